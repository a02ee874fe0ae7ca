# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the index and read it: punkter, bilag and the pages they begin on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, pairwise

from bilagviewer.danish.fold import letters
from bilagviewer.importers import headline, leader, words
from bilagviewer.importers.passes import entries, recognise
from bilagviewer.importers.passes.each_chapter import watched
from bilagviewer.importers.passes.entries import MOST_ENTRIES, Row, Rows
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work

_MOST_STARTS = 20
_MOST_UNHEADED = 5
_BEGINS = 12
"""Letters of a title in its first line, where it takes two."""
_FEWEST_WORDED = 3
_FEWEST_LOOSE = 3
"""Numbers at the end of titles that make pages of them, where no leader does."""


_Entry = tuple[bool, str, str]
"""Whether it is a bilag, its number, and the letters of its title."""


@dataclass(frozen=True, slots=True)
class Index:
    """The entries of an index, and which lines it took."""

    rows: tuple[Row, ...] = ()
    taken: frozenset[int] = frozenset()
    """Indexes into the lines."""


def find(lines: Sequence[Line], log: Log, work: Work) -> Index:
    """Return the index of a bilagssamling, empty where there is none. Raises as `Work.check`."""
    paper = _Paper(lines, work)
    for start in paper.headed:
        found = paper.entries(start, paged=True)
        if _is_index(found.rows) or _is_single(paper, found):
            return _index(lines, found, log)
    for found in _unheaded(paper):
        if _is_index(found.rows) and (_is_worded(found.rows) or _in_order(found.rows)):
            return _index(lines, found, log)
    for start in paper.headed:
        found = paper.entries(start, paged=False)
        if _stands_for(paper, found, start):
            log.note(Did.GUESSED, "index_without_pages", lines[start].source, lines[start].bare)
            return _index(lines, found, log)
    return Index()


class _Paper:
    """The lines of a paper, and what they name: looked for once, however many starts there are."""

    def __init__(self, lines: Sequence[Line], work: Work) -> None:
        self.lines = lines
        self.work = work
        heads = (n for n, line in enumerate(watched(lines, work)) if words.INDEX.match(line.bare))
        self.headed = list(islice(heads, _MOST_STARTS))
        """Where the word over an index stands."""

    def entries(self, start: int, *, paged: bool) -> Rows:
        """Return the entries from a line on."""
        self.work.check()
        filled = self._filled[bisect_left(self._filled, start) :]
        return entries.read(self.lines, filled, paged=paged)

    @cached_property
    def _filled(self) -> list[int]:
        return entries.places(self.lines, self.work)

    @cached_property
    def said(self) -> dict[int, headline.Headline]:
        """What lines name that name anything, by where they stand."""
        both = ((n, _read(line)) for n, line in enumerate(watched(self.lines, self.work)))
        return {n: one for n, one in both if one}

    @cached_property
    def titled(self) -> list[tuple[int, headline.Headline]]:
        """What lines name, with the title that may stand on the next one."""
        found = []
        for n, one in self.said.items():
            above = self.said.get(n - 1)
            if not one.title and n + 1 < len(self.lines):
                title = leader.words_of(self.lines[n + 1])
                found.append((n, replace(one, title=title)))
            elif above is None or above.title:
                found.append((n, one))
        return [(n, one) for n, one in found if one.title]


def _index(lines: Sequence[Line], found: Rows, log: Log) -> Index:
    kept = {at for row in found.rows for at in row.below}
    for at in sorted(found.taken - kept):
        log.removed("index", lines[at].source, _shown(lines[at]))
    _read_loose_pages(found.rows, log)
    return Index(tuple(found.rows), frozenset(found.taken))


def _shown(line: Line) -> str:
    return line.bare or " ".join(line.text.split())


def _is_index(rows: Sequence[Row]) -> bool:
    named = sum(1 for row in rows if headline.read(row.title))
    is_paged = any(row.page is not None for row in rows)
    return named >= 2 and len(rows) <= MOST_ENTRIES and is_paged


def _is_single(paper: _Paper, found: Rows) -> bool:
    """Return whether the only entry of an index has a page, and its title comes again."""
    named = headline.read(found.rows[0].title) if len(found.rows) == 1 else None
    if named is None or found.rows[0].page is None or not named.title:
        return False
    wanted = (named.number, letters(named.title))
    last = max(found.taken)
    after = (one for n, one in paper.said.items() if n > last)
    return any((one.number, letters(one.title)) == wanted for one in after)


def _unheaded(paper: _Paper) -> Iterator[Rows]:
    """Yield what may be an index without a word over it."""
    last, tried = -1, 0
    for n, line in enumerate(watched(paper.lines, paper.work)):
        led = leader.read(line) if n > last else None
        if not led and line.hints.level and _is_worded_line(line):
            # Below the heading of a punkt stands its text.
            return
        if led and headline.read(led.title):
            found = paper.entries(n, paged=True)
            last, tried = max(found.taken, default=n), tried + 1
            yield found
            if found.is_register:
                return
        if tried == _MOST_UNHEADED:
            return


def _is_worded_line(line: Line) -> bool:
    named = headline.read(line.bare)
    return named is not None and named.worded and bool(named.title)


def _is_worded(rows: Sequence[Row]) -> bool:
    named = [headline.read(row.title) for row in rows]
    return any(one and one.worded for one in named)


def _in_order(rows: Sequence[Row]) -> bool:
    pages = [row.page for row in rows if row.page is not None]
    return all(first <= second for first, second in pairwise(pages))


def _stands_for(paper: _Paper, found: Rows, start: int) -> bool:
    """Return whether entries without pages are an index: of titles that come again, or of all.

    A list of what is taken up in one bilag is none: other punkter stand outside it.
    """
    named = [one for row in found.rows if (one := _without_count(headline.read(row.title)))]
    entries_of = {(one.is_bilag, one.number, letters(one.title)) for one in named}
    punkter = {entry for entry in entries_of if not entry[0]}
    if len(punkter) < 2 or len(named) > MOST_ENTRIES:
        return False
    if _goes_beyond(paper.lines, found, named):
        return False
    again: set[_Entry] = set()
    titles: dict[tuple[bool, str], set[_Entry]] = {}
    for entry in entries_of:
        titles.setdefault(entry[:2], set()).add(entry)
    for n, one in paper.titled:
        if n in found.taken:
            continue
        same = _same(titles.get((one.is_bilag, one.number), set()), one)
        again |= same & punkter
        is_title = one.worded and headline.is_title(one.title)
        if not same and is_title and (n < start or not one.is_bilag):
            return False
    all_worded = len(named) >= _FEWEST_WORDED and all(one.worded for one in named)
    return (
        2 * len(again) >= len(punkter)
        or all_worded
        or _counts_up(named, 2 if words.AGENDA.match(paper.lines[start].bare) else 3)
    )


def _goes_beyond(lines: Sequence[Line], found: Rows, named: Sequence[headline.Headline]) -> bool:
    """Return whether a list that begins with "§ 1" breaks off: more paragraphs follow than it has.

    An index of statutes may name some of them together: "§§ 5-9".
    """
    first = lines[found.rows[0].at].bare if found.rows else ""
    if not first.startswith("§"):
        return False
    last = max((int(one.number) for one in named if one.number.isdecimal()), default=0)
    after = (lines[n].bare for n in range(max(found.taken) + 1, len(lines)))
    said = (headline.read(text) for text in after if text.startswith("§"))
    return sum(bool(one and one.number.isdecimal() and int(one.number) > last) for one in said) > 1


def _read(line: Line) -> headline.Headline | None:
    return _without_count(headline.read(recognise.text_of(line)))


def _without_count(one: headline.Headline | None) -> headline.Headline | None:
    return replace(one, title=recognise.without_count(one.title)) if one else None


def _same(known: set[_Entry], one: headline.Headline) -> set[_Entry]:
    """Return those of `known`, which have its number, that a line names or begins to name."""
    said = (one.is_bilag, one.number, letters(one.title))
    if said in known:
        return {said}
    return {each for each in known if _begins_like(each[2], said[2])}


def _begins_like(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return len(short) >= _BEGINS and long.startswith(short)


def _counts_up(named: Sequence[headline.Headline], fewest: int) -> bool:
    """Return whether punkter begin with 1 and leave none out."""
    whole = [one.number for one in named if not one.is_bilag and one.number.isdecimal()]
    return len(whole) >= fewest and whole == [str(n) for n in range(1, len(whole) + 1)]


def _read_loose_pages(rows: Sequence[Row], log: Log) -> None:
    """Take the numbers that titles end in for pages, where all of them are in order."""
    ends = [leader.loose(row.title) if row.page is None else None for row in rows]
    pages = [end.page if end else row.page for row, end in zip(rows, ends, strict=True)]
    known = [page for page in pages if page is not None]
    count = sum(end is not None for end in ends)
    enough = len(known) > count or count >= _FEWEST_LOOSE
    if not count or not enough or any(first > second for first, second in pairwise(known)):
        return
    for row, end in zip(rows, ends, strict=True):
        if end:
            log.note(Did.GUESSED, "loose_page", row.source, row.title)
            row.title, row.page = end.title, end.page
