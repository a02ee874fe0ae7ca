# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Draw one row of a printed table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell, ColumnKind, Row, RowKind, Table
from bilagviewer.ui.printing.columns import PADDING, Fit
from bilagviewer.ui.printing.paper import PaperTheme
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.cell_layout import CellLayout

_ABOVE = 4.0
"""Over and under a cell's text, in units at full size."""
_LINE = 18
_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)


class RowPainter:
    """Measures and draws rows in the columns of one table."""

    def __init__(self, table: Table, fit: Fit, room: float) -> None:
        """Draw rows of `table` as `fit` says, banners as wide as `room`."""
        self._table, self._widths = table, fit.widths
        self._theme = PaperTheme(fit.percent)
        self._cells = CellLayout(self._theme)
        self._cells.line = self.line = self._theme.px(_LINE)
        share = fit.percent / 100
        self._padding, self._above = PADDING * share, _ABOVE * share
        self._room = room
        self._edges = [sum(fit.widths[:n]) for n in range(len(fit.widths) + 1)]
        metrics = QFontMetricsF(self._cells.font)
        self._baseline = (self.line - metrics.height()) / 2 + metrics.ascent()
        colour = self._theme.colour
        self._pens = QPen(colour("line"), 0.5), QPen(colour("text"), 1.2)

    @property
    def around(self) -> float:
        """Return the height of a row without its lines."""
        return 2 * self._above

    def titles(self) -> Row | None:
        """Return the row of the columns' titles, None where the document prints none."""
        if not self._table.headed:
            return None
        titles = (table_words.title(column) for column in self._table.columns)
        return Row(tuple(Cell((Run(title, bold=True),)) for title in titles))

    def height(self, row: Row) -> float:
        """Return how high a row is."""
        lines = max((self._lines(cell, width) for cell, width in self._shown(row)), default=1)
        return lines * self.line + self.around

    def row(self, painter: QPainter, row: Row, y: float, height: float, *, strong: bool) -> None:
        """Draw a row from `y` down, and the rule below it; a `strong` one is black."""
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._cells.font)
        for number, (cell, width) in enumerate(self._shown(row)):
            corner = QPointF(self._edges[number] + self._padding, y + self._above)
            right = self._table.columns[number].kind in _NUMBERS
            if cell.runs:
                self._cell(painter, cell, corner, width, right=right)
        painter.setPen(self._pens[strong])
        painter.drawLine(QPointF(0, y + height), QPointF(self._edges[-1], y + height))

    def _cell(
        self, painter: QPainter, cell: Cell, corner: QPointF, width: float, *, right: bool
    ) -> None:
        natural = self._cells.natural_width(cell)
        if right:
            corner.setX(corner.x() + max(width - natural, 0.0))
        if natural <= width and _is_plain(cell):
            painter.drawText(corner + QPointF(0, self._baseline), plain(cell.runs))
        else:
            self._cells.lay_out(cell, width).draw(painter, corner)

    def _lines(self, cell: Cell, width: float) -> int:
        if self._cells.natural_width(cell) <= width:
            return self._cells.printed_lines(cell)
        return self._cells.lines(cell, width)

    def _shown(self, row: Row) -> Sequence[tuple[Cell, float]]:
        """Return the cells of a row with the width of their text."""
        padding = 2 * self._padding
        if row.kind is RowKind.BANNER:
            return [(row.cells[0], self._room - padding)]
        return [(cell, w - padding) for cell, w in zip(row.cells, self._widths, strict=True)]


def _is_plain(cell: Cell) -> bool:
    """Tell whether a cell is one line without any look of its own."""
    return all(
        isinstance(run, Run) and run == Run(run.text) and "\n" not in run.text for run in cell.runs
    )
