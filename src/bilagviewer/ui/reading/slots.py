# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The parts of a page in order: where each stands, built or only estimated."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from bilagviewer.ui.reading.look import GAP, LINE, STATEMENT_INDENT
from bilagviewer.ui.reading.measures import Measures, character_width
from bilagviewer.ui.reading.part import Part
from bilagviewer.ui.reading.plan import MapPlan, Plan, TextPlan
from bilagviewer.ui.theme.theme import Theme

MOST_ROWS = 200
"""A table with more rows is a view of its own inside the page."""
WINDOW_SHARE = 0.7
_ROW = 60
_TABLE_HEAD = 90


@dataclass(slots=True)
class Slot:
    """Room for one part."""

    plan: Plan
    height: int = 0
    top: int = 0
    part: Part | None = None


class Slots:
    """The slots of a page, one under the other."""

    def __init__(self, plans: Iterable[Plan] = ()) -> None:
        self._slots = [Slot(plan) for plan in plans]
        self._tops: list[int] = []
        self._firsts = [slot.plan.first for slot in self._slots]

    def __len__(self) -> int:
        return len(self._slots)

    def __getitem__(self, index: int) -> Slot:
        return self._slots[index]

    def __iter__(self) -> Iterator[Slot]:
        return iter(self._slots)

    def place(self, top: int) -> int:
        """Put the slots one under the other from `top`; return where they end."""
        for slot in self._slots:
            slot.top = top
            top += slot.height
        self._tops = [slot.top for slot in self._slots]
        return top

    def at(self, y: int) -> int:
        """Return the slot at `y`, or the nearest one."""
        return max(bisect_right(self._tops, y) - 1, 0)

    def of_leaf(self, leaf: int, offset: float = 0) -> int:
        """Return the slot that holds `leaf`; of several, the one with what stands at `offset`."""
        index = max(bisect_right(self._firsts, leaf) - 1, 0)
        while index and self._slots[index - 1].plan.last > leaf:
            index -= 1
        while index + 1 < len(self._slots) and self._goes_on(index + 1, leaf, offset):
            index += 1
        # A part without leaves begins at the same leaf as the next one.
        while self._slots[index].plan.last <= leaf and index + 1 < len(self._slots):
            index += 1
        return index

    def last_of_leaf(self, leaf: int) -> int:
        """Return the last slot that holds something of `leaf`."""
        return self.of_leaf(leaf, inf)

    def _goes_on(self, index: int, leaf: int, offset: float) -> bool:
        """Return whether a slot goes on with `leaf` at `offset` or before it."""
        plan = self._slots[index].plan
        return plan.first == leaf and 0 < plan.begin <= offset

    def between(self, top: int, bottom: int) -> range:
        """Return the slots of which something stands from `top` to `bottom`."""
        if not self._slots:
            return range(0)
        return range(self.at(top), self.at(bottom) + 1)

    def built(self) -> Iterator[Part]:
        """Return the parts that are built, in order."""
        return (slot.part for slot in self._slots if slot.part is not None)

    def estimate(self, theme: Theme, measures: Measures, window: int) -> None:
        """Estimate the height of every slot that is not built."""
        guess = _Estimate(theme, measures, window)
        for slot in self._slots:
            if slot.part is None:
                slot.height = guess.height(slot.plan)


class _Estimate:
    def __init__(self, theme: Theme, measures: Measures, window: int) -> None:
        room = measures.width - measures.gutter - theme.px(STATEMENT_INDENT) / 2
        self._per_line = max(room / character_width(theme.font("page")), 20)
        self._line, self._gap = theme.px(LINE), theme.px(GAP)
        self._row, self._head = theme.px(_ROW), theme.px(_TABLE_HEAD)
        self._window = window

    def height(self, plan: Plan) -> int:
        if isinstance(plan, MapPlan):
            return round(self._window * WINDOW_SHARE)
        if isinstance(plan, TextPlan):
            # The last line of a paragraph is half empty.
            lines = max(plan.characters / self._per_line + plan.lines / 2, plan.lines)
            return round(lines * self._line + len(plan.units) * self._gap)
        rows = plan.last - plan.first
        if rows > MOST_ROWS:
            return round(self._window * WINDOW_SHARE)
        return self._head + rows * self._row


def far(slots: Sequence[Slot] | Slots, top: int, bottom: int) -> Iterator[Slot]:
    """Return the built slots wholly outside `top` to `bottom` that hold nothing to lose."""
    for slot in slots:
        outside = slot.top + slot.height < top or slot.top > bottom
        if slot.part is not None and outside and not slot.part.holds():
            yield slot
