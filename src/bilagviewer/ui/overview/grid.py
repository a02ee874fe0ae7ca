# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table of a view: it sorts as the page's tables do, and a row of it is chosen and opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView

from bilagviewer.model.tables import ColumnKind, Table
from bilagviewer.ui.reading.table_delegate import TableDelegate
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_header import TableHeader
from bilagviewer.ui.reading.table_metrics import TableMetrics
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.reading.table_told import take
from bilagviewer.ui.reading.taking import Taken
from bilagviewer.ui.theme.theme import Theme

_MORE = 2
_LONG = 200
"""A column with a longer text than this, in pixels at 100 %, is folded first."""
_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)
_MOST = 500
"""With more rows than this all have one height."""


class Grid(QTableView):
    """Rows that are chosen by mouse and keys; the wheel scrolls them."""

    row_chosen = Signal(int)
    """Which row of the table, however it is sorted."""
    row_opened = Signal(int)
    """A double click, or Enter."""
    note_requested = Signal(int)
    fitted = Signal()
    """The columns were fitted to the width, and some may be folded in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.folded: tuple[int, ...] = ()
        """The columns for which there is no room."""
        self.unfolded = False
        self._facts = TableFacts(Table((), ()))
        self._model = TableModel(self._facts, self)
        self._delegate = TableDelegate(self._model, self)
        self.header = TableHeader(theme, self)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        # What stands above it keeps its height in a low window.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header.sort_asked.connect(self._sort)
        theme.changed.connect(self._restyle)

    @property
    def table(self) -> Table:
        """Return what is shown."""
        return self._facts.table

    def taken(self, name: str) -> Taken:
        """Return the table as it stands, with all its columns; `name` is its caption."""
        return take(self._facts, self._model, name)

    @property
    def order(self) -> list[int]:
        """Return the rows in the order in which they stand."""
        return list(self._model.order)

    def show_table(self, table: Table, name: str) -> None:
        """Show `table`, which a screen reader calls `name`; the same one keeps its order."""
        self.setAccessibleName(name)
        self.header.setAccessibleName(name)
        if table == self._facts.table:
            return
        self._facts = TableFacts(table)
        self._model = TableModel(self._facts, self)
        self._delegate = TableDelegate(self._model, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentRowChanged.connect(self._chosen)
        self._restyle()

    def choose(self, row: int) -> None:
        """Choose a row of the table."""
        if 0 <= row < len(self.table.rows):
            self.setCurrentIndex(self._model.index(self._model.place_of(row), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, write by N, find a row by its first letters."""
        row = self.chosen_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.row_opened.emit(row)
        elif event.key() in (Qt.Key.Key_N, Qt.Key.Key_F2) and row is not None:
            self.note_requested.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.row_opened.emit(self._model.order[index.row()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the width."""
        super().resizeEvent(event)
        self._fit()

    def chosen_row(self) -> int | None:
        """Return the row that is chosen, or None."""
        index = self.currentIndex()
        return self._model.order[index.row()] if index.isValid() else None

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.row_chosen.emit(self._model.order[now.row()])

    def set_order(self, column: int, *, descending: bool) -> None:
        """Sort by `column` one way."""
        self._model.set_order(column, descending)
        self._sorted()

    def _sort(self, column: int) -> None:
        self._model.sort_next(column)
        self._sorted()

    def _sorted(self) -> None:
        self._fit()
        self.scrollTo(self.currentIndex())

    def _restyle(self) -> None:
        fixed = len(self.table.rows) > _MOST
        self._metrics = TableMetrics(self._theme, self._facts, fixed=fixed)
        self._delegate.set_metrics(self._metrics)
        self._fit()

    def _fit(self) -> None:
        if not self.table.columns:
            return
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        columns = self._fold(room)
        widths = self._widths(columns, room)
        for column in range(len(self.table.columns)):
            self.setColumnHidden(column, column not in widths)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.header.setFixedHeight(self.header.height_at(widths))
        heights = self._metrics.heights(widths, {})
        rows = self.verticalHeader()
        if self._metrics.fixed:
            rows.setDefaultSectionSize(heights[0])
            return
        for place, row in enumerate(self._model.order):
            rows.resizeSection(place, heights[row])

    def unfold(self, on: bool) -> None:
        """Show every column, if need be beyond the window's edge; or only those with room."""
        self.unfolded = on
        self._fit()

    def _widths(self, columns: Sequence[int], room: int) -> dict[int, int]:
        # A little more for each: a width is cut to whole pixels, and its longest word would break.
        found = self._metrics.widths(columns, room - _MORE * len(columns))
        return {column: width + _MORE for column, width in zip(columns, found, strict=True)}

    def _fold(self, room: int) -> list[int]:
        """Return the columns to show: without the longest ones where there is no room for all."""
        shown = list(range(len(self.table.columns)))
        ahead = sorted(shown[1:], key=self._worth, reverse=True)
        while ahead and sum(self._widths(shown, room).values()) > room:
            shown.remove(ahead.pop())
        self.folded = tuple(n for n in range(len(self.table.columns)) if n not in shown)
        self.fitted.emit()
        return list(range(len(self.table.columns))) if self.unfolded else shown

    def _worth(self, column: int) -> tuple[bool, bool, bool, float]:
        """Return what is least for the first column to fold: long, then mostly empty, then words.

        Amounts and other numbers are folded last.
        """
        long = self._metrics.longest(column) > self._theme.px(_LONG)
        filled = sum(bool(row.cells[column].runs) for row in self.table.rows)
        number = self.table.columns[column].kind in _NUMBERS
        return not long, 2 * filled >= len(self.table.rows), number, -self._metrics.longest(column)
