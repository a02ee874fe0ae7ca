# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the rows that a document itself calls a sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilagviewer.model.blocks import Run
from bilagviewer.model.tables import Cell, ColumnKind, Row, RowKind, Table
from bilagviewer.tables.totals import add, numbers
from bilagviewer.tables.values import cell_text, is_nothing

_WORD = r"(?:i ?alt|(?:sub|hoved|grand ?)?total(?:t|en|er|sum)?|sum|samlet|samlede|tilsammen)"
_CALLED_SUM = re.compile(rf"{_WORD}\b", re.IGNORECASE)
_ONLY_SUM = re.compile(
    rf"{_WORD}(?: i ?alt)?[ :.,]*(?:20\d\d|\(?[a-z0-9.]{{0,6}} ?(?:kr|mio|mia)\.?[a-z .]*\)?)?",
    re.IGNORECASE,
)
_NUMERIC = (ColumnKind.AMOUNT, ColumnKind.NUMBER)


def with_sums(table: Table) -> Table:
    """Return `table` with its sum rows marked; the columns' kinds must be known.

    A sum calls itself so ("I alt") and has a number; one with more words in its name
    ("Samlet indsats") is one at the table's end, or where it adds up. The last row, in
    bold, is one where it adds up.
    """
    rows: list[Row] = []
    for place, row in enumerate(table.rows):
        last = place == len(table.rows) - 1
        rows.append(replace(row, kind=RowKind.SUM) if _is_sum(table, rows, row, last) else row)
    return replace(table, rows=tuple(rows))


def _is_sum(table: Table, above: Sequence[Row], row: Row, last: bool) -> bool:
    if row.kind is not RowKind.ROW or not above:
        return False
    label = next((text for text in map(cell_text, row.cells) if text), "")
    # Most rows of a long table are told from a sum by their first word.
    only, called = _ONLY_SUM.fullmatch(label), _CALLED_SUM.match(label)
    if not (last or only or called) or not list(_stated(table, row)):
        return False
    if only or (called and (last or _adds_up(table, above, row))):
        return True
    return last and _bold(row) and _adds_up(table, above, row)


def _adds_up(table: Table, above: Sequence[Row], row: Row) -> bool:
    """Tell whether every number of `row` is what stands above it comes to."""
    return all(_is_sum_of(table, above, column, row) for column in _stated(table, row))


def _is_sum_of(table: Table, above: Sequence[Row], index: int, row: Row) -> bool:
    column = table.columns[index]
    ordinary = [other for other in above if other.kind is RowKind.ROW]
    since = [place for place, other in enumerate(above) if other.kind is RowKind.SUM]
    group = above[since[-1] + 1 :] if since else ordinary
    said = numbers([row], index, column)[0]
    found = [numbers(rows, index, column) for rows in (ordinary, group)]
    return any(len(values) > 1 and add(values) == said for values in found)


def _stated(table: Table, row: Row) -> Iterator[int]:
    """Yield the columns of amounts and numbers in which `row` has a value."""
    for index, column in enumerate(table.columns):
        if column.kind in _NUMERIC and numbers([row], index, column):
            yield index


def _bold(row: Row) -> bool:
    return all(_bold_cell(cell) for cell in row.cells if not is_nothing(cell_text(cell)))


def _bold_cell(cell: Cell) -> bool:
    runs = [run for run in cell.runs if isinstance(run, Run) and run.text.strip()]
    return all(run.bold for run in runs)
