# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A sheet of paper that remembers which words were drawn on it, where and in which colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QPaintDevice, QPaintEngine, QPainter, QPainterPath, QTextItem

from bilagviewer.ui.printing.printout import Printout

Place = QPointF | QPoint | QPainterPath.Element


@dataclass(frozen=True)
class Written:
    """A piece of text, its left end, its baseline and its right end in units, its colour."""

    text: str
    x: float
    y: float
    right: float
    colour: QColor


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.written: list[Written] = []

    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(device is not None)
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def drawTextItem(self, place: Place, item: QTextItem) -> None:  # noqa: N802 - Qt's name
        painter = self.painter()
        whole = place if isinstance(place, QPointF | QPoint) else QPointF(place.x, place.y)
        at = painter.transform().map(QPointF(whole))
        width = item.width() * painter.transform().m11()
        colour = painter.pen().color()
        self.written.append(Written(item.text(), at.x(), at.y(), at.x() + width, colour))

    def _nothing(self, *_: object) -> None:
        """Leave out what is no text."""

    # Qt's own names; a method of each would say the same.
    updateState = drawPath = drawPixmap = drawPolygon = _nothing  # noqa: N815
    drawLines = drawRects = _nothing  # noqa: N815


class Paper(QPaintDevice):
    """Draws nothing, and keeps every text."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self._size = round(width), round(height)
        self._engine = _Engine()

    @property
    def written(self) -> list[Written]:
        return self._engine.written

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt's name
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        metrics = QPaintDevice.PaintDeviceMetric
        known = {
            metrics.PdmWidth: self._size[0],
            metrics.PdmHeight: self._size[1],
            metrics.PdmDevicePixelRatio: 1,
            metrics.PdmDevicePixelRatioScaled: 65536,
            metrics.PdmDepth: 32,
        }
        return known.get(metric, 96)


def written(printout: Printout, page: int) -> list[Written]:
    """Return what stands on a page, from 0, in the order in which it was drawn."""
    sheet = printout.pages[page].sheet
    paper = Paper(sheet.width, sheet.height)
    painter = QPainter(paper)
    printout.draw(painter, page)
    painter.end()
    return paper.written


def texts(printout: Printout, page: int) -> list[str]:
    """Return the texts on a page."""
    return [one.text for one in written(printout, page)]
