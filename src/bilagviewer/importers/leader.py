# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An entry of an index on one line: a title, what leads the eye, and a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilagviewer.importers import headline, words
from bilagviewer.importers.sheet import TITLE, Line

_LAST_SIGNS = frozenset("0123456789)")
"""What a line with a page number ends in."""
_END = re.compile(
    rf"\(\s*{words.PAGE}\s*(?P<closed>\d{{1,5}})\s*\)$"
    rf"|(?P<word>(?<!\w){words.PAGE}\s*)?(?<!\d)(?P<page>\d{{1,5}})$",
    re.IGNORECASE,
)
_SIGNS = ".…_-–—·"
_EDGE = _SIGNS + ", \t\u00a0"
_INSIDE = re.compile(r"\s*(?:\.{3,}|…{2,}|_{3,}|(?:\s\.){3,})\s*(?=\w)")
"""Leaders between a number and its title."""
_LAST_NUMBER = re.compile(r"\d+$")
_ALONE = re.compile(rf"^(?:{words.PAGE}\s*)?(?P<page>\d{{1,5}})$", re.IGNORECASE)
_LOOSE = re.compile(r"^(?P<title>.*\w.*?)\s(?P<page>\d{1,4})$")
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Led:
    """A title and the page that stands at the end of its line."""

    title: str
    page: int


def read(line: Line) -> Led | None:
    """Return the entry that a line is, None where nothing parts its words from a page."""
    text = line.text.rstrip()
    if len(text) > TITLE or text[-1:] not in _LAST_SIGNS:
        return None
    text = words_of(line)
    found = _END.search(text) if text[-1:].isdigit() or text[-1:] == ")" else None
    if not found:
        return None
    before = text[: found.start()]
    title = before.rstrip(_EDGE)
    said = bool(found["closed"] or found["word"])
    if not title or not (said or _leads(title, before[len(title) :], found["page"])):
        return None
    return Led(clean(title), int(found["closed"] or found["page"]))


def _leads(title: str, gap: str, page: str) -> bool:
    """Return whether what stands between a title and a number leads from one to the other."""
    signs = sum(sign in _SIGNS for sign in gap)
    if "\t" in gap or "   " in gap or "…" in gap or signs > 1:
        return True
    # Of "Bilag 1 - 3" and "2026 – 2027" no part is a page.
    named = headline.read(" ".join(title.split()))
    last = _LAST_NUMBER.search(title)
    is_range = last is not None and len(last[0]) == len(page)
    return signs == 1 and gap[0].isspace() and bool(named and named.title) and not is_range


def loose(text: str) -> Led | None:
    """Return the title and the number at its end, which may be its page or a part of it."""
    found = _LOOSE.match(text)
    if not found or int(found["page"]) in _YEARS:
        return None
    return Led(clean(found["title"]), int(found["page"]))


def alone(text: str) -> int | None:
    """Return the page that is all a line says."""
    found = _ALONE.match(text)
    return int(found["page"]) if found else None


def clean(title: str) -> str:
    """Return a title without the leaders in and after it."""
    return _INSIDE.sub(" ", " ".join(title.strip().lstrip("-*• ").split()).rstrip(_EDGE))


def words_of(line: Line) -> str:
    """Return a line's words with the gaps that lead to a page; none of a line too long for one."""
    text = line.text
    if len(text) > TITLE:
        return ""
    if line.cells and line.hints.table:
        return "\t".join(" ".join(cell.split()) for cell in text.split("\t")).strip()
    if "   " in text.strip() or "\t" in text:
        # Leaders of spaces mean something here, so only the ends are trimmed.
        return f"{line.hints.mark} {text}".strip()
    return line.bare
