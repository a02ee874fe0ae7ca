# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Rows that only tabs make, and that are no table, become lines: one alone, and facts by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers import runs
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import plain
from bilagviewer.work import Work

_CLOCK = re.compile(r"(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\b", re.IGNORECASE)


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter such rows as lines of text."""
    return each_chapter.change(draft, work, _without)


def _without(chapter: Chapter, log: Log, work: Work) -> Chapter:  # noqa: ARG001 - the type of all steps
    if not any(line.cells and _is_untold(line) for line in chapter.lines):
        return chapter
    result: list[Line] = []
    rows: list[Line] = []
    for line in each_chapter.watched(chapter.lines, work):
        if line.cells:
            rows.append(line)
            continue
        result += _lines(rows)
        rows = []
        result.append(line)
    return replace(chapter, lines=(*result, *_lines(rows)))


def _is_untold(line: Line) -> bool:
    """Return whether only its place says that a line is a row of a table."""
    return not line.hints.table and line.hints.header is None and not line.hints.foot


def _lines(rows: Sequence[Line]) -> Sequence[Line]:
    is_plain = len(rows) == 1 or all(map(_is_fact, rows))
    return list(map(_line, rows)) if is_plain and all(map(_is_untold, rows)) else rows


def _is_fact(row: Line) -> bool:
    """Return whether a row is a name and what stands beside it ("Kasserer:", "Anna")."""
    filled = [text for cell in row.cells if (text := plain(cell).strip())]
    return 0 < len(filled) <= 2 and filled[0].endswith(":") and not _CLOCK.match(filled[0])


def _line(row: Line) -> Line:
    return Line(runs.joined(row.cells), row.source, (), replace(row.hints, solid=True))
