# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The notes of one page, by the places they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bilagviewer.model.address import Address, parse_or_none
from bilagviewer.model.notes import Note
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.widgets.chips import Chip, chips


class PageNotes:
    """What the parts paint for the notes that stand on the page."""

    def __init__(self, page: Address, leaves: Leaves, notes: Iterable[Note] = ()) -> None:
        self.all = tuple(notes)
        by_leaf: dict[int, list[Note]] = defaultdict(list)
        self.passages: Sequence[tuple[Point, Point]] = ()
        passages: list[tuple[Point, Point]] = []
        for note in self.all:
            address = parse_or_none(note.anchor.address)
            leaf = None
            if address is not None and address.page == page and not note.deleted:
                leaf = leaves.find(address.fragment)
            if leaf is None or address is None:
                continue
            by_leaf[leaf].append(note)
            if address.start is not None and address.end is not None:
                last = leaves.find(address.last_block) if address.last_block else leaf
                end = Point(leaf if last is None else last, address.end)
                passages.append((Point(leaf, address.start), end))
        self.passages = passages
        self.chips: Mapping[int, tuple[Chip, ...]] = {
            leaf: chips(found) for leaf, found in by_leaf.items()
        }
        self.statements = sum(leaf in by_leaf for leaf in leaves.statements())
