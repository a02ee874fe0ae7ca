# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is worked out once for a table, whatever its width and the theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from heapq import nlargest

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import ColumnKind, Table
from bilagviewer.tables.sums import with_sums
from bilagviewer.tables.totals import Totals

_SAMPLED = 200
_FEW, _LOOKED_AT, _LONGEST = 40, 2000, 8
_LONG = 120


class TableFacts:
    """A table's bars, its long columns, and the rows that stand for all of them."""

    def __init__(self, table: Table) -> None:
        self.table = with_sums(table)
        """The table with the rows marked that call themselves sums."""
        self.totals = Totals(self.table)
        self.sample: Sequence[int] = _sample(table)
        """Every row where there are at most 200, else some from all over, and the longest."""

    @cached_property
    def long_columns(self) -> tuple[int, ...]:
        """Return the columns of long texts, over 120 characters in the middle one.

        They are folded in, unless all columns are long.
        """
        columns = range(len(self.table.columns))
        long = tuple(column for column in columns if self._middle_length(column) > _LONG)
        return long if len(long) < len(columns) else ()

    @cached_property
    def bars(self) -> Mapping[int, Mapping[int, float]]:
        """Return column → row → length of the bar from 0 to 1, for columns of amounts."""
        kinds = [column.kind for column in self.table.columns]
        amounts = (number for number, kind in enumerate(kinds) if kind is ColumnKind.AMOUNT)
        found = {number: self._shares(number) for number in amounts}
        return {number: shares for number, shares in found.items() if shares}

    def _shares(self, number: int) -> Mapping[int, float]:
        numbers = enumerate(self.totals.values(number))
        values = {place: float(value) for place, value in numbers if value is not None}
        largest = max(values.values(), default=0)
        # A bar says nothing of what was paid back.
        if largest <= 0 or min(values.values()) < 0:
            return {}
        return {place: value / largest for place, value in values.items()}

    def _middle_length(self, column: int) -> int:
        cells = (self.table.rows[row].cells for row in self.sample)
        lengths = sorted(len(plain(row[column].runs)) for row in cells)
        return lengths[len(lengths) // 2] if lengths else 0


def _sample(table: Table) -> Sequence[int]:
    """Return the rows that are measured in place of all of them."""
    count = len(table.rows)
    if count <= _SAMPLED:
        return range(count)
    looked_at = range(0, count, max(count // _LOOKED_AT, 1))
    found = set(range(0, count, count // _FEW))
    for column in range(len(table.columns)):
        lengths = ((len(plain(table.rows[row].cells[column].runs)), row) for row in looked_at)
        found.update(row for _, row in nlargest(_LONGEST, lengths))
    return sorted(found)
