# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How wide a printed table's columns are, how large its type, and which way the sheet lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Cell, RowKind
from bilagviewer.ui.printing.paper import PaperTheme, Sheet
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.cell_layout import CellLayout, share_out
from bilagviewer.ui.reading.table_facts import TableFacts

PADDING = 7.0
"""At the left and right of a cell's text, in units at full size."""
_UPRIGHT = (100, 92, 85)
_ACROSS = (100, 92, 85, 78, 70)
"""Per cent of the usual type that are tried, first upright and then across."""
_LONGEST_WORD = 190
_AREA = 200.0
"""Square units a character may need for a column to look like text and not like a list."""


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
        natural, least = wishes(facts, PaperTheme(percent))
        room = lying.text.width()
        if sum(least) <= room:
            return Fit(percent, _widths(natural, least, room), lying.landscape)
    percent, lying = tries[-1]
    return Fit(percent, _squeezed(least, lying.text.width()), lying.landscape)


def wishes(facts: TableFacts, theme: PaperTheme) -> tuple[list[float], list[float]]:
    """Return the natural width of each column, and the least that reads well."""
    cells, table = CellLayout(theme), facts.table
    rows = [table.rows[n] for n in facts.sample if table.rows[n].kind is not RowKind.BANNER]
    padding = 2 * PADDING * theme.text_percent / 100
    natural, least = [], []
    for number, column in enumerate(table.columns):
        own = [row.cells[number] for row in rows]
        title = table_words.title(column) if table.headed else ""
        wide = max([cells.natural_width(cell) for cell in own] + [cells.title_width(title)])
        word = max([cells.word_width(cell) for cell in own] + [_title_word(cells, title)])
        natural.append(wide + padding)
        most = theme.px(_LONGEST_WORD)
        comfort = sqrt(_AREA * _usual_length(own)) * theme.text_percent / 100
        least.append(min(wide, max(min(word, most), comfort)) + padding)
    return natural, least


def _title_word(cells: CellLayout, title: str) -> float:
    longest = max(title.split(), key=len, default="")
    return cells.title_width(longest)


def _usual_length(cells: Sequence[Cell]) -> int:
    """Return the length that four of five cells do not exceed."""
    lengths = sorted(len(plain(cell.runs)) for cell in cells)
    return lengths[len(lengths) * 4 // 5] if lengths else 0


def _widths(natural: Sequence[float], least: Sequence[float], room: float) -> list[int]:
    """Return the natural widths where they fit, for numbers far from their names read badly."""
    if sum(natural) <= room:
        return [round(width + 1) for width in natural]
    return share_out(natural, least, int(room))


def _squeezed(least: Sequence[float], room: float) -> list[int]:
    """Return widths that fill `room` in proportion; words break where they must."""
    share = room / sum(least)
    return [max(int(width * share), 1) for width in least]
