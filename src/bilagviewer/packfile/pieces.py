# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A value as small pieces of plain JSON values: the rows of a table may be very many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar, cast

from bilagviewer.model.blocks import Body, Run, TableBlock, plain
from bilagviewer.model.tables import Cell, Row
from bilagviewer.packfile.frozen import FrozenError, from_plain, to_plain

T = TypeVar("T")
_PIECE = 250
"""Rows in a piece, which is read in one go while no other thread has a turn."""


def to_pieces(value: object) -> Iterator[Any]:
    """Yield a `Pack` or `Body` as values that JSON can hold; rows of tables come last."""
    if not isinstance(value, Body):
        yield {"value": to_plain(value)}
        return
    tables = {n: b for n, b in enumerate(value.blocks) if isinstance(b, TableBlock)}
    bare = (_with_rows(b, ()) if isinstance(b, TableBlock) else b for b in value.blocks)
    counts = [[number, len(block.table.rows)] for number, block in tables.items()]
    yield {"value": to_plain(replace(value, blocks=tuple(bare))), "rows": counts}
    for block in tables.values():
        rows = block.table.rows
        for start in range(0, len(rows), _PIECE):
            yield [_short(row) for row in rows[start : start + _PIECE]]


def from_pieces(cls: type[T], pieces: Iterator[Any]) -> Iterator[T | None]:
    """Yield None after each piece that was read, and at last what `to_pieces` was given.

    Raises `FrozenError` for anything else.
    """
    head = next(pieces, None)
    if not isinstance(head, dict):
        raise FrozenError("no head")
    value: Any = from_plain(cls, head.get("value"))
    if isinstance(value, Body):
        blocks = list(value.blocks)
        for number, count in _counts(head.get("rows"), blocks):
            rows: list[Row] = []
            while len(rows) < count:
                rows += _rows(next(pieces, None))
                yield None
            blocks[number] = _with_rows(cast("TableBlock", blocks[number]), tuple(rows))
        value = replace(value, blocks=tuple(blocks))
    if next(pieces, None) is not None:
        raise FrozenError("too many rows")
    yield value


def _counts(data: Any, blocks: Sequence[object]) -> Iterator[tuple[int, int]]:
    tables = [number for number, block in enumerate(blocks) if isinstance(block, TableBlock)]
    try:
        counts = dict(data)
    except (TypeError, ValueError):
        raise FrozenError("counts expected") from None
    if list(counts) != tables or not all(type(count) is int for count in counts.values()):
        raise FrozenError("a count for each table expected")
    yield from counts.items()


def _rows(piece: Any) -> list[Row]:
    if not isinstance(piece, list) or not piece:
        raise FrozenError("rows expected")
    return [_row(data) for data in piece]


def _row(data: Any) -> Row:
    if isinstance(data, list):
        if not all(type(text) is str for text in data):
            raise FrozenError("texts expected")
        return Row(tuple([Cell((Run(text),)) for text in data]))
    return from_plain(Row, data)


def _short(row: Row) -> Any:
    """Return the texts alone of a row that is nothing but text, as almost all of them are."""
    texts = [str(plain(cell.runs)) for cell in row.cells]
    return texts if row == _row(texts) else to_plain(row)


def _with_rows(block: TableBlock, rows: tuple[Row, ...]) -> TableBlock:
    return replace(block, table=replace(block.table, rows=rows))
