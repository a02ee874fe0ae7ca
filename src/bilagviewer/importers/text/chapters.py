# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Cut the text into chapters, one a bilag, by the index and the headings it repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import headings_only, headline, recognise
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.headline import Headline, letters
from bilagviewer.importers.text.index import IndexBilag, IndexPunkt
from bilagviewer.importers.text.recognise import text_of


@dataclass(slots=True)
class Chapter:
    """The lines of one bilag, or of a punkt's own text where `bilag` is None."""

    punkt: IndexPunkt
    bilag: IndexBilag | None = None
    lines: list[Line] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing but blank lines stands here."""
        return not any(line.text.strip() for line in self.lines)


def cut(
    lines: Sequence[Line], punkter: Sequence[IndexPunkt], log: Log, *, by_order: bool = True
) -> list[Chapter]:
    """Return the chapters of a text whose index is `punkter`, each with its bilag.

    A chapter that names no bilag is the next one of its punkt, or the punkt's own text where
    not `by_order`.
    """
    reader = _Reader(punkter, log)
    position = 0
    while position < len(lines):
        position += reader.take(lines, position)
    chapters = [chapter for chapter in reader.chapters if not chapter.is_empty]
    by_punkt: dict[int, list[Chapter]] = {}
    for chapter in chapters:
        by_punkt.setdefault(id(chapter.punkt), []).append(chapter)
    for punkt in punkter:
        free = [bilag for bilag in punkt.bilag if id(bilag) not in reader.begun]
        _name(by_punkt.get(id(punkt), []), free, log, by_order=by_order)
    first = reader.chapters[0]
    if (reader.headed or len(punkter) > 1) and first.bilag is None and not first.is_empty:
        log.note(Did.GUESSED, "before_first", first.lines[0].number, "")
    return _joined(chapters)


def with_loose(
    punkter: Sequence[IndexPunkt], chapters: Sequence[Chapter]
) -> tuple[IndexPunkt, ...]:
    """Return the punkter, and after them the one of bilag that belong to none."""
    known = {id(punkt) for punkt in punkter}
    loose = {id(c.punkt): c.punkt for c in chapters if id(c.punkt) not in known}
    return (*punkter, *loose.values())


class _Reader:
    """Goes through the lines once and begins a chapter at each heading of the collection."""

    def __init__(self, punkter: Sequence[IndexPunkt], log: Log) -> None:
        self._log = log
        self._punkter = punkter
        self._by_number = {punkt.number: punkt for punkt in punkter if punkt.number}
        self._lists_bilag = any(punkt.bilag for punkt in punkter)
        self.headed = False
        """Whether the text has a heading of any punkt."""
        self._loose = IndexPunkt("", "", None, 0) if len(punkter) > 1 else punkter[0]
        """What holds the bilag of which nothing says where they belong."""
        self.chapters = [Chapter(punkter[0])]
        self.begun: set[int] = set()
        self._named_below: set[int] = set()
        """The `id` of the bilag that no index names."""

    def take(self, lines: Sequence[Line], at: int) -> int:
        """Take the line at `at`, and those that belong to it; return how many that was."""
        text = recognise.text_of(lines[at])
        named = headline.read(text) if text else None
        count = 0
        if named:
            find = self._bilag if named.is_bilag else self._punkt
            count = find(lines, at, named)
        if not count:
            self.chapters[-1].lines.append(lines[at])
        return count or 1

    def _punkt(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin the punkt that a line is the heading of; return how many lines that took."""
        punkt = self._by_number.get(named.number)
        if not punkt or not (named.title or punkt.title):
            return 0
        title = named.title or _below(lines, at)
        if title and headline.is_cut(punkt.title, title):
            self._log.note(Did.REPAIRED, "cut_title", lines[at].number, title)
            punkt.title = title
        count = recognise.count(lines, at, named, punkt.title)
        if count:
            self._remove(lines[at : at + count], "punkt_heading")
            self.chapters.append(Chapter(punkt))
            self.headed = True
        return count

    def _bilag(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin the bilag that a line is the heading of; return how many lines that took."""
        punkt = self.chapters[-1].punkt
        for bilag in punkt.bilag:
            same = not named.number or named.number == bilag.number
            count = recognise.count(lines, at, named, bilag.title) if same else 0
            if count and (bilag.title or named.number):
                return self._begin(punkt, bilag, lines[at : at + count])
        whole = named if named.title else replace(named, title=_below(lines, at))
        found = self._cut(lines[at], whole)
        if found:
            return self._begin(punkt, found, lines[at : at + (1 if named.title else 2)])
        count = self._elsewhere(lines, at, named, whole.title)
        found = None if count else self._numbered(punkt.bilag, lines[at], named)
        if found:
            return self._begin(punkt, found, lines[at : at + 1])
        return count or self._alone(lines, at, named) or self._unlisted(lines, at, named)

    def _numbered(
        self, bilag_list: Sequence[IndexBilag], line: Line, named: Headline
    ) -> IndexBilag | None:
        """Return the only bilag with the number that a line names, and nothing else."""
        numbered = [b for b in bilag_list if named.number and b.number == named.number]
        if len(numbered) != 1:
            return None
        is_own_line = not named.title or headline.is_heading(line.text)
        in_header = letters(recognise.without_page(named.title)) == letters(numbered[0].title)
        return numbered[0] if is_own_line or in_header else None

    def _cut(self, line: Line, named: Headline) -> IndexBilag | None:
        """Return the bilag of this punkt whose title the index cuts short."""
        for bilag in self.chapters[-1].punkt.bilag:
            is_free = bool(bilag.whole) or id(bilag) not in self.begun
            if is_free and bilag.number == named.number and self._is_whole(line, named, bilag):
                return bilag
        return None

    def _is_whole(self, line: Line, named: Headline, bilag: IndexBilag) -> bool:
        """Return whether a line has the whole of a title that the index cuts short; keep it."""
        without_page = letters(recognise.without_page(named.title))
        if bilag.whole:
            return letters(bilag.whole) in (letters(named.title), without_page)
        if letters(bilag.title) == without_page or not headline.is_cut(bilag.title, named.title):
            return False
        self._log.note(Did.REPAIRED, "cut_title", line.number, named.title)
        bilag.whole = named.title
        return True

    def _elsewhere(self, lines: Sequence[Line], at: int, named: Headline, whole: str) -> int:
        """Begin a bilag of another punkt: the text has all bilag after the last punkt.

        Its `whole` title may stand on the next line.
        """
        same = self._with_number(named.number)
        if not self._is_after_all(lines, at):
            # Each punkt may list a "Bilag 1: Kort" of its own.
            same = [(p, b) for p, b in same if id(b) not in self._named_below]
        for punkt, bilag in same:
            if self._has_text(bilag):
                continue
            count = recognise.count(lines, at, named, bilag.title) if bilag.title else 0
            if not count and self._is_whole(lines[at], replace(named, title=whole), bilag):
                count = 1 if named.title else 2
            if count:
                return self._begin(punkt, bilag, lines[at : at + count])
        return 0

    def _is_after_all(self, lines: Sequence[Line], at: int) -> bool:
        """Return whether a bilag's text may stand below, in or after the last punkt."""
        punkt = self.chapters[-1].punkt
        if punkt is not self._punkter[-1] and punkt is not self._loose:
            return False
        below = next((text for line in islice(lines, at + 1, None) if (text := text_of(line))), "")
        named = headline.read(below)
        return bool(below) and not (named and named.is_bilag)

    def _alone(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin the only bilag of all punkter with the number that stands alone on a line."""
        same = self._with_number(named.number)
        stands_alone = not named.title and (at == 0 or not lines[at - 1].text.strip())
        if len(same) == 1 and stands_alone and not self._has_text(same[0][1]):
            return self._begin(*same[0], lines[at : at + 1])
        return 0

    def _with_number(self, number: str) -> list[tuple[IndexPunkt, IndexBilag]]:
        return [(p, b) for p in self._punkter for b in p.bilag if number and b.number == number]

    def _has_text(self, bilag: IndexBilag) -> bool:
        return any(one.bilag is bilag and not one.is_empty for one in self.chapters)

    def _unlisted(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin a bilag that only its heading names, where the index names none at all."""
        whole = None if self._lists_bilag else headings_only.with_title(lines, at, named)
        if not whole or not whole.number:
            return 0
        punkt = self.chapters[-1].punkt
        if not self.headed:
            mentioned = (p for p in self._punkter if recognise.mentions(p.title, named.number))
            punkt = next(mentioned, self._loose)
        bilag = IndexBilag(whole.number, whole.title, None, lines[at].number, whole.title)
        punkt.bilag.append(bilag)
        self._named_below.add(id(bilag))
        self._log.note(Did.GUESSED, "unlisted_bilag", bilag.line, text_of(lines[at]))
        return self._begin(punkt, bilag, lines[at : at + (1 if named.title else 2)])

    def _begin(self, punkt: IndexPunkt, bilag: IndexBilag, lines: Sequence[Line]) -> int:
        last = self.chapters[-1]
        again = id(bilag) in self.begun
        self.begun.add(id(bilag))
        self._remove(lines, "page_header" if again else "bilag_heading")
        if last.punkt is punkt and last.bilag is None and last.is_empty:
            last.bilag = bilag
        elif last.bilag is not bilag:
            self.chapters.append(Chapter(punkt, bilag))
        return len(lines)

    def _remove(self, lines: Sequence[Line], reason: str) -> None:
        for line in lines:
            self._log.removed(reason, line.number, text_of(line))


def _below(lines: Sequence[Line], at: int) -> str:
    """Return what stands on the next line, which may be the title of a number."""
    return text_of(lines[at + 1]) if at + 1 < len(lines) else ""


def _name(chapters: list[Chapter], free: list[IndexBilag], log: Log, *, by_order: bool) -> None:
    """Find the bilag of the chapters that no heading named: by their first words, then in order."""
    taken = any(chapter.bilag for chapter in chapters)
    nameless = [chapter for chapter in chapters if chapter.bilag is None]
    if taken and nameless and nameless[0] is chapters[0] and len(nameless) > len(free):
        nameless = nameless[1:]
    by_title = {letters(bilag.title): bilag for bilag in reversed(free) if bilag.title}
    for chapter in nameless:
        first = next(line.bare for line in chapter.lines if line.text.strip())
        chapter.bilag = by_title.pop(letters(first), None)
    found = {id(chapter.bilag) for chapter in nameless if chapter.bilag}
    free = [bilag for bilag in free if id(bilag) not in found]
    nameless = [chapter for chapter in nameless if chapter.bilag is None] if by_order else []
    for chapter, bilag in zip(nameless, free, strict=False):
        chapter.bilag = bilag
        if len(nameless) > 1:
            log.note(Did.GUESSED, "order", chapter.lines[0].number, bilag.title)


def _joined(chapters: Sequence[Chapter]) -> list[Chapter]:
    """Join chapters of the same bilag, which a repeated heading had cut apart."""
    result: dict[tuple[int, int], Chapter] = {}
    for chapter in chapters:
        same = result.setdefault((id(chapter.punkt), id(chapter.bilag)), chapter)
        if same is not chapter:
            same.lines += chapter.lines
    return list(result.values())
