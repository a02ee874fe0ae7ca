# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is told in several bilag, gathered over a whole meeting: things and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body
from bilagviewer.model.locate import Place
from bilagviewer.model.outline import OutlineEntry, outline
from bilagviewer.model.pack import Pack
from bilagviewer.things.date_words import DateKind
from bilagviewer.things.dates import KnownDate, meeting_date, once, told
from bilagviewer.things.register import Field, Naming, Thing, Where, named, registered

__all__ = [
    "DateKind",
    "Field",
    "Gathered",
    "KnownDate",
    "Naming",
    "Thing",
    "by_page",
    "gather",
    "main_place",
]

T = TypeVar("T")


class Gathered:
    """Reads one bilag at a time, so that a window need not wait for all of them."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._namings: list[Naming] = []
        self._dates = list(meeting_date(pack))
        self._things: tuple[Thing, ...] | None = None

    def read(self, entry: OutlineEntry, body: Body) -> None:
        """Take in the text of one punkt or bilag."""
        for _ in self.steps(entry, body):
            pass

    def steps(
        self, entry: OutlineEntry, body: Body, known: Sequence[Place] | None = None
    ) -> Iterator[None]:
        """Take in a text a small step at a time; what was found counts after the last.

        `known` are the places of the body, where they have been worked out.
        """
        found: list[Naming] = []
        yield from _sorted_out(named(self._pack, entry.address, body, known), found)
        tellings: list[KnownDate] = []
        yield from _sorted_out(told(entry, body, known), tellings)
        self._things = None
        self._namings.extend(found)
        self._dates.extend(once(tellings))

    def finish(self) -> Iterator[None]:
        """Put the things together a small step at a time, before they are asked for."""
        if self._things is None:
            found: list[Thing] = []
            yield from _sorted_out(registered(self._pack, self._namings), found)
            self._things = tuple(found)

    @property
    def things(self) -> tuple[Thing, ...]:
        """Return the things named in what was read."""
        for _ in self.finish():
            pass
        return self._things or ()

    @property
    def dates(self) -> tuple[KnownDate, ...]:
        """Return the events and deadlines told in what was read, the earliest first."""
        return tuple(sorted(self._dates, key=lambda one: (one.date, one.time or "")))


def _sorted_out(steps: Iterator[T | None], found: list[T]) -> Iterator[None]:
    """Go through `steps`, and put into `found` what some of them yield."""
    for one in steps:
        if one is not None:
            found.append(one)
        yield


def main_place(found: Sequence[Naming]) -> Address:
    """Return the first row that names a thing, else its first place."""
    rows = [one.address for one in found if one.where is Where.ROW]
    return (rows or [one.address for one in found])[0]


def by_page(found: Iterable[Naming]) -> list[Naming]:
    """Return one place of each bilag: the first that is no running text, else the first."""
    kept: dict[Address, Naming] = {}
    for one in found:
        before = kept.get(one.address.page)
        if before is None or (before.where is Where.TEXT and one.where is not Where.TEXT):
            kept[one.address.page] = one
    return list(kept.values())


def gather(opened: OpenPack) -> Gathered:
    """Read a whole meeting. Raises `UserError("pack.…")` for a text that is damaged."""
    found = Gathered(opened.pack)
    # A bilag that stands under two punkter is one text.
    entries = (e for e in outline(opened.pack) if e.bilag is None or not e.bilag.same_as)
    for entry in entries:
        if entry.text:
            found.read(entry, opened.text(entry.text))
    return found
