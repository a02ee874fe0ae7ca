# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The line above a table: what it holds, a filter for its rows, and ways to take it along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

FEWEST_ROWS = 2
"""A table with fewer is seen at a glance, and has no filter."""
_FIELD = 180
_WORDS = 230
_GAP = 8
_ICON = 16


def show_filling(button: QToolButton, theme: Theme, *, on: bool) -> None:
    """Let a button tell what it does while a table fills the window, or does not."""
    fill = QCoreApplication.translate("ReadingPage", "Fill the window with the table")
    back = QCoreApplication.translate("ReadingPage", "Back from the whole window")
    words = back if on else fill
    button.setIcon(theme.icon("mdi6.arrow-collapse-all" if on else "mdi6.arrow-expand-all"))
    button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
    button.setAccessibleName(words)
    button.setToolTip(f"{words} (F11)")


class TableTop(QWidget):
    """The filter and the summary at the left; at the right the buttons."""

    filter_changed = Signal(str)
    rows_asked = Signal()
    """The reader wants to go from the filter into the rows."""
    taken = Signal(str)
    """"csv", "xlsx", "copy" or "print": the reader takes the table along."""
    fill_asked = Signal()
    """The reader wants the table to fill the window, or the page back."""

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
        self.fill_button = QToolButton()
        self._filling = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._words, self._tools = QWidget(), QWidget()
        self._fill_line(self._words, self.summary, self.all_button)
        self._fill_line(self._tools, *self._buttons())
        self.all_button.clicked.connect(self.field.clear)
        self.field.textChanged.connect(self.filter_changed)
        self.fill_button.clicked.connect(self.fill_asked)
        self.restyle()

    def say_filling(self, *, on: bool) -> None:
        """Let the button tell whether the table fills the window."""
        self._filling = on
        show_filling(self.fill_button, self._theme, on=on)

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
        found = (self.field, self.all_button, *self._buttons())
        return [widget for widget in found if not widget.isHidden()]

    def fit(self, width: int) -> None:
        """Stand in one line, or in two where `width` is too little for one."""
        px = self._theme.px
        room = width - self._tools.sizeHint().width() - px(_GAP)
        filtering = not self.field.isHidden()
        field = max(min(px(_FIELD), room), 1) if filtering else 0
        self.field.setFixedWidth(max(field, 1))
        for widget in (self.field, self._words, self._tools):
            self._grid.removeWidget(widget)
        top = Qt.AlignmentFlag.AlignTop
        # The field stays where it is when the words take more lines.
        self._grid.addWidget(self.field, 0, 0, top)
        self._grid.addWidget(self._tools, 0, 2, top)
        # The words need room for a number of rows and an amount.
        if room - field < px(_WORDS):
            self._grid.addWidget(self._words, 1, 0, 1, 3)
        else:
            self._grid.addWidget(self._words, 0, 1)

    def restyle(self) -> None:
        """Take over the text size."""
        gap = self._theme.px(_GAP)
        self._grid.setSpacing(gap)
        for widget in (self._words, self._tools):
            self._spacing(widget, gap)
        self.say_filling(on=self._filling)
        for widget in (self.all_button, self.field, *self._buttons()):
            widget.setFont(self._theme.font("meta"))

    @staticmethod
    def _fill_line(line: QWidget, *widgets: QWidget) -> None:
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            row.addWidget(widget, isinstance(widget, PlainLabel))

    @staticmethod
    def _spacing(line: QWidget, gap: int) -> None:
        row = line.layout()
        if row is not None:
            row.setSpacing(gap)

    def _buttons(self) -> tuple[QToolButton, ...]:
        return self.map_button, self.export_button, self.fill_button

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
