# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How wide a printed table's columns are, how large its type, and which way the sheet lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell, ColumnKind, RowKind
from bilagviewer.ui.printing.paper import PaperTheme, Sheet
from bilagviewer.ui.printing.sharing import shared, squeezed
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.cell_layout import CellLayout
from bilagviewer.ui.reading.table_facts import TableFacts

PADDING = 7.0
"""At the left and right of a cell's text, in units at full size."""
_UPRIGHT = (100, 92)
_ACROSS = (100, 92, 85, 78, 70)
"""Per cent of the usual type that are tried, first upright and then across."""
_LONGEST_WORD = 190
_AREA = 200.0
"""Square units a character may need for a column to look like text and not like a list."""
_COMFORT = 340
"""No text needs a wider column to be read well."""
_MORE = 2
"""Over what a text measures: a width is cut to whole units, and its longest word would break."""
_SPACES = re.compile(r"[ \t\n]+")
_WHOLE = (
    *(ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT),
    *(ColumnKind.DATE, ColumnKind.TIME),
)
"""Kinds whose texts stand in one line."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table is set."""

    percent: int
    widths: Sequence[int]
    landscape: bool


def fit(facts: TableFacts, sheet: Sheet) -> Fit:
    """Return the largest setting in which no word is cut; the smallest if there is none."""
    upright = sheet.turned() if sheet.landscape else sheet
    tries = [] if sheet.landscape else [(percent, upright) for percent in _UPRIGHT]
    tries += [(percent, upright.turned()) for percent in _ACROSS]
    for percent, lying in tries:
        wishes = Wishes(facts, PaperTheme(percent))
        room = int(lying.text.width())
        if sum(wishes.least) <= room:
            return Fit(percent, shared(wishes.texts, wishes.least, room), lying.landscape)
    return Fit(percent, squeezed(wishes.least, room), lying.landscape)


class Wishes:
    """What the columns of a table would take in one size of type, padding included."""

    def __init__(self, facts: TableFacts, theme: PaperTheme) -> None:
        self._cells, self._theme = CellLayout(theme), theme
        self._share = theme.text_percent / 100
        self._padding = ceil(2 * PADDING * self._share) + _MORE
        table = facts.table
        rows = [table.rows[n] for n in facts.sample if table.rows[n].kind is not RowKind.BANNER]
        titles = [table_words.title(column) if table.headed else "" for column in table.columns]
        measure = self._cells.natural_width
        self.texts: list[list[float]] = [
            [self._cells.title_width(title) + self._padding for title in titles],
            *([measure(cell) + self._padding for cell in row.cells] for row in rows),
        ]
        """Row → column → the width of its text in one line; the titles first."""
        self.least = [
            self._least([row.cells[n] for row in rows], titles[n], column.kind, n)
            for n, column in enumerate(table.columns)
        ]
        """The least width of each column in which it reads well."""

    def _least(self, own: Sequence[Cell], title: str, kind: ColumnKind, number: int) -> int:
        whole = ceil(max(row[number] for row in self.texts))
        if kind in _WHOLE:
            words = max(self.texts[0][number] if not own else 0, self._title_word(title))
            cells = max((row[number] for row in self.texts[1:]), default=0)
            return ceil(max(words + self._padding, cells))
        word = max(map(self._word, own), default=0)
        most = self._theme.px(_LONGEST_WORD)
        comfort = min(sqrt(_AREA * _usual_length(own)), _COMFORT) * self._share
        wanted = max(min(max(word, self._title_word(title)), most), comfort)
        return min(whole, ceil(wanted) + self._padding)

    def _word(self, cell: Cell) -> float:
        """Return how wide the longest piece is that does not break; a hard space does not."""
        longest = max(_SPACES.split(plain(cell.runs)), key=len, default="")
        bold = any(isinstance(run, Run) and run.bold for run in cell.runs)
        return self._cells.natural_width(Cell((Run(longest, bold=bold),)))

    def _title_word(self, title: str) -> float:
        return self._cells.title_width(max(title.split(), key=len, default=""))


def _usual_length(cells: Sequence[Cell]) -> int:
    """Return the length that four of five cells do not exceed."""
    lengths = sorted(len(plain(cell.runs)) for cell in cells)
    return lengths[len(lengths) * 4 // 5] if lengths else 0
