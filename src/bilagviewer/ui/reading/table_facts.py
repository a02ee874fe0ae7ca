# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is worked out once for a table, whatever its width and the theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from heapq import nlargest

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import ColumnKind, Table
from bilagviewer.tables.filtering import RowFilter
from bilagviewer.tables.order import ranks
from bilagviewer.tables.sums import with_sums
from bilagviewer.tables.totals import Totals

MANY = 2_000
"""A table with more rows is prepared beside the window's thread."""
_SAMPLED = 200
_FEW, _LOOKED_AT, _LONGEST = 40, 2000, 8
_LONG = 120


class TableFacts:
    """A table's bars, its long columns, and the rows that stand for all of them."""

    def __init__(self, table: Table) -> None:
        self.printed = table
        """The table as it stands in the text."""
        self.table = with_sums(table)
        """The table with the rows marked that call themselves sums."""
        self.totals = Totals(self.table)
        self.sample: Sequence[int] = _sample(table)
        """Every row where there are at most 200, else some from all over, and the longest."""
        self.filter = RowFilter(self.table)
        self.ready = len(table.rows) <= MANY
        """Whether totals and bars can be asked for without making the reader wait."""
        self.wanted = True
        """Whether anybody waits for it."""
        self.asked: int | None = None
        """The column that the reader wants to sort by."""
        self._ranks: dict[int, Sequence[int]] = {}
        self._bars: Mapping[int, Mapping[int, float]] | None = None

    @cached_property
    def long_columns(self) -> tuple[int, ...]:
        """Return the columns of long texts, over 120 characters in the middle one.

        They are folded in, and with them those without any text; where no other column has words,
        only these are.
        """
        columns = range(len(self.table.columns))
        long = tuple(column for column in columns if self._middle_length(column) > _LONG)
        if not long:
            return ()
        empty = tuple(column for column in columns if not self._has(column, str.isprintable))
        if any(self._has(column, str.isalpha) for column in columns if column not in long):
            return tuple(sorted((*long, *empty)))
        return empty if len(empty) + len(long) <= len(columns) else ()

    def _has(self, column: int, is_meant: Callable[[str], bool]) -> bool:
        """Return whether a cell of a column has a letter or sign of a kind."""
        rows = (self.table.rows[number] for number in self.sample)
        texts = (plain(row.cells[column].runs).strip() for row in rows if column < len(row.cells))
        return any(any(map(is_meant, text)) for text in texts)

    @property
    def bars(self) -> Mapping[int, Mapping[int, float]]:
        """Return column → row → length of the bar from 0 to 1, for columns of amounts.

        A table with very many rows has none until it is `ready`.
        """
        if self._bars is None:
            if not self.ready:
                return {}
            found = {number: self._shares(number) for number in self.amounts}
            self._bars = {number: shares for number, shares in found.items() if shares}
        return self._bars

    @property
    def amounts(self) -> tuple[int, ...]:
        """Return the columns of amounts."""
        kinds = [column.kind for column in self.table.columns]
        return tuple(number for number, kind in enumerate(kinds) if kind is ColumnKind.AMOUNT)

    def ranks(self, column: int) -> Sequence[int]:
        """Return each row's rank in a column, worked out once."""
        if column not in self._ranks:
            self._ranks[column] = ranks(self.table, column)
        return self._ranks[column]

    def has_order(self, column: int) -> bool:
        """Return whether the rows can be sorted by a column at once.

        Of a table that nobody prepares, the order is worked out when it is asked for.
        """
        return column in self._ranks or self.ready or not self.wanted

    def prepare(self) -> Iterator[None]:
        """Work out what takes long with very many rows, a step at a time while `wanted`.

        It is done in another thread than the window's. Whatever is asked for meanwhile is
        worked out twice, and comes to the same.
        """
        for step in self._steps():
            if not self.wanted:
                return
            step()
            yield

    def _steps(self) -> Iterator[Callable[[], None]]:
        left = list(range(len(self.table.columns)))
        while left:
            column = self.asked if self.asked in left else left[0]
            left.remove(column)
            yield partial(self._prepare_order, column)
        yield self._prepare_filter
        for column in self.amounts:
            yield partial(self._prepare_total, column)

    def _prepare_order(self, column: int) -> None:
        if column not in self._ranks:
            self._ranks[column] = ranks(self.table, column, patiently=True)

    def _prepare_filter(self) -> None:
        self.filter.prepare()

    def _prepare_total(self, column: int) -> None:
        self.totals.of(column)

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
