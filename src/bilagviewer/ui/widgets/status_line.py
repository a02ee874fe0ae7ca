# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The line at the bottom: the place at left, the notes' safety and the text size at right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from bilagviewer.ui.save_state import SaveState
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.buttons import BarButton
from bilagviewer.ui.widgets.labels import ElidedLabel, PlainLabel
from bilagviewer.ui.widgets.notice import announce


class StatusLine(QWidget):
    """Where the reader is, and whether the notes are safe."""

    copy_requested = Signal()
    """The reader wants the unsaved notes written elsewhere."""

    def __init__(self, theme: Theme, smaller: QAction, usual: QAction, larger: QAction) -> None:
        super().__init__()
        self._theme = theme
        self._place = ElidedLabel(theme, kind="meta", role="quiet")
        self._sign = PlainLabel(theme)
        self._saved = PlainLabel(theme, kind="meta", role="quiet")
        self._copy = QPushButton(self.tr("Save a copy …"))
        self._copy.clicked.connect(self.copy_requested)
        self._sizes = [BarButton(theme, act, words=True) for act in (smaller, usual, larger)]
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._place, 1)
        for widget in (self._sign, self._saved, self._copy, *self._sizes):
            self._row.addWidget(widget)
        for button in self._sizes:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.show_state(None)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_place(self, text: str) -> None:
        """Say where in the bilagssamling the reader is."""
        self._place.setText(text)

    def show_state(self, state: SaveState | None) -> None:
        """Say whether the notes are safe; None where nothing was written yet."""
        failed = state is not None and state.kind == "failed"
        self._saved.setText(self._words(state))
        warns = failed or (state is not None and state.kind == "read_only")
        self._saved.set_role("error" if warns else "quiet")
        self._sign.setVisible(warns)
        self._copy.setVisible(failed)
        if failed:
            announce(self, self._saved.text(), urgent=True)

    @property
    def saved_text(self) -> str:
        """Return what is said about the notes."""
        return self._saved.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line that parts it from the panes."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

    def _words(self, state: SaveState | None) -> str:
        if state is None:
            return ""
        if state.kind == "saving":
            return self.tr("Saving …")
        if state.kind == "read_only":
            return self.tr("Notes cannot be written")
        if state.kind == "saved":
            text = self.tr("All notes saved on this computer at {time}")
            return text.format(time=state.time)
        return self.tr("Not saved: {reason}").format(reason=state.reason)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(14), 1, px(8), 0)
        self._row.setSpacing(px(4))
        error = self._theme.icon("mdi6.alert-circle-outline", "error")
        self._sign.setPixmap(error.pixmap(px(16), px(16)))
        for button in self._sizes:
            button.setFont(self._theme.font("meta"))
