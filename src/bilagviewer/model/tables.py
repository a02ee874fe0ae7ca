# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table as the document prints it; sorting and totals belong to `tables`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bilagviewer.model.blocks import Inlines, Source


class ColumnKind(StrEnum):
    """What a column holds, and so how it sorts."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    AMOUNT = "amount"
    DATE = "date"
    TIME = "time"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's title and what it holds."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    unit: str = ""
    """What an amount is counted in, where not every cell says it ("t.kr.")."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text as printed; its value is worked out by `tables`."""

    runs: Inlines = ()


class RowKind(StrEnum):
    """What a row is for."""

    ROW = "row"
    SUM = "sum"
    """A row that the document itself calls a total: last in every sort, never counted."""
    BANNER = "banner"
    """One text over the whole width."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row, with as many cells as the table has columns."""

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ROW
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows, in the document's order."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    headed: bool = True
    """Whether the document prints a header row."""
