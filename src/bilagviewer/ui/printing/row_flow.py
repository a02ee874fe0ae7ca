# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table on pages: its titles on each, and no row parted that fits on one.

A text document parts a row wherever a page ends, and lays all of its rows out at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bilagviewer.model.tables import RowKind
from bilagviewer.ui.printing.columns import Fit
from bilagviewer.ui.printing.manuscript import PrintedTable
from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.row_paint import RowPainter
from bilagviewer.ui.printing.steps import Steps

_OFTEN = 100
_BELOW = 16.0
"""Room under a table, in units."""


@dataclass(frozen=True, slots=True)
class _Span:
    """The rows on one page; of a row that is higher than a page, the lines from `skip` on."""

    first: int
    last: int
    skip: int = 0
    lines: int = 0
    """How many lines of it; 0 for all."""


class RowFlow:
    """The pages of one table; they are known after `paginate`."""

    def __init__(self, printed: PrintedTable, fit: Fit, sheet: Sheet) -> None:
        self._printed, self._area = printed, sheet.text
        self._rows = [printed.facts.table.rows[number] for number in printed.rows]
        self._paint = RowPainter(printed.facts.table, fit, self._area.width())
        self._head = self._paint.titles()
        self._head_height = self._paint.height(self._head) if self._head else 0.0
        self._heights: list[float] = []
        self._spans: list[_Span] = []
        self._start = self._down = 0.0

    @property
    def needs(self) -> float:
        """Return the room that the titles and the first row take."""
        first = self._paint.height(self._rows[0]) if self._rows else 0.0
        return min(self._head_height + first, self._area.height() / 2)

    @property
    def count(self) -> int:
        """Return how many pages it touches."""
        return len(self._spans)

    @property
    def end(self) -> float:
        """Return how far down the last page it reaches."""
        return self._down + _BELOW

    def paginate(self, start: float) -> Steps[None]:
        """Work out which rows stand on which page, from `start` down on the first one."""
        self._start = start
        room, first = self._area.height(), 0
        y = start + self._head_height
        for place, row in enumerate(self._rows):
            if place % _OFTEN == 0:
                yield place / len(self._rows)
            height = self._paint.height(row)
            self._heights.append(height)
            if y + height > room:
                self._spans.append(_Span(first, place))
                first, y = place, self._head_height
                if y + height > room:
                    self._cut(place, height)
                    first = place + 1
                    continue
            y += height
        if first < len(self._rows) or not self._spans:
            self._spans.append(_Span(first, len(self._rows)))
        else:
            # What follows a row higher than a page stands on a page of its own.
            y = room
        self._down = y

    def _cut(self, place: int, height: float) -> None:
        """Spread a row that is higher than a page over several."""
        line, around = self._paint.line, self._paint.around
        each = max(int((self._area.height() - self._head_height - around) // line), 1)
        lines = round((height - around) / line)
        for skip in range(0, lines, each):
            self._spans.append(_Span(place, place + 1, skip, each))

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw one page, with the text area's corner at the origin."""
        span = self._spans[page]
        if span.first == span.last and (page < self.count - 1 or self._rows):
            return
        y = 0.0 if page else self._start
        painter.save()
        if self._head:
            self._paint.row(painter, self._head, y, self._head_height, strong=True)
            y += self._head_height
        if span.lines:
            shown = span.lines * self._paint.line + self._paint.around / 2
            painter.setClipRect(QRectF(0, y, self._area.width(), shown))
        for place in range(span.first, span.last):
            top = y - span.skip * self._paint.line
            strong = self._is_before_sum(place)
            self._paint.row(painter, self._rows[place], top, self._heights[place], strong=strong)
            y += self._heights[place]
        painter.restore()

    def _is_before_sum(self, place: int) -> bool:
        return place + 1 < len(self._rows) and self._rows[place + 1].kind is RowKind.SUM
