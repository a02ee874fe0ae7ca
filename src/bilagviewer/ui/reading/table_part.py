# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table in the page: what it holds, what is folded in, and its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bilagviewer.model.blocks import plain
from bilagviewer.ui.clipboard import put_on_clipboard
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.copying import table_text
from bilagviewer.ui.reading.fold_line import FoldLine
from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.reading.part import Host, Notes
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.slots import MOST_ROWS, WINDOW_SHARE
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_metrics import TableMetrics
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.reading.table_state import TableState
from bilagviewer.ui.reading.table_told import take
from bilagviewer.ui.reading.table_top import FEWEST_ROWS, TableTop
from bilagviewer.ui.reading.table_view import TableView
from bilagviewer.ui.reading.taking import first_link, table_html
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.chips import Chip
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.notice import announce

_GAP = 16


class TablePart(QWidget):
    """Shows a `TablePlan`: at full height, or above 200 rows in a window of its own."""

    state_changed = Signal(object)
    """The new `TableState`: the reader sorted, unfolded or widened something."""

    def __init__(self, theme: Theme, host: Host, plan: TablePlan) -> None:
        super().__init__()
        self._theme, self._host, self._plan = theme, host, plan
        self.facts = self._facts = TableFacts(plan.block.table)
        self._table = self._facts.table
        self._large = len(self._table.rows) > MOST_ROWS
        self._unfolded = False
        self._chosen_widths: dict[int, int] = {}
        self._measures: Measures | None = None
        self._height = 0
        self.model = TableModel(self._table, self)
        self.view = TableView(theme, self.model, self)
        self._caption = PlainLabel(theme, plain(plan.block.caption), kind="pane", bold=True)
        self.top = TableTop(theme, filtering=len(self._table.rows) >= FEWEST_ROWS)
        self._whole = table_words.summary(self._facts.totals)
        self._chosen: int | None = None
        self._fold = FoldLine(theme)
        self.fold_button = self._fold.button
        self._build()
        self._style()
        self._connect()

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

    def _connect(self) -> None:
        self.top.filter_changed.connect(self._filter)
        self.top.rows_asked.connect(self._enter_rows)
        self.top.taken.connect(self._take)
        self.fold_button.clicked.connect(self._turn_fold)
        self.view.header.sort_asked.connect(self.sort_by)
        self.view.header.width_chosen.connect(self._keep_width)
        self.view.header.sectionHandleDoubleClicked.connect(self._forget_width)
        self.view.pressed_at.connect(self._pressed)
        self.view.dragged_to.connect(self._host.drag)
        self.view.released_at.connect(self._released)

    @property
    def widget(self) -> QWidget:
        """Return itself."""
        return self

    @property
    def summary(self) -> str:
        """Return the line above the table."""
        return self.top.summary.text()

    # Laying out.

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
        rows = self._rows_height(window)
        wide = sum(self._widths(measures).values()) > self.width_in(measures) - measures.outset
        bar = self.view.horizontalScrollBar().sizeHint().height() if wide else 0
        head = self._head if self._table.headed else 0
        self.view.setFixedHeight(rows + head + bar)
        margin = self._theme.px(_GAP / 2)
        self._column.setContentsMargins(measures.outset, margin, 0, margin)
        self._column.activate()
        return self._column.totalHeightForWidth(self.width_in(measures))

    def _rows_height(self, window: int) -> int:
        order = self.model.order
        if not self._large:
            return sum(self._heights[row] for row in order)
        return min(round(window * WINDOW_SHARE), self._heights[0] * len(order))

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
        if not self._large:
            self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

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
        bar = self.view.verticalScrollBar().sizeHint().width() if self._large else 0
        widths = dict(zip(shown, self.metrics.widths(shown, measures.width - bar), strict=True))
        chosen = {c: self._theme.px(width) for c, width in self._chosen_widths.items()}
        return {column: chosen.get(column, width) for column, width in widths.items()}

    def _say_rows(self) -> None:
        model, words = self.model, self._whole
        if model.filtered:
            words = table_words.filtered(self._facts.totals, model.order, model.words)
        self.top.summary.setText(words)
        self.top.all_button.setVisible(model.filtered)

    def _turn_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._lay_out_anew()

    def _keep_width(self, column: int, width: int) -> None:
        self._chosen_widths[column] = round(width * 100 / self._theme.text_percent)
        self._lay_out_anew()

    def _forget_width(self, column: int) -> None:
        self._chosen_widths.pop(column, None)
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        self._measures = None
        self._host.grew(self)
        self.state_changed.emit(self.state())

    # How the reader leaves it.

    def state(self) -> TableState:
        """Return its order, what is unfolded, and the widths that the reader chose."""
        model = self.model
        widths = dict(self._chosen_widths)
        return TableState(model.sorted_by, model.descending, self._unfolded, widths)

    def put_back(self, state: TableState) -> None:
        """Be as the reader left it; before the part is laid out for the first time."""
        fitting = state.fitting(len(self._table.columns))
        self._unfolded = fitting.unfolded
        self._chosen_widths = dict(fitting.widths)
        if fitting.sorted_by is not None:
            self.model.set_order(fitting.sorted_by, fitting.descending)

    # Order.

    def sort_by(self, column: int) -> None:
        """Sort as the next click on a title asks."""
        self.model.sort_next(column)
        if not self._large:
            self._set_heights()
        self.state_changed.emit(self.state())

    # Filter.

    def _filter(self, words: str) -> None:
        if self.model.set_filter(words):
            self._set_heights()
            self._show_current()
        self._say_rows()
        self._host.narrowed(self)

    def _enter_rows(self) -> None:
        """Go from the filter to the chosen row, else to the first one."""
        if self.model.order:
            chosen = self._chosen
            self._host.enter(self.leaves()[0] if chosen is None else chosen)

    def holds(self) -> bool:
        """Return whether rows are filtered out."""
        return self.model.filtered

    # Where things stand.

    def stops(self) -> Sequence[QWidget]:
        """Return the button that unfolds, the titles and the rows."""
        found: list[QWidget] = [self.view.header, self.view] if self._table.headed else [self.view]
        fold = [] if self.fold_button.isHidden() else [self.fold_button]
        return [*self.top.stops(), *fold, *found]

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

    def uncover(self, leaf: int) -> None:
        """Scroll a table that has a window of its own to the row; end a filter that hides it."""
        if self.model.place_of(leaf - self._plan.first) < 0:
            self.top.field.clear()
        if self._large:
            self.view.scrollTo(self._index(leaf))

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
        if self._large or not self.model.order:
            return self._plan.first, y / max(self.height(), 1)
        leaf = self._row_at(QPoint(self.view.x(), max(y, self.view.y() + self._head)))
        if leaf is None:
            leaf = self._plan.first
        place = self.place_of(leaf)
        return leaf, (y - place.top()) / max(place.height(), 1)

    def y_of(self, leaf: int, offset: float) -> int:
        """Return where the line is that `line_at` gave."""
        if self._large or not self.model.order:
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

    def _take(self, way: str) -> None:
        if way == "copy":
            put_on_clipboard(self.text(None, None), self.html(None, None))
            announce(self, self.tr("The table is copied."))
        else:
            self._host.export(take(self._facts, self.model, self._caption.text()), way)

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

    def show_notes(self, notes: Notes) -> None:
        """Show the words of the rows' notes."""
        first = self._plan.first
        mine: dict[int, tuple[Chip, ...]] = {
            leaf - first: words
            for leaf, words in notes.chips.items()
            if first <= leaf < self._plan.last
        }
        if mine == self.model.chips:
            return
        changed = mine.keys() != self.model.chips.keys()
        self.model.set_chips(mine)
        if changed and self._measures is not None:
            self._measures = None
            self._host.grew(self)

    # Events.

    def _pressed(self, place: QPoint, count: int, extend: bool) -> None:
        self._host.press(self, self.view.viewport().mapTo(self, place), count, extend)

    def _released(self, place: QPoint) -> None:
        link = self.view.link_at(place)
        if self._host.release() and link:
            self._host.follow(link)
