# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Appointments as an iCalendar file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bilagviewer.calendars.appointments import Appointment

_ZONE = "Europe/Copenhagen"
_LINE_BYTES = 75


def to_ics(appointments: Iterable[Appointment], now: datetime) -> bytes:
    """Return a calendar file with Danish time spelled out; `now` is a moment in UTC."""
    appointments = tuple(appointments)
    calendar = Calendar()
    calendar.add("prodid", "-//Bilagviewer//DA")
    calendar.add("version", "2.0")
    for one in appointments:
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", now)
        event.add("dtstart", _danish(one.start))
        if one.end is not None:
            event.add("dtend", _danish(one.end))
        event.add("summary", one.title)
        if one.text:
            event.add("description", one.text)
        calendar.add_component(event)
    if appointments:
        days = [one.start.isoformat()[:10] for one in appointments]
        first, last = map(date.fromisoformat, (min(days), max(days)))
        year = timedelta(days=366)
        calendar.add_missing_timezones(first - year, last + year)
    return _folded(calendar.to_ical())


def _danish(when: datetime | date) -> datetime | date:
    """Return a moment with its zone; a whole day has none."""
    return when.replace(tzinfo=ZoneInfo(_ZONE)) if isinstance(when, datetime) else when


def _folded(data: bytes) -> bytes:
    """Fold the lines of a calendar file anew, none of them inside an escape.

    WORKAROUND for icalendar 7.3.0, which may fold between a backslash and what it escapes:
    that is allowed, but a large calendar service drops such an event.
    """
    lines = data.replace(b"\r\n ", b"").split(b"\r\n")
    return b"\r\n".join([b"\r\n ".join(_pieces(line)) for line in lines])


def _pieces(line: bytes) -> Iterator[bytes]:
    """Cut a line into pieces of 75 bytes at most, with the space before each but the first."""
    start, room = 0, _LINE_BYTES
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:
            end -= 1  # the rest of a letter
        slashes = len(line[start:end]) - len(line[start:end].rstrip(b"\\"))
        end -= slashes % 2
        yield line[start:end]
        start, room = end, _LINE_BYTES - 1
    yield line[start:]
