# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where a sign and its name may stand, the best place first."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF

from bilagviewer.ui.map.room import Line


def _ways(count: int) -> tuple[tuple[float, float], ...]:
    """Return so many directions, to the right first."""
    turns = (2 * math.pi * turn / count for turn in range(count))
    return tuple((math.cos(angle), math.sin(angle)) for angle in turns)


_ROUND = _ways(12)
_STEP = 8
"""How far apart the places round a town are, in pixels."""
_OUT = _ways(24)
_FURTHER = 1.3
"""How much longer each line is that is tried than the one before."""
_FLAT = 0.5
"""The cosine below which a line goes up or down sooner than to a side."""


def around(at: QPointF, side: float, reach: float) -> Iterator[QRectF]:
    """Yield the place of a sign on its town, then those round it, the nearest first."""
    yield _square(at, side)
    if not reach:
        return
    steps = max(1, round(reach / _STEP))
    for step in range(1, steps + 1):
        far = reach * step / steps
        for x, y in _ROUND:
            yield _square(QPointF(at.x() + x * far, at.y() + y * far), side)


def beside(sign: QRectF, label: QSizeF, gap: float) -> Iterator[QRectF]:
    """Yield the places of a label: right, left, below, above, then between these."""
    width, height = label.width(), label.height()
    left, right = sign.left() - gap - width, sign.right() + gap
    above, below = sign.top() - height, sign.bottom()
    level, over = sign.center().y() - height / 2, sign.center().x() - width / 2
    places = [(right, level), (left, level), (over, below), (over, above)]
    half = (height + sign.height()) / 4
    places += [(x, level + by) for by in (-half, half) for x in (right, left)]
    places += [(over + by, y) for by in (width * 0.3, -width * 0.3) for y in (below, above)]
    places += [(x, y) for x in (right, left) for y in (above, below)]
    for x, y in places:
        yield QRectF(x, y, width, height)


def away(sign: QRectF, label: QSizeF, gap: float, farthest: float) -> Iterator[tuple[QRectF, Line]]:
    """Yield the places of a label away from its sign, each with the line that leads there."""
    if label.isEmpty():
        return
    middle, half, far = sign.center(), sign.width() / 2, label.height() * 0.75
    while far < farthest:
        for x, y in _OUT:
            near = half / max(abs(x), abs(y)) + 1
            away = near + gap + far
            end = QPointF(middle.x() + x * away, middle.y() + y * away)
            start = QPointF(middle.x() + x * near, middle.y() + y * near)
            yield _at_end(end, x, y, label), (start, end)
        far *= _FURTHER


def _at_end(end: QPointF, x: float, y: float, label: QSizeF) -> QRectF:
    """Return the label at the `end` of a line that goes the way of `x` and `y`."""
    width, height = label.width(), label.height()
    if abs(x) < _FLAT:
        return QRectF(end.x() - width / 2, end.y() if y > 0 else end.y() - height, width, height)
    return QRectF(end.x() if x > 0 else end.x() - width, end.y() - height / 2, width, height)


def _square(middle: QPointF, side: float) -> QRectF:
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
