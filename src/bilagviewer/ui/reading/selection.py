# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The one selection of a page: from a point to a point, over any number of parts."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from bilagviewer.model.address import Address
from bilagviewer.ui.reading.column import Column
from bilagviewer.ui.reading.copying import plan_text
from bilagviewer.ui.reading.leaves import Leaves, Point

_WORD = re.compile(r"\w+")


class Selection(QObject):
    """What is selected, shared out to the parts that show it."""

    changed = Signal()

    def __init__(self, column: Column) -> None:
        super().__init__()
        self._column = column
        self._leaves: Leaves | None = None
        self._anchor: Point | None = None
        self._caret: Point | None = None

    def begin(self, leaves: Leaves) -> None:
        """Select nothing in another text."""
        self._leaves, self._anchor, self._caret = leaves, None, None

    def __bool__(self) -> bool:
        return self._anchor is not None and self._anchor != self._caret

    @property
    def anchor(self) -> Point | None:
        """Return where the selection began."""
        return self._anchor

    @property
    def caret(self) -> Point | None:
        """Return where the selection was last extended to."""
        return self._caret

    def start(self, point: Point | None) -> None:
        """Let a selection begin at `point`, with nothing in it."""
        self._anchor = self._caret = point
        self._told()

    def extend(self, point: Point | None) -> None:
        """Let the selection reach to `point`."""
        if point is not None:
            self._anchor = point if self._anchor is None else self._anchor
            self._caret = point
            self._told()

    def select(self, anchor: Point, caret: Point) -> None:
        """Select what is between two points."""
        self._anchor, self._caret = anchor, caret
        self._told()

    def select_word(self, point: Point) -> None:
        """Select the word around `point`."""
        if self._leaves is None:
            return
        for match in _WORD.finditer(self._leaves.text(point.leaf)):
            if match.start() <= point.offset <= match.end():
                self.select(Point(point.leaf, match.start()), Point(point.leaf, match.end()))
                return

    def select_leaves(self, first: int, last: int) -> None:
        """Select whole leaves; the caret stands in `last`, which may be before `first`."""
        if self._leaves is None:
            return
        low, high = min(first, last), max(first, last)
        start, end = Point(low, 0), Point(high, len(self._leaves.text(high)))
        self.select(*((start, end) if first <= last else (end, start)))

    def span(self) -> tuple[Point, Point] | None:
        """Return the selection's ends in reading order, or None."""
        if self._anchor is None or self._caret is None or self._anchor == self._caret:
            return None
        first, last = sorted((self._anchor, self._caret), key=self._order)
        return first, last

    def _told(self) -> None:
        self.show()
        self.changed.emit()

    def show(self) -> None:
        """Let every built part paint its share."""
        span = self.span()
        for slot in self._column.slots:
            if slot.part is None:
                continue
            if span is None or not self._touches(slot.plan.first, slot.plan.last, span):
                slot.part.show_selection(None, None, shown=False)
                continue
            start, end = self._share(slot.plan.first, slot.plan.last, span)
            slot.part.show_selection(start, end, shown=True)

    def text(self) -> str:
        """Return what is selected as plain text."""
        span = self.span()
        if span is None or self._leaves is None:
            return ""
        pieces: list[str] = []
        for slot in self._column.slots:
            plan = slot.plan
            if plan.first == plan.last or not self._touches(plan.first, plan.last, span):
                continue
            start, end = self._share(plan.first, plan.last, span)
            built = slot.part
            text = built.text(start, end) if built else plan_text(plan, self._leaves, start, end)
            if pieces and plan.begin:
                pieces[-1] += text
            else:
                pieces.append(text)
        return "\n".join(pieces)

    def html(self) -> str:
        """Return what is selected as HTML where it lies in one table, else nothing."""
        span = self.span()
        if span is None:
            return ""
        slots = self._column.slots
        first, last = (slots.of_leaf(*point) for point in span)
        part = slots[first].part
        return part.html(*span) if part is not None and first == last else ""

    def address(self) -> Address | None:
        """Return the passage as an address, or None where nothing is selected."""
        span = self.span()
        if span is None or self._leaves is None:
            return None
        (first, start), (last, end) = span
        own, other = self._leaves[first].address, self._leaves[last].address
        # Of a row there is only all or nothing.
        start = 0 if own.row else start
        end = len(self._leaves.text(last)) if other.row else end
        if first == last:
            return replace(own, start=min(start, end), end=max(start, end))
        return replace(own, start=start, end=end, last_block=other.fragment)

    def _order(self, point: Point) -> tuple[int, int, int]:
        index = self._column.slots.of_leaf(*point)
        part = self._column.slots[index].part
        return (index, *(point if part is None else part.order(point)))

    @staticmethod
    def _share(
        first: int, last: int, span: tuple[Point, Point]
    ) -> tuple[Point | None, Point | None]:
        start, end = span
        return (
            start if first <= start.leaf < last else None,
            end if first <= end.leaf < last else None,
        )

    def _touches(self, first: int, last: int, span: tuple[Point, Point]) -> bool:
        start, end = span
        inside = first <= start.leaf < last or first <= end.leaf < last
        return inside or (start.leaf < first and end.leaf >= last)
