# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table of the page laid out: its columns and rows, what is folded in, where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from bilagviewer.model.blocks import plain
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.fold_line import FoldLine
from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.reading.order_wait import Order, OrderWait
from bilagviewer.ui.reading.part import Host
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.slots import WINDOW_SHARE
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_metrics import TableMetrics
from bilagviewer.ui.reading.table_rows import TableRows
from bilagviewer.ui.reading.table_state import TableState
from bilagviewer.ui.reading.table_top import FEWEST_ROWS, TableTop
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

_GAP = 16
_LEAST = 120


class TableSheet(TableRows):
    """Fits a table to the column, or to all of the page; keeps how the reader left it."""

    state_changed = Signal(object)
    """The new `TableState`: the reader sorted, unfolded or widened something."""

    arranged = Signal()
    """The rows have other places."""

    def __init__(self, theme: Theme, host: Host, plan: TablePlan, facts: TableFacts) -> None:
        super().__init__(theme, host, plan, facts)
        self._order_wait = OrderWait(facts, self.model, self.view.header)
        self._unfolded = False
        self._chosen_widths: dict[int, int] = {}
        self._measures: Measures | None = None
        self._caption = PlainLabel(theme, plain(plan.block.caption), kind="pane", bold=True)
        self.top = TableTop(theme, filtering=len(self._table.rows) >= FEWEST_ROWS)
        self._whole = self._say_whole()
        self._fold = FoldLine(theme)
        self.fold_button = self._fold.button
        self._build()
        self._style()

    def _build(self) -> None:
        self._caption.setVisible(bool(self._caption.text()))
        self.view.setAccessibleName(self._caption.text() or table_words.name(self._table))
        self.view.header.setAccessibleName(table_words.name(self._table))
        self.view.header.setVisible(self._table.headed)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(self._theme.px(2))
        self._caption.setWordWrap(True)
        self._column.addWidget(self._caption)
        self._column.addWidget(self.top)
        self._column.addLayout(self._fold)
        self._column.addWidget(self.view)
        self._column.addStretch(1)

    @property
    def summary(self) -> str:
        """Return the line above the table."""
        return self.top.summary.text()

    # Laying out.

    def show_prepared(self, facts: object) -> None:
        """Tell the total and paint the bars, once they are worked out for this table."""
        if facts is not self._facts:
            return
        self._whole = self._say_whole()
        self._say_rows()
        self.metrics.bars = self._facts.bars
        self.view.viewport().update()

    def _say_whole(self) -> str:
        return table_words.summary(self._facts.totals, sure=self._facts.ready)

    def restyle(self) -> None:
        """Measure everything anew."""
        self._style()
        self._measures = None

    def _style(self) -> None:
        self.metrics = TableMetrics(self._theme, self._facts, fixed=self._large)
        self.view.delegate.set_metrics(self.metrics)
        self.fold_button.setFont(self._theme.font("meta"))
        self.top.restyle()

    def width_in(self, measures: Measures) -> int:
        """Return the column's width, or up to the window's edge where words would break."""
        most = measures.content - measures.left
        return measures.outset + min(
            max(measures.width, sum(self._widths(measures).values())), most
        )

    def lay_out(self, measures: Measures, window: int) -> int:
        """Fit columns and rows to the column; return the part's height."""
        if measures != self._measures:
            self._measures = measures
            titles = [self._table.columns[column].title for column in self._facts.long_columns]
            self._fold.say(titles, unfolded=self._unfolded)
            self._say_rows()
            self.top.fit(measures.width)
            self._fit(measures)
        wide = sum(self._widths(measures).values()) > self.width_in(measures) - measures.outset
        bar = self.view.horizontalScrollBar().sizeHint().height() if wide else 0
        head = self._head if self._table.headed else 0
        margin = self._theme.px(_GAP / 2)
        self._column.setContentsMargins(measures.outset, margin, 0, margin)
        height = self._rows_height(window) + head + bar
        if self.filling:
            self.view.setFixedHeight(0)
            most = window - self._column.totalHeightForWidth(self.width_in(measures))
            height = max(min(most, height), self._theme.px(_LEAST))
        self.view.setFixedHeight(height)
        self._column.activate()
        return max(self._column.totalHeightForWidth(self.width_in(measures)), window * self.filling)

    def _rows_height(self, window: int) -> int:
        order = self.model.order
        if not self._large:
            return sum(self._heights[row] for row in order)
        whole = self._heights[0] * len(order)
        return whole if self.filling else min(round(window * WINDOW_SHARE), whole)

    def _fit(self, measures: Measures) -> None:
        widths = self._widths(measures)
        for column in range(len(self._table.columns)):
            self.view.setColumnHidden(column, column not in widths)
        for column, width in widths.items():
            self.view.setColumnWidth(column, width)
        self.view.delegate.first_column = min(widths, default=0)
        self._head = self.view.header.height_at(widths)
        self.view.header.setFixedHeight(self._head)
        self._heights = self.metrics.heights(widths, self.model.chips)
        self._set_heights()
        policy = Qt.ScrollBarPolicy
        shown = policy.ScrollBarAsNeeded if self._scrolls else policy.ScrollBarAlwaysOff
        self.view.setVerticalScrollBarPolicy(shown)

    def _set_heights(self) -> None:
        rows = self.view.verticalHeader()
        if self._large:
            rows.setDefaultSectionSize(self._heights[0])
            return
        for place, row in enumerate(self.model.order):
            rows.resizeSection(place, self._heights[row])

    def _widths(self, measures: Measures) -> Mapping[int, int]:
        hidden = () if self._unfolded else self._facts.long_columns
        shown = [c for c in range(len(self._table.columns)) if c not in hidden]
        bar = self.view.verticalScrollBar().sizeHint().width() if self._scrolls else 0
        widths = dict(zip(shown, self.metrics.widths(shown, measures.width - bar), strict=True))
        chosen = {c: self._theme.px(width) for c, width in self._chosen_widths.items()}
        return {column: chosen.get(column, width) for column, width in widths.items()}

    # Filling the page.

    def fill(self, on: bool) -> None:
        """Have all of the page, and scroll in itself; or only its place in the column."""
        self.filling = self.view.filling = on
        self.top.say_filling(on=on)
        self._measures = None
        if not on and not self._large:
            self.view.verticalScrollBar().setValue(0)

    def scroll_rows(self, windows: int) -> None:
        """Scroll by what is seen, less a line."""
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + windows * max(bar.pageStep() - self._theme.px(50), 1))

    # How the reader leaves it.

    def state(self) -> TableState:
        """Return its order, what is unfolded, and the widths that the reader chose."""
        widths = dict(self._chosen_widths)
        return TableState(*self._order_wait.order, self._unfolded, widths)

    def put_back(self, state: TableState) -> None:
        """Be as the reader left it; before the part is laid out for the first time."""
        fitting = state.fitting(len(self._table.columns))
        self._unfolded = fitting.unfolded
        self._chosen_widths = dict(fitting.widths)
        order = fitting.sorted_by, fitting.descending
        if fitting.sorted_by is not None and not self._order_wait.begin(order):
            self.model.set_order(*order)

    # Order.

    def sort_by(self, column: int) -> None:
        """Sort as the next click on a title asks."""
        self._sort(self.model.next_order(column, self._order_wait.order))

    def set_order(self, column: int, *, descending: bool) -> None:
        """Sort by `column` one way."""
        self._sort((column, descending))

    def sort_awaited(self, facts: object) -> None:
        """Sort as the reader asked before the order was worked out; the chosen row stays seen."""
        order = self._order_wait.end() if facts is self._facts else None
        if order is not None:
            self._sort(order)
            if self._chosen is not None and self._scrolls:
                self.view.scrollTo(self._index(self._chosen))

    def _sort(self, order: Order) -> None:
        if self._order_wait.begin(order):
            return
        self.model.set_order(*order)
        self._sorted()

    def _sorted(self) -> None:
        if not self._large:
            self._set_heights()
        self.state_changed.emit(self.state())
        self.arranged.emit()

    def _say_rows(self) -> None:
        model, words = self.model, self._whole
        if model.filtered:
            words = table_words.filtered(
                self._facts.totals, model.order, model.words, sure=self._facts.ready
            )
        self.top.summary.setText(words)
        self.top.all_button.setVisible(model.filtered)
