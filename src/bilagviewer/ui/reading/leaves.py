# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The places on a page that can be chosen: paragraphs, statements, rows and entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, Programme, Statement, TableBlock
from bilagviewer.model.locate import Place, place_text, places


class Point(NamedTuple):
    """A place between two characters: which leaf, and code points into its text."""

    leaf: int
    offset: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A place that holds no other place."""

    place: Place
    address: Address
    number: int | None = None
    """The number, if it is a statement."""


class Leaves:
    """Every leaf of a body in the document's order, found by number, id or short id."""

    def __init__(self, page: Address, body: Body, known: Sequence[Place] | None = None) -> None:
        self._body = body
        self.page = page
        self._index: dict[str, int] = {}
        self._places: list[Place] = []
        short: dict[str, list[int]] = defaultdict(list)
        for place in places(body) if known is None else known:
            self._index[place.id] = len(self._places)
            for name in place.short:
                short[name].append(len(self._places))
            if not _holds_others(body, place):
                self._places.append(place)
        # A short name counts only where it is the only one.
        only = {name: found[0] for name, found in short.items() if len(found) == 1}
        self._index = only | self._index

    @classmethod
    def none(cls) -> Leaves:
        """Return the leaves of an empty text."""
        return cls(Address(), Body())

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, leaf: int) -> Leaf:
        return _leaf(self.page, self._body, self._places[leaf])

    def find(self, fragment: str) -> int | None:
        """Return the leaf with the id `fragment`, or the first one inside that block."""
        return self._index.get(fragment)

    def text(self, leaf: int) -> str:
        """Return the plain text that offsets into `leaf` count in."""
        return place_text(self._body, self._places[leaf])

    def statements(self) -> Iterator[int]:
        """Return the leaves that are statements."""
        blocks = self._body.blocks
        return (n for n, p in enumerate(self._places) if isinstance(blocks[p.block], Statement))


def _holds_others(body: Body, place: Place) -> bool:
    block = body.blocks[place.block]
    if place.item is not None:
        return False
    if isinstance(block, Programme):
        return bool(block.entries)
    return isinstance(block, TableBlock) and bool(block.table.rows)


def _leaf(page: Address, body: Body, place: Place) -> Leaf:
    block = body.blocks[place.block]
    own, row = place.id, ""
    if isinstance(block, TableBlock):
        own, _, row = place.id.partition(":")
    number = block.number if isinstance(block, Statement) else None
    return Leaf(place, Address(page.section, page.bilag, own, row), number)
