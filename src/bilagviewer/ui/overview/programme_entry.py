# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One line of a programme in the timetable."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Entry, EntryKind
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

_QUIET = (EntryKind.PAUSE, EntryKind.LUNCH)


class ProgrammeEntry(QFrame):
    """What happens, who speaks, and how long it lasts."""

    chosen = Signal(object)
    """The `Address` of the line that the reader stands on."""
    opened = Signal(object)
    note_requested = Signal(object)
    stepped = Signal(object, int)
    """This line, and whether the reader wants the next (1) or the one before (-1)."""

    def __init__(
        self, theme: Theme, entry: Entry, address: Address, track: str, until: str | None
    ) -> None:
        super().__init__()
        self._theme, self.entry, self.address = theme, entry, address
        self.quiet = entry.kind in _QUIET
        self.setProperty("look", "row" if self.quiet else "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        role = "quiet" if self.quiet else "text"
        title = PlainLabel(theme, entry.title, role=role, bold=not self.quiet)
        speaker = " · ".join(part for part in (entry.speaker, entry.office) if part)
        self._said = PlainLabel(theme, speaker, kind="meta", role="quiet")
        self._said.setVisible(bool(speaker))
        self._column = QVBoxLayout(self)
        for label in (title, self._said):
            label.setWordWrap(True)
            self._column.addWidget(label)
        self._column.addStretch(1)
        clock = entry.start.replace(":", ".") + (f"–{until.replace(':', '.')}" if until else "")
        parts = (clock, track, entry.title, speaker)
        self.setAccessibleName(", ".join(part for part in parts if part))
        theme.changed.connect(self._space)
        self._space()

    def show_chosen(self, on: bool) -> None:
        """Show whether the reader stands here."""
        self.setProperty("current", on)
        self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the line."""
        super().focusInEvent(event)
        self.chosen.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the line."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the line in the bilag."""
        self.opened.emit(self.address)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by the arrows, write by N, go to the bilag by Enter."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_F2):
            self.note_requested.emit(self.address)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.address)
        else:
            super().keyPressEvent(event)

    def _space(self) -> None:
        px = self._theme.px
        above = px(3 if self.quiet else 8)
        self._column.setContentsMargins(px(10), above, px(10), above)
        self._column.setSpacing(px(2))
