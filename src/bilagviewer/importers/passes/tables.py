# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Rows become tables: their header, their columns' kinds, and what each row is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilagviewer.importers import runs
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter, named_texts, pieces
from bilagviewer.importers.passes.combined_cells import Grid, apart
from bilagviewer.importers.passes.pieces import Piece, TableRows
from bilagviewer.importers.passes.row_kinds import kinds_of
from bilagviewer.importers.passes.table_header import is_header, is_told, texts
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Heading, Inlines, Run, TableBlock, plain
from bilagviewer.model.tables import Cell, Column, Row, RowKind, Table
from bilagviewer.tables.kinds import recognise
from bilagviewer.work import Work

_SAMPLE, _SAMPLE_CELLS = 2_000, 40_000
"""Rows, or cells, that are enough to tell what the columns hold."""
_LONGEST_VALUE = 200
"""Letters that are enough to tell what a cell holds."""
_EMPTY = Cell()


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter its rows as tables, and names beside their texts as headings and texts."""
    return each_chapter.change(draft, work, _with_tables)


def _with_tables(chapter: Chapter, log: Log, work: Work) -> Chapter:
    found = pieces.of(chapter)
    if not any(isinstance(piece, TableRows) for piece in found):
        return chapter
    return replace(chapter, pieces=tuple(_made(found, log, work)))


def _made(found: Sequence[Piece], log: Log, work: Work) -> Iterator[Piece]:
    level = 2
    for piece in found:
        if isinstance(piece, Heading):
            level = piece.level
        if not isinstance(piece, TableRows):
            yield piece
            continue
        named = named_texts.find(piece, level)
        if named:
            log.note(Did.REPAIRED, "named_texts", piece.source, pieces.text_of(named[0]))
            yield from named
        else:
            yield table_of(piece.rows, log, work)


def table_of(rows: Sequence[Line], log: Log, work: Work) -> TableBlock:
    """Return the table of some rows, its combined cells apart and its kinds recognised."""
    rows = _in_order(rows)
    first = rows[0]
    is_headed = is_header(rows)
    if is_headed and not is_told(rows):
        log.note(Did.GUESSED, "header_row", first.source, " | ".join(texts(first)))
    titles = _titles(first, log) if is_headed else []
    below = rows[1:] if is_headed else rows
    width = max(len(row.cells) for row in rows)
    work.spend(width * len(rows))
    cells = [_filled(row, width) for row in each_chapter.watched(below, work)]
    grid = apart(Grid([*titles, *[""] * (width - len(titles))], cells), below, log)
    kinds = kinds_of(grid.cells, below, log)
    columns = _columns(grid, kinds)
    made = [
        Row(tuple([Cell(found) if found else _EMPTY for found in row]), kind, line.source)
        for row, kind, line in each_chapter.watched(
            zip(grid.cells, kinds, below, strict=True), work
        )
    ]
    table = Table(columns, tuple(made), is_headed or any(grid.titles))
    return TableBlock(table, source=first.source)


def _in_order(rows: Sequence[Line]) -> Sequence[Line]:
    """Return rows with those of the foot last, wherever the file wrote them."""
    feet = [row for row in rows if row.hints.foot]
    return [*(row for row in rows if not row.hints.foot), *feet] if feet else rows


def _titles(row: Line, log: Log) -> list[str]:
    """Return the titles in a header; they have words alone."""
    for cell in row.cells:
        log.removed("link", row.source, runs.links(cell))
    return texts(row)


def _filled(row: Line, width: int) -> list[Inlines]:
    cells = [runs.tidy(cell) if cell and _is_loose(cell) else cell for cell in row.cells]
    return [*cells, *[()] * (width - len(cells))] if len(cells) < width else cells


def _is_loose(cell: Inlines) -> bool:
    """Return whether a cell has space around its words, or no words at all."""
    first, last = cell[0], cell[-1]
    begins = isinstance(first, Run) and (not first.text or first.text[0].isspace())
    return begins or (isinstance(last, Run) and (not last.text or last.text[-1].isspace()))


def _columns(grid: Grid, kinds: Sequence[RowKind]) -> tuple[Column, ...]:
    """Return the columns with what they hold, whatever stands in sums and over the whole width."""
    rows = [row for row, kind in zip(grid.cells, kinds, strict=True) if kind is RowKind.ROW]
    most = min(_SAMPLE, _SAMPLE_CELLS // max(len(grid.titles), 1) + 1)
    sample = rows[:: len(rows) // most + 1]
    held = [[plain(row[n])[:_LONGEST_VALUE] for row in sample] for n in range(len(grid.titles))]
    return tuple(recognise(grid.titles, held))
