# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Makes the tables of a page, each as the reader left it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from bilagviewer.ui.background import Background
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.part import Host
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.table_shelf import TableShelf
from bilagviewer.ui.reading.table_state import TableState
from bilagviewer.ui.reading.table_way import WayToMap
from bilagviewer.ui.theme.theme import Theme


class TableBook(QObject):
    """Keeps the states while the parts come and go: a part far from the screen is dropped."""

    changed = Signal()
    """The reader sorted, unfolded or widened a table; `states` tells how they stand."""

    arranged = Signal()
    """The reader sorted or filtered a table: its rows have other places."""
    fill_asked = Signal(object)
    """The `TablePart` that is to fill the window, or to give the page back."""

    _told = Signal(tuple)

    def __init__(self, theme: Theme, background: Background | None = None) -> None:
        super().__init__()
        self._theme = theme
        self.states: dict[str, TableState] = {}
        """By the text form of the table's address."""
        self._on_map: tuple[str, ...] = ()
        self.shelf = TableShelf(background)
        self.shelf.prepared.connect(lambda _facts: self.arranged.emit())

    def name_on_map(self, titles: tuple[str, ...]) -> None:
        """Offer the map too above tables with a column of these titles: its cells are on it."""
        if titles != self._on_map:
            self._on_map = titles
            self._told.emit(titles)

    def make(self, host: Host, leaves: Leaves, plan: TablePlan) -> TablePart:
        """Return the part that shows `plan`."""
        name = f"{leaves.page}#{plan.name}"
        facts = self.shelf.facts(plan.block.table)
        part = TablePart(self._theme, host, plan, facts)
        self.shelf.prepared.connect(part.show_prepared)
        self.shelf.stepped.connect(part.sort_awaited)
        if name in self.states:
            part.put_back(self.states[name])
        part.state_changed.connect(lambda state: self._keep(name, state))
        part.arranged.connect(self.arranged)
        part.top.fill_asked.connect(lambda: self.fill_asked.emit(part))
        way = WayToMap(part, host, leaves, plan)
        way.offer(self._on_map)
        self._told.connect(way.offer)
        return part

    def _keep(self, name: str, state: TableState) -> None:
        self.states[name] = state
        self.changed.emit()
