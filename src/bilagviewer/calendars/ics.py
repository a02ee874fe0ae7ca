# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Appointments as an iCalendar file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bilagviewer.calendars.appointments import Appointment

_ZONE = "Europe/Copenhagen"


def to_ics(appointments: Iterable[Appointment], now: datetime) -> bytes:
    """Return a calendar file with Danish time spelled out; `now` is a moment in UTC."""
    zone = ZoneInfo(_ZONE)
    appointments = tuple(appointments)
    calendar = Calendar()
    calendar.add("prodid", "-//Bilagviewer//DA")
    calendar.add("version", "2.0")
    for one in appointments:
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", now)
        event.add("dtstart", one.start.replace(tzinfo=zone))
        if one.end is not None:
            event.add("dtend", one.end.replace(tzinfo=zone))
        event.add("summary", one.title)
        if one.text:
            event.add("description", one.text)
        calendar.add_component(event)
    if appointments:
        first = min(one.start for one in appointments).date()
        last = max(one.start for one in appointments).date()
        year = timedelta(days=366)
        calendar.add_missing_timezones(first - year, last + year)
    return bytes(calendar.to_ical())
