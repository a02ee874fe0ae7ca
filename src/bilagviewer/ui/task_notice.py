# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Says above the page what takes time, how far it is, and that it was stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from bilagviewer.ui.tasks import Tasks
from bilagviewer.ui.widgets.notice import Message, Notice


class TaskNotice(QObject):
    """Follows one piece of work at a time, with a way to end it."""

    def __init__(self, tasks: Tasks, notice: Notice, stopped: Callable[[], str]) -> None:
        super().__init__()
        self._tasks, self._notice = tasks, notice
        self._stopped = stopped
        self._said = ""
        tasks.busy.connect(self._say_busy)
        tasks.progressed.connect(self._say_progress)
        tasks.stopped.connect(self._say_stopped)

    def _say_busy(self, words: str) -> None:
        before, self._said = self._said, words
        if words:
            cancel = (self.tr("Cancel"), self._tasks.stop)
            self._notice.say(Message(words, choices=[cancel]))
        elif before and self._notice.text == before:
            self._notice.dismiss()

    def _say_progress(self, words: str) -> None:
        if self._said and self._notice.text == self._said:
            self._said = words
            self._notice.reword(words)

    def _say_stopped(self) -> None:
        self._notice.say(Message(self._stopped()))
