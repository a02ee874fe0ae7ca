# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where on the widget Denmark lies, and the boxes for Bornholm and the capital's area."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from bilagviewer.places.projection import Point
from bilagviewer.ui.map.settling import BORNHOLM, CAPITAL, CAPTION, DENMARK, settle

FARTHEST = 40.0
"""How many times the whole country can be enlarged."""


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
    shown: float
    """Pixels a kilometre of the whole country, before it is enlarged."""


def plan(size: QSizeF, unit: float, look: Look, taken: QSizeF | None = None) -> Plan:
    """Lay the frames out on a widget; `unit` is a pixel at the reader's text size.

    The country leaves alone what is `taken` in the upper left corner.
    """
    made = settle(size, unit, taken or QSizeF(0, 0))
    bornholm, capital = (
        _fitted(box, box.adjusted(0, 6 * unit, 0, -CAPTION * unit), extent)
        for box, extent in zip((made.bornholm, made.capital), (BORNHOLM, CAPITAL), strict=True)
    )
    # What is in the middle of the country stays there when it is enlarged.
    middle = DENMARK.center()
    home = made.corner + (middle - DENMARK.bottomLeft()) * made.scale
    scale = made.scale * look.zoom
    country = Frame(QRectF(QPointF(), size), scale, home - (middle + look.shift) * scale)
    return Plan(country, bornholm, capital, made.scale)


def _fitted(box: QRectF, room: QRectF, extent: QRectF) -> Frame:
    scale = max(0.01, min(room.width() / extent.width(), room.height() / extent.height()))
    return Frame(box, scale, room.center() - extent.center() * scale)
