# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The times of day that a line of a programme begins with, and those its title states."""

from __future__ import annotations

import re

from bilagviewer.importers import words

_START = re.compile(
    r"(?:kl\.?\s*)?(?P<start>(?:[01]?\d|2[0-3])[.:][0-5]\d)"
    r"(?:\s*[-–—]\s*(?:kl\.?\s*)?(?P<end>\d{1,2}[.:]\d{2}))?\s*:?(?:(?P<gap>\s+)(?=\S)|\s*$)",
    re.IGNORECASE,
)
_TITLE_RANGE = re.compile(r"(\d{1,2}[.:]\d{2})\s*[-–—]\s*(\d{1,2}[.:]\d{2})")
_BEGINS = frozenset("0123456789kK")


def begins(text: str, at: int = 0) -> re.Match[str] | None:
    """Return the time that stands `at` a place, None where none does; it may stand alone."""
    if text[at : at + 1] not in _BEGINS:
        return None
    return _START.match(text, at)


def titled(text: str, at: int = 0) -> re.Match[str] | None:
    """Return the time that stands `at` a place with a title behind it, else None."""
    match = begins(text, at)
    return match if match and match["gap"] else None


def clock(text: str) -> str | None:
    """Return "9.30" as "09:30", None where it is no time of day."""
    hour, minute = text[:-3], text[-2:]
    return f"{int(hour):02}:{minute}" if int(hour) < 24 and int(minute) < 60 else None


def range_in(title: str) -> tuple[str | None, str | None]:
    """Return the begin and the end that a title states, None for each that it does not."""
    spans = _TITLE_RANGE.search(title)
    return (clock(spans[1]), clock(spans[2])) if spans else (None, None)


def end_in(start: str, title: str) -> str | None:
    """Return the end that a title states: a number of minutes, or its own range."""
    begin, end = range_in(title)
    if begin == start:
        return end
    match = words.MINUTES.search(title)
    if not match:
        return None
    hour, minute = map(int, start.split(":"))
    total = hour * 60 + minute + int(match["minutes"])
    return f"{total // 60 % 24:02}:{total % 60:02}"
