# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Danish dates and times of day: read from a text, and written for the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_SHORT = ("jan.", "feb.", "marts", "april", "maj", "juni", "juli")
_SHORT_MONTHS = (*_SHORT, "aug.", "sept.", "okt.", "nov.", "dec.")
_MONTH = "|".join([*MONTHS, r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"])
_WEEKDAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?(?:den |d\. ?)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_WORDS = rf"(?P<day>\d{{1,2}})\.? ?(?P<month>{_MONTH}) {_YEAR.format('year')}"
# A short year only after two full numbers: "3.1.10" is a paragraph of a paper.
_FIGURES = (
    r"(?P<day2>\d{1,2})(?P<mark>[./-])(?P<month2>\d{1,2})"
    r"(?:(?:(?P=mark)| |(?<=/\d)-|(?<=/\d\d)-)(?P<year2>(?:19|20)\d\d)"
    r"|(?<=\d\d.\d\d)(?P=mark)(?P<year4>\d\d))"
)
_ISO = rf"{_YEAR.format('year3')}-(?P<month3>\d\d)-(?P<day3>\d\d)"
_DATE = re.compile(rf"(?<![\d.,/-]){_WEEKDAY}(?:{_WORDS}|{_FIGURES}|{_ISO})(?![\d/-]|\.\d)", re.I)
_TIME = re.compile(r"(?:kl(?:\.|okken)? ?)?(?P<hour>\d{1,2})[.:](?P<minute>\d\d)", re.I | re.ASCII)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, and where it stands in the text it was found in."""

    date: str
    """ISO, "2020-11-24"."""
    start: int
    end: int


def parse_date(text: str) -> str | None:
    """Return the ISO date that `text` is, weekday and "den" allowed, or None."""
    text = _plain_spaces(text).strip()
    match = _DATE.fullmatch(text.rstrip("."))
    return _iso(match) if match else None


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return every whole date (day, month and year) in `text`, in order."""
    return tuple(_found(_plain_spaces(text)))


def parse_time(text: str) -> str | None:
    """Return the time of day that `text` is ("kl. 9.30") as "09:30", or None."""
    match = _TIME.fullmatch(_plain_spaces(text).strip())
    if not match or int(match["hour"]) > 23 or int(match["minute"]) > 59:
        return None
    return f"{int(match['hour']):02}:{match['minute']}"


def format_date(day: str) -> str:
    """Return an ISO date as "24. november 2020"."""
    when = date.fromisoformat(day)
    return f"{when.day}. {MONTHS[when.month - 1]} {when.year}"


def format_day_short(day: str, today: date) -> str:
    """Return an ISO date as "18. nov.", with its year where that is not the one of `today`."""
    return _day_short(date.fromisoformat(day), today)


def format_moment(moment: datetime, now: datetime) -> str:
    """Return when something was done: "i dag kl. 10.31", "i går kl. 20.12", else the day."""
    day = moment.date()
    clock = f"kl.\u00a0{moment.hour}.{moment.minute:02}"
    if day == now.date():
        return f"i dag {clock}"
    if day == now.date() - timedelta(days=1):
        return f"i går {clock}"
    return _day_short(day, now.date())


def _day_short(day: date, today: date) -> str:
    short = f"{day.day}. {_SHORT_MONTHS[day.month - 1]}"
    return short if day.year == today.year else f"{short} {day.year}"


def _plain_spaces(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\n", " ").replace("\t", " ")


def _found(text: str) -> Iterator[FoundDate]:
    for match in _DATE.finditer(text):
        day = _iso(match)
        if day:
            yield FoundDate(day, match.start(), match.end())


def _iso(match: re.Match[str]) -> str | None:
    day = int(match["day"] or match["day2"] or match["day3"])
    year = match["year"] or match["year2"] or match["year3"] or match["year4"]
    month = _month(match["month"]) if match["month"] else int(match["month2"] or match["month3"])
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return [month[:3] for month in MONTHS].index(name[:3].lower()) + 1
