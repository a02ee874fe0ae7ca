# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines of the table of contents as a tree, and what a filter leaves of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry


@dataclass(slots=True, eq=False)
class Node:
    """One line of the tree with the lines under it."""

    entry: OutlineEntry
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    row: int = 0
    """Where it stands among its fellows, from 0."""


def build(entries: Iterable[OutlineEntry]) -> list[Node]:
    """Return the top lines of the tree of `entries`, each with its own lines under it."""
    top: list[Node] = []
    known: dict[Address, Node] = {}
    for entry in entries:
        parent = known[entry.parents[-1]] if entry.parents else None
        fellows = parent.children if parent else top
        node = Node(entry, parent, row=len(fellows))
        fellows.append(node)
        known[entry.address] = node
    return top


def is_movable(entry: OutlineEntry) -> bool:
    """Return whether an entry is a bilag that nothing places."""
    is_own = entry.bilag is not None and len(entry.address.bilag) == 1
    return is_own and entry.section.unplaced


def matching(
    entries: Sequence[OutlineEntry], words: str, haystacks: Sequence[str] | None = None
) -> list[OutlineEntry]:
    """Return the entries in which every word of `words` stands, with all they stand under.

    A punkt that matches brings its bilag along. `haystacks` are those of the entries, where they
    are known.
    """
    sought = words.casefold().split()
    hay = list(map(haystack, entries)) if haystacks is None else haystacks
    hits = [e for e, text in zip(entries, hay, strict=True) if all(w in text for w in sought)]
    kept = {e.address for e in hits} | {parent for e in hits for parent in e.parents}
    sections = {e.address for e in hits if e.bilag is None}
    if not sections:
        return [e for e in entries if e.address in kept]
    return [e for e in entries if e.address in kept or sections.intersection(e.parents)]


def haystack(entry: OutlineEntry) -> str:
    """Return what a filter looks for its words in."""
    if entry.bilag is None:
        return f"{entry.section.number} {entry.section.title}".casefold()
    bilag = entry.bilag
    return f"bilag {bilag.number} {bilag.title} {bilag.index_title}".casefold()
