# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table of many rows, drawn row by row: a document of them all would take too long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell, Row, RowKind
from bilagviewer.ui.printing.columns import PADDING, Fit
from bilagviewer.ui.printing.manuscript import PrintedTable
from bilagviewer.ui.printing.paper import PaperTheme, Sheet
from bilagviewer.ui.printing.steps import Steps
from bilagviewer.ui.printing.table_text import ABOVE, NUMBERS
from bilagviewer.ui.printing.text_flow import TextFlow
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.cell_layout import CellLayout

MOST_ROWS, MOST_CELLS = 2000, 6000
"""What a document lays out without a pause; tables with more are drawn here."""
_OFTEN = 200


def is_large(printed: PrintedTable) -> bool:
    """Tell whether a table is to be drawn row by row."""
    rows = len(printed.rows)
    return rows > MOST_ROWS or rows * len(printed.facts.table.columns) > MOST_CELLS


@dataclass(frozen=True, slots=True)
class _Span:
    """The rows on one page; of a row that is higher than a page, the lines from `skip` on."""

    first: int
    last: int
    skip: int = 0


class RowFlow:
    """The pages of one table, after the pages of what stands before it."""

    def __init__(self, printed: PrintedTable, fit: Fit, sheet: Sheet, lead: TextFlow) -> None:
        self.sheet, self._lead = sheet, lead
        self._printed, self._widths = printed, fit.widths
        self._table = printed.facts.table
        self._theme = PaperTheme(fit.percent)
        self._cells = CellLayout(self._theme)
        self._share = fit.percent / 100
        self._edges = [sum(fit.widths[:n]) for n in range(len(fit.widths) + 1)]
        self._ascent = QFontMetricsF(self._cells.font).ascent()
        self._head = self._titles()
        self._spans: list[_Span] = []
        self._heights: list[float] = []

    @property
    def count(self) -> int:
        """Return how many pages there are; right after `paginate`."""
        return self._lead.count + max(len(self._spans) - 1, 0)

    def paginate(self) -> Steps[None]:
        """Work out which rows stand on which page."""
        room, top = self.sheet.text.height(), self._lead.end
        head = self._height(self._head) if self._head else 0.0
        y, first = top + head, 0
        for place, number in enumerate(self._printed.rows):
            height = self._height(self._table.rows[number])
            self._heights.append(height)
            if y + height > room:
                self._spans.append(_Span(first, place))
                y, first = head, place
                if height > room - head:
                    first, y = self._cut(place, height, room, head)
                    continue
            y += height
            if place % _OFTEN == 0:
                yield place / len(self._printed.rows)
        self._spans.append(_Span(first, len(self._printed.rows)))

    def _cut(self, place: int, height: float, room: float, head: float) -> tuple[int, float]:
        """Spread a row that is higher than a page over several; return where the next begins."""
        line = self._cells.line
        lines = max(int((room - head - 2 * self._above) // line), 1)
        total = round((height - 2 * self._above) / line)
        for skip in range(0, total - lines, lines):
            self._spans.append(_Span(place, place + 1, skip))
        rest = total - (total - 1) // lines * lines
        self._spans.append(_Span(place, place + 1, total - rest))
        return place + 1, room

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw one page, with the text area's corner at the origin."""
        own = page - (self._lead.count - 1)
        if own <= 0:
            self._lead.draw(painter, page)
        if own < 0:
            return
        painter.save()
        painter.setPen(self._theme.colour("text"))
        painter.setClipRect(QRectF(QPointF(), self.sheet.text.size()))
        y = self._lead.end if own == 0 else 0.0
        span = self._spans[own]
        if self._head and span.first < span.last:
            y += self._row(painter, self._head, y, self._height(self._head), strong=True)
        for place in range(span.first, span.last):
            row = self._table.rows[self._printed.rows[place]]
            self._row(painter, row, y, self._heights[place], self._is_before_sum(place), span.skip)
            y += self._heights[place] - span.skip * self._cells.line
        painter.restore()

    @property
    def _above(self) -> float:
        return ABOVE * self._share

    def _is_before_sum(self, place: int) -> bool:
        rows = self._printed.rows
        return place + 1 < len(rows) and self._table.rows[rows[place + 1]].kind is RowKind.SUM

    def _titles(self) -> Row | None:
        if not self._table.headed:
            return None
        titles = (table_words.title(column) for column in self._table.columns)
        return Row(tuple(Cell((Run(title, bold=True),)) for title in titles))

    def _height(self, row: Row) -> float:
        lines = max((self._lines(cell, w) for cell, w in self._shown(row)), default=1)
        return lines * self._cells.line + 2 * self._above

    def _lines(self, cell: Cell, width: float) -> int:
        if self._cells.natural_width(cell) <= width and "\n" not in plain(cell.runs):
            return 1
        return self._cells.lines(cell, width)

    def _shown(self, row: Row) -> Sequence[tuple[Cell, float]]:
        """Return the cells of a row with the width of their text."""
        padding = 2 * PADDING * self._share
        if row.kind is RowKind.BANNER:
            return [(row.cells[0], self._edges[-1] - padding)]
        return [(cell, w - padding) for cell, w in zip(row.cells, self._widths, strict=True)]

    def _row(
        self,
        painter: QPainter,
        row: Row,
        y: float,
        height: float,
        strong: bool = False,
        skip: int = 0,
    ) -> float:
        top = y + self._above - skip * self._cells.line
        for number, (cell, width) in enumerate(self._shown(row)):
            left = self._edges[number] + PADDING * self._share
            right = self._table.columns[number].kind in NUMBERS
            self._cell(painter, cell, QRectF(left, top, width, height), right=right)
        pen = QPen(self._theme.colour("text" if strong else "line"), 1.2 if strong else 0.5)
        bottom = y + height - skip * self._cells.line
        painter.save()
        painter.setPen(pen)
        painter.drawLine(QPointF(0, bottom), QPointF(self._edges[-1], bottom))
        painter.restore()
        return height

    def _cell(self, painter: QPainter, cell: Cell, box: QRectF, *, right: bool) -> None:
        if not cell.runs:
            return
        natural = self._cells.natural_width(cell)
        shift = max(box.width() - natural, 0.0) if right else 0.0
        layout = self._cells.lay_out(cell, box.width())
        layout.draw(painter, box.topLeft() + QPointF(shift, 0))
