# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take out the lines that stand at the top or bottom of most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from bilagviewer.importers import headline, leader, words
from bilagviewer.importers.draft import Draft
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work

_FEWEST_PAGES = 3
_FEWEST_NUMBERED = 2
"""Pages that are enough where each has its own number."""
_LINES = 2
"""Lines at either end of a page that may run through them all."""
_LONGEST = 200
_NUMBER = re.compile(r"\d+")
_ONLY_NUMBER = re.compile(r"^[-–—\s]*(\d{1,4})[-–—\s]*$")
_SENTENCE = re.compile(r"[.:;,!?]$")
_ROW = re.compile(r"\S(?:\s{2,}|\t)\S|\|")
"""What may be a table's row, which stands on several pages only by chance."""


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft without the lines that most of its pages have."""
    work.check()
    if draft.told.punkter:
        # Where a file says what stands where, its lines are counted.
        return draft
    log = Log()
    return draft.noted(log, lines=tuple(strip(draft.lines, log)))


def strip(lines: Sequence[Line], log: Log) -> list[Line]:
    """Return `lines` without those that most pages have, each of them in the report."""
    if sum(line.hints.page for line in lines) + 1 < _FEWEST_NUMBERED:
        return list(lines)
    edges = [_edges(lines, page, place) for place, page in enumerate(_pages(lines))]
    pages = [{key for _, key in edge} for edge in edges if edge]
    count = Counter(key for page in pages for key in page)
    runs = {key for key in count if _runs_through(key, count[key], len(pages))}
    taken = {n for edge in edges for n, key in edge if key in runs}
    for n in sorted(taken):
        is_number = not any(map(str.isalpha, lines[n].text))
        reason = "page_number" if is_number else "running_header"
        log.removed(reason, lines[n].source, lines[n].bare)
    return [line for n, line in enumerate(lines) if n not in taken]


def _runs_through(key: str, count: int, pages: int) -> bool:
    """Return whether what `count` of some `pages` have stands on most of them."""
    is_number = not any(map(str.isalpha, key))
    if is_number and count >= pages - 1:
        # An index at the end may have no number.
        return count >= _FEWEST_NUMBERED
    return count >= max(_FEWEST_PAGES, pages // 2 + 1)


def _pages(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield where the lines of each page stand that are not blank."""
    page: list[int] = []
    for n, line in enumerate(lines):
        if line.hints.page:
            yield page
            page = []
        if not line.is_blank:
            page.append(n)
    yield page


def _edges(lines: Sequence[Line], page: Sequence[int], place: int) -> list[tuple[int, str]]:
    """Return the lines at a page's ends with what they have in common with other pages'."""
    at = sorted({*page[:_LINES], *page[-_LINES:]})
    keys = ((n, _key(lines, n, place)) for n in at)
    return [(n, key) for n, key in keys if key]


def _key(lines: Sequence[Line], at: int, place: int) -> str:
    """Return what a line says on every page: of a page's number, how far it is from its place."""
    text = lines[at].bare
    number = _ONLY_NUMBER.match(text)
    if number and not lines[at].cells and _ends_here(lines, at):
        return str(int(number[1]) - place)
    return _NUMBER.sub("#", text) if _may_run(lines, at) else ""


def _may_run(lines: Sequence[Line], at: int) -> bool:
    """Return whether no other pass reads a line, and it begins no table."""
    text = lines[at].bare
    if lines[at].cells or len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return False
    above = headline.read(lines[at - 1].bare) if at else None
    if above and not above.title:
        # The title of what the line above numbers.
        return False
    named = headline.read(text)
    if named and (named.worded or named.title):
        return False
    if (
        _SENTENCE.search(text)
        or words.SIDE.match(text)
        or words.DATED.match(text)
        or leader.read(lines[at])
    ):
        return False
    is_apart = _ends_here(lines, at) and (at == 0 or lines[at - 1].is_blank)
    return is_apart or not _ROW.search(lines[at].text)


def _ends_here(lines: Sequence[Line], at: int) -> bool:
    return at + 1 == len(lines) or lines[at + 1].is_blank
