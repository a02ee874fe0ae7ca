# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Place signs and labels so that none lies on another; what finds no room is left out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

_DIRECTIONS = 12
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Wish:
    """A town that wants a sign and a label."""

    key: str
    at: QPointF
    side: float
    """The width of its sign."""
    label: QSizeF
    reach: float = 0.0
    """How far its sign may move."""
    first: bool = False
    """Whether it goes before all others: it is chosen or pointed at."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sign that found room, and its label if that did too."""

    key: str
    at: QPointF
    """Where the town lies; a line leads there from a sign that had to move."""
    sign: QRectF
    label: QRectF | None = None

    @property
    def moved(self) -> bool:
        """Return whether the sign stands beside its town."""
        return not self.sign.contains(self.at)


def place(
    wishes: Sequence[Wish], room: QRectF, taken: Sequence[QRectF], *, gap: float
) -> tuple[Placed, ...]:
    """Place the signs, the first wishes first, and then their labels.

    Everything stays within `room` and off what is `taken`.
    """
    ordered = sorted(wishes, key=lambda wish: not wish.first)
    labels = {wish.key: wish.label for wish in ordered}
    full = list(taken)
    signs: list[Placed] = []
    for wish in ordered:
        if not room.contains(wish.at):
            continue
        sign = _free(_spots(wish), room, full, gap)
        if sign is not None:
            full.append(sign)
            signs.append(Placed(wish.key, wish.at, sign))
    found = []
    for one in signs:
        label = _free(_beside(one.sign, labels[one.key], gap), room, full, 0)
        if label is not None:
            full.append(label)
        found.append(replace(one, label=label))
    return tuple(found)


def _free(
    candidates: Iterator[QRectF], room: QRectF, full: Sequence[QRectF], gap: float
) -> QRectF | None:
    margin = gap / 2
    for spot in candidates:
        wide = spot.adjusted(-margin, -margin, margin, margin)
        if room.contains(spot) and not any(wide.intersects(other) for other in full):
            return spot
    return None


def _spots(wish: Wish) -> Iterator[QRectF]:
    """Return the place of the sign on its town, then those round it, the nearest first."""
    yield _square(wish.at, wish.side)
    if not wish.reach:
        return
    for step in range(1, _STEPS + 1):
        away = wish.reach * step / _STEPS
        for turn in range(_DIRECTIONS):
            angle = 2 * math.pi * turn / _DIRECTIONS
            shift = QPointF(away * math.cos(angle), away * math.sin(angle))
            yield _square(wish.at + shift, wish.side)


def _square(middle: QPointF, side: float) -> QRectF:
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)


def _beside(sign: QRectF, label: QSizeF, gap: float) -> Iterator[QRectF]:
    """Return the places of a label: right, left, below, above, and at the corners."""
    width, height = label.width(), label.height()
    middle, left, right = sign.center(), sign.left() - gap - width, sign.right() + gap
    above, below = sign.top() - height, sign.bottom()
    beside, over = middle.y() - height / 2, middle.x() - width / 2
    corners = ((right, above), (right, below), (left, above), (left, below))
    for x, y in ((right, beside), (left, beside), (over, below), (over, above), *corners):
        yield QRectF(x, y, width, height)
