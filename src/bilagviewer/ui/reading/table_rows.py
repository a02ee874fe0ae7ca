# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The rows of a table in the page: where they stand, and which are chosen and selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtWidgets import QWidget

from bilagviewer.model.tables import Table
from bilagviewer.ui.reading.copying import table_text
from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.part import Host
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.slots import MOST_ROWS
from bilagviewer.ui.reading.standing import Standing
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.reading.table_view import TableView
from bilagviewer.ui.reading.taking import first_link, table_html
from bilagviewer.ui.theme.theme import Theme


class TableRows(QWidget):
    """Knows the rows of a `TablePlan` by their leaves; what stands around them is not its."""

    def __init__(self, theme: Theme, host: Host, plan: TablePlan, facts: TableFacts) -> None:
        super().__init__()
        self._theme, self._host, self._plan = theme, host, plan
        self.facts, self._facts, self._table = facts, facts, facts.table
        self._large = len(self._table.rows) > MOST_ROWS
        """Whether all rows have one height, and a window of their own."""
        self.filling = False
        """Whether the table has all of the page, and scrolls in itself."""
        self._chosen: int | None = None
        self.model = TableModel(facts, self)
        self.view = TableView(theme, self.model, self)

    @property
    def widget(self) -> QWidget:
        """Return itself."""
        return self

    @property
    def table(self) -> Table:
        """Return what is shown."""
        return self._table

    # Where things stand.

    def keyboard(self) -> QWidget:
        """Return the rows."""
        return self.view

    def leaves(self) -> Sequence[int]:
        """Return the rows' leaves as they are sorted now."""
        first = self._plan.first
        if not self._table.rows:
            return range(first, self._plan.last)
        return [first + row for row in self.model.order]

    def order(self, point: Point) -> tuple[int, int]:
        """Return the place of the row."""
        return self.model.place_of(point.leaf - self._plan.first), point.offset

    def place_of(self, leaf: int) -> QRect:
        """Return where the row stands."""
        place = self.model.place_of(leaf - self._plan.first) if self._table.rows else -1
        if place < 0:
            return self.view.geometry()
        top = self.view.rowViewportPosition(place) + self.view.viewport().y()
        corner = self.view.pos() + QPoint(0, top)
        return QRect(corner.x(), corner.y(), self.view.width(), self.view.rowHeight(place))

    def point_at(self, place: QPoint) -> Point | None:
        """Return the row at `place`, or the nearest one."""
        leaf = self._row_at(place)
        return None if leaf is None else Point(leaf, 0)

    def leaf_at(self, place: QPoint) -> int | None:
        """Return the row at `place`."""
        viewport = self.view.viewport()
        inside = viewport.rect().translated(viewport.mapTo(self, QPoint(0, 0)))
        return self._row_at(place) if inside.contains(place) else None

    def line_at(self, y: int) -> tuple[int, float] | None:
        """Return the row at `y`, and how much of it is above; less than 0 above the first."""
        if self._scrolls or not self.model.order:
            return self._plan.first, y / max(self.height(), 1)
        leaf = self._row_at(
            QPoint(self.view.x(), max(y, self.view.viewport().geometry().top() + self.view.y()))
        )
        if leaf is None:
            leaf = self._plan.first
        place = self.place_of(leaf)
        return leaf, (y - place.top()) / max(place.height(), 1)

    def y_of(self, leaf: int, offset: float) -> int:
        """Return where the line is that `line_at` gave."""
        if self._scrolls or not self.model.order:
            return round(offset * self.height())
        place = self.place_of(leaf)
        return round(place.top() + offset * place.height())

    def _row_at(self, place: QPoint) -> int | None:
        inside = self.view.viewport().mapFrom(self, place)
        row = self.view.rowAt(min(max(inside.y(), 0), self.view.viewport().height() - 1))
        order = self.model.order
        return self._plan.first + order[len(order) - 1 if row < 0 else row] if order else None

    def _index(self, leaf: int) -> QModelIndex:
        place = self.model.place_of(leaf - self._plan.first)
        current = self.view.currentIndex()
        column = current.column() if current.isValid() else self.view.delegate.first_column
        return self.model.index(place, column)

    def standing(self, leaf: int) -> Standing | None:
        """Return where the row stands among those that are shown, and how they are sorted."""
        place = self.model.place_of(leaf - self._plan.first) if self._table.rows else -1
        if place < 0:
            return None
        by = self.model.sorted_by
        title = "" if by is None else self._table.columns[by].title
        order = f"{title[:1].lower()}{title[1:]}, {self.model.order_words()}" if title else ""
        return Standing(place + 1, len(self.model.order), order)

    # What is chosen, selected and noted.

    def text(self, start: Point | None, end: Point | None) -> str:
        """Return the rows between two points as they are sorted, cells apart by tabs."""
        return table_text(self._table, self._between(start, end), headed=start is None)

    def html(self, start: Point | None, end: Point | None) -> str:
        """Return the rows between two points as an HTML table."""
        return table_html(self._table, self._between(start, end), headed=start is None)

    def _between(self, start: Point | None, end: Point | None) -> Sequence[int]:
        first = 0 if start is None else self.order(start)[0]
        last = len(self.model.order) - 1 if end is None else self.order(end)[0]
        return self.model.order[first : last + 1]

    def link(self, leaf: int) -> str:
        """Return the first link in the row, or nothing."""
        if not self._table.rows:
            return ""
        return first_link(self._table.rows[leaf - self._plan.first])

    def show_selection(self, start: Point | None, end: Point | None, *, shown: bool) -> None:
        """Paint the rows of the part's share as selected."""
        first = self.order(start)[0] if start else 0
        last = self.order(end)[0] if end else len(self.model.order) - 1
        wanted = range(first, last + 1) if shown else range(0)
        if wanted != self.view.delegate.selected:
            self.view.delegate.selected = wanted
            self.view.viewport().update()

    def show_chosen(self, leaf: int | None) -> None:
        """Choose the row in the view, for the eye and for a screen reader."""
        mine = leaf is not None and self._plan.first <= leaf < self._plan.last
        self._chosen = leaf if mine and self._table.rows else None
        self._show_current()

    def _show_current(self) -> None:
        index = QModelIndex() if self._chosen is None else self._index(self._chosen)
        if not index.isValid():
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        elif self.view.currentIndex().row() != index.row():
            self.view.setCurrentIndex(index)

    @property
    def _scrolls(self) -> bool:
        return self._large or self.filling
