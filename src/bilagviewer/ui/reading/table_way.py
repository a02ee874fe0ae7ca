# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The way from a table to the map of its rows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from bilagviewer.model.tables import ColumnKind
from bilagviewer.ui.overview.views import MAP, view_address
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.part import Host
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.table_part import TablePart


class WayToMap(QObject):
    """Shows the button above a table whose rows can be shown on the map, and follows it."""

    def __init__(self, part: TablePart, host: Host, leaves: Leaves, plan: TablePlan) -> None:
        super().__init__(part)
        self._part, self._host, self._leaves, self._plan = part, host, leaves, plan
        part.top.map_button.clicked.connect(self._go)

    def offer(self, titles: tuple[str, ...]) -> None:
        """Show the button where a column has places, or one of these titles."""
        table, top = self._plan.block.table, self._part.top
        mapped = any(c.kind is ColumnKind.PLACE or c.title in titles for c in table.columns)
        top.map_button.setVisible(mapped and bool(table.rows))
        top.fit(top.width())

    def _go(self) -> None:
        """Show the map of the table, with what its chosen row names."""
        chosen = self._part.view.selectionModel().selectedRows()
        row = self._part.model.order[chosen[0].row()] if chosen else None
        address = self._leaves[self._plan.first + (row or 0)].address
        place = address if row is not None else replace(address, row="")
        self._host.follow(str(view_address(MAP, str(place))))
