# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Slow work beside the window's thread, told of after 300 ms, and given up on request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from bilagviewer.errors import UserError

T = TypeVar("T")


class _Ends(QObject):
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()


class _Job(QRunnable, Generic[T]):
    def __init__(self, work: Callable[[], T]) -> None:
        super().__init__()
        self._work = work
        self.ends = _Ends()

    def run(self) -> None:
        try:
            result = self._work()
        except UserError as error:
            self.ends.failed.emit(error)
        else:
            self.ends.done.emit(result)
        finally:
            self.ends.ended.emit()


class Tasks(QObject):
    """One piece of work at a time; a new one takes the place of the one before."""

    PATIENCE = 300
    """Milliseconds before the reader is told that something takes time."""

    busy = Signal(str)
    """What is being done, once it takes time; empty when it is over."""

    def __init__(self) -> None:
        super().__init__()
        self._job: _Job[Any] | None = None
        self._words = ""
        self._patience = QTimer(self, singleShot=True, interval=self.PATIENCE)
        self._patience.timeout.connect(lambda: self.busy.emit(self._words))

    def run(
        self,
        words: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Do `work` beside the window, then call `done` or `failed` on the window's thread."""
        self.cancel()
        job = _Job(work)
        self._job, self._words = job, words
        queued = Qt.ConnectionType.QueuedConnection
        job.ends.done.connect(lambda result: self._deliver(job, done, result), queued)
        job.ends.failed.connect(lambda error: self._deliver(job, failed, error), queued)
        job.ends.ended.connect(lambda: self._end(job), queued)
        self._patience.start()
        QThreadPool.globalInstance().start(job)

    def wait_anew(self) -> None:
        """Count the patience anew: whoever waits has only now begun to."""
        if self._job is not None:
            self._patience.start()

    def cancel(self) -> None:
        """Give up what is being done: whatever comes of it is dropped."""
        if self._job is not None:
            self._end(self._job)

    def _deliver(self, job: _Job[Any], receive: Callable[[Any], None], value: object) -> None:
        if job is self._job:
            receive(value)

    def _end(self, job: _Job[Any]) -> None:
        if job is self._job:
            self._job = None
            self._patience.stop()
            self.busy.emit("")
