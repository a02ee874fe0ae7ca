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
from bilagviewer.importers.passes import facts, listed, numbered
from bilagviewer.importers.passes.index_finding import MOST_ENTRIES
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
    candidates = numbered.candidates(draft.lines)
    bilag = numbered.bilag_lines(draft.lines)
    main = numbered.agenda(draft.lines, candidates, draft.name)
    if not main:
        return _only_bilag(draft, bilag) if bilag else _only_case(draft)
    maker = _Maker(draft.next_key)
    named_at: dict[int, Candidate] = {one.at: one for one in main}
    bilag_at = dict(bilag)
    for at in sorted({*named_at, *bilag_at}):
        if at in named_at:
            maker.punkt(named_at[at])
        else:
            maker.bilag(draft.lines[at], with_title(draft.lines, at, bilag_at[at]))
    if not 0 < maker.count <= MOST_ENTRIES:
        return draft
    log = Log()
    log.note(Did.GUESSED, "no_index", None, "")
    return draft.noted(log, punkter=tuple(maker.punkter), next_key=maker.key)


class _Maker:
    """Collects the punkter and bilag, each once."""

    def __init__(self, key: int) -> None:
        self.punkter: list[Punkt] = []
        self.count = 0
        self.key = key
        self._known: set[tuple[int, str, str]] = set()

    def punkt(self, one: Candidate) -> None:
        """Take a punkt."""
        head = (one.at, one.count)
        title = one.named.title.rstrip(":")
        if self._is_new((-1, one.named.number, letters(title))):
            closed = bool(words.CLOSED.search(title))
            self.add(
                Punkt(
                    *(self.key, one.named.number, title),
                    source=one.source,
                    closed=closed,
                    heads=(head,),
                )
            )
            return
        for n, punkt in enumerate(self.punkter):
            if punkt.number == one.named.number and letters(punkt.title) == (letters(title)):
                self.punkter[n] = replace(punkt, heads=(*punkt.heads, head))

    def bilag(self, line: Line, named: headline.Headline | None) -> None:
        """Take a bilag that a heading names; those before the first punkt belong to none."""
        if named is None or not named.number:
            return
        title = without_count(named.title)
        if not self.punkter:
            self.add(Punkt(self.key, "", words.FRONT, source=line.source))
        if self._is_new((len(self.punkter), named.number, letters(title))):
            bilag = ListedBilag(self.key, named.number, title, source=line.source)
            self.key += 1
            last = self.punkter[-1]
            self.punkter[-1] = replace(last, bilag=(*last.bilag, bilag))

    def add(self, punkt: Punkt) -> None:
        """Take a punkt that is known to be new."""
        self.punkter.append(punkt)
        self.key += 1

    def _is_new(self, key: tuple[int, str, str]) -> bool:
        is_new = key not in self._known
        self._known.add(key)
        self.count += is_new
        return is_new


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
    title = _APPENDICES if maker.punkter else _title(draft)
    maker.add(Punkt(maker.key, "", title, source=lines[bilag[0][0]].source))
    for at, named in bilag:
        maker.bilag(lines[at], with_title(lines, at, named))
    if not 0 < maker.count <= MOST_ENTRIES:
        return draft
    log = Log()
    log.note(Did.GUESSED, "no_index", None, "")
    return draft.noted(log, punkter=tuple(maker.punkter), next_key=maker.key)


def _only_case(draft: Draft) -> Draft:
    """Return a paper of one case, which lists its bilag and names no punkt; others as they are."""
    if not any(listed.block(draft.lines, at) for at in range(len(draft.lines))):
        return draft
    punkt = Punkt(draft.next_key, "", _title(draft), source=draft.lines[0].source)
    return replace(draft, punkter=(punkt,), next_key=draft.next_key + 1)


def _title(draft: Draft) -> str:
    """Return what the only part of a paper is called."""
    return facts.title_of(draft.lines) or PurePath(draft.name).stem
