# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The programmes of a bilag, and the day that each is held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bilagviewer.danish.dates import find_dates
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, Entry, Heading, Paragraph, Programme, plain
from bilagviewer.model.locate import places
from bilagviewer.model.outline import OutlineEntry


@dataclass(frozen=True, slots=True)
class FoundProgramme:
    """A programme, where it stands, and its day."""

    entry: OutlineEntry
    address: Address
    programme: Programme
    entries: tuple[Address, ...]
    """The address of each line of the programme."""
    day: str | None
    """ISO, or None where no date is told."""

    @property
    def title(self) -> str:
        """Return the title of the bilag or punkt that it stands in."""
        entry = self.entry
        return entry.bilag.title if entry.bilag is not None else entry.section.title

    def track(self, line: Entry) -> str:
        """Return the name of the track that a line of the programme belongs to, or empty."""
        tracks = self.programme.tracks
        return tracks[line.track - 1] if line.track and line.track <= len(tracks) else ""


def programmes(entry: OutlineEntry, body: Body) -> tuple[FoundProgramme, ...]:
    """Return the programmes in the text of a punkt or bilag, in order."""
    own: dict[int, Address] = {}
    lines: dict[int, list[Address]] = {}
    for place in places(body):
        if isinstance(body.blocks[place.block], Programme):
            here = replace(entry.address, block=place.id)
            if place.item is None:
                own[place.block] = here
            else:
                lines.setdefault(place.block, []).append(here)
    return tuple(
        FoundProgramme(entry, address, block, tuple(lines.get(n, ())), day_of(entry, body, n))
        for n, address in own.items()
        if isinstance(block := body.blocks[n], Programme) and block.entries
    )


def day_of(entry: OutlineEntry, body: Body, block: int) -> str | None:
    """Return the day that the programme `body.blocks[block]` is held, or None.

    It is told, in this order, by the nearest heading before it, the bilag's title, another
    heading, a paragraph before it with one date only, or the bilag's own date.
    """
    for text in _texts(entry, body, block):
        days = {found.date for found in find_dates(text)}
        if len(days) == 1:
            return days.pop()
    return entry.bilag.date if entry.bilag is not None else None


def _texts(entry: OutlineEntry, body: Body, block: int) -> Iterator[str]:
    before = [one for one in reversed(body.blocks[:block]) if isinstance(one, Heading)]
    yield from (plain(one.runs) for one in before)
    yield entry.bilag.title if entry.bilag is not None else entry.section.title
    after = [one for one in body.blocks[block:] if isinstance(one, Heading)]
    yield from (plain(one.runs) for one in after)
    paragraphs = [one for one in body.blocks[:block] if isinstance(one, Paragraph)]
    yield from (plain(one.runs) for one in paragraphs)
