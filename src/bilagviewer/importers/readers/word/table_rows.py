# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell which tables are tables, and make their rows; the others only place what is in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.flow import Para, ParaFlow
from bilagviewer.importers.readers.word.run_parts import joined
from bilagviewer.importers.readers.word.table_layout import are_facts, numbers
from bilagviewer.model.blocks import Inlines, Run, plain

_MOST_COLUMNS = 200
_LONGEST_TITLE = 60
_MOST_HEADERS = 4
_MOST_HELD = 2
"""Tables inside each other that are still cells of a table."""
_BETWEEN = " | "


@dataclass(slots=True)
class WordRow:
    """A row as the document has it."""

    cells: list[ParaFlow] = field(default_factory=list)
    is_header: bool = False
    is_deleted: bool = False
    before: int = 0
    """Columns that it leaves out before its first cell."""
    span: int = 1
    """What the cell that is being read says: how many columns it covers."""
    goes_on: bool = False
    """What the cell that is being read says: whether it goes on with the one above."""


def is_data(rows: Sequence[WordRow]) -> bool:
    """Return whether a table is to be read by rows and columns.

    Not one that holds parts of the paper, that has a single column, that sets out an agenda,
    or whose first column only names what stands beside it ("Dato:").
    """
    cells = [row.cells for row in rows if any(cell.short for cell in row.cells)]
    if len(cells) < 2 or max(map(len, cells), default=0) < 2:
        return False
    if any(cell.has_heading for row in cells for cell in row) or _holds_parts(cells):
        return False
    words = [[cell.short for cell in row] for row in cells]
    if any(row.is_header for row in rows):
        return True
    if are_facts(words) or numbers(words):
        return False
    return _has_titles(words) or not any(
        (cell.filled > 1 or cell.has_list) and not cell.holds for row in cells for cell in row
    )


def _holds_parts(rows: Sequence[Sequence[ParaFlow]]) -> bool:
    """Return whether tables inside a table are more than a cell or two of it."""
    filled = [cell for row in rows for cell in row if cell.short]
    held = [cell for cell in filled if cell.holds]
    return 4 * len(held) > len(filled) or any(cell.holds >= _MOST_HELD for cell in held)


def _has_titles(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether rows are of one width, and the first one names columns."""
    first = rows[0]
    alike = all(len(row) == len(first) for row in rows) and len(set(first)) == len(first)
    return alike and all(words and len(words) <= _LONGEST_TITLE for words in first)


def rows_of(rows: Sequence[WordRow], table: int, hidden: Callable[[ParaFlow], None]) -> ParaFlow:
    """Return the rows of the table that is counted as `table`, and the pictures in it after them.

    A first row that is bold throughout is a header; several header rows are one. A cell over
    several rows stands in each of them; the other columns of a wide cell are empty, but in a
    header. What stands in a cell that another covers is `hidden`.
    """
    heads = _headers(rows)
    made = ParaFlow()
    is_said, above = heads > 0, []
    for n, (row, cells) in enumerate(zip(rows, _grid(rows, heads, hidden), strict=True)):
        if n < heads:
            above.append(cells)
            continue
        if above:
            made.add(Para(cells=_header(above), header=True, table=table))
            above = []
        if not any(cells):
            continue
        is_head = not made.items and not is_said and all(map(_is_bold, cells))
        is_said = is_said or is_head
        notes = tuple(note for cell in row.cells for para in cell for note in para.notes)
        made.add(Para(cells=cells, header=is_head if is_said else None, table=table, notes=notes))
    for row in rows:
        for cell in row.cells:
            for para in cell:
                if para.picture not in ("", "-"):
                    made.add(Para(picture=para.picture))
    return made


def _headers(rows: Sequence[WordRow]) -> int:
    """Return how many rows are the header: those in front that say so, unless all do."""
    count = next((n for n, row in enumerate(rows) if not row.is_header), len(rows))
    return count if count < min(len(rows), _MOST_HEADERS + 1) else 1


def _header(rows: Sequence[tuple[Inlines, ...]]) -> tuple[Inlines, ...]:
    """Return one header row for several: what stands above a column, each once."""
    if len(rows) == 1:
        cells = rows[0]
        return tuple(() if n and cell == cells[n - 1] else cell for n, cell in enumerate(cells))
    columns = zip(*rows, strict=True)
    return tuple(joined(dict.fromkeys(filter(None, column)), " ") for column in columns)


def _is_bold(cell: Inlines) -> bool:
    return all(isinstance(run, Run) and (run.bold or not run.text.strip()) for run in cell)


def _grid(
    rows: Sequence[WordRow], heads: int, hidden: Callable[[ParaFlow], None]
) -> Iterator[tuple[Inlines, ...]]:
    """Yield the cells of each row, one for each column of the table.

    A column is where a cell begins in some row: a cell that says it is wider than the table
    makes it no wider.
    """
    columns = _columns(rows)
    hanging: dict[int, Inlines] = {}
    for n, row in enumerate(rows):
        cells: list[Inlines] = [()] * len(columns)
        beyond: list[Inlines] = []
        at = row.before
        for cell in row.cells:
            first = bisect_left(columns, at)
            at += cell.span
            if first == len(columns):
                beyond.append(_runs_of(cell))
                continue
            if cell.goes_on and first in hanging:
                hidden(cell)
                runs = hanging[first]
            else:
                runs = hanging[first] = _runs_of(cell)
            last = bisect_left(columns, at) if n < heads else first + 1
            for column in range(first, last):
                cells[column] = runs
        if beyond:
            cells[-1] = joined((cells[-1], *beyond), " ")
        yield tuple(cells)


def _columns(rows: Sequence[WordRow]) -> list[int]:
    """Return where cells begin, as Word counts columns."""
    found: set[int] = set()
    for row in rows:
        at = row.before
        for cell in row.cells:
            found.add(at)
            at += cell.span
    return sorted(found)[:_MOST_COLUMNS]


def _runs_of(cell: ParaFlow) -> Inlines:
    """Return the words of a cell, with a line for each paragraph and each row of a table in it."""
    lines = []
    for para in cell:
        runs = para.runs
        if para.cells:
            runs = joined(para.cells, _BETWEEN)
        elif para.picture and runs:
            runs = (Run(plain(runs), italic=True),)
        elif para.mark and runs:
            runs = joined(((Run(para.mark),), runs), " ")
        if runs:
            lines.append(_without_tabs(runs))
    return lines[0] if len(lines) == 1 else joined(lines, "\n")


def _without_tabs(runs: Inlines) -> Inlines:
    if not any(isinstance(run, Run) and "\t" in run.text for run in runs):
        return runs
    return tuple(
        Run(run.text.replace("\t", " "), run.bold, run.italic, run.underline, run.link)
        for run in runs
        if isinstance(run, Run)
    )
