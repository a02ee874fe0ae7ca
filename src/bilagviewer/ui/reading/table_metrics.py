# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The widths and heights of a table's columns and rows, worked out once for each width."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, RowKind, Table
from bilagviewer.tables.values import row_value
from bilagviewer.ui.reading.cell_layout import ABOVE, PADDING, CellLayout, share_out
from bilagviewer.ui.reading.chips import HEIGHT as CHIP_HEIGHT
from bilagviewer.ui.reading.chips import Chip
from bilagviewer.ui.theme.theme import Theme

MOST_LINES = 3
"""How many lines a cell has where all rows have one height."""
_SAMPLED = 200
_LONG = 120
"""A column whose cells have more characters than this in the middle is folded in."""
_WIDEST = 320
_WORD = 150
_BAR = 11


class TableMetrics:
    """What is known of a table's size before any of it is painted."""

    def __init__(self, theme: Theme, table: Table, *, fixed: bool) -> None:
        self.theme, self.table, self.fixed = theme, table, fixed
        self.cells = CellLayout(theme)
        step = max(len(table.rows) // _SAMPLED, 1)
        self._sample: Sequence[Row] = table.rows[::step]

    @cached_property
    def long_columns(self) -> tuple[int, ...]:
        """Return the columns that are folded in: long texts, unless all of them are."""
        long = [c for c in range(len(self.table.columns)) if self._middle_length(c) > _LONG]
        return tuple(long) if len(long) < len(self.table.columns) else ()

    def widths(self, shown: Sequence[int], room: int) -> list[int]:
        """Return the width of each column in `shown`, together `room` where that is enough."""
        natural, least = [], []
        for column in shown:
            wide, word = self._wishes(column)
            natural.append(wide)
            least.append(min(word, wide))
        return share_out(natural, least, room)

    def heights(
        self, widths: Mapping[int, int], chips: Mapping[int, tuple[Chip, ...]]
    ) -> list[int]:
        """Return the height of each row of the document, or one height for all of them."""
        if not self.fixed:
            return [
                self._height(row, widths, chip=n in chips) for n, row in enumerate(self.table.rows)
            ]
        return [max((self._height(row, widths) for row in self._sample), default=self.cells.line)]

    @cached_property
    def bars(self) -> Mapping[int, Mapping[int, float]]:
        """Return column → row → length of the bar from 0 to 1, for columns of amounts."""
        found = {}
        for number, column in enumerate(self.table.columns):
            if column.kind is ColumnKind.AMOUNT:
                shares = _shares(self.table.rows, number, column)
                if shares:
                    found[number] = shares
        return found

    @cached_property
    def number_widths(self) -> Mapping[int, float]:
        """Return column → the width in which its numbers are set flush right."""
        return {
            column: max(
                (self.cells.natural_width(row.cells[column]) for row in self._sample), default=0
            )
            for column, own in enumerate(self.table.columns)
            if is_number(own)
        }

    def _wishes(self, column: int) -> tuple[float, float]:
        """Return the natural and the least width of a column, padding included."""
        px, padding = self.theme.px, 2 * self.theme.px(PADDING)
        title = self.cells.title_width(self.table.columns[column].title)
        wide = max((self.cells.natural_width(c) for c in self._cells(column)), default=0)
        word = max((self.cells.word_width(c) for c in self._cells(column)), default=0)
        wide = max(min(wide, px(_WIDEST)), title)
        if is_number(self.table.columns[column]):
            return wide + padding, wide + padding
        return wide + padding, max(min(word, px(_WORD)), min(title, px(_WORD))) + padding

    def _cells(self, column: int) -> Iterable[Cell]:
        return (row.cells[column] for row in self._sample if row.kind is not RowKind.BANNER)

    def _height(self, row: Row, widths: Mapping[int, int], *, chip: bool = False) -> int:
        px = self.theme.px
        padding = 2 * px(PADDING)
        if row.kind is RowKind.BANNER:
            widths = {0: sum(widths.values())}
        highest = self.cells.line
        for nth, (column, width) in enumerate(widths.items()):
            lines = self.cells.lines(row.cells[column], width - padding)
            height = (min(lines, MOST_LINES) if self.fixed else lines) * self.cells.line
            height += px(_BAR) if column in self.bars else 0
            height += px(CHIP_HEIGHT + 4) if chip and nth == 0 else 0
            highest = max(highest, height)
        return highest + 2 * px(ABOVE)

    def _middle_length(self, column: int) -> int:
        lengths = sorted(len(plain(cell.runs)) for cell in self._cells(column))
        return lengths[len(lengths) // 2] if lengths else 0


def is_number(column: Column) -> bool:
    """Return whether the cells of `column` are set flush right."""
    return column.kind in (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)


def _shares(rows: Sequence[Row], number: int, column: Column) -> dict[int, float]:
    values: dict[int, float] = {}
    for place, row in enumerate(rows):
        value = row_value(row, number, column)
        if row.kind is RowKind.ROW and isinstance(value, int | Decimal):
            values[place] = float(value)
    if not values or min(values.values()) < 0:
        return {}
    largest = max(values.values())
    return {place: value / largest for place, value in values.items()} if largest else {}
