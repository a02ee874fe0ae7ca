# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the programmes in a chapter: lines that begin with a time of day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers import runs, words
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import clock, each_chapter, pieces
from bilagviewer.importers.passes.pieces import Piece, TableRows
from bilagviewer.importers.passes.programme_entries import EntryMaker, kind_of, tell_time_label
from bilagviewer.importers.passes.programme_lines import apart
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Entry, Figure, Heading, Paragraph, Programme, plain
from bilagviewer.work import Work

_FEWEST = 3
"""Lines with a time that make a programme."""
_LONGEST_TIME = 60
"""Letters that are enough for a cell with times alone."""


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter its programmes in the place of the pieces they are made of."""
    return each_chapter.change(draft, work, _with_programmes)


def _with_programmes(chapter: Chapter, log: Log, work: Work) -> Chapter:
    found = pieces.of(chapter)
    result: list[Piece] = []
    position = 0
    for start, piece in enumerate(each_chapter.watched(found, work)):
        if start >= position and _begins(piece):
            end = _end(found, start)
            made = _programme(found[start:end], log, work)
            if made:
                result += [*found[position:start], made]
                position = end
    return replace(chapter, pieces=(*result, *found[position:])) if result else chapter


def _begins(piece: Piece) -> bool:
    if isinstance(piece, TableRows):
        return len(piece.rows) >= _FEWEST and all(map(_row_time, piece.rows))
    return isinstance(piece, (Heading, Paragraph)) and clock.titled(plain(piece.runs)) is not None


def _row_time(row: Line) -> re.Match[str] | None:
    """Return the time in the first cell of a row that is a time and a title, else None."""
    if len(row.cells) != 2:
        return None
    text = plain(row.cells[0]).strip().rstrip(":")
    match = clock.begins(text) if len(text) <= _LONGEST_TIME else None
    return match if match and not match["gap"] else None


def _end(found: Sequence[Piece], start: int) -> int:
    """Return where the programme that begins at `start` ends: at a heading of another kind."""
    if isinstance(found[start], TableRows):
        return start + 1
    for at in range(start + 1, len(found)):
        piece = found[at]
        if isinstance(piece, (TableRows, Figure)):
            return at
        if isinstance(piece, Heading) and not _is_own(piece):
            return at
    return len(found)


def _is_own(heading: Heading) -> bool:
    text = plain(heading.runs)
    return clock.titled(text) is not None or words.TRACK.match(text) is not None


def _programme(found: Sequence[Piece], log: Log, work: Work) -> Programme | None:
    first = found[0]
    if isinstance(first, TableRows):
        timed = [(row, _row_time(row)) for row in each_chapter.watched(first.rows, work)]
        entries = [_row_entry(row, match, log) for row, match in timed if match]
        return Programme(tuple(entries), (), first.source)
    parts = (line for piece in found for line in apart(piece))
    lines = list(each_chapter.watched(parts, work))
    if sum(line.match is not None for line in lines) < _FEWEST:
        return None
    maker = EntryMaker(log)
    for line in each_chapter.watched(lines, work):
        maker.take(line)
    source = first.source if isinstance(first, (Heading, Paragraph)) else None
    return Programme(tuple(maker.entries()), tuple(maker.tracks), source)


def _row_entry(row: Line, match: re.Match[str], log: Log) -> Entry:
    tell_time_label(match, row.source, log)
    for cell in row.cells:
        log.removed("link", row.source, runs.links(cell))
    title = plain(row.cells[1]).strip()
    start = clock.clock(match["start"]) or ""
    end = clock.clock(match["end"]) if match["end"] else None
    return Entry(start, title, end, kind_of(title), source=row.source)
