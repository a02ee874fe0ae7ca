# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the punkter of a paper without an index, by the numbers that run through all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from bilagviewer.danish.fold import letters
from bilagviewer.importers import headline, words
from bilagviewer.importers.draft import Draft, ListedBilag, Punkt
from bilagviewer.importers.passes import facts, listed, number_rows, numbered
from bilagviewer.importers.passes.each_chapter import watched
from bilagviewer.importers.passes.entries import MOST_ENTRIES
from bilagviewer.importers.passes.numbered import Candidate
from bilagviewer.importers.passes.recognise import text_of, without_count
from bilagviewer.importers.passes.titles import with_title
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work

_APPENDICES = "Bilag"
"""What is called what holds the bilag of a paper without punkter."""


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with the punkter and bilag that headings and numbers name."""
    if draft.punkter:
        return draft
    work.check()
    candidates = numbered.candidates(draft.lines, work)
    bilag = numbered.bilag_lines(draft.lines, work)
    main = number_rows.agenda(draft.lines, candidates, draft.name)
    if not main:
        return _only_bilag(draft, bilag) if bilag else _only_case(draft, work)
    maker = _Maker(draft.next_key)
    named_at: dict[int, Candidate] = {one.at: one for one in main}
    bilag_at = dict(bilag)
    for at in sorted({*named_at, *bilag_at}):
        if at in named_at:
            maker.punkt(named_at[at])
        else:
            maker.bilag(draft.lines[at], with_title(draft.lines, at, bilag_at[at]))
    if not maker.is_agenda:
        return draft
    log = Log()
    log.note(Did.GUESSED, "no_index", None, "")
    return draft.noted(log, punkter=maker.punkter, next_key=maker.key)


class _Maker:
    """Collects the punkter and bilag, each once."""

    def __init__(self, key: int) -> None:
        self.count = 0
        self.key = key
        self._punkter: list[Punkt] = []
        self._heads: list[list[tuple[int, int]]] = []
        self._bilag: list[list[ListedBilag]] = []
        self._places: dict[tuple[str, str], int] = {}
        self._known: set[tuple[int, str, str]] = set()

    @property
    def is_agenda(self) -> bool:
        """Return whether there are punkter or bilag, and no more than a meeting can take up."""
        return 0 < self.count <= MOST_ENTRIES and len(self._punkter) <= 2 * MOST_ENTRIES

    @property
    def has_punkter(self) -> bool:
        """Return whether any punkt was taken."""
        return bool(self._punkter)

    @property
    def punkter(self) -> tuple[Punkt, ...]:
        """Return the punkter with their headings and bilag."""
        parts = zip(self._punkter, self._heads, self._bilag, strict=True)
        return tuple(
            replace(one, heads=tuple(heads), bilag=tuple(bilag)) for one, heads, bilag in parts
        )

    def punkt(self, one: Candidate) -> None:
        """Take a punkt."""
        head = (one.at, one.count)
        number, title = one.named.number, one.named.title.rstrip(":")
        key = number, letters(title)
        if key in self._places:
            self._heads[self._places[key]].append(head)
            return
        self._places[key] = len(self._punkter)
        self.count += 1
        closed = bool(words.CLOSED.search(title))
        self.add(Punkt(self.key, number, title, source=one.source, closed=closed))
        self._heads[-1].append(head)

    def bilag(self, line: Line, named: headline.Headline | None) -> None:
        """Take a bilag that a heading names; those before the first punkt belong to none."""
        if named is None or not named.number:
            return
        title = without_count(named.title)
        if not self._punkter:
            self.add(Punkt(self.key, "", words.FRONT, source=line.source))
        key = (len(self._punkter), named.number, letters(title))
        if key not in self._known:
            self._known.add(key)
            self.count += 1
            bilag = ListedBilag(self.key, named.number, title, source=line.source)
            self.key += 1
            self._bilag[-1].append(bilag)

    def add(self, punkt: Punkt) -> None:
        """Take a punkt that is known to be new."""
        self._punkter.append(punkt)
        self._heads.append([])
        self._bilag.append([])
        self.key += 1


def _only_bilag(draft: Draft, bilag: Sequence[tuple[int, headline.Headline]]) -> Draft:
    """Return a paper whose headings name bilag and no punkter.

    What stands before them at their level are parts of their own.
    """
    lines = draft.lines
    maker = _Maker(draft.next_key)
    level = lines[bilag[0][0]].hints.level
    if level:
        for line in lines[: bilag[0][0]]:
            if line.hints.level == level and (title := text_of(line)):
                maker.add(Punkt(maker.key, "", title, source=line.source))
    title = _APPENDICES if maker.has_punkter else _title(draft)
    maker.add(Punkt(maker.key, "", title, source=lines[bilag[0][0]].source))
    for at, named in bilag:
        maker.bilag(lines[at], with_title(lines, at, named))
    if not maker.is_agenda:
        return draft
    log = Log()
    log.note(Did.GUESSED, "no_index", None, "")
    return draft.noted(log, punkter=maker.punkter, next_key=maker.key)


def _only_case(draft: Draft, work: Work) -> Draft:
    """Return a paper of one case, which lists its bilag and names no punkt; others as they are."""
    lines = draft.lines
    if not any(listed.block(lines, at) for at, _ in enumerate(watched(lines, work))):
        return draft
    punkt = Punkt(draft.next_key, "", _title(draft), source=draft.lines[0].source)
    return replace(draft, punkter=(punkt,), next_key=draft.next_key + 1)


def _title(draft: Draft) -> str:
    """Return what the only part of a paper is called."""
    return facts.title_of(draft.lines) or PurePath(draft.name).stem
