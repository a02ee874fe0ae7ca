# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The dates that somebody has to know: what is held, and what must be done before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bilagviewer.danish.dates import MONTHS, find_dates, parse_time
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
from bilagviewer.model.locate import place_text, places
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.model.pack import Pack
from bilagviewer.model.tables import ColumnKind, RowKind, Table
from bilagviewer.tables.values import cell_text
from bilagviewer.things.spots import address_of


class DateKind(StrEnum):
    """What a date is of."""

    EVENT = "event"
    DEADLINE = "deadline"


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


_DEADLINE = re.compile(
    r"\bsenest\b|\w*frist(?:en|er|erne)?\b|\bdeadlines?\b|\binden (?:den )?\d"
    r"|\w*tilmelding(?:en|s\w*)?\b|\btilmeld\b|\bafleveres?\b|\bindsendes\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\bafhold(?:es|t|er)?\b|\bf[ai]nd(?:er|t) sted\b|\bholdes\b|\binviter\w*|\bindby\w+"
    r"|\binvitation\w*|\b(?!imøde)\w*møde[rt]?\b|\b\w{5,}dag(?:en)?\b|\w*konference\w*"
    r"|\w*seminar\w*|\w*workshop\w*|\bprogram\b|\w*studietur\w*",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"\b(?:dateret|brev|skrivelse|notat|lov nr|bekendtgørelse|referat(?:et)?|vedtaget|dato:)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^\s*,?\s*(?:fra\s+)?(?P<time>(?:kl\.?|klokken)\s*\d{1,2}(?:[.:]\d\d)?)\b", re.I
)
_HOUR = re.compile(r"\d{1,2}(?:[.:]\d\d)?")
_WEEKDAY = re.compile(r"\b(?:man|tirs|ons|tors|fre|lør|søn)dag,?(?= (?:den |d\. ?)?\d)", re.I)
_END = re.compile(
    r"(?<=[.!?])(?<!\bd\.)(?<!\bkl\.)(?<!\bnr\.)(?<!\bca\.)(?<!\bfx\.)(?<!\bpkt\.)(?<!\d\.)\s+"
    r"(?=[A-ZÆØÅ0-9»\"])|(?<=\d\.)\s+(?=[A-ZÆØÅ»\"])"
    rf"(?!(?i:{'|'.join(MONTHS)}))|\n+"
)


def dates_of(entry: OutlineEntry, body: Body) -> tuple[KnownDate, ...]:
    """Return the events and deadlines that a punkt or bilag tells of, in its own order.

    One that it tells several times counts once, where it is told with a time, else in a
    sentence, else in a heading. A date that a paper only bears is none.
    """
    timed = any(isinstance(block, Programme) for block in body.blocks)
    told = [*_in_text(body, entry.address, timed=timed), *_in_title(entry, timed=timed)]
    # Two rows of a table are two matters, even on the same day.
    kept = {one for one in told if one.address.row}
    seen: dict[tuple[str, DateKind], list[KnownDate]] = {}
    for one in sorted((one for one in told if not one.address.row), key=_rank):
        others = seen.setdefault((one.date, one.kind), [])
        if not any(_same_time(one, other) for other in others):
            others.append(one)
            kept.add(one)
    return tuple(dict.fromkeys(one for one in told if one in kept))


def meeting_date(pack: Pack) -> tuple[KnownDate, ...]:
    """Return the day of the meeting itself, where the pack gives it."""
    if not pack.date:
        return ()
    title = pack.title or pack.body
    return (KnownDate(pack.date, DateKind.EVENT, title, Address()),)


def _in_text(body: Body, page: Address, *, timed: bool) -> Iterator[KnownDate]:
    for place in places(body):
        block = body.blocks[place.block]
        if isinstance(block, Paragraph | Statement | ListBlock | Heading):
            certain = timed and isinstance(block, Heading)
            here = address_of(page, place)
            yield from _in_prose(place_text(body, place), here, certain=certain)
        elif isinstance(block, TableBlock) and place.item is not None:
            yield from _in_row(block.table, place.item, address_of(page, place))


def _in_row(table: Table, item: int, address: Address) -> Iterator[KnownDate]:
    """Yield the dates in columns whose title says that they are events or deadlines."""
    row = table.rows[item]
    if row.kind is not RowKind.ROW:
        return
    for number, column in enumerate(table.columns):
        if column.kind is ColumnKind.DATE and (kind := _titled(column.title)) is not None:
            said = " · ".join(filter(None, map(cell_text, row.cells)))
            for found in find_dates(cell_text(row.cells[number])):
                yield KnownDate(found.date, kind, said, address)


def _in_title(entry: OutlineEntry, *, timed: bool) -> Iterator[KnownDate]:
    title = entry.bilag.title if entry.bilag else entry.section.title
    yield from _in_prose(title, entry.address, certain=timed)


def _in_prose(text: str, address: Address, *, certain: bool) -> Iterator[KnownDate]:
    for sentence in _END.split(text):
        line = " ".join((sentence or "").split())
        for found in find_dates(line):
            time = _TIME.match(line[found.end :])
            clock = _clock(time["time"]) if time else None
            kind = _kind(line, found.start, certain=certain or clock is not None)
            if kind is not None:
                yield KnownDate(found.date, kind, line, address, clock)


def _kind(line: str, start: int, *, certain: bool) -> DateKind | None:
    if _DEADLINE.search(line[:start]) or re.search(r"\b(?:senest|frist)\b", line, re.I):
        return DateKind.DEADLINE
    if certain:
        return DateKind.EVENT
    if _WRITTEN.search(line[:start]):
        return None
    bare = _WEEKDAY.sub("", line)
    return DateKind.EVENT if _EVENT.search(bare) else None


def _titled(title: str) -> DateKind | None:
    if _DEADLINE.search(title):
        return DateKind.DEADLINE
    return DateKind.EVENT if _EVENT.search(title) else None


def _clock(text: str) -> str | None:
    found = _HOUR.search(text)
    hour = found[0] if found else ""
    return parse_time(hour if len(hour) > 2 else f"{hour}.00")


def _rank(one: KnownDate) -> tuple[bool, bool, bool]:
    """Return what comes first: with a time, in the text, in a sentence."""
    return one.time is None, not one.address.block, not one.sentence.endswith(".")


def _same_time(one: KnownDate, other: KnownDate) -> bool:
    return len({one.time, other.time} - {None}) < 2
