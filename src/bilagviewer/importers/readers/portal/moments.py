# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""When a meeting is, in the forms in which portals write it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bilagviewer.danish.dates import find_dates, parse_date, parse_time

_ISO = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_EPOCH = re.compile(r"\\?/Date\((?P<milliseconds>-?\d{1,15})(?:[+-]\d{4})?\)\\?/")
_CLOCK = re.compile(r"\bkl(?:\.|okken)?\s*(?P<time>\d{1,2}[.:]\d\d)", re.IGNORECASE)
_BARE_CLOCK = re.compile(r"\s*(?P<time>\d{1,2}[.:]\d\d)(?::\d\d)?\b")
_ZONE = "Europe/Copenhagen"
_YEARS = range(1900, 2200)
_LONGEST = 2000


def moment(words: str) -> tuple[str, str]:
    """Return the ISO date and the time of day ("16:00") that `words` say; each may be empty.

    A time with its distance from Greenwich is the meeting's own clock; one in Greenwich's time,
    or counted from 1970, is told in Danish time.
    """
    words = words[:_LONGEST]
    if epoch := _EPOCH.fullmatch(words.strip()):
        return _danish(timedelta(milliseconds=int(epoch["milliseconds"])))
    if iso := _ISO.fullmatch(words.strip()):
        return _from_iso(iso)
    found = find_dates(words)
    if not found:
        return "", ""
    after = words[found[0].end :]
    clock = _CLOCK.search(words) or _BARE_CLOCK.match(after)
    return found[0].date, (parse_time(clock["time"]) or "") if clock else ""


def _from_iso(match: re.Match[str]) -> tuple[str, str]:
    day = parse_date(match["date"])
    if day is None:
        return "", ""
    time = parse_time(match["time"]) if match["time"] else None
    if time and match["zone"] == "Z":
        return _danish(datetime.fromisoformat(f"{day}T{time}+00:00") - _START)
    return day, "" if time is None else _unless_midnight(time)


_START = datetime(1970, 1, 1, tzinfo=UTC)


def _danish(since: timedelta) -> tuple[str, str]:
    try:
        local = (_START + since).astimezone(ZoneInfo(_ZONE))
    except OverflowError:
        return "", ""
    if local.year not in _YEARS:
        return "", ""
    return local.date().isoformat(), _unless_midnight(f"{local:%H:%M}")


def _unless_midnight(time: str) -> str:
    """Return no time for midnight, which stands where a portal knows only the day."""
    return "" if time == "00:00" else time
