# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table in the page: the reader filters it, takes it along, and chooses its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from bilagviewer.ui.clipboard import put_on_clipboard
from bilagviewer.ui.reading.part import Host, Notes
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.table_facts import MANY, TableFacts
from bilagviewer.ui.reading.table_sheet import TableSheet
from bilagviewer.ui.reading.table_told import take
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.chips import Chip
from bilagviewer.ui.widgets.notice import announce

_TYPING_MS = 150
"""How long a table with very many rows waits for the next letter."""


class TablePart(TableSheet):
    """Shows a `TablePlan`: at full height, or above 200 rows in a window of its own."""

    def __init__(self, theme: Theme, host: Host, plan: TablePlan, facts: TableFacts) -> None:
        super().__init__(theme, host, plan, facts)
        self._connect()

    def _connect(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(lambda: self._filter(self.top.field.text()))
        many = len(self._table.rows) > MANY
        self.top.filter_changed.connect(self._wait if many else self._filter)
        self.top.rows_asked.connect(self._enter_rows)
        self.top.taken.connect(self._take)
        self.fold_button.clicked.connect(self._turn_fold)
        self.view.header.sort_asked.connect(self.sort_by)
        self.view.header.width_chosen.connect(self._keep_width)
        self.view.header.sectionHandleDoubleClicked.connect(self._forget_width)
        self.view.pressed_at.connect(self._pressed)
        self.view.dragged_to.connect(self._host.drag)
        self.view.released_at.connect(self._released)

    # Widths.

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

    # Filter.

    def _wait(self, words: str) -> None:
        """Filter when the reader stops typing; at once where nothing is left to look for."""
        self._typing.start(_TYPING_MS if words else 0)

    def _filter(self, words: str) -> None:
        if self.model.set_filter(words):
            self._set_heights()
            self._show_current()
        self._say_rows()
        self._host.narrowed(self)
        self.arranged.emit()

    def _enter_rows(self) -> None:
        """Go from the filter to the chosen row, else to the first one."""
        if self._typing.isActive():
            self._typing.stop()
            self._filter(self.top.field.text())
        if self.model.order:
            chosen = self._chosen
            self._host.enter(self.leaves()[0] if chosen is None else chosen)

    def holds(self) -> bool:
        """Return whether rows are filtered out."""
        return self.model.filtered

    def uncover(self, leaf: int) -> None:
        """Scroll a table that has a window of its own to the row; end a filter that hides it."""
        if self.model.place_of(leaf - self._plan.first) < 0:
            self.top.field.clear()
        if self._scrolls:
            self.view.scrollTo(self._index(leaf))

    def stops(self) -> Sequence[QWidget]:
        """Return the button that unfolds, the titles and the rows."""
        found: list[QWidget] = [self.view.header, self.view] if self._table.headed else [self.view]
        fold = [] if self.fold_button.isHidden() else [self.fold_button]
        return [*self.top.stops(), *fold, *found]

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

    def _take(self, way: str) -> None:
        if way == "copy":
            put_on_clipboard(self.text(None, None), self.html(None, None))
            announce(self, self.tr("The table is copied."))
        else:
            self._host.export(take(self._facts, self.model, self._caption.text()), way)

    # Events.

    def _pressed(self, place: QPoint, count: int, extend: bool) -> None:
        self._host.press(self, self.view.viewport().mapTo(self, place), count, extend)

    def _released(self, place: QPoint) -> None:
        link = self.view.link_at(place)
        if self._host.release() and link:
            self._host.follow(link)
