# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The room on a map: what is taken by boxes and lines, and what is still free."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF

Line = tuple[QPointF, QPointF]

_GRID = 48
"""The side of the squares by which boxes and lines are kept, so that few need to be looked at."""


class Room:
    """A part of the map that fills up."""

    def __init__(self, whole: QRectF, taken: Sequence[QRectF]) -> None:
        self.whole = whole
        self._boxes: dict[tuple[int, int], list[QRectF]] = defaultdict(list)
        self._lines: dict[tuple[int, int], list[Line]] = defaultdict(list)
        for one in taken:
            self.add(one)

    def take(self, candidates: Iterable[QRectF], gap: float) -> QRectF | None:
        """Take the first candidate that is free with `gap` round it; None where none is."""
        for box in candidates:
            if self.is_free(box, gap):
                self.add(box)
                return box
        return None

    def is_free(self, box: QRectF, gap: float, own: QRectF | None = None) -> bool:
        """Tell whether `box` lies inside and meets nothing but `own`, with `gap` to all boxes."""
        if not self.whole.contains(box):
            return False
        margin = gap / 2
        wide = box.adjusted(-margin, -margin, margin, margin)
        for square in _squares(wide):
            near = self._boxes.get(square, ())
            if any(wide.intersects(other) for other in near if other is not own):
                return False
            if any(crosses(line, box) for line in self._lines.get(square, ())):
                return False
        return True

    def is_clear(self, line: Line) -> bool:
        """Tell whether `line` lies inside and meets neither a box nor another line."""
        if not all(self.whole.contains(end) for end in line):
            return False
        for square in _squares(_bounds(line)):
            if any(crosses(line, box) for box in self._boxes.get(square, ())):
                return False
            if any(_meet(line, other) for other in self._lines.get(square, ())):
                return False
        return True

    def add(self, box: QRectF) -> None:
        """Take `box`, whatever is there."""
        for square in _squares(box):
            self._boxes[square].append(box)

    def add_line(self, line: Line) -> None:
        """Take `line`, whatever is there."""
        for square in _squares(_bounds(line)):
            self._lines[square].append(line)


def crosses(line: Line, box: QRectF) -> bool:
    """Tell whether any of `line` lies in `box`."""
    (start, end), first, last = line, 0.0, 1.0
    for at, by, low, high in (
        (start.x(), end.x() - start.x(), box.left(), box.right()),
        (start.y(), end.y() - start.y(), box.top(), box.bottom()),
    ):
        if abs(by) < 1e-9:
            if not low < at < high:
                return False
            continue
        near, far = sorted(((low - at) / by, (high - at) / by))
        first, last = max(first, near), min(last, far)
    return first < last


def _meet(one: Line, other: Line) -> bool:
    return (
        _side(one, other[0]) * _side(one, other[1]) < 0
        and _side(other, one[0]) * _side(other, one[1]) < 0
    )


def _side(line: Line, point: QPointF) -> float:
    """Return a number that is positive on one side of `line`, and negative on the other."""
    along, away = line[1] - line[0], point - line[0]
    return along.x() * away.y() - along.y() * away.x()


def _bounds(line: Line) -> QRectF:
    return QRectF(*line).normalized()


def _squares(box: QRectF) -> Iterator[tuple[int, int]]:
    for x in range(int(box.left() // _GRID), int(box.right() // _GRID) + 1):
        for y in range(int(box.top() // _GRID), int(box.bottom() // _GRID) + 1):
            yield x, y
