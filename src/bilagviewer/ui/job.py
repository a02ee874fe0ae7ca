# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One piece of work in another thread, and the news of its end."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Signal, SignalInstance

from bilagviewer.errors import UserError
from bilagviewer.work import Stopped, Work

T = TypeVar("T")


class Ends(QObject):
    """How a job ended."""

    done = Signal(object)
    """What came of it."""
    failed = Signal(object)
    """The `UserError` that kept it from being done."""
    ended = Signal()
    """It is over, after `done`, `failed`, or neither where it was stopped."""


class Job(QRunnable, Generic[T]):
    """Does something with a `Work` that whoever waits for it may stop."""

    def __init__(self, action: Callable[[Work], T]) -> None:
        super().__init__()
        self._action = action
        self.work = Work()
        self.ends = Ends()

    def run(self) -> None:
        """Do it; a fault of ours goes on to the outermost edge, after `failed` was told."""
        error: UserError | None = UserError("work.fault")
        try:
            self.work.check()
            result = self._action(self.work)
            error = None
            _tell(self.ends.done, result)
        except UserError as problem:
            error = problem
        except Stopped:
            error = None
        finally:
            if error is not None:
                _tell(self.ends.failed, error)
            _tell(self.ends.ended)


def _tell(signal: SignalInstance, *values: object) -> None:
    # When the program ends meanwhile, nobody is left to be told.
    with suppress(RuntimeError):
        signal.emit(*values)
