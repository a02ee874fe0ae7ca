# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The widths and heights of a table's columns and rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import ceil
from typing import NamedTuple

from bilagviewer.model.tables import ColumnKind, Row, RowKind
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.cell_layout import ABOVE, PADDING, CellLayout, share_out
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.chips import HEIGHT as CHIP_HEIGHT
from bilagviewer.ui.widgets.chips import Chip

MOST_LINES = 3
"""How many lines a cell has where all rows have one height."""
_WORD = 150
_SHORT = 150
"""A column with no longer text than this, at 100 %, does not wrap while there is room."""
_ROUNDING = 1
"""A width is cut to whole pixels, and the longest word would break."""
_BAR = 11
_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)
_MOMENTS = (ColumnKind.DATE, ColumnKind.TIME)


class _Wish(NamedTuple):
    """Widths of a column, padding included."""

    natural: float
    """Nothing in it wraps."""
    unbroken: float
    """As narrow as it gets while there is room: short cells do not wrap."""
    least: float
    """Its longest word is whole."""


def _least(wishes: Sequence[_Wish], room: float) -> list[float]:
    """Return the least widths: short cells stay on a line as long as that breaks no word."""
    least = [wish.least for wish in wishes]
    spare = room - sum(least)
    for place in sorted(range(len(wishes)), key=lambda n: wishes[n].unbroken - least[n]):
        more = wishes[place].unbroken - least[place]
        if more <= spare:
            least[place] += more
            spare -= more
    return least


class TableMetrics:
    """What a table's text measures in the theme's font; asked anew for each width."""

    def __init__(self, theme: Theme, facts: TableFacts, *, fixed: bool) -> None:
        self.theme, self.fixed = theme, fixed
        self.cells = CellLayout(theme)
        self.bars = facts.bars
        self._facts, self._table = facts, facts.table
        self._wishes: dict[int, _Wish] = {}
        self._natural: dict[tuple[int, int], float] = {}

    def widths(self, shown: Sequence[int], room: int) -> list[int]:
        """Return the width of each column in `shown`, together `room` where that is enough."""
        wishes = [self._wish(column) for column in shown]
        eager = [self._table.columns[column].kind is ColumnKind.TEXT for column in shown]
        least = _least(wishes, room)
        return share_out([wish.natural for wish in wishes], least, room, eager)

    def heights(
        self, widths: Mapping[int, int], chips: Mapping[int, tuple[Chip, ...]]
    ) -> list[int]:
        """Return the height of each row of the document, or one height for all of them."""
        if self.fixed:
            return [max((self._height(n, widths) for n in self._facts.sample), default=1)]
        rows = range(len(self._table.rows))
        return [self._height(number, widths, chip=number in chips) for number in rows]

    @cached_property
    def number_widths(self) -> Mapping[int, float]:
        """Return column → the width in which its numbers are set flush right."""
        return {
            number: max(self._naturals(number), default=0)
            for number, column in enumerate(self._table.columns)
            if column.kind in _NUMBERS
        }

    def natural(self, row: int, column: int) -> float:
        """Return how wide a cell's text is when it does not wrap."""
        key = row, column
        if key not in self._natural:
            self._natural[key] = self.cells.natural_width(self._table.rows[row].cells[column])
        return self._natural[key]

    def longest(self, column: int) -> float:
        """Return how wide the longest text of a column is."""
        return max(self._naturals(column), default=0)

    def _wish(self, number: int) -> _Wish:
        if number not in self._wishes:
            self._wishes[number] = self._work_out_wish(number)
        return self._wishes[number]

    def _work_out_wish(self, number: int) -> _Wish:
        px, column = self.theme.px, self._table.columns[number]
        title, padding = table_words.title(column), 2 * px(PADDING) + _ROUNDING
        longest = self.longest(number)
        wide = max(longest, self.cells.title_width(title)) + padding
        if column.kind in _NUMBERS:
            return _Wish(wide, wide, wide)
        head = min(self.cells.title_word_width(title), px(_WORD))
        words = (self.cells.word_width(row.cells[number]) for row in self._sampled())
        least = min(max(min(max(words, default=0), px(_WORD)), head) + padding, wide)
        short = column.kind in _MOMENTS or longest <= px(_SHORT)
        return _Wish(wide, max(longest, head) + padding if short else least, least)

    def _naturals(self, column: int) -> Iterable[float]:
        rows = self._table.rows
        sample = (row for row in self._facts.sample if rows[row].kind is not RowKind.BANNER)
        return (self.natural(row, column) for row in sample)

    def _sampled(self) -> Iterable[Row]:
        rows = (self._table.rows[number] for number in self._facts.sample)
        return (row for row in rows if row.kind is not RowKind.BANNER)

    def _height(self, row: int, widths: Mapping[int, int], *, chip: bool = False) -> int:
        px = self.theme.px
        if self._table.rows[row].kind is RowKind.BANNER:
            widths = {0: sum(widths.values())}
        highest = self.cells.line
        # Where all rows have one height, the bars may come later.
        barred = self._facts.amounts if self.fixed else self.bars
        for nth, (column, width) in enumerate(widths.items()):
            height = self._lines(row, column, width - 2 * px(PADDING)) * self.cells.line
            height += px(_BAR) if column in barred else 0
            height += px(CHIP_HEIGHT + 4) if chip and nth == 0 else 0
            highest = max(highest, height)
        return highest + 2 * px(ABOVE)

    def _lines(self, row: int, column: int, width: float) -> int:
        cell = self._table.rows[row].cells[column]
        if self.fixed:
            return min(ceil(self.natural(row, column) / max(width, 1)), MOST_LINES)
        if self.natural(row, column) <= width:
            return self.cells.printed_lines(cell)
        return self.cells.lines(cell, width)
