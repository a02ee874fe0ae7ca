# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell where the last punkt ends, and which lines only stand above the counts of pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bilagviewer.danish.fold import letters
from bilagviewer.importers import words
from bilagviewer.importers.sheet import Line

_LAST = 40
"""Lines at the end of a paper in which words of parting close it."""
_HEADER = 3
"""Lines that a page's header has above its count."""
_LONGEST = 100
_FEWEST = 2


class Endings:
    """Knows of one paper which headings come again, and so are parts of a punkt."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._count = Counter(letters(line.bare) for line in lines if line.hints.level)
        filled = [n for n, line in enumerate(lines) if not line.is_blank]
        self._last = (filled or [0])[-_LAST:][0]

    def begins(self, lines: Sequence[Line], at: int, level: int) -> bool:
        """Return whether what follows the last punkt begins in the line at `at`.

        That is a heading as high as those of the punkter (`level`), which stands nowhere else,
        and words of parting near the end.
        """
        line = lines[at]
        text = line.bare
        if line.hints.level:
            is_high = 0 < line.hints.level <= level
            is_part = bool(words.BILAG_LIST.match(text) or words.PART.match(text))
            return is_high and not is_part and self._count[letters(text)] == 1
        stands_free = at == 0 or lines[at - 1].is_blank
        return stands_free and at >= self._last and bool(words.SIGNED.match(text))


def page_headers(lines: Sequence[Line]) -> frozenset[str]:
    """Return the letters of the lines that stand right above every count of pages.

    Empty where a paper has less than two such counts ("Side 2 af 3").
    """
    blocks = []
    for n, line in enumerate(lines):
        side = words.SIDE.match(line.bare)
        if side and side["total"]:
            # The rows of tables may be the same on several pages, and are read all the same.
            above = (one.bare for one in lines[max(n - _HEADER, 0) : n] if not one.cells)
            blocks.append({letters(text) for text in above if 0 < len(text) <= _LONGEST})
    if len(blocks) < _FEWEST:
        return frozenset()
    return frozenset(set.intersection(*blocks))
