# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Cut a paper into chapters, one a bilag, by its punkter and the headings that name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.danish.fold import letters
from bilagviewer.importers import words
from bilagviewer.importers.draft import Chapter, Draft, ListedBilag, Punkt
from bilagviewer.importers.passes.chapter_reader import ChapterReader, Part
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with all of its lines in chapters."""
    if draft.told.punkter or not draft.punkter:
        return draft
    log = Log()
    reader = ChapterReader(draft, log)
    position = 0
    while position < len(draft.lines):
        if not position % 1000:
            work.check()
        position += reader.take(draft.lines, position)
    reader.settle()
    parts = [part for part in reader.parts if not part.is_empty]
    _name_all(parts, reader, log, by_order=draft.by_order)
    punkter = reader.punkter()
    chapters = _joined(parts, punkter, reader)
    punkter = (*reader.before(chapters), *punkter, *reader.after(chapters))
    chapters = _with_entries(chapters, punkter)
    return draft.noted(
        log, lines=(), punkter=punkter, chapters=tuple(chapters), next_key=reader.key
    )


def cut_one(draft: Draft, punkt: Punkt, bilag: ListedBilag, log: Log) -> tuple[Line, ...]:
    """Return the lines of one bilag without the headings that only say which it is."""
    alone = replace(punkt, bilag=(bilag,), lines=())
    reader = ChapterReader(replace(draft, punkter=(alone,)), log, is_alone=True)
    position = 0
    while position < len(draft.lines):
        position += reader.take(draft.lines, position)
    return tuple(line for part in reader.parts for line in part.lines)


def _name_all(parts: Sequence[Part], reader: ChapterReader, log: Log, *, by_order: bool) -> None:
    """Find the bilag of the chapters that no heading named, punkt by punkt."""
    by_punkt: dict[int, list[Part]] = {}
    for part in parts:
        by_punkt.setdefault(part.punkt, []).append(part)
    for punkt in reader.punkter():
        free = [one for one in punkt.bilag if one.key not in reader.begun]
        _name(by_punkt.get(punkt.key, []), free, log, by_order=by_order)


def _name(parts: Sequence[Part], free: list[ListedBilag], log: Log, *, by_order: bool) -> None:
    """Name chapters by their first words, then in order."""
    taken = any(part.bilag is not None for part in parts)
    nameless = [part for part in parts if part.bilag is None and not part.is_own]
    if taken and nameless and nameless[0] is parts[0] and len(nameless) > len(free):
        nameless = nameless[1:]
    by_title = {letters(one.title): one for one in reversed(free) if one.title}
    found: set[int] = set()
    for part in nameless:
        first = next(line.bare for line in part.lines if not line.is_blank)
        meant = by_title.pop(letters(first), None)
        if meant is not None:
            part.bilag = meant.key
            found.add(meant.key)
    free = [one for one in free if one.key not in found]
    nameless = [part for part in nameless if part.bilag is None] if by_order else []
    for part, one in zip(nameless, free, strict=False):
        part.bilag = one.key
        if len(nameless) > 1:
            log.note(Did.GUESSED, "order", part.lines[0].source, one.title)


def _joined(
    parts: Sequence[Part], punkter: Sequence[Punkt], reader: ChapterReader
) -> list[Chapter]:
    """Return the chapters; those of one bilag, which a repeated heading had cut apart, are one."""
    lines: dict[tuple[int, int | None], list[Line]] = {}
    for part in parts:
        lines.setdefault((part.punkt, part.bilag), []).extend(part.lines)
    titles: dict[int, str] = {punkt.key: punkt.title for punkt in punkter}
    for punkt in punkter:
        titles |= {one.key: one.whole or one.title for one in punkt.bilag}
    titles |= {reader.front_key: words.FRONT, reader.back_key: reader.back_title}
    return [
        Chapter(punkt, bilag, tuple(own), titles.get(punkt if bilag is None else bilag, ""))
        for (punkt, bilag), own in lines.items()
    ]


def _with_entries(chapters: Sequence[Chapter], punkter: Sequence[Punkt]) -> list[Chapter]:
    """Put what stands under a punkt's entry in the agenda before the punkt's own text."""
    result = list(chapters)
    own = {one.punkt: n for n, one in enumerate(result) if one.bilag is None}
    for punkt in punkter:
        if not punkt.lines:
            continue
        if punkt.key in own:
            at = own[punkt.key]
            both = (*punkt.lines, Line(source=punkt.source), *result[at].lines)
            result[at] = replace(result[at], lines=both)
        else:
            result.append(Chapter(punkt.key, None, punkt.lines, punkt.title))
    return result
