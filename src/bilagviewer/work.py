# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What slow work is handed: it tells how far it is, hears that it is to stop, and keeps a budget.

One object goes through everything that takes long (reading a paper, the library, export, print).
Whoever waits looks at `progress` and calls `stop` from any thread; the work itself calls `check`
or `step` often, and is ended there.
"""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bilagviewer.errors import UserError

_MOMENT = 0.1
"""Seconds; asking for the processor's time is slow on some systems."""


class Stopped(Exception):  # noqa: N818 - no error: the reader asked for it
    """Work ends here because whoever waited for it asked it to."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is, and in what."""

    what: str = ""
    """The name of the file, or of the part of the work, that is being done."""
    done: int = 0
    total: int = 0
    """How many steps there are; 0 where nobody knows."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a piece of work may take before it is refused."""

    seconds: float
    """Of the processor: a paper is not refused because the machine is busy with something else."""
    parts: int
    """Lines, cells and runs that may be made: what memory grows with, on every system alike."""
    name: str
    """The reader's own file, for the sentence."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the search for cycles until what is made is done.

    A paper's parts hold no cycles and are millions: one search through them takes a second, in
    which nothing else has a turn and no one hears that the work is to end.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Processor:
    """Tells the processor's time; the system is asked ten times a second at most."""

    def __init__(self) -> None:
        self._asked = -math.inf
        self._seconds = 0.0

    def seconds(self) -> float:
        """Return the seconds that this process has worked, as they were a moment ago."""
        now = time.monotonic()
        if now - self._asked > _MOMENT:
            self._asked, self._seconds = now, time.process_time()
        return self._seconds


class Work:
    """One piece of slow work, seen by those who do it and those who wait for it."""

    def __init__(self, *, clock: Callable[[], float] | None = None) -> None:
        self.progress = Progress()
        self._clock = clock or _Processor().seconds
        self._is_stopped = False
        self._budget: Budget | None = None
        self._until = 0.0
        self._parts = 0

    def stop(self) -> None:
        """Ask the work to end; it does at its next `check`. May be called by any thread."""
        self._is_stopped = True

    @property
    def is_stopped(self) -> bool:
        """Return whether the work was asked to end."""
        return self._is_stopped

    def keep(self, budget: Budget) -> None:
        """Count seconds and parts anew, and end with a sentence where they are used up."""
        self._budget = budget
        self._until = self._clock() + budget.seconds
        self._parts = 0

    def begin(self, what: str, total: int = 0) -> None:
        """Tell what is done from now on, in how many steps. Raises as `check`."""
        self.progress = Progress(what, 0, total)
        self.check()

    def step(self, count: int = 1) -> None:
        """Tell that some steps are done. Raises as `check`."""
        now = self.progress
        self.progress = Progress(now.what, now.done + count, now.total)
        self.check()

    def spend(self, parts: int) -> None:
        """Count parts that were made. Raises as `check`, and `UserError("work.too_much")`."""
        self._parts += parts
        if self._budget is not None and self._parts > self._budget.parts:
            raise UserError("work.too_much", file=self._budget.name)
        self.check()

    def check(self) -> None:
        """Raise `Stopped` where the work is to end, `UserError("work.too_long")` past its time."""
        if self._is_stopped:
            raise Stopped
        if self._budget is not None and self._clock() > self._until:
            raise UserError("work.too_long", file=self._budget.name)
