# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands in `Chapter.pieces` between lines and blocks: blocks, entries of lists, rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from bilagviewer.importers.draft import Chapter
from bilagviewer.importers.sheet import NOWHERE, Line
from bilagviewer.model.blocks import (
    Block,
    Figure,
    Heading,
    Inlines,
    ListBlock,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Source,
    Statement,
    TableBlock,
    plain,
)

BLOCKS = (
    Heading,
    Paragraph,
    ListBlock,
    Statement,
    Programme,
    TableBlock,
    MapBlock,
    Figure,
    PageMark,
)


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A line, or several, that are one entry of a list."""

    runs: Inlines
    number: int | None = None
    """Its number, where its mark is one ("9.", "9)"); None for all other marks."""
    mark: str = ""
    """The mark as the paper shows it ("9.", "a)"); empty for a bullet."""
    source: Source = NOWHERE
    depth: int = 0
    """How many lists it stands in beside its own, where the file says so."""
    indent: int = 0
    """How far in it begins, in letters, where it is recognised from its words."""
    is_told: bool = False
    """Whether the file itself says that it is an entry."""


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows that stand together."""

    rows: tuple[Line, ...]

    @property
    def source(self) -> Source:
        """Return where the first row stood."""
        return self.rows[0].source


Piece = Block | ListEntry | TableRows | Line


def of(chapter: Chapter) -> Sequence[Piece]:
    """Return the pieces of a chapter with their types."""
    return cast("tuple[Piece, ...]", chapter.pieces)


def text_of(piece: Piece) -> str:
    """Return a piece's plain text; rows, marks and all that is more than a text have none."""
    return plain(piece.runs) if isinstance(piece, (Heading, Paragraph, ListEntry)) else ""


def blocks(found: Iterable[Piece]) -> tuple[Block, ...]:
    """Return the pieces that are blocks."""
    return tuple(piece for piece in found if isinstance(piece, BLOCKS))
