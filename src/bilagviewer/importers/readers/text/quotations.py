# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The signs before the lines that a text quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.readers.text.signs import fenced

_SIGNS = re.compile(r" {0,3}(?:>[ \t]?)+")
_AMOUNT = re.compile(r" {0,3}>\s*[\d=]")
""""> 50 kr." is more than so much, unless lines beside it are quoted too."""


def unquoted(lines: Sequence[str]) -> tuple[list[str], frozenset[int]]:
    """Return lines without those signs, and which are quoted otherwise than the one before."""
    kept = fenced(lines)
    found: list[str] = []
    borders: list[int] = []
    before = 0
    for at, line in enumerate(lines):
        quoted = None if kept[at] or not _is_quoted(lines, at) else _SIGNS.match(line)
        depth = quoted[0].count(">") if quoted else 0
        if depth != before:
            borders.append(at)
        found.append(line[quoted.end() :] if quoted else line)
        before = depth
    return found, frozenset(borders)


def _is_quoted(lines: Sequence[str], at: int) -> bool:
    line = lines[at]
    if not line.lstrip().startswith(">"):
        return False
    beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
    return not _AMOUNT.match(line) or any(map(_SIGNS.match, beside))
