# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take page furniture out of a chapter: page counts become marks, repeated dates one date."""

from __future__ import annotations

import re
from dataclasses import replace

from bilagviewer.danish.dates import parse_date
from bilagviewer.importers import words
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter
from bilagviewer.importers.passes.pieces import Piece
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import PageMark
from bilagviewer.work import Work

_NEAR = 3
"""Lines between a date and the page count that make it part of the same furniture."""
_LONGEST = 120
"""No page count or date is longer."""
_BEGINS = frozenset("sSpPdD ")
"""The letters that page counts and dates begin with."""


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter its lines as pieces, with marks for page counts, and its own date."""
    return each_chapter.change(draft, work, _stripped)


def _stripped(chapter: Chapter, log: Log, work: Work) -> Chapter:
    lines = chapter.lines
    maybe = [n for n, line in enumerate(lines) if line.runs and _may_be(line)]
    sides = {n: match for n in maybe if (match := _side(lines[n]))}
    if not sides:
        return replace(chapter, pieces=lines)
    near = {n + far for n in sides for far in range(-_NEAR, _NEAR + 1)}
    dates = {n: date for n in maybe if n in near and n not in sides and (date := _date(lines[n]))}
    pieces: list[Piece] = []
    for n, line in enumerate(each_chapter.watched(lines, work)):
        if n in sides:
            log.removed("page_count", line.source, line.bare)
            match = sides[n]
            pieces.append(PageMark(match["page"], match["total"] or "", source=line.source))
        elif n in dates:
            log.removed("page_date", line.source, line.bare)
        else:
            pieces.append(line)
    date = chapter.date or next(iter(dates.values()), "")
    return replace(chapter, pieces=tuple(pieces), date=date)


def _may_be(line: Line) -> bool:
    text = line.text
    return len(text) <= _LONGEST and text[:1] in _BEGINS


def _side(line: Line) -> re.Match[str] | None:
    match = words.SIDE.match(line.bare)
    return match if match and (match["total"] or match["page"]) else None


def _date(line: Line) -> str:
    match = words.DATED.match(line.bare)
    return (parse_date(match["date"]) or "") if match else ""
