# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The rows of a table that is read by rows and columns, as its lines have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bilagviewer.importers.readers.html.cell_reader import CellReader
from bilagviewer.importers.readers.html.page_content import Given
from bilagviewer.importers.readers.html.table_parts import PageRow
from bilagviewer.model.blocks import Inlines, Run

_MOST_SPAN = 1000
_MOST_WIDE = 200
_Said = tuple[bool | None, bool, tuple[Inlines, ...]]
"""Whether a row is a header (None where the page does not say), whether it is a foot, its cells."""


class TableRows:
    """Reads the rows of one table, first to last."""

    def __init__(self, rows: Sequence[PageRow], cells: CellReader) -> None:
        self._rows, self._cells = rows, cells
        self._hanging: dict[int, tuple[int, Inlines]] = {}
        self._width = _width(rows)

    def read(self) -> Iterator[_Said]:
        """Yield what each row is, and its cells.

        A first row that is bold throughout is a header; several header rows are one. A cell over
        several rows stands in each of them; the other columns of a wide cell are empty, but in a
        header. A cell over all columns is the only one of its row.
        """
        has_heads = is_said = any(cell.tag == "th" for row in self._rows for cell in row.cells)
        is_first = True
        above: list[list[Inlines]] = []
        for row in self._rows:
            is_head = row.is_header and row.group != "tfoot"
            made = self._placed(row, repeat=is_head)
            if made is None:
                continue
            if is_head and (is_first or above):
                above.append(made)
            elif any(made):
                if above:
                    yield True, False, tuple(_joined(above))
                above = []
                header = is_head or (is_first and not has_heads and all(map(_is_bold, made)))
                is_said = is_said or header
                cells = tuple(_once(made) if is_head else made)
                yield header if is_said else None, row.group == "tfoot", cells
            is_first = is_first and not any(made)
        if above:
            yield True, False, tuple(_joined(above))

    def _placed(self, row: PageRow, *, repeat: bool) -> list[Inlines] | None:
        """Return the cells of a row, each in its column; None for one that is left out."""
        if self._cells.is_left_out(row.node):
            return None
        cells: list[Inlines] = []
        for cell in row.cells:
            self._take_hanging(cells)
            given = cell.attributes
            runs, at = self._cells.runs(cell, given), len(cells)
            high = 1
            wide = 1
            if given:
                high = _span(given, "rowspan")
                wide = max(min(_span(given, "colspan"), self._width - at), 1)
            if wide > 1 and len(row.cells) == 1 and not at and wide == self._width:
                wide = 1
            for column in range(wide):
                here = () if column and not repeat else runs
                if high > 1:
                    self._hanging[at + column] = high - 1, here
                cells.append(here)
        self._take_hanging(cells)
        return cells

    def _take_hanging(self, cells: list[Inlines]) -> None:
        """Add the cells of rows above that reach down to here."""
        while len(cells) in self._hanging:
            at = len(cells)
            rows, runs = self._hanging.pop(at)
            if rows > 1:
                self._hanging[at] = rows - 1, runs
            cells.append(runs)


def _width(rows: Sequence[PageRow]) -> int:
    """Return how many columns a table has: what its rows have where no cell is wide."""
    narrow = spanned = 0
    hanging: dict[int, int] = {}
    for row in rows:
        spans = [_span(cell.attributes, "colspan") for cell in row.cells]
        size = sum(spans) + sum(hanging.values())
        if size == len(spans) + sum(hanging.values()):
            narrow = max(narrow, size)
        elif len(spans) > 1:
            spanned = max(spanned, size)
        hanging = _below(row, hanging)
    if narrow > 1:
        return narrow
    return min(spanned, _MOST_WIDE) or max(narrow, 1)


def _below(row: PageRow, hanging: dict[int, int]) -> dict[int, int]:
    """Return how many columns are taken in the next rows, by how many rows still."""
    left = {rows - 1: count for rows, count in hanging.items() if rows > 1}
    for cell in row.cells:
        given = cell.attributes
        if given and (high := _span(given, "rowspan")) > 1:
            left[high - 1] = left.get(high - 1, 0) + _span(given, "colspan")
    return left


def _span(given: Given, name: str) -> int:
    said = given.get(name) if given else None
    if said is None:
        return 1
    said = said.strip()[:9]
    return min(max(int(said), 1), _MOST_SPAN) if said.isascii() and said.isdigit() else 1


def _joined(rows: Sequence[Sequence[Inlines]]) -> list[Inlines]:
    """Return one header row for several: what stands above a column, each once."""
    if len(rows) == 1:
        return _once(rows[0])
    width = max(map(len, rows))
    columns = [[row[n] for row in rows if n < len(row) and row[n]] for n in range(width)]
    return [_beside(list(dict.fromkeys(column))) for column in columns]


def _beside(parts: Sequence[Inlines]) -> Inlines:
    runs: list[Run] = []
    for n, part in enumerate(parts):
        between = [Run(" ")] if n else []
        runs += [*between, *(run for run in part if isinstance(run, Run))]
    joined = ((look, "".join(run.text for run in same)) for look, same in groupby(runs, _look))
    return tuple(Run(text, *look) for look, text in joined)


def _look(run: Run) -> tuple[bool, bool, bool, str]:
    return run.bold, run.italic, run.underline, run.link


def _once(row: Sequence[Inlines]) -> list[Inlines]:
    """Return a header row in which a wide cell has its words in its first column only."""
    return [() if n and runs and runs == row[n - 1] else runs for n, runs in enumerate(row)]


def _is_bold(cell: Inlines) -> bool:
    return all(isinstance(run, Run) and (run.bold or not run.text.strip()) for run in cell)
