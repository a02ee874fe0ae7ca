# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the rows that a document itself calls a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from bilagviewer.danish.amounts import Number
from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Column, ColumnKind, Row, RowKind, Table
from bilagviewer.tables import labels
from bilagviewer.tables.adding import add, nearly, numbers

_NUMERIC = (ColumnKind.AMOUNT, ColumnKind.NUMBER)
_WORD = re.compile(r"alt|total|sum|saml|tils", re.IGNORECASE)
_LOOKED_AT = 3
"""How many columns of words may hold a row's name."""


def with_sums(table: Table) -> Table:
    """Return `table` with its sum rows marked; the columns' kinds must be known.

    A sum calls itself so ("I alt", "Drift i alt") and has a number; one with more words
    behind ("Samlet indsats") is one where it adds up, or is the last and names nothing but
    what the columns hold. The last row, in bold, is one where it adds up.
    """
    # Most rows of a long table are told from a sum by their name.
    asked = [*_with_word(table), *range(max(len(table.rows) - 1, 0), len(table.rows))]
    if len(table.rows) < 2:
        return table
    rows, ends_say = list(table.rows), _ends_say_sum(table, asked)
    for place in dict.fromkeys(asked):
        if _is_sum(table, rows[:place], rows[place], ends_say):
            rows[place] = replace(rows[place], kind=RowKind.SUM)
    return replace(table, rows=tuple(rows))


def adds_up(table: Table, above: Sequence[Row], row: Row, *, called: bool = False) -> bool:
    """Tell whether every number of `row` is what stands above it comes to.

    A row that is `called` a sum may be rounded, and sum up a single row.
    """
    fits = _fits_roughly if called else _fits
    return all(
        any(fits(numbers([row], index, column)[0], parts) for parts in _parts(above, index, column))
        for index, column in ((n, table.columns[n]) for n in stated(table, row))
    )


def stated(table: Table, row: Row) -> Iterator[int]:
    """Yield the columns of amounts and numbers in which `row` has a value."""
    for index, column in enumerate(table.columns):
        if column.kind in _NUMERIC and numbers([row], index, column):
            yield index


def _with_word(table: Table) -> list[int]:
    """Return the rows in which a word stands that a sum may be called by."""
    words = [n for n, column in enumerate(table.columns) if column.kind not in _NUMERIC]
    found: set[int] = set()
    for number in words[:_LOOKED_AT]:
        texts = [plain(row.cells[number].runs) for row in table.rows]
        # One search through all of a column is much faster than one in each cell.
        if _WORD.search("\n".join(texts)):
            found.update(place for place, text in enumerate(texts) if _WORD.search(text))
    return sorted(found)


def _is_sum(table: Table, above: Sequence[Row], row: Row, ends_say: bool) -> bool:
    if row.kind is not RowKind.ROW or not any(True for _ in stated(table, row)):
        return False
    last = len(above) == len(table.rows) - 1
    name = labels.label(table, row)
    if labels.says_only_sum(name) or (above and ends_say and labels.ends_as_sum(name)):
        return True
    if labels.begins_as_sum(name):
        return (last and labels.is_sum_of_titles(name, table)) or adds_up(table, above, row)
    return last and labels.is_bold(row) and adds_up(table, above, row)


def _ends_say_sum(table: Table, asked: Sequence[int]) -> bool:
    """Tell whether an "i alt" behind a name means a sum: not where most rows have one."""
    names = [labels.label(table, table.rows[place]) for place in asked]
    called = sum(labels.ends_as_sum(name) or labels.says_only_sum(name) for name in names)
    return len(table.rows) - called > 1


def _parts(above: Sequence[Row], index: int, column: Column) -> Iterator[Sequence[Number]]:
    """Yield what a sum may sum up: all rows above it, or those since the last sum."""
    group = list(takewhile(lambda row: row.kind is RowKind.ROW, reversed(above)))
    yield numbers(group, index, column)
    if len(group) < len(above):
        yield numbers([row for row in above if row.kind is RowKind.ROW], index, column)


def _fits(said: Number, parts: Sequence[Number]) -> bool:
    return len(parts) > 1 and add(parts) == said


def _fits_roughly(said: Number, parts: Sequence[Number]) -> bool:
    return bool(parts) and nearly(said, add(parts))
