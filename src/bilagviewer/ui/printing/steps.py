# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Long work in short steps, so that the window answers while it is done."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from bilagviewer.errors import UserError
from bilagviewer.work import Stopped, Work

T = TypeVar("T")
Steps = Generator[float, None, T]
"""Work that yields how much of it is done, 0 to 1, and returns what came of it."""


def finish(steps: Steps[T]) -> T:
    """Do all the work at once and return what came of it."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def part(steps: Steps[T], start: float, end: float) -> Steps[T]:
    """Do `steps` as the part from `start` to `end` of something longer."""
    while True:
        try:
            share = next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result
        yield start + share * (end - start)


class Stepper(QObject):
    """Does the work in the pauses of the window's own; new work takes the place of the old."""

    SLICE = 20
    """Milliseconds of work before the window has its turn."""

    progressed = Signal(float)
    """How much is done, 0 to 1."""
    ended = Signal()
    """Nothing is being done any more, whatever came of it."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Steps[Any] | None = None
        self.work = Work()
        """What the steps are done with: whoever stops it ends them at the next slice."""
        self._done: Callable[[Any], None] = lambda _: None
        self._failed: Callable[[UserError], None] = lambda _: None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Return whether something is being done."""
        return self._steps is not None

    def run(
        self, steps: Steps[T], done: Callable[[T], None], failed: Callable[[UserError], None]
    ) -> None:
        """Do `steps`, then call `done` or `failed`."""
        self.cancel()
        self.work = Work()
        self._steps, self._done, self._failed = steps, done, failed
        self._timer.start()

    def cancel(self) -> None:
        """Give up what is being done."""
        if self._steps is not None:
            self.work.stop()
            self._steps.close()
            self._stop()

    def _stop(self) -> None:
        self._steps = None
        self._timer.stop()
        self.ended.emit()

    def _go_on(self) -> None:
        if self._steps is None:
            return
        clock = QElapsedTimer()
        clock.start()
        try:
            self.work.check()
            share = next(self._steps)
            while clock.elapsed() < self.SLICE:
                share = next(self._steps)
        except StopIteration as end:
            self._stop()
            self._done(end.value)
        except UserError as error:
            self._stop()
            self._failed(error)
        except Stopped:
            self.cancel()
        except BaseException:
            self._stop()
            raise
        else:
            self.progressed.emit(share)
