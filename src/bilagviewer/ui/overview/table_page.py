# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A view that is one table: the things of the meeting, or its dates."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from bilagviewer.model.address import Address
from bilagviewer.model.tables import Table
from bilagviewer.ui.overview.frame import LEAST, ViewFrame
from bilagviewer.ui.overview.grid import Grid
from bilagviewer.ui.reading.cell_layout import PADDING
from bilagviewer.ui.reading.fold_line import FoldLine
from bilagviewer.ui.reading.table_top import show_filling
from bilagviewer.ui.theme.theme import Theme

_ALL = 100_000
"""Wider than any window."""


class TablePage(ViewFrame):
    """A title, a line of facts and a table; each row has a place in the meeting."""

    WIDEST = 1100

    row_chosen = Signal(int)
    place_requested = Signal(object)
    """The `Address` of the row that was opened."""
    note_requested = Signal(object)
    fill_asked = Signal()
    """The reader wants the table to fill the window, or the panes back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._addresses: Sequence[Address] = ()
        self._first = 0
        self._eager = self._filling = False
        self.grid = Grid(theme)
        self.grid.row_chosen.connect(self.row_chosen)
        self.grid.row_chosen.connect(self._reveal, Qt.ConnectionType.QueuedConnection)
        self.grid.row_opened.connect(lambda row: self.place_requested.emit(self._addresses[row]))
        self.grid.note_requested.connect(lambda row: self.note_requested.emit(self._addresses[row]))
        self._fold = FoldLine(theme)
        self.fold_button = self._fold.button
        self.fold_button.clicked.connect(self._turn_fold)
        # Words that change while the layout is at work would keep the place of those before.
        self.grid.fitted.connect(self._say_folded, Qt.ConnectionType.QueuedConnection)
        self.fill_button = QToolButton()
        self.fill_button.clicked.connect(self.fill_asked)
        self.tools = QHBoxLayout()
        """What the view offers beside its table."""
        self.tools.addStretch(1)
        self.tools.addWidget(self.fill_button)
        self.head.addLayout(self.tools)
        self.head.addLayout(self._fold)
        self._say_folded()
        self._edges = QHBoxLayout()
        self._edges.addWidget(self.grid)
        self.column.addLayout(self._edges, 1)
        self._space()

    def show_rows(
        self, title: str, facts: str, table: Table, addresses: Sequence[Address], first: int = 0
    ) -> None:
        """Show `table`, whose rows lead to `addresses`; `first` is chosen to begin with."""
        self.set_title(title, facts)
        self._addresses, self._first = addresses, first
        self.grid.show_table(table, title)
        # Titles above nothing would look like something lost.
        self.grid.setVisible(bool(addresses))
        if self._eager and addresses:
            self.focus_text()

    def focus_text(self) -> None:
        """Put the keyboard on the row that was chosen, else on the first to look at."""
        self.grid.setFocus()
        self._eager = not self._addresses
        chosen = self.grid.chosen_row()
        if chosen is None:
            self.grid.choose(self._first)
        else:
            self.row_chosen.emit(chosen)

    def _reveal(self) -> None:
        """Bring the chosen row into sight where the window is too low for the whole view."""
        inside = self.grid.parentWidget()
        low = inside is not None and inside.height() > self.area.viewport().height()
        if inside is None or not low or not self.grid.hasFocus():
            return
        row = self.grid.visualRect(self.grid.currentIndex())
        middle = self.grid.viewport().mapTo(inside, row.center())
        self.area.ensureVisible(0, middle.y(), 0, row.height() // 2)

    def fill(self, on: bool) -> None:
        """Use all of the width, or only as much as is good to read."""
        self._filling = on
        self.WIDEST = _ALL if on else TablePage.WIDEST
        show_filling(self.fill_button, self._theme, on=on)
        self._space()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the panes back by Escape."""
        if event.key() == Qt.Key.Key_Escape and self._filling:
            self.fill_asked.emit()
        else:
            super().keyPressEvent(event)

    def _turn_fold(self) -> None:
        self.grid.unfold(not self.grid.unfolded)
        self._say_folded()

    def _say_folded(self) -> None:
        """Tell which columns have no room, and show them where that is wanted."""
        titles = [self.grid.table.columns[column].title for column in self.grid.folded]
        self._fold.say(titles, unfolded=self.grid.unfolded, room=self.grid.width())

    def space_inside(self, side: int) -> None:
        """Give the table the same edges as the head."""
        if hasattr(self, "_edges"):
            # A cell's text has an inset of its own: it stands below the title's first letter.
            edge = max(side - self._theme.px(PADDING), 0)
            self._edges.setContentsMargins(edge, 0, edge // 3, 0)
            self.grid.setMinimumHeight(self._theme.px(LEAST))
            show_filling(self.fill_button, self._theme, on=self._filling)
