# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a column comes to, where that is certain, and what the document says it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from bilagviewer.danish.amounts import Number
from bilagviewer.model.tables import Column, ColumnKind, Row, RowKind, Table
from bilagviewer.tables.values import cell_text, is_nothing, row_value

_YEAR = re.compile(r"(?:19\d\d|20\d\d|2100)")
_NOT_TO_ADD = re.compile(
    r"\b(?:nr|nummer|numre|cvr|cpr|ean|tlf|telefon|kode|konto|id|år|årstal|side|punkt|bilag|rang"
    r"|placering|gennemsnit\w*|gns|snit|pr|per|indeks|index|alder|andel|rate|grad|year|no|page)\b"
    r"|nummer\b|nr\b",
    re.IGNORECASE,
)


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

    def of(self, column: int, rows: Iterable[int] | None = None) -> Total | None:
        """Return what `column` comes to over `rows` (all without it), or None if unsure.

        Sums and banners are not counted. Unsure: another kind of column than amounts and
        numbers, years, running numbers, rates, or a cell that cannot be read.
        """
        if self.table.columns[column].kind not in (ColumnKind.AMOUNT, ColumnKind.NUMBER):
            return None
        values = self.values(column)
        if column not in self._addable:
            self._addable[column] = _addable(self.table, column, values)
        if not self._addable[column]:
            return None
        shown = values if rows is None else (values[row] for row in rows)
        counted = [value for value in shown if value is not None]
        if not counted:
            return None
        stated = _stated(self.table, column) if rows is None else None
        return Total(add(counted), len(counted), stated)

    def values(self, column: int) -> Sequence[Number | None]:
        """Return each row's number in `column`, None for sums, banners and other cells."""
        if column not in self._values:
            self._values[column] = [
                _number(row, column, self.table.columns[column]) for row in self.table.rows
            ]
        return self._values[column]


def total(table: Table, column: int, rows: Iterable[int] | None = None) -> Total | None:
    """Return what `column` comes to, as `Totals.of` does, for a single question."""
    return Totals(table).of(column, rows)


def numbers(rows: Sequence[Row], index: int, column: Column) -> list[Number]:
    """Return the values of a column's cells, leaving out those without one."""
    values = (row_value(row, index, column) for row in rows)
    return [value for value in values if isinstance(value, int | Decimal)]


def add(values: Iterable[Number]) -> Number:
    """Return the exact sum, a whole number where it is one."""
    with localcontext(prec=60):
        result = sum(map(Decimal, values), Decimal(0))
        return int(result) if result == int(result) else result


def _number(row: Row, index: int, column: Column) -> Number | None:
    value = row_value(row, index, column) if row.kind is RowKind.ROW else None
    return value if isinstance(value, int | Decimal) else None


def _addable(table: Table, index: int, values: Sequence[Number | None]) -> bool:
    """Tell whether every cell of the column is readable and can be added to the others."""
    column = table.columns[index]
    filled = []
    for row, value in zip(table.rows, values, strict=True):
        text = cell_text(row.cells[index]) if row.kind is RowKind.ROW else ""
        if not is_nothing(text):
            if value is None:
                return False
            filled.append(text)
    return column.kind is ColumnKind.AMOUNT or not _only_names(column.title, filled)


def _only_names(title: str, filled: Sequence[str]) -> bool:
    """Tell whether numbers may be years, or count or name their rows."""
    running = len(filled) > 1 and list(filled) == [str(n) for n in range(1, len(filled) + 1)]
    return running or bool(_NOT_TO_ADD.search(title)) or any(map(_YEAR.fullmatch, filled))


def _stated(table: Table, index: int) -> Number | None:
    """Return the value of the row that sums the whole table up, if one does.

    After partial sums only a sum of sums does.
    """
    sums = [place for place, row in enumerate(table.rows) if row.kind is RowKind.SUM]
    last = len(table.rows) - 1
    if not sums or sums[-1] != last or (len(sums) > 1 and sums[-2] != last - 1):
        return None
    values = numbers([table.rows[last]], index, table.columns[index])
    return values[0] if values else None
