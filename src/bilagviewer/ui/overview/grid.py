# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table of a view: it sorts as the page's tables do, and a row of it is chosen and opened."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from bilagviewer.model.tables import Table
from bilagviewer.ui.reading.table_delegate import TableDelegate
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_header import TableHeader
from bilagviewer.ui.reading.table_metrics import TableMetrics
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.theme.theme import Theme

_MORE = 2
_MOST = 500
"""With more rows than this all have one height."""


class Grid(QTableView):
    """Rows that are chosen by mouse and keys; the wheel scrolls them."""

    row_chosen = Signal(int)
    """Which row of the table, however it is sorted."""
    row_opened = Signal(int)
    """A double click, or Enter."""
    note_requested = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts = TableFacts(Table((), ()))
        self._model = TableModel(self._facts.table, self)
        self._delegate = TableDelegate(self._model, self)
        self.header = TableHeader(theme, self)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
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
        self._model = TableModel(self._facts.table, self)
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

    def _sort(self, column: int) -> None:
        self._model.sort_next(column)
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
        columns = range(len(self.table.columns))
        bar = self.verticalScrollBar().sizeHint().width()
        # A little more for each: a width is cut to whole pixels, and its longest word would break.
        room = self.width() - bar - _MORE * len(columns)
        least = self._metrics.widths(columns, room)
        widths = {column: width + _MORE for column, width in zip(columns, least, strict=True)}
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
