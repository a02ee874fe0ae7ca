# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where on the widget Denmark lies, and the boxes for Bornholm and the capital's area."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from bilagviewer.places.projection import Point, project

FARTHEST = 40.0
"""How many times the whole country can be enlarged."""


def _extent(west: float, south: float, east: float, north: float) -> QRectF:
    corners = [project(x, y) for x in (west, east) for y in (south, north)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    return QRectF(left, top, right - left, bottom - top)


DENMARK = _extent(8.07, 54.55, 12.68, 57.76)
BORNHOLM = _extent(14.60, 54.97, 15.22, 55.33)
CAPITAL = _extent(12.20, 55.57, 12.70, 55.92)


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the widget with a map of its own."""

    box: QRectF
    scale: float
    """Pixels a kilometre."""
    origin: QPointF
    """Where the map's middle lies on the widget."""

    def at(self, point: Point) -> QPointF:
        """Return where a point of the map lies on the widget."""
        return QPointF(
            self.origin.x() + point[0] * self.scale, self.origin.y() + point[1] * self.scale
        )

    @property
    def transform(self) -> QTransform:
        """Return the way from kilometres to the widget."""
        made = QTransform.fromTranslate(self.origin.x(), self.origin.y())
        return made.scale(self.scale, self.scale)


@dataclass(frozen=True, slots=True)
class Look:
    """How far the reader has zoomed, and what is in the middle."""

    zoom: float = 1.0
    shift: QPointF = field(default_factory=QPointF)
    """How far the map was drawn, in kilometres."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The country and the two boxes."""

    country: Frame
    bornholm: Frame
    capital: Frame


def plan(size: QSizeF, unit: float, look: Look) -> Plan:
    """Lay the frames out on a widget; `unit` is a pixel at the reader's text size.

    The boxes stand at the right of the country or below it, where that leaves it more room.
    """
    whole, gap = QRectF(QPointF(), size), 10 * unit
    room, *boxes = max((_beside(size, unit, gap), _below(size, unit, gap)), key=_scale)
    caption = 22 * unit
    bornholm, capital = (
        _fitted(box, box.adjusted(0, 6 * unit, 0, -caption), extent, Look())
        for box, extent in zip(boxes, (BORNHOLM, CAPITAL), strict=True)
    )
    return Plan(_fitted(whole, room, DENMARK, look), bornholm, capital)


def _beside(size: QSizeF, unit: float, gap: float) -> tuple[QRectF, QRectF, QRectF]:
    side = 24 * unit  # half a large sign at either coast
    wide = min(max(size.width() * 0.27, 146 * unit), 210 * unit)
    left = size.width() - wide - gap
    high = (size.height() - 3 * gap) / 2
    upper, lower = min(wide * 0.85, high), min(wide * 1.3, high)
    return (
        QRectF(0, gap, left, size.height() - 2 * gap).adjusted(side, 0, -side, 0),
        QRectF(left, gap, wide, upper),
        QRectF(left, size.height() - lower - gap, wide, lower),
    )


def _below(size: QSizeF, unit: float, gap: float) -> tuple[QRectF, QRectF, QRectF]:
    wide, high = size.width() - 3 * gap, min(size.height() * 0.3, 200 * unit)
    top, first = size.height() - gap - high, wide * 0.42
    return (
        QRectF(gap, gap, size.width() - 2 * gap, top - 2 * gap),
        QRectF(gap, top, first, high),
        QRectF(2 * gap + first, top, wide - first, high),
    )


def _scale(laid: tuple[QRectF, QRectF, QRectF]) -> float:
    room = laid[0]
    return min(room.width() / DENMARK.width(), room.height() / DENMARK.height())


def _fitted(box: QRectF, room: QRectF, extent: QRectF, look: Look) -> Frame:
    scale = max(0.01, min(room.width() / extent.width(), room.height() / extent.height()))
    scale *= look.zoom
    middle = extent.center() + look.shift
    return Frame(box, scale, room.center() - middle * scale)
