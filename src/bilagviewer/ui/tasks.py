# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Slow work beside the window's thread: told of after 300 ms, and ended on request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal

from bilagviewer.errors import UserError
from bilagviewer.ui.job import Job
from bilagviewer.ui.work_words import progress_words
from bilagviewer.work import Work

T = TypeVar("T")


class Tasks(QObject):
    """One piece of work at a time; a new one takes the place of the one before."""

    PATIENCE = 300
    """Milliseconds before the reader is told that something takes time."""
    LOOK = 150
    """Milliseconds between two looks at how far it is."""

    busy = Signal(str)
    """What is being done, once it takes time; empty when it is over."""
    progressed = Signal(str)
    """What is being done and how far it is, in place of what `busy` said."""
    stopped = Signal(str)
    """What the reader put an end to, in the words of `busy`."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job[Any] | None = None
        self._words = self._said = ""
        self._patience = QTimer(self, singleShot=True, interval=self.PATIENCE)
        self._patience.timeout.connect(self._say_busy)
        self._looks = QTimer(self, interval=self.LOOK)
        self._looks.timeout.connect(self._look)

    def run(
        self,
        words: str,
        work: Callable[[Work], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Do `work` beside the window, then call `done` or `failed` on the window's thread.

        What fails in `work` by a fault of ours is told where those are, and `failed` is called
        with "work.fault".
        """
        self.cancel()
        job = Job(work)
        self._job, self._words = job, words
        queued = Qt.ConnectionType.QueuedConnection
        job.ends.done.connect(lambda result: self._deliver(job, done, result), queued)
        job.ends.failed.connect(lambda error: self._deliver(job, failed, error), queued)
        job.ends.ended.connect(lambda: self._end(job), queued)
        self._patience.start()
        QThreadPool.globalInstance().start(job)

    def stop(self) -> None:
        """End what is being done, as the reader asked for, and tell so."""
        words = self._words
        if self._job is not None:
            self.cancel()
            self.stopped.emit(words)

    def cancel(self) -> None:
        """End what is being done; whatever comes of it is dropped."""
        if self._job is not None:
            self._job.work.stop()
            self._end(self._job)

    def _deliver(self, job: Job[Any], receive: Callable[[Any], None], value: object) -> None:
        if job is self._job:
            receive(value)

    def _end(self, job: Job[Any]) -> None:
        if job is self._job:
            self._job = None
            self._patience.stop()
            self._looks.stop()
            self.busy.emit("")

    def _say_busy(self) -> None:
        self._said = self._words
        self.busy.emit(self._words)
        self._looks.start()
        self._look()

    def _look(self) -> None:
        if self._job is not None:
            said = progress_words(self._words, self._job.work.progress)
            if said != self._said:
                self._said = said
                self.progressed.emit(said)
