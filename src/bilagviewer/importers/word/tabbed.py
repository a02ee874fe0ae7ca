# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines set out with tabs: rows where several stand together, an index, a programme, or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bilagviewer.importers.text import headline, inline, words
from bilagviewer.importers.text.decode import TITLE, Line

_PAGED = re.compile(r"\t(?:<[bi]>)*\d{1,5}(?:</[bi]>)*$")
_PAGE = re.compile(r"^\d{1,5}$")


def rows(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with those that have tabs as rows or as words."""
    lines = _index_together(lines)
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
    return made


def _index_together(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` without the empty ones inside an index, each of whose lines is a paragraph.

    An entry may be two of them: its number or the first half of its title has no page.
    """
    filled = [n for n, line in enumerate(lines) if line.text]
    paged = {n for n in filled if not lines[n].cells and _PAGED.search(lines[n].text)}
    inside = {n for n in filled if n in paged or _begins_entry(lines[n])}
    dropped: set[int] = set()
    for before, after in pairwise(filled):
        if (before in inside and after in paged) or (before in paged and after in inside):
            dropped.update(range(before + 1, after))
    return [line for n, line in enumerate(lines) if n not in dropped]


def _begins_entry(line: Line) -> bool:
    is_named = len(line.text) <= TITLE and "\t" not in line.text and headline.read(line.bare)
    return bool(is_named) and not line.cells and not headline.is_heading(line.text)


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
