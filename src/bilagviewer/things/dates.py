# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The dates that somebody has to know: what is held, and what must be done before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bilagviewer.danish.dates import find_dates, parse_time
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Body,
    Heading,
    ListBlock,
    Paragraph,
    Programme,
    Statement,
    TableBlock,
)
from bilagviewer.model.locate import Place, place_text, places
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.model.pack import Pack
from bilagviewer.model.tables import ColumnKind, RowKind, Table
from bilagviewer.tables.values import cell_text
from bilagviewer.things import date_words
from bilagviewer.things.date_words import DateKind
from bilagviewer.things.spots import address_of


@dataclass(frozen=True, slots=True)
class KnownDate:
    """A date, and the sentence that tells of it."""

    date: str
    """ISO, "2020-11-24"."""
    kind: DateKind
    sentence: str
    """As printed, on one line."""
    address: Address
    time: str | None = None
    """The time of day that the sentence gives behind the date, "12:00"."""
    end: str | None = None
    """The end that it gives behind that, "15:30"."""


_CLOCK = r"(?:(?:kl\.?|klokken|klokka|klockan|at)\s*)"
_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_TIME = re.compile(
    rf"^\s*,?\s*(?:fra\s+|from\s+)?{_CLOCK}(?P<start>{_HOUR})\b"
    rf"(?:\s*(?:[-–]|til|till|to)\s*{_CLOCK}?(?P<end>{_HOUR})\b)?",
    re.I,
)
_STRETCH = 10_000
"""Characters that are looked through in one step."""
_LONGEST, _MOST = 4_000, 20
"""Characters and dates of one sentence that are looked at: more is a list without sentences."""


def told(
    entry: OutlineEntry, body: Body, known: Sequence[Place] | None = None
) -> Iterator[KnownDate | None]:
    """Yield every telling of an event or a deadline in a punkt or bilag, in its own order.

    None comes after each place, so that a window need not wait. A date that a paper only bears
    is none.

    `known` are the places of the body, where they have been worked out.
    """
    timed = any(isinstance(block, Programme) for block in body.blocks)
    found = places(body) if known is None else known
    yield from _in_text(body, found, entry.address, timed=timed)
    yield from _in_title(entry, timed=timed)


def once(tellings: Iterable[KnownDate]) -> tuple[KnownDate, ...]:
    """Return the tellings of one bilag, of each date one.

    It is the one with a time, else the one in a sentence, else the one in a heading.
    """
    found = list(tellings)
    # Two rows of a table are two matters, even on the same day.
    kept = {one for one in found if one.address.row}
    seen: dict[tuple[str, DateKind], list[KnownDate]] = {}
    for one in sorted((one for one in found if not one.address.row), key=_rank):
        others = seen.setdefault((one.date, one.kind), [])
        if not any(_same_time(one, other) for other in others):
            others.append(one)
            kept.add(one)
    return tuple(dict.fromkeys(one for one in found if one in kept))


def meeting_date(pack: Pack) -> tuple[KnownDate, ...]:
    """Return the day of the meeting itself, where the pack gives it."""
    if not pack.date:
        return ()
    title = pack.title or pack.body
    return (KnownDate(pack.date, DateKind.EVENT, title, Address(), pack.time),)


def _in_text(
    body: Body, found: Sequence[Place], page: Address, *, timed: bool
) -> Iterator[KnownDate | None]:
    for place in found:
        block = body.blocks[place.block]
        if isinstance(block, Paragraph | Statement | ListBlock | Heading):
            certain = timed and isinstance(block, Heading)
            here = address_of(page, place)
            for stretch in _stretches(place_text(body, place)):
                yield from _in_prose(stretch, here, certain=certain)
                yield None
        elif isinstance(block, TableBlock) and place.item is not None:
            for one in _in_row(block.table, place.item):
                yield replace(one, address=address_of(page, place))
        yield None


def _stretches(text: str) -> Iterator[str]:
    """Yield a text in stretches that are soon looked through, cut after a sentence."""
    at = 0
    while len(text) - at > _STRETCH:
        end = text.rfind(". ", at, at + _STRETCH) + 1
        end = end if end > at else at + _STRETCH
        yield text[at:end]
        at = end
    yield text[at:]


def _in_row(table: Table, item: int) -> Iterator[KnownDate]:
    """Yield the dates in columns whose title says that they are events or deadlines."""
    row = table.rows[item]
    if row.kind is not RowKind.ROW:
        return
    for number, column in enumerate(table.columns):
        if column.kind is not ColumnKind.DATE:
            continue
        kind = date_words.kind_of_column(column.title)
        if kind is not None:
            said = " · ".join(filter(None, map(cell_text, row.cells)))
            for found in find_dates(cell_text(row.cells[number])):
                yield KnownDate(found.date, kind, said, Address())


def _in_title(entry: OutlineEntry, *, timed: bool) -> Iterator[KnownDate]:
    title = entry.bilag.title if entry.bilag else entry.section.title
    yield from _in_prose(title, entry.address, certain=timed)


def _in_prose(text: str, address: Address, *, certain: bool) -> Iterator[KnownDate]:
    for line in date_words.sentences(text):
        for found in find_dates(line[:_LONGEST])[:_MOST]:
            time = _TIME.match(line[found.end :])
            clock, end = (_clock(time["start"]), _clock(time["end"])) if time else (None, None)
            kind = date_words.kind(line, found.start, certain=certain or clock is not None)
            if kind is not None:
                yield KnownDate(found.date, kind, line, address, clock, end)


def _clock(hour: str | None) -> str | None:
    if not hour:
        return None
    return parse_time(hour if len(hour) > 2 else f"{hour}.00")


def _rank(one: KnownDate) -> tuple[bool, bool, bool]:
    """Return what comes first: with a time, in the text, in a sentence."""
    return one.time is None, not one.address.block, not one.sentence.endswith(".")


def _same_time(one: KnownDate, other: KnownDate) -> bool:
    return len({one.time, other.time} - {None}) < 2
