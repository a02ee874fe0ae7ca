# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Makes the tables of a page, each as the reader left it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from bilagviewer.model.address import Address
from bilagviewer.ui.reading.part import Host
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.table_state import TableState
from bilagviewer.ui.theme.theme import Theme


class TableBook(QObject):
    """Keeps the states while the parts come and go: a part far from the screen is dropped."""

    changed = Signal()
    """The reader sorted, unfolded or widened a table; `states` tells how they stand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.states: dict[str, TableState] = {}
        """By the text form of the table's address."""

    def make(self, host: Host, page: Address, plan: TablePlan) -> TablePart:
        """Return the part that shows `plan`, a table on `page`."""
        name = f"{page}#{plan.name}"
        part = TablePart(self._theme, host, plan)
        if name in self.states:
            part.put_back(self.states[name])
        part.state_changed.connect(lambda state: self._keep(name, state))
        return part

    def _keep(self, name: str, state: TableState) -> None:
        self.states[name] = state
        self.changed.emit()
