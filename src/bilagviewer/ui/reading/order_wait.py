# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Wait for the order that the reader asked for, while it is worked out in another thread."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_model import TableModel

Order = tuple[int | None, bool]
"""The column, None for the document's order; and whether the last comes first."""


class OrderWait:
    """Knows which order a table will have, and shows on its titles that it is not there yet."""

    def __init__(self, facts: TableFacts, model: TableModel, header: QWidget) -> None:
        self._facts, self._model, self._header = facts, model, header
        self._awaited: Order | None = None

    @property
    def on(self) -> bool:
        """Return whether an order is waited for."""
        return self._awaited is not None

    @property
    def order(self) -> Order:
        """Return the order that the table has, or will have."""
        return self._awaited or (self._model.sorted_by, self._model.descending)

    def begin(self, order: Order) -> bool:
        """Wait for `order` if it takes time, and forget any other; return whether it does."""
        column = order[0]
        waits = column is not None and not self._facts.has_order(column)
        self._await(order if waits else None)
        return waits

    def end(self) -> Order | None:
        """Return the order that was waited for if it can be had now, and wait no more."""
        if self._awaited is None or self._awaited[0] is None:
            return None
        found = self._awaited if self._facts.has_order(self._awaited[0]) else None
        if found is not None:
            self._await(None)
        return found

    def _await(self, order: Order | None) -> None:
        self._awaited = order
        column = None if order is None else order[0]
        self._facts.asked = column
        self._model.show_awaited(column)
        if column is None:
            self._header.unsetCursor()
        else:
            self._header.setCursor(Qt.CursorShape.BusyCursor)
