# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take out the fields at the top of a text, which its program reads, and what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bilagviewer.danish.dates import find_dates, parse_date, parse_time
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Facts
from bilagviewer.model.blocks import Source

_MOST = 60
"""Lines that front matter can have."""
_LONGEST = 20_000
_YAML, _TOML = "---", "+++"
_FIELD = re.compile(r"^(?:[\w-]+:(?:\s|$)|\s+\S|-\s|#|$)")
_PERCENT = ("title", "authors", "date")
"""What the three lines say that may begin with "%"."""
_TITLED = re.compile(r"%(?:\s|$)")
_BLOCK = re.compile(r"[|>][-+0-9]*")
"""What stands for a value that is written on the lines below."""
_YAML_ENDS = ("---", "...")
_NAMES = {
    "title": ("title", "titel", "tittel", "rubrik", "overskrift", "überschrift", "emne", "betreff"),
    "body": (
        *("body", "udvalg", "udvalgsnavn", "råd", "nævn", "organ", "bestyrelse", "forum"),
        *("utvalg", "nemnd", "styre", "utskott", "nämnd", "styrelse"),
        *("committee", "council", "board", "gremium", "ausschuss", "rat", "vorstand"),
    ),
    "date": (
        *("mødedato", "møtedato", "mötesdatum", "sitzungsdatum", "sitzungstermin", "meetingdate"),
        *("date", "dato", "datum", "termin", "pubdate"),
    ),
    "time": (
        *(
            "mødetid",
            "møtetid",
            "mötestid",
            "meetingtime",
            "time",
            "tid",
            "tidspunkt",
            "klokkeslæt",
        ),
        *(
            "klokkeslett",
            "klockslag",
            "uhrzeit",
            "zeit",
            "start",
            "starttid",
            "starttime",
            "beginn",
        ),
    ),
}
"""Each fact, and the fields it may stand in, the surest first; letters only."""
_NO_LETTER = re.compile(r"[\W_]+")
_CLOCK = re.compile(
    r"(?:kl(?:\.|okken|okka|ockan)?|um|at)?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"
    r"(?::\d\d)?\s*(?P<half>[ap]\.?m)?\b",
    re.IGNORECASE,
)


def front_matter(text: str, log: Log) -> tuple[Facts, str, int]:
    """Return what the fields at the top say, the text after them, and the line it begins on."""
    if text.startswith("% "):
        return _titled(text, log)
    sign = text[:3]
    if sign not in (_YAML, _TOML):
        return Facts(), text, 1
    lines = text.split("\n", _MOST)
    stripped = [line.rstrip() for line in lines[:_MOST]]
    count, fields = _yaml(stripped) if sign == _YAML else _toml(stripped)
    for n, line in enumerate(lines[:count], 1):
        log.removed("front_matter", Source(line=n), line)
    return _facts(fields), "\n".join(lines[count:]), count + 1


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


def _yaml(lines: list[str]) -> tuple[int, Mapping[str, str]]:
    """Return how many lines at the top are fields between two of "---", and those."""
    if lines[0] != _YAML:
        return 0, {}
    fields: dict[str, str] = {}
    for n, line in enumerate(lines[1:], 1):
        if line in _YAML_ENDS:
            return (n + 1, fields) if n > 1 else (0, {})
        if not _FIELD.match(line):
            return 0, {}
        name, _, value = line.partition(":")
        if not line[:1].isspace():
            said = value.strip().strip("\"'").strip()
            fields.setdefault(_plain(name), "" if _BLOCK.fullmatch(said) else said)
    return 0, {}


def _toml(lines: list[str]) -> tuple[int, Mapping[str, str]]:
    """Return how many lines at the top are fields between two of "+++", and those."""
    end = next((n for n, line in enumerate(lines[1:], 1) if line == _TOML), 0)
    inside = "\n".join(lines[1:end])
    if lines[0] != _TOML or end < 2 or len(inside) > _LONGEST:
        return 0, {}
    import tomllib  # noqa: PLC0415 - few texts have such fields

    try:
        found = tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError):
        return 0, {}
    fields: dict[str, str] = {}
    tables = [value for value in found.values() if isinstance(value, dict)]
    for table in (found, *tables):
        for name, value in table.items():
            if not isinstance(value, dict | list):
                fields.setdefault(_plain(name), " ".join(str(value).split()))
    return end + 1, fields


def _plain(name: str) -> str:
    return _NO_LETTER.sub("", name).lower()


def _facts(fields: Mapping[str, str]) -> Facts:
    found = {
        fact: next((fields[name] for name in names if fields.get(name)), "")
        for fact, names in _NAMES.items()
    }
    return Facts(found["title"], found["body"], _date(found["date"]), _time(found["time"]))


def _date(words: str) -> str:
    """Return a date as ISO, also where a time of day stands after it."""
    whole = parse_date(words)
    if whole:
        return whole
    dates = find_dates(words) or find_dates(words[:10])
    return dates[0].date if dates else ""


def _time(words: str) -> str:
    """Return a time of day, of two the first, as "16:00"; "" where there is none."""
    found = _CLOCK.match(words)
    if found is None:
        return ""
    hour = int(found["hour"])
    if (found["half"] or " ")[0] in "pP" and hour < 12:
        hour += 12
    return parse_time(f"{hour}.{found['minute'] or '00'}") or ""
