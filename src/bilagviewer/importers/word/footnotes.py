# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put a Word document's notes at the end of the part that refers to them, not of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.text import headline
from bilagviewer.importers.text.decode import Line

_NOTE = re.compile(r'<li id="(?:footnote|endnote)-[^"]*">(.*?)</li>(?=<li id="|</ol>$)', re.DOTALL)
_LIST = re.compile(r'<ol>(?=<li id="(?:footnote|endnote)-)')
_BACK = re.compile(r'\s*<a href="#(?:footnote|endnote)-ref-[^"]*">↑</a>')


def apart(markup: str) -> tuple[str, list[str]]:
    """Return a page without the list of notes at its end, and the notes in order."""
    begins = [found.start() for found in _LIST.finditer(markup)]
    if not begins:
        return markup, []
    return markup[: begins[-1]], [_BACK.sub("", n) for n in _NOTE.findall(markup, begins[-1])]


def put_in(lines: Sequence[Line], notes: Sequence[str]) -> list[Line]:
    """Return lines with each note before the part that follows its number, or at the end."""
    after: dict[int, list[str]] = {}
    at = 0
    for number, note in enumerate(notes, 1):
        mark = f"&#91;{number}&#93;"
        at = next((n for n in range(at, len(lines)) if mark in lines[n].text), at)
        ends = (n for n in range(at + 1, len(lines)) if _begins_part(lines[n]))
        after.setdefault(next(ends, len(lines)), []).append(f"{mark} {note}")
    result: list[Line] = []
    for n in range(len(lines) + 1):
        number = result[-1].number if result else 1
        for note in after.get(n, ()):
            result += [Line(number, ""), Line(number, note), Line(number, "")]
        result += lines[n : n + 1]
    return result


def _begins_part(line: Line) -> bool:
    if line.cells:
        return False
    named = headline.read(line.bare)
    is_title = named is not None and named.worded and not line.bare.endswith((".", ":"))
    return headline.is_heading(line.text) or is_title
