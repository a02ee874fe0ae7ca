# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A paragraph whose last lines, set apart by breaks inside it, are a list in words."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers import runs
from bilagviewer.importers.passes.list_marks import TypedMark, typed
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Inlines, plain

_FEWEST = 2
"""Lines with a mark that make a list."""
_MOST = 20_000
"""A paragraph of more lines stays one."""


def apart(line: Line) -> list[Line]:
    """Return the lines of a paragraph that ends in a list, none where it does not."""
    if line.text.count("\n") > _MOST:
        return []
    found = runs.lines(line.runs)
    marks = [_mark(one) for one in found]
    last = max((n for n, mark in enumerate(marks) if mark is None), default=-1)
    listed = [mark for mark in marks[last + 1 :] if mark]
    if len(listed) < _FEWEST or not _counts_up(listed):
        return []
    hints = replace(line.hints, solid=True)
    above = runs.joined(found[: last + 1], "\n")
    parts = [above] if above else []
    return [Line(part, line.source, (), hints) for part in (*parts, *found[last + 1 :])]


def _mark(found: Inlines) -> TypedMark | None:
    text = plain(found)
    return typed(found, text, text.strip())


def _counts_up(marks: list[TypedMark]) -> bool:
    first = marks[0].number
    if first is None:
        return all(mark.number is None for mark in marks)
    return [mark.number for mark in marks] == list(range(first, first + len(marks)))
