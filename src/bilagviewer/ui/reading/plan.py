# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Cut a text into parts at block borders: runs of prose, and tables by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    Footnote,
    Heading,
    ListBlock,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.locate import block_text, entry_text
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.long_blocks import LONG, Piece, pieces

MOST_UNITS = 100
MOST_CHARACTERS = 10_000
"""A quarter of what a text view lays out without a pause: a leap may have to build two or three."""


@dataclass(frozen=True, slots=True)
class Track:
    """The title of a track in a programme, or the end of the tracks."""

    title: str


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest piece that a part is made of."""

    thing: Block | Entry | Track | Footnote
    leaf: int | None
    """Which leaf it is, where it is one."""
    characters: int
    lines: int
    """How many lines it has at the least."""
    offset: int = 0
    """Where it begins in the leaf's text, where it is not the first piece of it."""


@dataclass(frozen=True, slots=True)
class TextPlan:
    """A run of prose."""

    units: tuple[Unit, ...]
    first: int
    """The first leaf in it, or the next one after it where it has none."""
    last: int
    """One more than the last leaf in it."""
    characters: int
    lines: int
    """How many lines it has at the least."""
    piece: tuple[int, int] | None = None
    """Where the stretch of its one leaf begins and ends; None where it holds leaves whole."""

    @property
    def begin(self) -> int:
        """Return where in its first leaf it begins."""
        return 0 if self.piece is None else self.piece[0]


@dataclass(frozen=True, slots=True)
class MapPlan(TextPlan):
    """A map; the prose is its legend."""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """A table; its rows are the leaves from `first` to before `last`."""

    block: TableBlock
    name: str
    """The table's id ("t1")."""
    first: int
    last: int
    begin: int = 0
    """It begins where its first leaf does."""


Plan = TextPlan | TablePlan


def cut(body: Body, leaves: Leaves) -> tuple[Plan, ...]:
    """Return the parts of `body` in order; together they hold every leaf once.

    A very long block is several parts, each with a piece of its one leaf.
    """
    plans: list[Plan] = []
    units: list[Unit] = []
    leaf = 0

    def close() -> None:
        if units:
            plans.append(_text_plan(tuple(units), leaf))
            units.clear()

    size = 0
    for nth, block in enumerate(body.blocks):
        if nth == 0 and isinstance(block, PageMark):
            # A page begins where a text begins; a rule above the first word says nothing.
            continue
        if isinstance(block, TableBlock):
            close()
            size = 0
            count = max(len(block.table.rows), 1)
            name = leaves[leaf].address.block
            plans.append(TablePlan(block, name, leaf, leaf + count))
            leaf += count
            continue
        if isinstance(block, MapBlock):
            close()
            size = 0
            leaf += 1
            plans.append(_text_plan((_unit(block, leaf - 1),), leaf, MapPlan))
            continue
        own = _long(block)
        if own:
            close()
            size = 0
            plans += (_piece_plan(piece, leaf) for piece in own)
            leaf += 1
            continue
        for thing, is_leaf in _things(block):
            unit = _unit(thing, leaf if is_leaf else None)
            size += unit.characters
            if len(units) >= MOST_UNITS or (units and size > MOST_CHARACTERS):
                close()
                size = unit.characters
            units.append(unit)
            leaf += is_leaf
    units.extend(_unit(note, None) for note in body.footnotes)
    close()
    return tuple(plans)


def _text_plan(units: tuple[Unit, ...], end: int, kind: type[TextPlan] = TextPlan) -> TextPlan:
    inside = sum(unit.leaf is not None for unit in units)
    characters = sum(unit.characters for unit in units)
    return kind(units, end - inside, end, characters, sum(unit.lines for unit in units))


def _long(block: Block) -> list[Piece]:
    """Return the pieces of a block that is too long for one part; none of any other."""
    if not isinstance(block, Paragraph | Heading | Statement | ListBlock):
        return []
    text = block_text(block)
    return list(pieces(block, text)) if len(text) > LONG else []


def _piece_plan(piece: Piece, leaf: int) -> TextPlan:
    length = piece.end - piece.begin
    unit = Unit(piece.block, leaf, length, 1, piece.begin)
    return TextPlan((unit,), leaf, leaf + 1, length, 1, (piece.begin, piece.end))


def _things(block: Block) -> Iterator[tuple[Block | Entry | Track, bool]]:
    """Return the pieces of a block, each with whether it is a leaf."""
    if not isinstance(block, Programme) or not block.entries:
        yield block, not isinstance(block, PageMark)
        return
    track: int | None = None
    for entry in block.entries:
        if entry.track != track:
            yield Track(_track_title(block.tracks, entry.track)), False
        track = entry.track
        yield entry, True


def _track_title(tracks: Sequence[str], track: int | None) -> str:
    return tracks[track - 1] if track is not None and 0 < track <= len(tracks) else ""


def _unit(thing: Block | Entry | Track | Footnote, leaf: int | None) -> Unit:
    text = _text(thing)
    return Unit(thing, leaf, len(text), text.count("\n") + 1)


def _text(thing: Block | Entry | Track | Footnote) -> str:
    if isinstance(thing, Entry):
        return entry_text(thing)
    if isinstance(thing, Track):
        return thing.title
    if isinstance(thing, Footnote):
        return plain(thing.runs)
    if isinstance(thing, ListBlock | MapBlock | Programme):
        return block_text(thing)
    return block_text(thing)
