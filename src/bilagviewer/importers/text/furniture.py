# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take page furniture out of a chapter: page counts become marks, repeated dates one date."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.danish.dates import parse_date
from bilagviewer.importers.report import Log
from bilagviewer.importers.text import words
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.items import MarkItem, source
from bilagviewer.model.blocks import PageMark

_NEAR = 3
"""Lines between a date and the page count that make it part of the same furniture."""


def strip(lines: Sequence[Line], log: Log) -> tuple[list[Line | MarkItem], str | None]:
    """Return the lines with page marks for page counts, and the date in the furniture (ISO)."""
    sides = {n for n, line in enumerate(lines) if not line.cells and _side(line)}
    date = None
    result: list[Line | MarkItem] = []
    for n, line in enumerate(lines):
        found = _date(line)
        if n in sides:
            log.removed("page_count", line.number, line.bare)
            result.append(_mark(line))
        elif found and any(n + far in sides for far in range(-_NEAR, _NEAR + 1)):
            log.removed("page_date", line.number, line.bare)
            date = date or found
        else:
            result.append(line)
    return result, date


def _side(line: Line) -> bool:
    match = words.SIDE.match(line.bare)
    return bool(match and (match["total"] or match["page"]))


def _date(line: Line) -> str | None:
    match = None if line.cells else words.DATED.match(line.bare)
    return parse_date(match["date"]) if match else None


def _mark(line: Line) -> MarkItem:
    match = words.SIDE.match(line.bare)
    page, total = (match["page"], match["total"] or "") if match else ("", "")
    return MarkItem(PageMark(page, total, source=source(line.number)), line.number)
