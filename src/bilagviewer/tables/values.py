# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a cell's text is worth in its column."""

from __future__ import annotations

import re

from bilagviewer.danish.amounts import (
    Number,
    parse_amount,
    parse_number,
    parse_percent,
)
from bilagviewer.danish.dates import parse_date, parse_time
from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row

CellValue = Number | str | None

_NOTHING = frozenset(["", "-", "–", "—", "−"])
_RANGE = re.compile(r"(?P<start>.+?) ?[-–] ?[^-–]+")


def cell_text(cell: Cell) -> str:
    """Return a cell's plain text on one line."""
    runs = cell.runs
    # Most cells are one run, and a large table has very many cells.
    only = runs[0] if len(runs) == 1 else None
    return " ".join((only.text if isinstance(only, Run) else plain(runs)).split())


def is_nothing(text: str) -> bool:
    """Tell whether a cell holds nothing: it is empty, or a dash. Nothing is not zero."""
    return text.strip() in _NOTHING


def cell_value(text: str, column: Column) -> CellValue:
    """Return what `text` is worth in `column`.

    An amount is in kroner, a date "2020-11-24", a time "09:30" (of a range its start), a
    percentage its number. A text or place is its text. None where there is nothing, or
    something else than the column holds.
    """
    if column.kind in (ColumnKind.TEXT, ColumnKind.PLACE):
        return text.strip()
    if is_nothing(text):
        return None
    if column.kind is ColumnKind.AMOUNT:
        amount = parse_amount(text, column.unit or "kr.")
        return amount.value if amount else None
    if column.kind is ColumnKind.PERCENT:
        share = parse_percent(text)
        return parse_number(text) if share is None else share
    return _plain_value(text, column.kind)


def row_value(row: Row, index: int, column: Column) -> CellValue:
    """Return what the cell of `row` in `column`, its `index`-th, is worth."""
    return cell_value(cell_text(row.cells[index]), column)


def start_of_range(text: str) -> str | None:
    """Return the time of day that `text` is or begins with ("12.00 - 12.15"), or None."""
    match = _RANGE.fullmatch(text.strip())
    return parse_time(match["start"] if match else text)


def _plain_value(text: str, kind: ColumnKind) -> CellValue:
    if kind is ColumnKind.DATE:
        return parse_date(text)
    return start_of_range(text) if kind is ColumnKind.TIME else parse_number(text)
