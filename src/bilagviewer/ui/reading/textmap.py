# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Between a leaf's plain text and its place in a document."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from bilagviewer.ui.reading.build import Built, Segment
from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.offsets import to_points, to_units


class TextMap:
    """Turn points into positions of one document, and back."""

    def __init__(self, built: Built) -> None:
        self._segments = built.segments
        self._starts = [segment.start for segment in built.segments]
        self._by_leaf: dict[int, list[Segment]] = defaultdict(list)
        for segment in built.segments:
            self._by_leaf[segment.leaf].append(segment)

    def position(self, point: Point) -> int | None:
        """Return where `point` stands in the document; None for a leaf without text here."""
        segments = self._by_leaf.get(point.leaf)
        if not segments:
            return None
        # At a border, what begins there wins over what ends there.
        fit = [s for s in segments if s.offset <= point.offset]
        segment = max(fit, key=lambda s: s.offset) if fit else segments[0]
        inside = max(point.offset - segment.offset, 0)
        units = to_units(segment.wide, inside) if segment.wide else inside
        return min(segment.start + units, segment.end)

    def point(self, position: int) -> Point | None:
        """Return the point at or nearest before `position`, or the first one after it."""
        if not self._segments:
            return None
        index = bisect_right(self._starts, position) - 1
        segment = self._segments[max(index, 0)]
        units = min(max(position - segment.start, 0), segment.end - segment.start)
        inside = to_points(segment.wide, units) if segment.wide else units
        return Point(segment.leaf, segment.offset + inside)

    def ranges(self, leaf: int, start: int, end: int) -> list[tuple[int, int]]:
        """Return the document's stretches that show `start` to `end` of `leaf`."""
        found = []
        for segment in self._by_leaf.get(leaf, ()):
            first = max(start, segment.offset)
            length = segment.end - segment.start
            points = len(segment.wide) if segment.wide else length
            last = min(end, segment.offset + points)
            if first < last:
                found.append((self._unit(segment, first), self._unit(segment, last)))
        return found

    @staticmethod
    def _unit(segment: Segment, offset: int) -> int:
        inside = offset - segment.offset
        return segment.start + (to_units(segment.wide, inside) if segment.wide else inside)
