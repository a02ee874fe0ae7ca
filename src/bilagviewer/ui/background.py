# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is worked out ahead of the reader: one queue, in which what is shown comes first."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool

from bilagviewer.errors import UserError
from bilagviewer.ui.job import Job
from bilagviewer.work import Work

T = TypeVar("T")


class Priority(IntEnum):
    """What goes first; equals go in the order in which they came."""

    LATER = 0
    """Nobody has asked for it yet."""
    NEAR = 1
    """It belongs to the page that is shown, which can be read without it."""
    SHOWN = 2
    """The reader waits for it."""


@dataclass(eq=False, slots=True)
class _Entry:
    """A piece of work in the queue, or one that is being done."""

    job: Job[Any]
    done: Callable[[Any], None]
    failed: Callable[[UserError], None]
    priority: Priority
    key: Hashable = field(default=None)


class Background(QObject):
    """Works in one thread, and in a second one while the reader waits for something."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[_Entry] = []
        self._running: list[_Entry] = []
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop_all)

    @property
    def is_idle(self) -> bool:
        """Return whether nothing is done and nothing waits."""
        return not self._waiting and not self._running

    def put(
        self,
        action: Callable[[Work], T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
        *,
        priority: Priority = Priority.LATER,
        key: Hashable = None,
    ) -> Work:
        """Have something done, then `done` or `failed` called on the window's thread.

        What stands under the same `key` is stopped: the newest counts. Returns the `Work` by
        which it may be stopped; nothing is called after that.
        """
        if key is not None:
            self.stop(key)
        entry = _Entry(Job(action), done, failed, priority, key)
        queued = Qt.ConnectionType.QueuedConnection
        entry.job.ends.done.connect(lambda result: self._deliver(entry, done, result), queued)
        entry.job.ends.failed.connect(lambda error: self._deliver(entry, failed, error), queued)
        entry.job.ends.ended.connect(lambda: self._end(entry), queued)
        self._waiting.append(entry)
        self._start()
        return entry.job.work

    def hurry(self, key: Hashable, priority: Priority = Priority.SHOWN) -> bool:
        """Let what stands under `key` go before others; return whether it is there."""
        found = [entry for entry in (*self._waiting, *self._running) if entry.key == key]
        for entry in found:
            entry.priority = max(entry.priority, priority)
        self._start()
        return any(not entry.job.work.is_stopped for entry in found)

    def stop(self, key: Hashable) -> None:
        """Give up what stands under `key`."""
        self._stop([entry for entry in (*self._waiting, *self._running) if entry.key == key])

    def stop_all(self) -> None:
        """Give up everything: the program ends, or another window takes this one's place."""
        self._stop([*self._waiting, *self._running])

    def _stop(self, entries: list[_Entry]) -> None:
        for entry in entries:
            entry.job.work.stop()
        self._waiting = [entry for entry in self._waiting if not entry.job.work.is_stopped]
        self._start()

    def _start(self) -> None:
        """Begin what may be done now; the window's thread has one other beside it, or two."""
        self._waiting.sort(key=lambda entry: -entry.priority)
        while self._waiting and self._busy() < self._room():
            entry = self._waiting.pop(0)
            self._running.append(entry)
            QThreadPool.globalInstance().start(entry.job)

    def _busy(self) -> int:
        return sum(not entry.job.work.is_stopped for entry in self._running)

    def _room(self) -> int:
        return 2 if self._waiting[0].priority is Priority.SHOWN else 1

    def _deliver(self, entry: _Entry, receive: Callable[[Any], None], value: object) -> None:
        if not entry.job.work.is_stopped:
            receive(value)

    def _end(self, entry: _Entry) -> None:
        self._running.remove(entry)
        self._start()
