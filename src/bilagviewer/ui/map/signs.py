# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The signs, told apart by their shape: square, ring, dotted ring, and a number for several."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bilagviewer.places.phrases import Role
from bilagviewer.ui.theme.theme import Theme

ONE = 12.0
"""The side of a sign for one thing, in pixels at 100 % text size."""
_RING = 2 / math.sqrt(math.pi)
"""A ring's width to the side of a square of the same area."""


def width(theme: Theme, count: int, role: Role) -> float:
    """Return a sign's width: its area is in proportion to the number of things."""
    side = theme.px(ONE) * math.sqrt(max(1, count))
    return side if role is Role.HEADQUARTERS else side * _RING


def clear(painter: QPainter, theme: Theme, box: QRectF, role: Role) -> None:
    """Paint a sign's ground, so that nothing shines through one that is faint."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("map_land"))
    if role is Role.HEADQUARTERS:
        painter.drawRoundedRect(box, 2, 2)
    else:
        painter.drawEllipse(box)


def paint(painter: QPainter, theme: Theme, box: QRectF, role: Role, number: int = 0) -> None:
    """Paint a sign, with a number in it where that is more than one."""
    accent = theme.colour("accent")
    if role is Role.HEADQUARTERS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 2, 2)
    else:
        thick = max(1.2, min(theme.px(2), box.width() * 0.15))
        pen = QPen(accent, thick)
        if role is Role.OTHER:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([0.6, 1.5])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(theme.colour("map_land"))
        inside = thick / 2
        painter.drawEllipse(box.adjusted(inside, inside, -inside, -inside))
    if number > 1:
        ink = theme.colour("on_accent" if role is Role.HEADQUARTERS else "accent")
        _write(painter, theme, box, number, ink)


def number_size(theme: Theme, number: int) -> QSizeF:
    """Return the size of a town's number in the list, with the frame round it."""
    metrics = QFontMetricsF(theme.font("meta"))
    return QSizeF(metrics.horizontalAdvance(str(number)) + theme.px(6), metrics.height())


def paint_number(painter: QPainter, theme: Theme, box: QRectF, number: int) -> None:
    """Paint a town's number in the list, framed so that it is not taken for a count."""
    inside = box.adjusted(0.5, 1.5, -0.5, -1.5)
    painter.setPen(QPen(theme.colour("quiet"), 1))
    painter.setBrush(theme.colour("page"))
    painter.drawRoundedRect(inside, 3, 3)
    painter.setFont(theme.font("meta"))
    painter.setPen(theme.colour("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _write(painter: QPainter, theme: Theme, box: QRectF, number: int, ink: QColor) -> None:
    font = theme.font("meta", bold=True)
    font.setPixelSize(max(theme.px(11), min(theme.px(15), round(box.height() * 0.5))))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
