# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table's rows for Qt, in the order the reader asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Cell, ColumnKind, RowKind, Table
from bilagviewer.tables.order import order as in_order
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.widgets.chips import Chip

Index = QModelIndex | QPersistentModelIndex
_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """Sorts itself by ranks, and filters by texts, that are worked out once."""

    def __init__(self, table: Table | TableFacts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = TableFacts(table) if isinstance(table, Table) else table
        self.table = self._facts.table
        self.order: Sequence[int] = range(len(self.table.rows))
        """Which row of the document stands at each place; rows filtered out at none."""
        self.words = ""
        """What the rows are filtered by."""
        self.sorted_by: int | None = None
        self.awaited: int | None = None
        """The column that the rows will be sorted by when its order is worked out."""
        self.descending = False
        self.chips: Mapping[int, tuple[Chip, ...]] = {}
        """The notes' words by row of the document."""
        self._places: dict[int, int] | None = None
        self._ordered: tuple[tuple[int, bool], Sequence[int]] = (-1, False), ()
        self._shown: frozenset[int] | None = None

    # What the view asks.

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text; spoken, the first one tells the row's notes too."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(self.cell(index).runs)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.chips.get(self.order[index.row()], ()) if index.column() == 0 else ()
            return ", ".join([plain(self.cell(index).runs), *(chip.word for chip in words)])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title, with an arrow (in words when spoken) if it sorts."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.table.columns):
            return None
        title = table_words.title(self.table.columns[section])
        if role == Qt.ItemDataRole.DisplayRole:
            if section == self.awaited:
                return title + " …"
            arrow = (" ▾" if self.descending else " ▴") if section == self.sorted_by else ""
            return title + arrow
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}, {self.order_words()}" if section == self.sorted_by else title
        return None

    def cell(self, index: Index) -> Cell:
        """Return the cell at `index`."""
        return self.table.rows[self.order[index.row()]].cells[index.column()]

    # Order.

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by `column`; below 0, go back to the document's order."""
        self.set_order(column if column >= 0 else None, order == Qt.SortOrder.DescendingOrder)

    def sort_next(self, column: int) -> None:
        """Sort as the next click on a title asks."""
        self.set_order(*self.next_order(column, (self.sorted_by, self.descending)))

    def next_order(self, column: int, now: tuple[int | None, bool]) -> tuple[int | None, bool]:
        """Return the order after a click on a title: the usual way, the other, the document's."""
        first = self.table.columns[column].kind in _NUMBERS
        if now[0] != column:
            return column, first
        return (column, not first) if now[1] == first else (None, False)

    def show_awaited(self, column: int | None) -> None:
        """Show at a title that the order by it is being worked out."""
        if column != self.awaited:
            self.awaited = column
            self._tell_titles()

    def set_order(self, column: int | None, descending: bool) -> None:
        """Sort by `column`, or by the document's order if it is None."""
        # WORKAROUND: with arguments, layoutChanged crashes PySide6 6.11.3 in a sort from C++.
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.order[index.row()]) for index in self.persistentIndexList()]
        self.sorted_by, self.descending = column, descending
        self._arrange()
        self.changePersistentIndexList(
            [index for index, _ in kept],
            [self.index(self.place_of(row), index.column()) for index, row in kept],
        )
        self.layoutChanged.emit()
        self._tell_titles()

    def _tell_titles(self) -> None:
        if self.table.columns:
            last = len(self.table.columns) - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def set_filter(self, words: str) -> bool:
        """Show the rows that hold `words`, all of them without; return whether that changed."""
        shown, self.words = self._facts.filter.matching(words), words
        if shown == self._shown:
            return False
        self.beginResetModel()
        self._shown = shown
        self._arrange()
        self.endResetModel()
        return True

    @property
    def filtered(self) -> bool:
        """Return whether rows may be left out."""
        return self._shown is not None

    def place_of(self, row: int) -> int:
        """Return at which place the document's row `row` stands, −1 if it is filtered out."""
        if isinstance(self.order, range):
            return row
        if self._places is None:
            self._places = {row: place for place, row in enumerate(self.order)}
        return self._places.get(row, -1)

    def _arrange(self) -> None:
        column = self.sorted_by
        if column is None:
            self.order = range(len(self.table.rows))
        else:
            self.order = self._whole_order(column)
        if self._shown is not None:
            self.order = [row for row in self.order if row in self._shown]
            if column is None:
                self.order.sort(key=self._is_sum)
        self._places = None

    def _whole_order(self, column: int) -> Sequence[int]:
        """Return every row in order; with each letter of a filter it is asked for again."""
        key = column, self.descending
        if self._ordered[0] != key:
            self._ordered = key, in_order(self._facts.ranks(column), self.descending)
        return self._ordered[1]

    def _is_sum(self, row: int) -> bool:
        return self.table.rows[row].kind is RowKind.SUM

    def order_words(self) -> str:
        """Return how the table is sorted, in words."""
        if self.sorted_by is None:
            return table_words.document_order()
        kind = self.table.columns[self.sorted_by].kind
        return table_words.order(kind, descending=self.descending)

    def set_chips(self, chips: Mapping[int, tuple[Chip, ...]]) -> None:
        """Take over the words of the rows' notes."""
        self.chips = chips
        if self.order and self.table.columns:
            corner = self.index(len(self.order) - 1, len(self.table.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
