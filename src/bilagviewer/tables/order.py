# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The order of a table's rows by one of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import merge
from typing import Any

from bilagviewer.danish.collation import sort_key
from bilagviewer.model.tables import ColumnKind, RowKind, Table
from bilagviewer.tables.values import cell_text, cell_value, is_nothing

_PIECE = 4_000
_NO_VALUE, _EMPTY, _BANNER, _SUM = -1, -2, -3, -4


def sorted_rows(table: Table, column: int, descending: bool) -> list[int]:
    """Return the rows' places in the document, in the order that `column` gives.

    Equal cells keep the document's order both ways. Last, both ways, stand cells that
    hold something else than the column does, empty cells, banners, and sums.
    """
    return order(ranks(table, column), descending)


def ranks(table: Table, column: int, *, patiently: bool = False) -> list[int]:
    """Return each row's rank in `column`, from 0, the same for equal cells.

    A negative rank is of a row that is last both ways, the lower the later. Worked out
    `patiently`, it lets other threads run meanwhile.
    """
    keys = [_key(table, row, column) for row in range(len(table.rows))]
    values = {key for key in keys if not isinstance(key, int)}
    in_order = _merged(list(values)) if patiently else sorted(values)
    places = {key: place for place, key in enumerate(in_order)}
    return [key if isinstance(key, int) else places[key] for key in keys]


def _merged(keys: list[tuple[Any, ...]]) -> Iterable[tuple[Any, ...]]:
    """Sort in pieces: no other thread runs while Python sorts one list."""
    pieces = [sorted(keys[start : start + _PIECE]) for start in range(0, len(keys), _PIECE)]
    return merge(*pieces)


def order(row_ranks: Sequence[int], descending: bool) -> list[int]:
    """Return the rows in the order of their ranks, as `sorted_rows` does."""
    ranked = [row for row, rank in enumerate(row_ranks) if rank >= 0]
    others = [row for row, rank in enumerate(row_ranks) if rank < 0]
    ranked.sort(key=row_ranks.__getitem__, reverse=descending)
    others.sort(key=row_ranks.__getitem__, reverse=True)
    return ranked + others


def _key(table: Table, place: int, index: int) -> tuple[Any, ...] | int:
    """Return what a row sorts by, or the negative rank of one that is always last."""
    row, column = table.rows[place], table.columns[index]
    if row.kind is not RowKind.ROW:
        return _SUM if row.kind is RowKind.SUM else _BANNER
    text = cell_text(row.cells[index])
    if is_nothing(text):
        return _EMPTY
    if column.kind in (ColumnKind.TEXT, ColumnKind.PLACE):
        return sort_key(text)
    value = cell_value(text, column)
    return _NO_VALUE if value is None else (value,)
