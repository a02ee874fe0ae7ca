# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Appointments as an iCalendar file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bilagviewer.calendars.appointments import Appointment

_ZONE = "Europe/Copenhagen"


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
    return bytes(calendar.to_ical())


def _danish(when: datetime | date) -> datetime | date:
    """Return a moment with its zone; a whole day has none."""
    return when.replace(tzinfo=ZoneInfo(_ZONE)) if isinstance(when, datetime) else when
