# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a column comes to, where that is certain, and what the document says it does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bilagviewer.danish.amounts import Number
from bilagviewer.model.tables import ColumnKind, RowKind, Table
from bilagviewer.tables import labels
from bilagviewer.tables.adding import add, number
from bilagviewer.tables.doubts import may_count_twice
from bilagviewer.tables.figures import can_be_added, tells_unit
from bilagviewer.tables.values import cell_text, is_nothing

_NUMERIC = (ColumnKind.AMOUNT, ColumnKind.NUMBER)


@dataclass(frozen=True, slots=True)
class Total:
    """What the counted cells of a column come to."""

    value: Number
    """In kroner for an amount."""
    count: int
    """How many cells were counted."""
    stated: Number | None = None
    """What the document's own sum row says, where it has one for the whole table."""

    @property
    def difference(self) -> Number:
        """Return the document's sum less ours; 0 where it states none."""
        return 0 if self.stated is None else self.stated - self.value


class Totals:
    """The totals of one table; a column's cells are read once."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._values: dict[int, Sequence[Number | None]] = {}
        self._addable: dict[int, bool] = {}
        self._sure: dict[int, bool] = {}
        self._doubted: bool | None = None

    def of(self, column: int, rows: Iterable[int] | None = None) -> Total | None:
        """Return what `column` comes to over `rows` (all without it), or None if unsure.

        Sums and banners are not counted. Unsure: another kind of column than amounts and
        numbers; figures that name, date or rate; a cell that cannot be read; rows that may
        hold one another, unless the document's own sum is ours.
        """
        if self.table.columns[column].kind not in _NUMERIC or not self._is_sure(column):
            return None
        values = self.values(column)
        shown = values if rows is None else (values[row] for row in rows)
        counted = [value for value in shown if value is not None]
        if not counted:
            return None
        stated = self._stated(column) if rows is None else None
        return Total(add(counted), len(counted), stated)

    def values(self, column: int) -> Sequence[Number | None]:
        """Return each row's number in `column`, None for sums, banners and other cells."""
        if column not in self._values:
            own = self.table.columns[column]
            self._values[column] = [
                number(row, column, own) if row.kind is RowKind.ROW else None
                for row in self.table.rows
            ]
        return self._values[column]

    def _is_sure(self, column: int) -> bool:
        if column not in self._sure:
            self._sure[column] = self._is_addable(column) and self._is_undoubted(column)
        return self._sure[column]

    def _is_undoubted(self, column: int) -> bool:
        """Tell whether the document's own sum is ours, or no row seems to hold others."""
        stated = self._stated(column)
        if stated is not None and stated == add(v for v in self.values(column) if v is not None):
            return True
        # What sums the other columns up, and not this one, tells that it cannot be added.
        if stated is None and self._summing_row is not None:
            return False
        if self._doubted is None:
            columns = range(len(self.table.columns))
            figures = {n: self.values(n) for n in columns if self._is_addable(n)}
            self._doubted = may_count_twice(self.table, figures)
        return not self._doubted

    def _is_addable(self, column: int) -> bool:
        """Tell whether every cell of a column is readable and can be added to the others."""
        if column not in self._addable:
            self._addable[column] = self._work_out_addable(column)
        return self._addable[column]

    def _work_out_addable(self, column: int) -> bool:
        own = self.table.columns[column]
        if own.kind not in _NUMERIC:
            return False
        values, filled = self.values(column), []
        for place, text in self._filled(column):
            if values[place] is None:
                return False
            filled.append(text)
        return can_be_added(own, filled) and not self._has_units()

    def _filled(self, column: int) -> list[tuple[int, str]]:
        """Return place and text of the ordinary rows' cells that hold something."""
        rows = enumerate(self.table.rows)
        texts = [
            (place, cell_text(row.cells[column])) for place, row in rows if row.kind is RowKind.ROW
        ]
        return [(place, text) for place, text in texts if not is_nothing(text)]

    def _has_units(self) -> bool:
        return any(
            tells_unit(column, [text for _, text in self._filled(place)])
            for place, column in enumerate(self.table.columns)
        )

    def _stated(self, column: int) -> Number | None:
        row = self._summing_row
        if row is None:
            return None
        return number(self.table.rows[row], column, self.table.columns[column])

    @cached_property
    def _summing_row(self) -> int | None:
        """Return the row that sums the whole table up, if one does.

        It is the last one or the only one, at the top. After partial sums it is a sum of
        sums, or the only one of them that says no more than that it is a sum.
        """
        rows = self.table.rows
        sums = [place for place, row in enumerate(rows) if row.kind is RowKind.SUM]
        if not sums or 0 < sums[-1] < len(rows) - 1:
            return None
        if len(sums) == 1 or sums[-2] == sums[-1] - 1:
            return sums[-1]
        *partial, only = [
            labels.says_only_sum(labels.label(self.table, rows[place])) for place in sums
        ]
        return sums[-1] if only and not any(partial) else None


def total(table: Table, column: int, rows: Iterable[int] | None = None) -> Total | None:
    """Return what `column` comes to, as `Totals.of` does, for a single question."""
    return Totals(table).of(column, rows)
