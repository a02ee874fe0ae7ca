# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make typed lines for the passes, and read what they become."""

from __future__ import annotations

from collections.abc import Iterable

from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes.lower import LOWER
from bilagviewer.importers.sheet import Hints, Line, line_of
from bilagviewer.model.blocks import Block, ListBlock, Run, Source, TableBlock, plain
from bilagviewer.work import Work


def plain_lines(text: str) -> list[Line]:
    """Return the lines of a text, as a reader of plain text gives them; tabs make rows."""
    found = enumerate(text.split("\n"), 1)
    return [
        row(*line.split("\t"), number=n) if "\t" in line else _plain(line, n) for n, line in found
    ]


def _plain(line: str, number: int) -> Line:
    return line_of(line, number, Hints(indent=len(line) - len(line.lstrip())))


def row(*cells: str, number: int = 1, hints: Hints | None = None) -> Line:
    """Return a row of plain cells."""
    found = tuple((Run(cell),) if cell else () for cell in cells)
    return Line((), Source(line=number), found, hints or Hints())


def rows(text: str, *, header: bool | None = None) -> list[Line]:
    """Return a table that the file itself says is one: lines of cells between bars."""
    made = [
        row(*(cell.strip() for cell in line.split("|")), number=n, hints=Hints(table=1))
        for n, line in enumerate(text.split("\n"), 1)
    ]
    return [made[0].hinted(header=header), *made[1:]] if header is not None else made


def entry(text: str, mark: str = "•", depth: int = 0) -> Line:
    """Return an entry of a list that the file itself says is one."""
    return Line((Run(text),), Source(line=1), (), Hints(mark=mark, depth=depth))


def read(lines: Iterable[Line], title: str = "") -> Draft:
    """Return the draft that the passes make of one chapter of lines."""
    draft = Draft("papir", chapters=(Chapter(1, None, tuple(lines), title),))
    for run in LOWER:
        draft = run(draft, Work())
    return draft


def blocks(lines: Iterable[Line], title: str = "") -> tuple[Block, ...]:
    """Return the blocks that the passes make of one chapter of lines."""
    return read(lines, title).chapters[0].blocks


def kinds(found: Iterable[Block]) -> list[str]:
    """Return what sort of block each is."""
    return [type(block).__name__ for block in found]


def told(block: ListBlock) -> list[object]:
    """Return a list as its words, each with what stands in it where something does."""
    return [
        (plain(item.runs), *map(told, item.children)) if item.children else plain(item.runs)
        for item in block.items
    ]


def table_of(lines: Iterable[Line]) -> TableBlock:
    """Return the only block, which is a table."""
    (found,) = blocks(lines)
    assert isinstance(found, TableBlock)
    return found


def cells(block: TableBlock) -> list[list[str]]:
    """Return the words of a table's cells."""
    return [[plain(cell.runs) for cell in one.cells] for one in block.table.rows]
