# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where the places of a run of prose stand, once its document is laid out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from bilagviewer.ui.reading.build import Built
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.look import IS_RULE
from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.reading.textmap import TextMap


class TextPlaces:
    """Answers for one laid-out document; `settle` is called after each change of layout."""

    def __init__(
        self, document: QTextDocument, built: Built, leaves: Leaves, range_: range
    ) -> None:
        self._document, self._built, self._leaves = document, built, leaves
        self.range = range_
        self.map = TextMap(built)
        self.measures = Measures(0, 0, 0, 0, 0)
        self._half = self._drop = 0
        self._under: Mapping[int, int] = {}
        self._tops: list[int] = []
        self._usual: dict[int, float] = {}
        self._rules = [b.blockNumber() for b in self._blocks() if b.blockFormat().property(IS_RULE)]

    def settle(self, measures: Measures, half_gap: int, drop: int) -> None:
        """Work out anew where everything is; a tint takes `half_gap` above and below.

        It is moved down by `drop`, since Qt puts all of a line's leading above its words.
        """
        self.measures, self._half, self._drop = measures, half_gap, drop
        self._tops = [self._inner(leaf).top() for leaf in self.range] or [0]

    def make_room(self, under: Mapping[int, int]) -> bool:
        """Leave pixels under some leaves for words; return whether that moved anything."""
        moved = False
        for leaf in self.range:
            block = self._document.findBlockByNumber(self._built.leaves[leaf][1])
            form = block.blockFormat()
            usual = self._usual.setdefault(leaf, form.bottomMargin())
            wanted = usual + under.get(leaf, 0)
            if form.bottomMargin() != wanted:
                form.setBottomMargin(wanted)
                QTextCursor(block).setBlockFormat(form)
                moved = True
        self._under = under
        return moved

    def place(self, leaf: int) -> QRect:
        """Return the tint's place behind `leaf`: with half the space around it."""
        inner = self._inner(leaf)
        # The tint of running text reaches out of the column, as its words begin at the edge.
        left = self.measures.outset if self._leaves[leaf].number is not None else 0
        width = self.measures.outset + self.measures.width - left
        height = inner.height() + 2 * self._half + self._under.get(leaf, 0)
        return QRect(left, inner.top() - self._half + self._drop, width, height)

    def leaf_at(self, y: int) -> int | None:
        """Return the leaf whose tint would be at `y`."""
        if not self.range:
            return None
        index = max(bisect_right(self._tops, y + self._half) - 1, 0)
        leaf = self.range[index]
        place = self.place(leaf)
        return leaf if place.top() <= y <= place.bottom() else None

    def point_at(self, place: QPoint) -> Point | None:
        """Return the point nearest to `place`."""
        layout = self._document.documentLayout()
        return self.map.point(max(layout.hitTest(QPointF(place), Qt.HitTestAccuracy.FuzzyHit), 0))

    def line_at(self, y: int) -> tuple[int, float] | None:
        """Return the line at `y` as `Spot` counts: leaf and offset."""
        if not self.range:
            return None
        index = bisect_right(self._tops, y) - 1
        if index < 0:
            return self.range[0], 0.0
        offset = self._line_of(self.range[index], y)
        if offset is None and index + 1 < len(self._tops):
            return self.range[index + 1], 0.0
        return self.range[index], offset or 0.0

    def y_of(self, leaf: int, offset: float) -> int:
        """Return where the line is that `line_at` gave as `leaf` and `offset`."""
        position = self.map.position(Point(leaf, int(offset)))
        if position is None:
            return self._inner(leaf).top()
        block = self._document.findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return self._inner(leaf).top()
        top = block.layout().position().y() + line.y()
        return round(top + (offset - int(offset)) * line.height())

    def exposed(self, place: QRect) -> Iterator[int]:
        """Return the leaves of which something is painted in `place`."""
        above = max(bisect_right(self._tops, place.top()) - 2, 0)
        for leaf in self.range[above:]:
            if self.place(leaf).top() > place.bottom():
                break
            yield leaf

    def rules(self) -> Iterator[QTextBlock]:
        """Return the blocks that a line is drawn through."""
        return (self._document.findBlockByNumber(number) for number in self._rules)

    def first_block(self, leaf: int) -> QTextBlock:
        """Return the block that `leaf` begins in."""
        return self._document.findBlockByNumber(self._built.leaves[leaf][0])

    def link(self, leaf: int) -> str:
        """Return the first link in `leaf`, or nothing."""
        for block in self._blocks_of(leaf):
            for piece in block.textFormats():
                if piece.format.anchorHref():
                    return piece.format.anchorHref()
        return ""

    def link_at(self, place: QPoint) -> str:
        """Return the link at `place`, or nothing."""
        return self._document.documentLayout().anchorAt(QPointF(place))

    def _line_of(self, leaf: int, y: int) -> float | None:
        for block in self._blocks_of(leaf):
            top = block.layout().position().y()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                if top + line.y() + line.height() > y:
                    point = self.map.point(block.position() + line.textStart())
                    offset = point.offset if point and point.leaf == leaf else 0
                    passed = (y - top - line.y()) / max(line.height(), 1)
                    return offset + min(max(passed, 0.0), 0.99)
        return None

    def _inner(self, leaf: int) -> QRect:
        layout, document = self._document.documentLayout(), self._document
        first, last = self._built.leaves[leaf]
        top = layout.blockBoundingRect(document.findBlockByNumber(first)).top()
        bottom = layout.blockBoundingRect(document.findBlockByNumber(last)).bottom()
        return QRect(0, round(top), self.measures.width, round(bottom - top))

    def _blocks_of(self, leaf: int) -> Iterator[QTextBlock]:
        first, last = self._built.leaves[leaf]
        return (self._document.findBlockByNumber(number) for number in range(first, last + 1))

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()
