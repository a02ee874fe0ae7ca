# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What part a row has in a table's totals, where they are sure."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from bilagviewer.danish.amounts import format_number
from bilagviewer.model.tables import ColumnKind, Table
from bilagviewer.tables.sums import with_sums
from bilagviewer.tables.totals import Totals

_MANY = 2_000
"""With more rows, the totals are worked out elsewhere, or not known yet."""
_TENTH = Decimal("0.1")


class Shares:
    """Works out the totals of the table asked about last, and keeps them."""

    def __init__(self, known: Callable[[Table], Totals | None] = lambda _table: None) -> None:
        self._known = known
        self._asked: Table | None = None
        self._totals: Totals | None = None

    def of(self, table: Table, row: int, column: int) -> str:
        """Return the per cent of the column's total that a cell is ("5,9"), or nothing."""
        if table is not self._asked or self._totals is None:
            self._asked, self._totals = table, self._known(table)
            if self._totals is None and len(table.rows) <= _MANY:
                self._totals = Totals(with_sums(table))
        if self._totals is None or table.columns[column].kind is not ColumnKind.AMOUNT:
            return ""
        whole, value = self._totals.of(column), self._totals.values(column)[row]
        if whole is None or value is None:
            return ""
        # Of a total with what was paid back, a part may be more than all.
        if not 0 < value <= whole.value or whole.count < 2:
            return ""
        share = (Decimal(value) * 100 / whole.value).quantize(_TENTH, ROUND_HALF_UP)
        return format_number(share)
