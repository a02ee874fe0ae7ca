# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take out what stands in a file but on no page: front matter and comments."""

from __future__ import annotations

import re

from bilagviewer.danish.dates import find_dates, parse_date, parse_time
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Facts
from bilagviewer.model.blocks import Source

_MOST = 60
"""Lines that front matter can have."""
_FIELD = re.compile(r"^(?:[\w-]+:(?:\s|$)|\s+\S|-\s|#|$)")
_ENDS = ("---", "...")
_PERCENT = ("title", "authors", "date")
"""What the three lines say that may begin with "%"."""
_TITLED = re.compile(r"%(?:\s|$)")
_BLOCK = re.compile(r"[|>][-+0-9]*")
"""What stands for a value that is written on the lines below."""
_OPENING, _CLOSING = "<!--", "-->"
_NAMES = {
    "title": "title",
    "titel": "title",
    "tittel": "title",
    "date": "date",
    "pubdate": "date",
    "dato": "date",
    "datum": "date",
    "time": "time",
    "tid": "time",
    "tidspunkt": "time",
    "body": "body",
    "udvalg": "body",
    "utvalg": "body",
    "committee": "body",
}
"""How a field is called → the fact it is."""


def front_matter(text: str, log: Log) -> tuple[Facts, str, int]:
    """Return what the fields at the top say, the text after them, and the line it begins on."""
    if text.startswith("% "):
        return _titled(text, log)
    if not text.startswith("---"):
        return Facts(), text, 1
    lines = text.split("\n", _MOST)
    count = _fields([line.rstrip() for line in lines[:_MOST]])
    for n, line in enumerate(lines[:count], 1):
        log.removed("front_matter", Source(line=n), line)
    return _facts(lines[:count]), "\n".join(lines[count:]), count + 1


def _titled(text: str, log: Log) -> tuple[Facts, str, int]:
    """Return what the lines of "%" at the top say: title, authors, date."""
    lines = text.split("\n", len(_PERCENT))
    count = next((n for n, line in enumerate(lines) if not _TITLED.match(line)), len(lines))
    count = min(count, len(_PERCENT))
    said = [line[1:].strip() for line in lines[:count]]
    for n, words in enumerate(said, 1):
        log.removed("front_matter", Source(line=n), words)
    found = dict(zip(_PERCENT, said, strict=False))
    facts = Facts(title=found.get("title", ""), date=_date(found.get("date", "")))
    return facts, "\n".join(lines[count:]), count + 1


def _fields(lines: list[str]) -> int:
    """Return how many lines at the top are fields between two lines of "---"."""
    if lines[0] != "---":
        return 0
    for n, line in enumerate(lines[1:], 1):
        if line in _ENDS:
            return n + 1 if n > 1 else 0
        if not _FIELD.match(line):
            return 0
    return 0


def _facts(lines: list[str]) -> Facts:
    found: dict[str, str] = {}
    for line in lines:
        field, _, value = line.partition(":")
        fact = _NAMES.get(field.strip().lower())
        if fact and not line[:1].isspace():
            said = value.strip().strip("\"'").strip()
            found.setdefault(fact, "" if _BLOCK.fullmatch(said) else said)
    when = found.get("date", "")
    return Facts(
        title=found.get("title", ""),
        body=found.get("body", ""),
        date=_date(when),
        time=parse_time(found.get("time", "")) or "",
    )


def _date(words: str) -> str:
    """Return a date as ISO, also where a time of day stands after it."""
    whole = parse_date(words)
    if whole:
        return whole
    dates = find_dates(words) or find_dates(words[:10])
    return dates[0].date if dates else ""


def without_comments(text: str, first: int, log: Log) -> str:
    """Return a text that begins on the line `first` without comments, its lines where they were.

    A comment that never ends is text.
    """
    if _OPENING not in text:
        return text
    kept: list[str] = []
    position, number = 0, first
    while (start := text.find(_OPENING, position)) >= 0:
        end = text.find(_CLOSING, start + len(_OPENING))
        if end < 0:
            break
        inside = text[start + len(_OPENING) : end]
        number += text.count("\n", position, start)
        log.removed("comment", Source(line=number), inside.strip())
        kept += [text[position:start], "\n" * inside.count("\n")]
        number += inside.count("\n")
        position = end + len(_CLOSING)
    return "".join([*kept, text[position:]])
