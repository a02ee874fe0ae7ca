# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines set out with tabs: rows where several stand together, an index, a programme, or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers.text import inline, words
from bilagviewer.importers.text.decode import Line

_PAGE = re.compile(r"^\d{1,5}$")


def rows(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with those that have tabs as rows or as words, numbered anew."""
    made: list[Line] = []
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        group = [line for line in lines[at:end] if line.text]
        if group and _are_rows(group):
            made += [replace(line, cells=_cells(line)) for line in group]
        elif group:
            made += map(_as_words, lines[at:end])
        else:
            made.append(lines[at])
        at = max(end, at + 1)
    return [replace(line, number=number) for number, line in enumerate(made, 1)]


def _end(lines: Sequence[Line], at: int) -> int:
    """Return where the lines with tabs from `at` end; empty lines may stand between them."""
    end = at
    for n in range(at, len(lines)):
        if lines[n].cells or "\t" not in lines[n].text:
            if n == at or lines[n].cells or lines[n].text:
                break
        else:
            end = n + 1
    return end


def _cells(line: Line) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.text.split("\t"))


def _are_rows(group: Sequence[Line]) -> bool:
    """Return whether tabs set columns apart, and not only a word from what is said of it."""
    found = [_cells(line) for line in group]
    if all(words.TIMED.match(cells[0]) or _PAGE.match(inline.text(cells[-1])) for cells in found):
        return True
    alike = len({len(cells) for cells in found}) == 1
    labels = all(inline.text(cells[0]).endswith(":") for cells in found)
    return len(found) > 1 and alike and not labels


def _as_words(line: Line) -> Line:
    return replace(line, text=" ".join(_cells(line)))
