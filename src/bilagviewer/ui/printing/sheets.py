# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Shows the pages of a printout under each other; only those that are seen are drawn."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.theme.theme import Theme

_GAP = 18.0
"""Between two sheets, in pixels."""
_LEAST, _MOST = 0.2, 4.0
"""Pixels in a unit of paper."""


class SheetsView(QAbstractScrollArea):
    """Sheets as wide as the window, until the reader zooms."""

    def __init__(self, theme: Theme, printout: Printout) -> None:
        super().__init__()
        self._theme, self._printout = theme, printout
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def scale(self) -> float:
        """Return how many pixels a unit of paper has."""
        widest = max((page.sheet.width for page in self._printout.pages), default=1.0)
        fitting = (self.viewport().width() - 2 * _GAP) / widest
        return min(max(fitting * self._zoom, _LEAST), _MOST)

    def zoom(self, factor: float) -> None:
        """Enlarge by `factor`; what is in the middle stays there."""
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(self._height(), 1.0)
        self._zoom = min(max(self._zoom * factor, 0.3), 5.0)
        self._arrange()
        bar.setValue(round(middle * self._height() - self.viewport().height() / 2))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first page by Home and to the last by End; the rest is Qt's."""
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheets to the width."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheets that are seen."""
        painter = QPainter(self.viewport())
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.TextAntialiasing)
        painter.fillRect(self.viewport().rect(), self._theme.colour("line"))
        top, scale = self.verticalScrollBar().value(), self.scale
        bottoms = self._bottoms()
        for number in range(bisect_right(bottoms, top), self._printout.count):
            sheet = self._printout.pages[number].sheet
            size = sheet.width * scale, sheet.height * scale
            y = bottoms[number] - size[1] - top
            if y > self.viewport().height():
                break
            self._draw(painter, number, QRectF(self._left(size[0]), y, *size), scale)

    def _draw(self, painter: QPainter, number: int, box: QRectF, scale: float) -> None:
        painter.save()
        painter.fillRect(box, Qt.GlobalColor.white)
        painter.setClipRect(box)
        painter.translate(box.topLeft())
        painter.scale(scale, scale)
        self._printout.draw(painter, number)
        painter.restore()

    def _left(self, width: float) -> float:
        room = self.viewport().width()
        free = max((room - width) / 2, _GAP if width < room else 0.0)
        return free - self.horizontalScrollBar().value()

    def _bottoms(self) -> list[float]:
        """Return where each sheet ends."""
        scale = self.scale
        heights = (page.sheet.height * scale + _GAP for page in self._printout.pages)
        return list(accumulate(heights))

    def _height(self) -> float:
        return (self._bottoms() or [0.0])[-1] + _GAP

    def _arrange(self) -> None:
        room, scale = self.viewport().size(), self.scale
        widest = max((page.sheet.width * scale for page in self._printout.pages), default=0.0)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(round(self._height() - room.height()), 0))
        down.setPageStep(room.height())
        down.setSingleStep(40)
        across.setRange(0, max(round(widest - room.width()), 0))
        across.setPageStep(room.width())
