# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Dates and times of day: read as the Nordic countries write them, and written in Danish."""

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
_NEIGHBOURS = (
    *("mars", "mai", "desember"),
    *("januari", "februari", "augusti"),
    *("january", "february", "march", "may", "june", "july", "october"),
    *("märz", "dezember", "jänner"),
)
"""The months that Norwegian, Swedish, English and German spell in their own way."""
_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {
    "mai": 5,
    "may": 5,
    "oct": 10,
    "des": 12,
    "mär": 3,
    "jän": 1,
    "dez": 12,
}
MONTH_NAMES = "|".join(sorted((*MONTHS, *_NEIGHBOURS), key=len, reverse=True))
_MONTH = rf"(?:{MONTH_NAMES}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec|des)\b\.?)"
_WEEKDAY = (
    r"(?:\b(?:(?:man|tirs|ons|tors|fre|lør|søn|mån|tis|lör|sön)dag(?:en)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sonn)tag|mittwoch"
    r"|samstag|(?:tirs|ons|tors|fre|lør|søn|tues|wed|thurs|sun)(?=[.,])\.?),? )?"
    r"(?:\b(?:den |d\. ?|the |dem ))?"
)
_AND = r" ?(?:[-–]|(?<=\.)[,/]|\b(?:og|och|and|und|til|till|to|bis)\b) ?"
_ORDER = r"(?:\.|(?:st|nd|rd|th|:[ae])\b)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_WORDS = (
    rf"(?P<first>(?:\d{{1,2}}{_ORDER}{_AND}(?:den |d\. ?)?){{0,6}})"
    rf"(?P<day>\d{{1,2}})(?:(?P<nth>(?:st|nd|rd|th)\b)|{_ORDER}) ?"
    # "4. marts, 2000 kr." is no year: only English has a comma there.
    rf"(?(nth)(?:of )?)(?P<month>{_MONTH})(?(nth),?) {_YEAR.format('year')}"
)
_AMERICAN = (
    rf"(?P<month5>{_MONTH}) (?P<day5>\d{{1,2}})(?:st|nd|rd|th|\.)?,? {_YEAR.format('year5')}"
)
# A short year only after two full numbers, or after "d. 4/3-": "3.1.10" is a paragraph of a paper.
_FIGURES = (
    r"(?P<day2>\d{1,2})(?P<mark>\. ?|[/-])(?P<month2>\d{1,2})"
    r"(?:(?:(?P=mark)| |(?<=/\d)-|(?<=/\d\d)-)(?P<year2>(?:19|20)\d\d)"
    r"|(?<=\d\d.\d\d)(?P=mark)(?P<year4>\d\d))"
)
_SHORT_YEAR = (
    r"(?:(?<=\bden )|(?<=\bd\. )|(?<=\bd\.))"
    r"(?P<day6>\d{1,2})/(?P<month6>\d{1,2}) ?- ?(?P<year6>(?:19|20)?\d\d)"
)
_ISO = rf"{_YEAR.format('year3')}-(?P<month3>\d\d)-(?P<day3>\d\d)"
_DATE = re.compile(
    rf"(?<![\d.,/])(?<![\d./]-){_WEEKDAY}(?:{_WORDS}|{_FIGURES}|{_SHORT_YEAR}|{_ISO}|\b{_AMERICAN})(?![\d/-]"
    rf"|\.\d)",
    re.I,
)
_WITHOUT_YEAR = re.compile(
    rf"(?<![\d.,/-]){_WEEKDAY}(?P<day>\d{{1,2}}){_ORDER} ?(?P<month>{_MONTH})(?: ?,|{_AND}) ?$",
    re.I,
)
_NEAR = 60
"""A date that shares the year of the next stands within so many characters before it."""
_SEEN = re.compile(r"(?:19|20)\d\d|\d\d[./-]\d\d[./-]\d\d|d(?:en|\.) ?\d{1,2}/\d", re.I)
"""What every date has; looking for it alone is many times faster."""
_YEARS = ("year", "year2", "year3", "year4", "year5", "year6")
_MOMENT = re.compile(r"(?<=\d)T\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")
"""What a program writes behind a day."""
_TIME = re.compile(r"(?:kl(?:\.|okken)? ?)?(?P<hour>\d{1,2})[.:](?P<minute>\d\d)", re.I | re.ASCII)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, and where it stands in the text it was found in."""

    date: str
    """ISO, "2020-11-24"."""
    start: int
    end: int


def parse_date(text: str) -> str | None:
    """Return the ISO date that `text` is, weekday and "den" allowed, or None.

    Of days together, "3.-5. maj 2027", it is the first; of a program's moment,
    "2025-03-04T16:00", its day.
    """
    text = _plain_spaces(text).strip()
    moment = _MOMENT.search(text, 10) if text[10:11] == "T" else None
    if moment and moment.end() == len(text):
        text = text[: moment.start()]
    match = _DATE.fullmatch(text.rstrip("."))
    return _iso(match) if match else None


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return every whole date (day, month and year) in `text`, in order.

    Days of one month together are found once, as the first: "3.-5. maj 2027". A day and a month
    share the year of the date that they stand before: "1. marts til 26. april 2027" are two.
    """
    return tuple(_found(_plain_spaces(text))) if _SEEN.search(text) else ()


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


def format_meeting(day: str, clock: str | None = None) -> str:
    """Return an ISO date and a time of day as "24. november 2020 kl. 16.00"; the time may lack."""
    if not clock:
        return format_date(day)
    hour, _, minute = clock.partition(":")
    return f"{format_date(day)} kl.\u00a0{int(hour)}.{minute}"


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
            yield from reversed(list(_before(text, match.start(), day)))
            yield FoundDate(day, match.start(), match.end())


def _before(text: str, end: int, day: str) -> Iterator[FoundDate]:
    """Yield the dates before `end` that have the year of the one there, the nearest first."""
    later = date.fromisoformat(day)
    while match := _WITHOUT_YEAR.search(text, max(0, end - _NEAR), end):
        month = _month(match["month"])
        later = _day(later.year - (month > later.month), month, int(match["day"])) or date.min
        if later == date.min:
            return
        end = match.start()
        yield FoundDate(later.isoformat(), end, match.end("month"))


def _iso(match: re.Match[str]) -> str | None:
    day = match["day"] or match["day2"] or match["day3"] or match["day5"] or match["day6"]
    first = re.match(r"\d+", match["first"] or "")
    if first and int(first[0]) < int(day):
        day = first[0]
    year = int(next(filter(None, (match[name] for name in _YEARS))))
    named = match["month"] or match["month5"]
    month = _month(named) if named else int(match["month2"] or match["month3"] or match["month6"])
    found = _day(year + (2000 if year < 100 else 0), month, int(day))
    return found.isoformat() if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTH_NUMBER[name[:3].lower()]
