# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the page is asked to show, and the place in it that the reader looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address, parse
from bilagviewer.model.blocks import Body, TableBlock
from bilagviewer.model.locate import Places, block_text
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.model.pack import Pack
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.table_facts import MANY, TableFacts

_STRETCH = 50_000
"""Characters whose words are counted in one go."""


@dataclass(frozen=True)
class PageContent:
    """A bilag or punkt to show, and what lies around it."""

    entry: OutlineEntry
    body: Body
    pack: Pack
    next: OutlineEntry | None
    previous: OutlineEntry | None
    picture: Callable[[str], bytes]
    """Member name → the bytes of a picture of the pack."""
    reading: bool = False
    """Whether the text is still being read, and the body empty until then."""

    @cached_property
    def places(self) -> Places:
        """Return the places of the text."""
        return Places(self.body)

    @cached_property
    def leaves(self) -> Leaves:
        """Return the places that hold no others."""
        return Leaves(self.entry.address, self.body, self.places.all)

    @cached_property
    def large_tables(self) -> tuple[TableFacts, ...]:
        """Return what is known of the tables with very many rows."""
        tables = (block.table for block in self.body.blocks if isinstance(block, TableBlock))
        return tuple(TableFacts(table) for table in tables if len(table.rows) > MANY)

    def prepare(self, between: Callable[[], None]) -> None:
        """Work out what takes long with a large text, doing something `between` the steps."""
        for step in (lambda: self.leaves, lambda: self.large_tables):
            step()
            between()
        self.__dict__["word_count"] = sum(_after(between, _words(self.body)))

    def with_pack(self, pack: Pack) -> PageContent:
        """Return the same page after the meeting was given another name."""
        other = replace(self, pack=pack)
        for name in ("places", "leaves", "word_count", "large_tables"):
            if name in self.__dict__:
                other.__dict__[name] = self.__dict__[name]
        return other

    @cached_property
    def word_count(self) -> int:
        """Return how many words the text has."""
        return sum(_words(self.body))


def _words(body: Body) -> Iterator[int]:
    """Yield how many words stand in each stretch of a text."""
    for block in body.blocks:
        text = block_text(block)
        at = 0
        while len(text) - at > _STRETCH:
            end = text.find(" ", at + _STRETCH)
            end = len(text) if end < 0 else end
            yield len(text[at:end].split())
            at = end
        yield len(text[at:].split())


def _after(between: Callable[[], None], counts: Iterator[int]) -> Iterator[int]:
    for count in counts:
        between()
        yield count


@dataclass(frozen=True, slots=True)
class EndLine:
    """A line at the end of a bilagssamling that leads to what is left."""

    address: Address
    text: str
    right: str = ""


@dataclass(frozen=True, slots=True)
class EndGroup:
    """Lines under a heading: "3 ulæste bilag"."""

    heading: str
    lines: tuple[EndLine, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """The line of text at the top of the page, whatever the width and text size."""

    address: str
    """The text form of an `Address`: a paragraph, row or entry, or the bilag's own for its head."""
    offset: float
    """Code points into the place's text, and how much of that line is scrolled past (0 to 1).

    In a row, and in the bilag's head, only the second part: how much of its height.
    """
    chosen: str = ""
    """The text form of the chosen place's `Address`; empty where nothing is chosen."""

    def plain(self) -> list[object]:
        """Return it as JSON values."""
        return [self.address, self.offset, self.chosen]


def arrived(spot: Spot, moves: Mapping[str, str]) -> Spot:
    """Return where a line stands after some pages have moved; `moves` are old → new."""

    def moved(text: str) -> str:
        address = parse(text)
        page = parse(moves.get(str(address.page), str(address.page)))
        return str(replace(address, section=page.section, bilag=page.bilag))

    return replace(spot, address=moved(spot.address), chosen=spot.chosen and moved(spot.chosen))


def read_spot(kept: object) -> Spot | None:
    """Return what `Spot.plain` gave; None for anything else."""
    match kept:
        case [str(address), int() | float() as offset]:
            chosen = ""
        case [str(address), int() | float() as offset, str(chosen)]:
            pass
        case _:
            return None
    try:
        parse(address)
        if chosen:
            parse(chosen)
    except UserError:
        return None
    return Spot(address, float(offset), chosen)
