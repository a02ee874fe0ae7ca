# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lists of short texts in a document that can be lists of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from statistics import median

from bilagviewer.model.blocks import Block, Heading, MapBlock, TableBlock, plain
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document
from bilagviewer.model.tables import ColumnKind, RowKind, Table
from bilagviewer.things.forms import fold, fold_definite, parts

_LONGEST = 100
"""The median length from which a column's cells are texts rather than names."""
_MOST = 500
"""A longer list is a register; to compare it with all others takes long and finds chance."""


class Origin(StrEnum):
    """Where a list of names was found."""

    COLUMN = "column"
    LEGEND = "legend"
    HEADINGS = "headings"


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """A column of a table, a map's legend, or the headings of a bilag."""

    origin: Origin
    member: str
    """The text it stands in."""
    block: int
    """Which block of that text; of the first heading for headings."""
    items: tuple[str, ...]
    """The names, empty where a row has none."""
    title: str = ""
    """A column's title."""

    @property
    def table(self) -> tuple[str, int]:
        """Return what is the same for the columns of one table only."""
        return self.member, self.block


def name_lists(document: Document) -> tuple[Names, ...]:
    """Return every list of short texts, in the document's order."""
    found: list[Names] = []
    for member in _members(document):
        blocks = document.bodies[member].blocks
        for place, block in enumerate(blocks):
            if isinstance(block, TableBlock):
                found.extend(_columns(block.table, member, place))
            elif isinstance(block, MapBlock):
                found.append(Names(Origin.LEGEND, member, place, block.legend))
        found.extend(_headings(blocks, member))
    return tuple(names for names in found if len(names.items) <= _MOST)


@lru_cache(maxsize=4096)
def forms(name: str) -> frozenset[str]:
    """Return everything that `name` can be recognised by, folded."""
    return frozenset(
        folded for one in (name, *parts(name)) for folded in (fold(one), fold_definite(one))
    ) - {""}


def _members(document: Document) -> Iterator[str]:
    seen: set[str] = set()
    for entry in outline(document.pack):
        if entry.text in document.bodies and entry.text not in seen:
            seen.add(entry.text)
            yield entry.text


def _columns(table: Table, member: str, place: int) -> Iterator[Names]:
    rows = [row for row in table.rows if row.kind is RowKind.ROW]
    for index, column in enumerate(table.columns):
        cells = tuple(" ".join(plain(row.cells[index].runs).split()) for row in rows)
        if column.kind is ColumnKind.TEXT and _short(cells):
            yield Names(Origin.COLUMN, member, place, cells, column.title)


def _short(cells: Iterable[str]) -> bool:
    lengths = [len(cell) for cell in cells if cell]
    return len(lengths) > 1 and median(lengths) <= _LONGEST


def _headings(blocks: Iterable[Block], member: str) -> Iterator[Names]:
    found = [(n, plain(b.runs)) for n, b in enumerate(blocks) if isinstance(b, Heading)]
    if found:
        yield Names(Origin.HEADINGS, member, found[0][0], tuple(text for _, text in found))
