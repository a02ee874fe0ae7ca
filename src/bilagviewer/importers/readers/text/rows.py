# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The rows of tables, however a text writes them."""

from __future__ import annotations

import re
from itertools import zip_longest

from bilagviewer.importers import runs
from bilagviewer.importers.readers.text.inline import Markup
from bilagviewer.importers.sheet import NO_HINTS, Hints, Line
from bilagviewer.model.blocks import Source

_DASHES = r"\s*(?::?-{2,}:?|:-:?|-:)\s*"
_RULE = re.compile(rf"\|?{_DASHES}(?:\|{_DASHES})*\|?|\|?-(?:\|-)+\|?")
"""Between a head and the rows. Single dashes with blanks round them are a row of empty cells."""
_RULE_SIGNS = frozenset("|:- ")
_LOOKS = (("**", "**"), ("__", "__"), ("<b>", "</b>"), ("*", "*"), ("<i>", "</i>"), ("<u>", "</u>"))
_BARS = re.compile(r"(?<!\\)\|")


class Tables:
    """Adds rows to the lines of a text; each table has a number."""

    def __init__(self, lines: list[Line], markup: Markup) -> None:
        self._lines = lines
        self._markup = markup
        self._number = 0
        self._row = self._header = NO_HINTS
        self._end = -1
        """How many lines there were after the last row of the table that is being read."""
        self._drawn = -1
        """Where the rows begin that stand between two drawn borders."""
        self.cells = 0
        """How many were made."""

    def begin(self) -> None:
        """Let the next row be the first of a table."""
        self._end = -1

    def add(self, number: int, cells: tuple[str, ...], *, header: bool) -> None:
        """Add a row to the table that is being read, or as the first of a new one."""
        if self._end != len(self._lines):
            self._number += 1
            self._row = Hints(header=False, table=self._number)
            self._header = Hints(header=True, table=self._number)
        self._add(number, cells, self._header if header else self._row)
        self._end = len(self._lines)

    def add_tabbed(self, number: int, cells: tuple[str, ...]) -> None:
        """Add a row that only tabs make one."""
        self._add(number, _with_looks(cells), NO_HINTS)

    def _add(self, number: int, cells: tuple[str, ...], hints: Hints) -> None:
        read = self._markup.runs
        self.cells += len(cells)
        self._lines.append(
            Line((), Source("", number), tuple([read(cell) for cell in cells]), hints)
        )

    def takes(self, words: str, number: int) -> bool:
        """Return whether a line is a row between bars, or the rule below one, and add it."""
        if "|" not in words:
            return False
        if self._lines and self._lines[-1].cells and _is_rule(words):
            self._mark_header()
            return True
        if words[0] != "|" or words[-1] != "|" or len(words) < 3:
            return False
        if words.count("|") == 2 and self._end != len(self._lines) and not self._is_drawn:
            return _is_rule(words) and self._takes_single()
        inner = words[1:-1]
        cells = _BARS.split(inner) if "\\|" in inner else inner.split("|")
        self.add(number, tuple([cell.strip() for cell in cells]), header=False)
        return True

    def _takes_single(self) -> bool:
        """Make a header row of the line above a rule, where both have bars at their ends alone."""
        above = self._lines[-1].text if self._lines else ""
        if len(above) < 3 or above[0] != "|" or above[-1] != "|" or above.count("|") != 2:
            return False
        line = self._lines.pop()
        self.add(line.number, (above[1:-1].strip(),), header=True)
        return True

    @property
    def _is_drawn(self) -> bool:
        return self._drawn == len(self._lines)

    def _mark_header(self) -> None:
        row = self._lines.pop()
        if any(row.cells):
            self._lines.append(row.hinted(header=True))
        if self._end > 0:
            self._end = len(self._lines)

    def border(self, *, is_header: bool) -> None:
        """Make one row of those since the last border, with this one below them."""
        start, end = self._drawn, len(self._lines)
        between = self._lines[start:end] if 0 <= start < end else []
        self._drawn = end
        if not between or not all(line.hints.table == self._number for line in between):
            return
        hints = self._header if is_header else self._row
        columns = zip_longest(*(line.cells for line in between), fillvalue=())
        cells = tuple(runs.joined(column) for column in columns)
        self._lines[start:] = [Line((), between[0].source, cells, hints)]
        self._drawn = self._end = len(self._lines)


def _with_looks(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return cells each with the look that a text gives all of them at once."""
    for begin, end in _LOOKS:
        if len(cells) > 1 and cells[0].startswith(begin) and cells[-1].endswith(end):
            inner = (cells[0][len(begin) :], *cells[1:-1], cells[-1][: -len(end)])
            if not any(begin in cell or end in cell for cell in inner):
                return tuple(f"{begin}{cell}{end}" if cell else cell for cell in inner)
    return cells


def _is_rule(line: str) -> bool:
    return _RULE_SIGNS.issuperset(line) and _RULE.fullmatch(line) is not None


def set_apart(lines: list[Line]) -> list[Line]:
    """Return lines with a blank one before and after each table that has a number."""
    result: list[Line] = []
    before = 0
    for line in lines:
        table = line.hints.table
        if table != before and result and not result[-1].is_blank and not line.is_blank:
            result.append(Line((), line.source))
        before = table
        result.append(line)
    return result
