# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Place signs and labels so that none lies on another; what finds no room is left out."""

from __future__ import annotations

import math
from collections import defaultdict
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
    before: Placed | None = None
    """Where it stood before something was pointed at; it stays there if it can."""


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
    """Place signs and labels: of the first wishes both, then the other signs, then their labels.

    Everything stays within `room` and off what is `taken`.
    """
    full = _Full(room, taken)
    found: list[Placed] = []
    for urgent in (True, False):
        group = [wish for wish in wishes if wish.first is urgent and room.contains(wish.at)]
        placed = []
        for wish in group:
            sign = full.take(_spots(wish), gap)
            if sign is not None:
                placed.append((wish, Placed(wish.key, wish.at, sign)))
        for wish, one in placed:
            found.append(replace(one, label=full.take(_labels(wish, one.sign, gap), 0)))
    return tuple(found)


class _Full:
    """What is taken, kept by the squares of a grid so that few need to be looked at."""

    GRID = 80

    def __init__(self, room: QRectF, taken: Sequence[QRectF]) -> None:
        self._room = room
        self._squares: dict[tuple[int, int], list[QRectF]] = defaultdict(list)
        for one in taken:
            self._add(one)

    def take(self, candidates: Iterator[QRectF], gap: float) -> QRectF | None:
        """Take the first candidate that is free with `gap` round it; None where none is."""
        margin = gap / 2
        for spot in candidates:
            if not self._room.contains(spot):
                continue
            wide = spot.adjusted(-margin, -margin, margin, margin)
            near = (other for square in self._over(wide) for other in self._squares.get(square, ()))
            if not any(wide.intersects(other) for other in near):
                self._add(spot)
                return spot
        return None

    def _add(self, spot: QRectF) -> None:
        for square in self._over(spot):
            self._squares[square].append(spot)

    def _over(self, spot: QRectF) -> Iterator[tuple[int, int]]:
        grid = self.GRID
        for x in range(int(spot.left() // grid), int(spot.right() // grid) + 1):
            for y in range(int(spot.top() // grid), int(spot.bottom() // grid) + 1):
                yield x, y


def _spots(wish: Wish) -> Iterator[QRectF]:
    """Return the place of the sign on its town, then those round it, the nearest first."""
    if wish.before is not None:
        yield wish.before.sign
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


def _labels(wish: Wish, sign: QRectF, gap: float) -> Iterator[QRectF]:
    before = wish.before
    if before is not None and before.label is not None and before.sign == sign:
        yield before.label
    yield from _beside(sign, wish.label, gap)


def _beside(sign: QRectF, label: QSizeF, gap: float) -> Iterator[QRectF]:
    """Return the places of a label: right, left, below, above, then between these."""
    width, height = label.width(), label.height()
    left, right = sign.left() - gap - width, sign.right() + gap
    above, below = sign.top() - height, sign.bottom()
    beside, over = sign.center().y() - height / 2, sign.center().x() - width / 2
    places = [(right, beside), (left, beside), (over, below), (over, above)]
    half = (height + sign.height()) / 4
    places += [(x, beside + by) for by in (-half, half) for x in (right, left)]
    places += [(over + by, y) for by in (width * 0.3, -width * 0.3) for y in (below, above)]
    places += [(x, y) for x in (right, left) for y in (above, below)]
    for x, y in places:
        yield QRectF(x, y, width, height)
