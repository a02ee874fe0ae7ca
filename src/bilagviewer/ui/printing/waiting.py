# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the reader sees while something is being printed: how far it is, and a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from bilagviewer.errors import UserError
from bilagviewer.ui.printing.steps import Stepper, Steps

T = TypeVar("T")
_PATIENCE = 300
"""Milliseconds before the reader is told that something takes time."""


class Waiting(QObject):
    """Does one piece of work at a time, with a dialog over the window when it takes time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.stepper = Stepper()
        self.stepper.setParent(self)
        self.stepper.progressed.connect(self._show)
        self.stepper.ended.connect(self._close)
        self._dialog: QProgressDialog | None = None

    def run(
        self,
        words: str,
        steps: Steps[T],
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Do `steps`, called `words`, then call `done` or `failed`."""
        self.stepper.cancel()
        dialog = QProgressDialog(words, self.tr("Cancel"), 0, 100, self._window)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setMinimumDuration(_PATIENCE)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.setValue(0)
        dialog.canceled.connect(self.stepper.cancel)
        self._dialog = dialog
        self.stepper.run(steps, done, failed)

    def _show(self, share: float) -> None:
        if self._dialog is not None:
            self._dialog.setValue(round(min(max(share, 0.0), 1.0) * 100))

    def _close(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.canceled.disconnect()
            dialog.close()
            dialog.deleteLater()
