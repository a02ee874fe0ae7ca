# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Add the numbers of a table's cells exactly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext

from bilagviewer.danish.amounts import Number
from bilagviewer.model.tables import Column, Row
from bilagviewer.tables.values import row_value

_NEARLY = Decimal("0.01")
"""What rounded parts may lie from their rounded sum, as a part of it."""


def add(values: Iterable[Number]) -> Number:
    """Return the exact sum, a whole number where it is one."""
    found = list(values)
    if all(isinstance(value, int) for value in found):
        return sum(int(value) for value in found)
    with localcontext(prec=60):
        result = sum(map(Decimal, found), Decimal(0))
        return int(result) if result == int(result) else result


def number(row: Row, index: int, column: Column) -> Number | None:
    """Return the value of a cell, or None where it has no number."""
    value = row_value(row, index, column)
    return value if isinstance(value, int | Decimal) else None


def numbers(rows: Sequence[Row], index: int, column: Column) -> list[Number]:
    """Return the values of a column's cells, leaving out those without one."""
    values = (number(row, index, column) for row in rows)
    return [value for value in values if value is not None]


def nearly(said: Number, found: Number) -> bool:
    """Tell whether two sums differ by no more than rounded parts do."""
    with localcontext(prec=60):
        return abs(Decimal(said) - Decimal(found)) <= abs(Decimal(said)) * _NEARLY
