# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell whether lines of the text are the heading that an entry of the index stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bilagviewer.danish.fold import letters
from bilagviewer.importers import headline
from bilagviewer.importers.headline import Headline
from bilagviewer.importers.sheet import Line

_MOST_LINES = 4
"""Lines that one heading takes."""
_MOST_CELLS = 3
_PAGE_AFTER = re.compile(
    r"\W+(?:(?:side|sida|page|s\.|p\.)\s*)?\d{1,4}(?:\s*(?:/|af|av|of)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)

_COUNT_AFTER = re.compile(
    r"\s+(?:(?:side|sida|page)\s*\d{1,3}(?:\s*(?:/|af|av|of)\s*\d{1,3})?|\d{1,3}\s?/\s?\d{1,3})$",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+(?:\.\d+)*[a-z]?|[A-Z])(?!\w)"
_MENTIONED = re.compile(
    r"\b(?i:bilag(?:a|or)?|vedlegg|append(?:ix|ices)|annex(?:es)?|enclosures?)\s+"
    rf"(?P<numbers>{_NUMBER}(?:\s*(?:,|og|och|and|&|[-–])\s*{_NUMBER})*)"
)


def text_of(line: Line) -> str:
    """Return the words of a line that can be a heading; of a table's row there are none."""
    if line.hints.quiet:
        return ""
    is_row = line.cells and (line.hints.table or len(line.cells) > _MOST_CELLS)
    return "" if is_row or line.hints.header is not None else line.bare


def count(lines: Sequence[Line], at: int, named: Headline, title: str) -> int:
    """Return how many lines from `at`, which says `named`, are a heading of `title`; 0 if none."""
    return count_of(lines, at, letters(named.title), letters(title))


def count_of(lines: Sequence[Line], at: int, said: str, wanted: str) -> int:
    """Return as `count`, with the letters of what is `said` and of the title that is `wanted`."""
    if said == wanted:
        return 1
    if not wanted.startswith(said):
        return 0
    for n in range(at + 1, min(len(lines), at + _MOST_LINES)):
        text = text_of(lines[n])
        if not text and not said:
            continue
        said += letters(text)
        if not text or not wanted.startswith(said) or (headline.read(text) and said != wanted):
            return 0
        if said == wanted:
            return n - at + 1
    return 0


def without_count(title: str) -> str:
    """Return a title without "2/4" or "side 2 af 4" after it, which counts the pages."""
    return _COUNT_AFTER.sub("", title)


def without_page(title: str) -> str:
    """Return the title that a page's header has without the page that it ends in."""
    return _PAGE_AFTER.sub("", title)


def mentioned(title: str) -> Iterator[str]:
    """Yield the numbers, in small letters, of the bilag that a punkt's title names: "(bilag 1)"."""
    for named in _MENTIONED.finditer(title):
        yield from re.findall(r"[\w.]+", named["numbers"].casefold())
