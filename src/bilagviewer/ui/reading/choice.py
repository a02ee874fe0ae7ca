# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The one chosen place of a page, and the way to the next one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from bilagviewer.ui.reading.column import Column
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.theme.theme import Theme

_STEP = 50
"""How far an arrow scrolls where there is no place to go to."""


class Choice(QObject):
    """Which leaf is chosen; every built part is told."""

    changed = Signal()

    def __init__(self, theme: Theme, column: Column) -> None:
        super().__init__()
        self._theme, self._column = theme, column
        self._leaves: Leaves | None = None
        self.leaf: int | None = None

    def begin(self, leaves: Leaves) -> None:
        """Choose nothing in another text."""
        self._leaves, self.leaf = leaves, None

    def mark(self, leaf: int | None) -> None:
        """Choose `leaf` where it stands, without scrolling."""
        self.leaf = leaf
        for part in self._column.slots.built():
            part.show_chosen(leaf)
        self.changed.emit()

    def choose(self, leaf: int | None) -> None:
        """Choose `leaf` and let it be seen."""
        if leaf is not None:
            part = self._column.part_of(leaf)
            if part is not self._column.filling.part:
                self._column.give_back()
            part.uncover(leaf)
            self._column.reveal(*self._column.leaf_span(leaf))
        self.mark(leaf)

    def step(self, direction: int) -> int | None:
        """Return the leaf to choose next (1) or before (-1); None if the page scrolled instead.

        A leaf taller than the window is scrolled through first.
        """
        if not self._leaves:
            self._scroll(direction)
            return None
        if self.leaf is None:
            return self.first_seen()
        filled = self._column.filling.part is not None
        if not filled and self._scroll_within(self.leaf, direction):
            return None
        following = self.beside(self.leaf, direction)
        if following is None:
            self._scroll(direction)
        return following

    def statement(self, number: int) -> int | None:
        """Return the statement `number`: the one after the chosen place where numbers restart."""
        leaves = self._leaves
        if leaves is None:
            return None
        found = [leaf for leaf in leaves.statements() if leaves[leaf].number == number]
        after = [leaf for leaf in found if self.leaf is None or leaf > self.leaf]
        return next(iter([*after, *found]), None)

    def first_seen(self) -> int:
        """Return the first leaf that is wholly seen, or the one at the top."""
        column = self._column
        if column.filling.part is not None:
            return next(iter(column.filling.part.leaves()), 0)
        top = column.verticalScrollBar().value()
        first = None
        # A large table has many rows, and the first that is seen is soon found.
        for index in column.slots.between(top, top + column.seen):
            for leaf in column.built(index).leaves():
                upper, lower = column.leaf_span(leaf)
                if upper >= top:
                    return leaf
                first = leaf if first is None and lower > top else first
        return 0 if first is None else first

    def beside(self, leaf: int, direction: int) -> int | None:
        """Return the leaf after or before `leaf` as the reader sees them."""
        slots = self._column.slots
        index = slots.of_leaf(leaf)
        if direction > 0 and self._column.filling.part is None:
            # What a very long leaf goes on in holds no other.
            index = slots.last_of_leaf(leaf)
        order = self._column.built(index).leaves()
        place = order.index(leaf) + direction
        if self._column.filling.part is not None:
            return order[place] if 0 <= place < len(order) else None
        while not 0 <= place < len(order):
            index += direction
            if not 0 <= index < len(slots):
                return None
            order = self._column.built(index).leaves()
            place = 0 if direction > 0 else len(order) - 1
        return order[place]

    def _scroll(self, direction: int) -> None:
        self._column.scroll_by(direction * self._theme.px(_STEP))

    def _scroll_within(self, leaf: int, direction: int) -> bool:
        """Scroll on through a leaf of which more is to be seen in `direction`."""
        top, bottom = self._column.leaf_span(leaf)
        first = self._column.verticalScrollBar().value()
        last, step = first + self._column.seen, self._theme.px(_STEP)
        if direction > 0 and top < last < bottom:
            return self._column.scroll_by(min(step, bottom - last))
        if direction < 0 and top < first < bottom:
            return self._column.scroll_by(-min(step, first - top))
        return False
