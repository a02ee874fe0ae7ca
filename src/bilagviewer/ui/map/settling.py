# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How large Denmark can be beside its two boxes, which stand in the free corners or below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF

from bilagviewer.places.projection import project

CAPTION = 22
"""The height of a box's caption, in pixels at 100 %."""
_GAP = 10
_WEST = 20
"""Room at the west coast for half a sign."""
_EAST = 14
_WIDE = (146, 180, 215)
"""How wide the boxes may be."""
_TALL = (1.25, 1.1, 0.95)
"""How tall the capital's box may be to its width."""
_CAPITAL_COUNTS = 0.2
"""What a larger capital's area counts beside a larger country, as a power."""
_WIDTH_COUNTS = 0.05
"""What room for names beside it counts."""


def _extent(west: float, south: float, east: float, north: float) -> QRectF:
    corners = [project(x, y) for x in (west, east) for y in (south, north)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    return QRectF(left, top, right - left, bottom - top)


DENMARK = _extent(8.07, 54.55, 12.68, 57.76)
BORNHOLM = _extent(14.60, 54.97, 15.22, 55.33)
CAPITAL = _extent(12.20, 55.57, 12.70, 55.92)
_LAND = (
    _extent(9.25, 57.14, 11.25, 57.76),
    _extent(8.07, 56.13, 11.72, 57.14),
    _extent(8.07, 54.55, 12.68, 56.13),
)
"""Where there is land: in the north-west and the north-east the sea is free."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Where the country and its boxes stand."""

    corner: QPointF
    """The country's south-western corner."""
    scale: float
    """Pixels a kilometre."""
    bornholm: QRectF
    capital: QRectF


@lru_cache(maxsize=32)
def _settled(
    width: float, height: float, unit: float, taken_wide: float, taken_high: float
) -> Settled:
    taken = QRectF(0, 0, taken_wide, taken_high)
    found = [_grown(*laid, taken, unit) for laid in _layouts(QSizeF(width, height), unit)]
    return max(found, key=_worth)


def settle(size: QSizeF, unit: float, taken: QSizeF) -> Settled:
    """Return the arrangement that shows the most on a widget; `unit` is a pixel at 100 % text.

    The upper left corner is `taken` by something else.
    """
    return _settled(size.width(), size.height(), unit, taken.width(), taken.height())


def _worth(made: Settled) -> float:
    box = made.capital
    capital = min(box.width() / CAPITAL.width(), box.height() / CAPITAL.height())
    worth = made.scale * max(capital, 0.01) ** _CAPITAL_COUNTS
    return float(worth * max(box.width(), 1.0) ** _WIDTH_COUNTS)


def _layouts(size: QSizeF, unit: float) -> Iterator[tuple[QRectF, QRectF, QRectF]]:
    """Yield the room of the country with Bornholm's box and the capital's, in several ways."""
    gap = _GAP * unit
    inside = QRectF(QPointF(), size).adjusted(gap, gap, -gap, -gap)
    for wide in (min(one * unit, size.width() * 0.45) for one in _WIDE):
        high, left = (inside.height() - gap) / 2, inside.right() - wide
        bornholm = QRectF(left, inside.top(), wide, min(wide * 0.66, high))
        for large in (min(wide * share, high) for share in _TALL):
            yield inside, bornholm, QRectF(left, inside.bottom() - large, wide, large)
            yield inside, bornholm, QRectF(left, bornholm.bottom() + gap, wide, large)
    yield _below(inside, unit)


def _below(inside: QRectF, unit: float) -> tuple[QRectF, QRectF, QRectF]:
    gap = _GAP * unit
    high = min(inside.height() * 0.3, 200 * unit)
    top, first = inside.bottom() - high, (inside.width() - gap) * 0.42
    return (
        inside.adjusted(0, 0, 0, -high - gap),
        QRectF(inside.left(), top, first, high),
        QRectF(inside.left() + first + gap, top, inside.width() - first - gap, high),
    )


def _grown(room: QRectF, bornholm: QRectF, capital: QRectF, taken: QRectF, unit: float) -> Settled:
    """Return the country as large as it can be in `room` beside the boxes, in the middle of it."""
    west, east, gap = _WEST * unit, _EAST * unit, _GAP * unit
    boxes = [box.adjusted(-gap, -gap, gap, gap) for box in (bornholm, capital)]
    free = room.adjusted(west - gap, 0, gap - east, 0)
    wider = free.adjusted(-0.1, -0.1, 0.1, 0.1)  # for what rounding adds

    def fits(corner: QPointF, scale: float) -> bool:
        lands = [_on_widget(land, corner, scale) for land in _LAND]
        return all(wider.contains(land) for land in lands) and not any(
            land.adjusted(0, 0, east, 0).intersects(box) for land in lands for box in boxes
        )

    corner = free.bottomLeft()
    tall, wide = free.height() / DENMARK.height(), free.width() / DENMARK.width()
    scale = _most(lambda share: fits(corner, share), max(0.02, min(tall, wide)))
    for way in (QPointF(1, 0), QPointF(0, -1)):
        slack = _slack(fits, corner, way, scale)
        middle = corner + way * (slack / 2)
        hidden = any(_on_widget(land, middle, scale).intersects(taken) for land in _LAND)
        corner = corner + way * slack if hidden and way.x() else middle
    return Settled(corner, max(scale, 0.01), bornholm, capital)


def _slack(
    fits: Callable[[QPointF, float], bool], corner: QPointF, way: QPointF, scale: float
) -> float:
    """Return how far the country can move `way`, in pixels."""
    return _most(lambda by: fits(corner + way * by, scale), 4000.0)


def _most(holds: Callable[[float], bool], most: float) -> float:
    """Return the largest number up to `most` for which `holds` is true, as it is for less."""
    low, high = 0.0, most
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _on_widget(land: QRectF, corner: QPointF, scale: float) -> QRectF:
    place = (land.topLeft() - DENMARK.bottomLeft()) * scale + corner
    return QRectF(place, land.size() * scale)
