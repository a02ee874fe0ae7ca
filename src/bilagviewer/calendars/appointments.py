# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Appointments of a programme, one for the whole day or for each line, and of a single date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import quote

from bilagviewer.calendars.find import FoundProgramme
from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Entry
from bilagviewer.model.locate import entry_text
from bilagviewer.model.pack import PackId


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar shows; the times are Danish time."""

    uid: str
    start: datetime | date
    """A day alone where no time is told."""
    end: datetime | None
    """None where neither an end nor a line after it is printed."""
    title: str
    text: str


def whole_day(pack: PackId, found: FoundProgramme) -> Appointment:
    """Return one appointment with the programme in its text.

    Raises `UserError("calendar.no_day")` where no date is told.
    """
    day, entries = _day(found), found.programme.entries
    clocks = [entry.start for entry in entries] + [entry.end for entry in entries if entry.end]
    start, end = _moment(day, min(clocks)), _moment(day, max(clocks))
    text = "\n".join(_lines(found))
    return Appointment(
        uid_of(pack, found.address), start, end if end > start else None, found.title, text
    )


def each_entry(pack: PackId, found: FoundProgramme) -> tuple[Appointment, ...]:
    """Return an appointment for each line of the programme, until the next where no end is told.

    Raises `UserError("calendar.no_day")` where no date is told.
    """
    day, entries = _day(found), found.programme.entries
    made = []
    for place, (entry, address) in enumerate(zip(entries, found.entries, strict=True)):
        ends = until(entries, place)
        start, end = _moment(day, entry.start), _moment(day, ends) if ends else None
        text = "\n".join((*filter(None, [found.track(entry)]), *entry_text(entry).split("\n")[1:]))
        made.append(Appointment(uid_of(pack, address), start, end, entry.title, text))
    return tuple(made)


def of_date(
    uid: str, day: str, clocks: tuple[str | None, str | None], title: str, text: str
) -> Appointment:
    """Return an appointment on an ISO day.

    `clocks` are its start and end, "12:00"; without a start it takes the whole day.
    """
    when, (start, end) = date.fromisoformat(day), clocks
    if start is None:
        return Appointment(uid, when, None, title, text)
    begins, ends = _moment(when, start), _moment(when, end) if end else None
    return Appointment(uid, begins, ends if ends and ends > begins else None, title, text)


def uid_of(pack: PackId, address: Address, day: str = "") -> str:
    """Return what a calendar knows an appointment by, the same at every export."""
    place = f"{pack}/{address}" + (f"/{day}" if day else "")
    return f"{quote(place, safe='/')}@bilagviewer"


def until(entries: Sequence[Entry], place: int) -> str | None:
    """Return the end that is told of a line, else when the next one of its track begins.

    Never stored: a document that tells no end has none.
    """
    entry = entries[place]
    if entry.end:
        return entry.end
    later = [one.start for one in entries[place + 1 :] if one.track in (entry.track, None)]
    return next((start for start in later if start > entry.start), None)


def _day(found: FoundProgramme) -> date:
    if found.day is None:
        raise UserError("calendar.no_day", title=found.title)
    return date.fromisoformat(found.day)


def _moment(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))


def _lines(found: FoundProgramme) -> list[str]:
    """Return the programme as text, each track under its name."""
    lines: list[str] = []
    track = None
    for entry in found.programme.entries:
        if entry.track != track:
            lines += ["", *filter(None, [found.track(entry)])]
            track = entry.track
        clock, title = entry_text(entry).split("\n")[0].split(" ", 1)
        speaker = ", ".join(part for part in (entry.speaker, entry.office) if part)
        lines.append(f"{clock} {title}" + (f" – {speaker}" if speaker else ""))
    return lines
