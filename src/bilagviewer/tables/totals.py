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


def total(table: Table, column: int, rows: Iterable[int] | None = None) -> Total | None:
    """Return what `column` comes to over `rows` (all without it), or None if that is unsure.

    Sums and banners are not counted. Unsure: another kind of column than amounts and
    numbers, years, running numbers, rates, or a cell that cannot be read.
    """
    places = range(len(table.rows)) if rows is None else rows
    counted = [table.rows[row] for row in places if table.rows[row].kind is RowKind.ROW]
    if not _addable(table, column):
        return None
    values = numbers(counted, column, table.columns[column])
    if not values:
        return None
    stated = _stated(table, column) if rows is None else None
    return Total(add(values), len(values), stated)


def numbers(rows: Sequence[Row], index: int, column: Column) -> list[Number]:
    """Return the values of a column's cells, leaving out those without one."""
    values = (row_value(row, index, column) for row in rows)
    return [value for value in values if isinstance(value, int | Decimal)]


def add(values: Iterable[Number]) -> Number:
    """Return the exact sum, a whole number where it is one."""
    with localcontext(prec=60):
        result = sum(map(Decimal, values), Decimal(0))
        return int(result) if result == int(result) else result


def _addable(table: Table, index: int) -> bool:
    """Tell whether every cell of the column is readable and can be added to the others."""
    column = table.columns[index]
    if column.kind not in (ColumnKind.AMOUNT, ColumnKind.NUMBER):
        return False
    rows = [row for row in table.rows if row.kind is RowKind.ROW]
    texts = [cell_text(row.cells[index]) for row in rows]
    filled = [text for text in texts if not is_nothing(text)]
    if len(numbers(rows, index, column)) < len(filled):
        return False
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
