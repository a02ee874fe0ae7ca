# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lists of bilag whose entries are paragraphs of their own, as Word has them: each looks alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from bilagviewer.importers import headline
from bilagviewer.importers.runs import is_all
from bilagviewer.importers.sheet import Line

_MARK = re.compile(r"(?:(?P<number>\d{1,3})(?P<sign>[.)]?)\s|(?P<bullet>[-*•–+])\s)")
_FILE = re.compile(r"\.[a-z]{3,4}$", re.IGNORECASE)
_NEAR = 4
"""Lines in which the first two entries of such a list stand: one, a blank one, another."""


def is_spread(lines: Sequence[Line], at: int) -> bool:
    """Return whether a blank line follows the word in the line at `at`, and its first entry."""
    below = [line.is_blank for line in islice(lines, at + 1, at + 1 + _NEAR)]
    return below == [True, False, True, False]


def goes_on(last: Line, line: Line) -> bool:
    """Return whether a paragraph is the next entry of the list that `last` is one of."""
    if line.cells or last.cells or is_all(line.runs, "bold") != is_all(last.runs, "bold"):
        return False
    before, after = _shape(last), _shape(line)
    if {before[0], after[0]} <= {"bilag", ""}:
        # "Indstilling" stands among "Bilag 1: …", and a title without a number after them.
        return True
    follows = after[1] == before[1] + 1 if after[1] else not before[1]
    return before[0] == after[0] and follows


def _shape(line: Line) -> tuple[str, int]:
    """Return how an entry is marked, and the number that it counts: 0 where it counts none."""
    named = headline.read(line.bare)
    if named is not None and named.is_bilag and named.title:
        return "bilag", 0
    found = _MARK.match(line.bare)
    if found:
        sign = found["sign"] if found["number"] else found["bullet"]
        return f"mark {sign}", int(found["number"] or 0)
    return ("file", 0) if _FILE.search(line.bare) else ("", 0)
