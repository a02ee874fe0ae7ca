# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Count the entries of a list that Markdown counts: in the file each of them is "1."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Run

_FIRST = re.compile(r"1(?=[.)]\s+\S)")
_ENTRY = re.compile(r"(?:\d{1,3}[.)]|[-*+•])\s")
_NAMES = (".md", ".markdown")


def counted(lines: Sequence[Line], name: str) -> list[Line]:
    """Return the lines of the file `name` with the numbers that its lists are shown with."""
    result = list(lines)
    if PurePath(name).suffix.lower() not in _NAMES:
        return result
    counts: list[tuple[int, int]] = []
    was_blank = True
    for n, line in enumerate(lines):
        if line.is_blank:
            was_blank = True
            continue
        indent = line.hints.indent
        is_entry = not line.cells and not line.hints.quiet and bool(_ENTRY.match(line.text))
        ends = bool(line.cells or line.hints.level) or (was_blank and not is_entry)
        while counts and (counts[-1][0] > indent or (ends and counts[-1][0] >= indent)):
            counts.pop()
        was_blank = False
        if not is_entry:
            continue
        if not _FIRST.match(line.text):
            counts = [one for one in counts if one[0] < indent]
            continue
        count = counts.pop()[1] + 1 if counts and counts[-1][0] == indent else 1
        counts.append((indent, count))
        if count > 1:
            result[n] = _numbered(line, count)
    return result


def _numbered(line: Line, count: int) -> Line:
    first = line.runs[0]
    if not isinstance(first, Run):
        return line
    run = replace(first, text=_FIRST.sub(str(count), first.text, count=1))
    return Line((run, *line.runs[1:]), line.source, line.cells, line.hints)
