# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the index and read it: punkter, bilag and the pages they begin on."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bilagviewer.importers.report import Log
from bilagviewer.importers.text import headline, inline, words
from bilagviewer.importers.text.decode import TITLE, Line
from bilagviewer.importers.text.inline import bare

_LEADER = re.compile(
    r"^(?P<title>.*?\S)\s*(?:\.{2,}|(?:\s\.)+\s|…+|[-–—_]{2,}|\s[–—]|\t|\s{3,})[\s.]*(?:side\s*|s\.\s*)?(?P<page>\d{1,5})$",
    re.I,
)
_PAGE = re.compile(r"^(?:side\s*|s\.\s*)?(?P<page>\d{1,5})$", re.IGNORECASE)
MOST_ENTRIES = 2_000
"""More than a meeting can take up: a register in the text, not its index."""
_MOST_STARTS = 20
_LAST_SIGNS = frozenset("0123456789>*|; \u00a0")
"""What a line with a page number ends in: the number, or markup."""
_DOTS = re.compile(r"[\s.…]+$")


@dataclass(slots=True)
class IndexBilag:
    """A bilag as the index has it."""

    number: str
    title: str
    page: int | None
    line: int
    whole: str = ""
    """The title as the bilag's heading has it, where the index cuts it short."""


@dataclass(slots=True)
class IndexPunkt:
    """A punkt as the index has it."""

    number: str
    title: str
    page: int | None
    line: int
    bilag: list[IndexBilag] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Index:
    """The index, and which lines it took."""

    punkter: tuple[IndexPunkt, ...] = ()
    taken: frozenset[int] = frozenset()
    """Indexes into the lines."""


@dataclass(slots=True)
class _Row:
    title: str
    page: int | None
    line: int
    at: int
    """Where in the lines it stands."""


def find(lines: Sequence[Line], log: Log) -> Index:
    """Return the index of a bilagssamling, empty where there is none."""
    for start in _starts(lines):
        rows, taken = _rows(lines, start)
        named = [row for row in rows if headline.read(row.title)]
        if 2 <= len(named) <= MOST_ENTRIES and any(row.page is not None for row in named):
            for at in sorted(taken):
                log.removed("index", lines[at].number, _shown(lines[at]))
            return Index(_tree(rows), frozenset(taken))
    return Index()


def _starts(lines: Sequence[Line]) -> list[int]:
    headed = [n for n, line in enumerate(lines) if words.INDEX.match(line.bare)]
    unheaded = [
        n for n, line in enumerate(lines) if _on_one_line(line) and headline.read(_title(line))
    ]
    return headed[:_MOST_STARTS] + unheaded[:1]


def _shown(line: Line) -> str:
    return " ".join(bare(cell) for cell in line.cells) if line.cells else line.bare


def _text(line: Line) -> str:
    if len(line.text) > TITLE:
        return ""
    if line.cells:
        return "\t".join(bare(cell) for cell in line.cells)
    if "   " in line.text.strip():
        # Leaders of spaces mean something here, so only the ends are trimmed.
        return inline.text(line.text).strip()
    return bare(line.text)


def _on_one_line(line: Line) -> re.Match[str] | None:
    if len(line.text) > TITLE or line.text[-1:] not in _LAST_SIGNS:
        return None
    text = _text(line)
    return _LEADER.match(text) if text[-1:].isdigit() else None


def _title(line: Line) -> str:
    match = _on_one_line(line)
    return _clean(match["title"]) if match else ""


def _clean(title: str) -> str:
    return _DOTS.sub("", bare(title.strip().lstrip("-*• ")))


def _rows(lines: Sequence[Line], start: int) -> tuple[list[_Row], set[int]]:
    """Read the entries from `start`; the first two tell which of the three forms it has."""
    filled = [n for n in range(start, len(lines)) if lines[n].text.strip()]
    rows: list[_Row] = []
    taken: set[int] = set()
    if filled and words.INDEX.match(lines[filled[0]].bare):
        taken.add(filled.pop(0))
    if not filled:
        return [], set()
    first = filled[0]
    if _on_one_line(lines[first]) or _goes_on(lines, first) or _has_no_page(lines, first):
        _with_pages(lines, filled, rows, taken)
    else:
        _with_pages_apart(lines, filled, rows, taken)
    return rows, taken


def _with_pages(
    lines: Sequence[Line], filled: list[int], rows: list[_Row], taken: set[int]
) -> None:
    before: int | None = None
    for at in filled:
        match = _on_one_line(lines[at])
        if match:
            title = _title(lines[at])
            title = title if before is None else f"{lines[before].bare} {title}"
            rows.append(_Row(title, int(match["page"]), lines[at].number, at))
            taken |= {at} if before is None else {before, at}
            before = None
        elif before is None and _goes_on(lines, at):
            before = at
        elif before is None and _has_no_page(lines, at):
            rows.append(_Row(_clean(lines[at].bare), None, lines[at].number, at))
            taken.add(at)
        else:
            break


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Return whether an entry's title goes on in the next line, which has the page."""
    if at + 1 == len(lines) or lines[at].cells or headline.is_heading(lines[at].text):
        return False
    named = headline.read(lines[at].bare)
    rest = _title(lines[at + 1])
    return bool(named and (named.title or not named.is_bilag) and rest) and not headline.read(rest)


def _has_no_page(lines: Sequence[Line], at: int) -> bool:
    """Return whether a punkt's entry has no page of its own: its first bilag's line has one."""
    if at + 1 == len(lines) or lines[at].cells or headline.is_heading(lines[at].text):
        return False
    named, under = headline.read(lines[at].bare), headline.read(_title(lines[at + 1]))
    return bool(named and not named.is_bilag and under and under.is_bilag)


def _with_pages_apart(
    lines: Sequence[Line], filled: list[int], rows: list[_Row], taken: set[int]
) -> None:
    waiting: deque[_Row] = deque()
    for at in filled:
        text = _text(lines[at])
        page = _PAGE.match(text)
        if page and waiting:
            waiting.popleft().page = int(page["page"])
        elif (
            not page and not headline.is_heading(lines[at].text) and not _ended(rows, waiting, text)
        ):
            row = _Row(_clean(text), None, lines[at].number, at)
            rows.append(row)
            waiting.append(row)
        else:
            break
        taken.add(at)
    without = {row.at for row in waiting}
    rows[:] = [row for row in rows if row.at not in without]
    taken -= without


def _ended(rows: list[_Row], waiting: Sequence[_Row], text: str) -> bool:
    """Return whether a title stands after the index: it is no entry, or all have their page."""
    if len(text) > TITLE or (not headline.read(text) and not words.INDEX.match(_clean(text))):
        return True
    return len(rows) - len(waiting) > 1 and not waiting and _came_together(rows)


def _came_together(rows: list[_Row]) -> bool:
    return all(second.at - first.at <= 1 for first, second in pairwise(rows))


def _tree(rows: Sequence[_Row]) -> tuple[IndexPunkt, ...]:
    punkter: list[IndexPunkt] = []
    for row in rows:
        if words.INDEX.match(row.title):
            continue
        named = headline.read(row.title)
        if named and not named.is_bilag:
            punkter.append(IndexPunkt(named.number, named.title, row.page, row.line))
        else:
            if not punkter:
                punkter.append(IndexPunkt("", "", row.page, row.line))
            number = named.number if named else ""
            title = named.title if named else row.title
            punkter[-1].bilag.append(IndexBilag(number, title, row.page, row.line))
    return tuple(punkter)
