# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""When what is being written is saved: soon after the last key, and never long after the first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Saver(QObject):
    """Say when to save."""

    QUIET = 500
    """Milliseconds after the last key."""
    LONGEST = 1000
    """Milliseconds after the first key that is not saved yet."""
    AGAIN = 5000
    """Milliseconds until what could not be saved is tried again."""

    typing = Signal()
    """There is something that is not saved, for the first time since the last save."""
    due = Signal()
    """It must be saved now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dirty = False
        self._quiet = QTimer(self, singleShot=True, interval=self.QUIET)
        self._longest = QTimer(self, singleShot=True, interval=self.LONGEST)
        for timer in (self._quiet, self._longest):
            # A coarse timer may be early by a twentieth.
            timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._quiet.timeout.connect(self.flush)
        self._longest.timeout.connect(self.flush)

    @property
    def dirty(self) -> bool:
        """Return whether something is not saved."""
        return self._dirty

    def touch(self) -> None:
        """Tell that the reader changed something."""
        if not self._dirty:
            self._dirty = True
            self._longest.start()
            self.typing.emit()
        self._quiet.start(self.QUIET)

    def flush(self) -> None:
        """Save now what is not saved."""
        if self._dirty:
            self.drop()
            self.due.emit()

    def drop(self) -> None:
        """Forget that there is something to save."""
        self._dirty = False
        self._quiet.stop()
        self._longest.stop()

    def fail(self) -> None:
        """Tell that it could not be saved: it is tried again."""
        self._dirty = True
        self._longest.stop()
        self._quiet.start(self.AGAIN)
