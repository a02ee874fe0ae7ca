# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The punkter and bilag of a pack in the document's order, each with its address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.pack import Bilag, Pack, Section


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the contents: a punkt, or a bilag under it."""

    address: Address
    section: Section
    """The punkt itself, or the punkt the bilag belongs to."""
    bilag: Bilag | None
    """None for a punkt."""
    depth: int
    """How deep it stands in the tree, from 0."""
    parents: tuple[Address, ...] = ()
    """The entries it stands under, outermost first."""

    @property
    def text(self) -> str:
        """Return the member that holds this entry's text, or empty."""
        return self.section.text if self.bilag is None else self.bilag.text


def outline(pack: Pack) -> tuple[OutlineEntry, ...]:
    """Return every punkt and bilag of `pack`, each with an address of its own."""
    sections = list(_sections(pack.sections, 0))
    names = _names([section.number for section, _ in sections])
    addresses = {
        id(section): Address(name) for (section, _), name in zip(sections, names, strict=True)
    }
    return tuple(_walk(pack.sections, addresses, 0, ()))


def find(pack: Pack, address: Address) -> OutlineEntry:
    """Return the entry of the bilag or punkt that `address` lies in.

    Raises `UserError("address.unknown")`.
    """
    for entry in outline(pack):
        if entry.address == address.page:
            return entry
    raise UserError("address.unknown", address=str(address))


def is_only_named(bilag: Bilag) -> bool:
    """Return whether a bilag is a title alone, and its paper is still to be had."""
    return not (bilag.text or bilag.file or bilag.same_as or bilag.closed)


def only_named(pack: Pack) -> tuple[Address, ...]:
    """Return the bilag that are titles alone, in order; what is closed is none of them."""
    return tuple(
        entry.address
        for entry in outline(pack)
        if entry.bilag is not None and not entry.section.closed and is_only_named(entry.bilag)
    )


def text_of(pack: Pack, entry: OutlineEntry) -> str:
    """Return the member that holds the text of `entry`, through `same_as` too."""
    if entry.bilag is None or not entry.bilag.same_as:
        return entry.text
    for other in outline(pack):
        if str(other.address) == entry.bilag.same_as:
            return other.text
    return entry.text


def _sections(sections: Iterable[Section], depth: int) -> Iterator[tuple[Section, int]]:
    for section in sections:
        yield section, depth
        yield from _sections(section.sections, depth + 1)


def _walk(
    sections: Sequence[Section],
    addresses: dict[int, Address],
    depth: int,
    parents: tuple[Address, ...],
) -> Iterator[OutlineEntry]:
    for section in sections:
        address = addresses[id(section)]
        yield OutlineEntry(address, section, None, depth, parents)
        below = (*parents, address)
        yield from _bilag(section, section.bilag, address, depth + 1, below)
        yield from _walk(section.sections, addresses, depth + 1, below)


def _bilag(
    section: Section,
    bilag_list: Sequence[Bilag],
    under: Address,
    depth: int,
    parents: tuple[Address, ...],
) -> Iterator[OutlineEntry]:
    names = _names([bilag.number for bilag in bilag_list])
    for bilag, name in zip(bilag_list, names, strict=True):
        address = Address(under.section, (*under.bilag, name))
        yield OutlineEntry(address, section, bilag, depth, parents)
        yield from _bilag(section, bilag.bilag, address, depth + 1, (*parents, address))


def _names(numbers: Sequence[str]) -> list[str]:
    """Return each number, or "~n" (its place in the row) where it is missing or repeated.

    A number that looks like "~2" gets its place too, or two addresses could be the same.
    """
    count = Counter(numbers)
    return [
        number if number and count[number] == 1 and number[0] != "~" else f"~{place}"
        for place, number in enumerate(numbers, 1)
    ]
