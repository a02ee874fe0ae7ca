# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Cut the text into chapters, one a bilag, by the index and the headings it repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import headline
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.headline import Headline, letters
from bilagviewer.importers.text.index import IndexBilag, IndexPunkt


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
    return _joined(chapters)


class _Reader:
    """Goes through the lines once and begins a chapter at each heading of the collection."""

    def __init__(self, punkter: Sequence[IndexPunkt], log: Log) -> None:
        self._log = log
        self._by_number = {punkt.number: punkt for punkt in punkter if punkt.number}
        self._by_title = {letters(punkt.title): punkt for punkt in punkter if punkt.title}
        self.chapters = [Chapter(punkter[0])]
        self.begun: set[int] = set()

    def take(self, lines: Sequence[Line], at: int) -> int:
        """Take the line at `at`, and those that belong to it; return how many that was."""
        text = "" if lines[at].cells else lines[at].bare
        punkt, count = self._punkt(lines, at, text) if text else (None, 0)
        if punkt:
            self._remove(lines[at : at + count], "punkt_heading")
            self.chapters.append(Chapter(punkt))
            return count
        bilag = self._bilag(lines[at], text) if text else None
        if bilag:
            self._begin(bilag, lines[at])
            return 1
        self.chapters[-1].lines.append(lines[at])
        return 1

    def _punkt(self, lines: Sequence[Line], at: int, text: str) -> tuple[IndexPunkt | None, int]:
        named = headline.read(text)
        if not named or named.is_bilag:
            return None, 0
        punkt = self._by_number.get(named.number)
        if not punkt:
            return None, 0
        if named.title:
            if headline.is_cut(punkt.title, named.title):
                self._log.note(Did.REPAIRED, "cut_title", lines[at].number, named.title)
                punkt.title = named.title
            return (punkt, 1) if letters(named.title) == letters(punkt.title) else (None, 0)
        following = next((n for n in range(at + 1, len(lines)) if lines[n].text.strip()), None)
        if following is None or letters(lines[following].bare) != letters(punkt.title):
            return None, 0
        return punkt, following - at + 1

    def _bilag(self, line: Line, text: str) -> IndexBilag | None:
        """Return the bilag that a line is the heading of: it says so, with number and title."""
        named = headline.read(text)
        if not named or not named.is_bilag:
            return None
        for bilag in self.chapters[-1].punkt.bilag:
            same_title = letters(bilag.title) == letters(named.title)
            if same_title and (not named.number or named.number == bilag.number):
                return bilag
        cut = self._cut(line, named)
        if cut:
            return cut
        numbered = [b for b in self.chapters[-1].punkt.bilag if b.number == named.number]
        is_own_line = not named.title or headline.is_heading(line.text)
        return numbered[0] if len(numbered) == 1 and named.number and is_own_line else None

    def _cut(self, line: Line, named: Headline) -> IndexBilag | None:
        """Return the bilag whose title the index cuts short, and keep the whole of it."""
        for bilag in self.chapters[-1].punkt.bilag:
            is_free = bool(bilag.whole) or id(bilag) not in self.begun
            same = bilag.number == named.number and headline.is_cut(bilag.title, named.title)
            if is_free and same:
                if not bilag.whole:
                    self._log.note(Did.REPAIRED, "cut_title", line.number, named.title)
                    bilag.whole = named.title
                return bilag
        return None

    def _begin(self, bilag: IndexBilag, line: Line) -> None:
        last = self.chapters[-1]
        again = id(bilag) in self.begun
        self.begun.add(id(bilag))
        self._remove([line], "page_header" if again else "bilag_heading")
        if last.bilag is None and last.is_empty:
            last.bilag = bilag
        elif last.bilag is not bilag:
            self.chapters.append(Chapter(last.punkt, bilag))

    def _remove(self, lines: Sequence[Line], reason: str) -> None:
        for line in lines:
            self._log.removed(reason, line.number, line.bare)


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
