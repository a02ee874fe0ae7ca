# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The line above a table: what it holds, a filter for its rows, and ways to take it along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

FEWEST_ROWS = 8
"""A table with fewer is seen at a glance, and has no filter."""
_FIELD = 180
_ONE_LINE = 620


class TableTop(QWidget):
    """The summary at the left; at the right the filter and the button that exports."""

    filter_changed = Signal(str)
    rows_asked = Signal()
    """The reader wants to go from the filter into the rows."""
    taken = Signal(str)
    """"csv", "xlsx", "copy" or "print": the reader takes the table along."""

    def __init__(self, theme: Theme, *, filtering: bool) -> None:
        super().__init__()
        self._theme = theme
        self.summary = PlainLabel(theme, kind="meta", role="quiet")
        self.summary.setWordWrap(True)
        self.all_button = QToolButton()
        self.all_button.setText(self.tr("Show all"))
        self.all_button.setAccessibleName(self.tr("Show all rows"))
        self.all_button.setProperty("look", "link")
        self.all_button.hide()
        self.field = self._make_field()
        if not filtering:
            self.field.hide()
        self.map_button = self._make_way_to_map()
        self.export_button = self._make_export()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._words, self._tools = QHBoxLayout(), QHBoxLayout()
        self._words.addWidget(self.summary, 1)
        self._words.addWidget(self.all_button)
        self._tools.addWidget(self.field)
        self._tools.addWidget(self.map_button)
        self._tools.addWidget(self.export_button)
        self._tools.addStretch(1)
        self._line.addLayout(self._words, 1)
        self._line.addLayout(self._tools)
        self.all_button.clicked.connect(self.field.clear)
        self.field.textChanged.connect(self.filter_changed)
        self.restyle()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Filter rows …"))
        field.setAccessibleName(self.tr("Filter rows"))
        field.setClearButtonEnabled(True)
        field.installEventFilter(self)
        return field

    def _make_way_to_map(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Show on the map"))
        button.hide()
        return button

    def _make_export(self) -> QToolButton:
        button = QToolButton()
        button.setText(self.tr("Export ▾"))
        button.setAccessibleName(self.tr("Export the table"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(button)
        ways = {
            "csv": self.tr("CSV …"),
            "xlsx": self.tr("Excel (XLSX) …"),
            "copy": self.tr("Copy the table"),
            "print": self.tr("Print the table …"),
        }
        for way, words in ways.items():
            action = self.menu.addAction(words)
            action.setObjectName(way)
            action.triggered.connect(lambda _on=False, way=way: self.taken.emit(way))
        button.setMenu(self.menu)
        return button

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the keyboard, from left to right."""
        found = (self.all_button, self.field, self.map_button, self.export_button)
        return [widget for widget in found if not widget.isHidden()]

    def fit(self, width: int) -> None:
        """Stand in one line, or in two where `width` is too little for one."""
        directions = QBoxLayout.Direction
        narrow = width < self._theme.px(_ONE_LINE)
        self._line.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        buttons = [b for b in (self.map_button, self.export_button) if not b.isHidden()]
        room = width - sum(b.sizeHint().width() + self._tools.spacing() for b in buttons)
        self.field.setFixedWidth(max(min(self._theme.px(_FIELD), room), 1))

    def restyle(self) -> None:
        """Take over the text size."""
        for line in (self._line, self._words, self._tools):
            line.setSpacing(self._theme.px(6))
        for widget in (self.all_button, self.field, self.map_button, self.export_button):
            widget.setFont(self._theme.font("meta"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Clear the field by Escape, and go into the rows by Down or Enter."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.rows_asked.emit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return True
        return False
