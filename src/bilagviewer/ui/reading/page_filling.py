# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Let one table of the page fill it, and give the page back at the same row and scroll."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from bilagviewer.ui.reading.filling import Fillable
from bilagviewer.ui.reading.plan import TablePlan
from bilagviewer.ui.reading.slots import Slot

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage

_FAR = 1_000_000


class PageFilling(QObject):
    """Knows which table is meant, and whether one fills the page."""

    def __init__(self, page: ReadingPage) -> None:
        super().__init__(page)
        self._page, self._column = page, page.column
        self._chosen: int | None = None

    @property
    def on(self) -> bool:
        """Return whether a table fills the page."""
        return self._column.filling.part is not None

    @property
    def possible(self) -> bool:
        """Return whether the page has a table."""
        return any(True for _ in self._tables())

    def toggle(self, part: object = None) -> None:
        """Let `part` fill the page, or the table that is meant; or give the page back."""
        if self.end():
            return
        found = part if isinstance(part, Fillable) else self.meant()
        if found is not None:
            self._chosen = self._page.choice.leaf
            self._column.fill(found)
            if self._chosen is not None and self._chosen in found.leaves():
                found.uncover(self._chosen)
            self._take_keyboard(found)

    def end(self) -> bool:
        """Give the page back as it was; return whether a table filled it."""
        part = self._column.filling.part
        if part is None:
            return False
        self._column.give_back()
        chosen = self._page.choice.leaf
        if chosen is not None and chosen != self._chosen:
            self._column.reveal(*self._column.leaf_span(chosen))
        self._take_keyboard(part)
        return True

    def leaves(self) -> Sequence[int]:
        """Return the rows of the table that fills the page, else all leaves of the page."""
        part = self._column.filling.part
        return range(len(self._page.leaves)) if part is None else part.leaves()

    def scroll(self, windows: int) -> bool:
        """Scroll the table by what is seen of it; return whether one fills the page."""
        if self._column.filling.part is not None:
            self._column.filling.part.scroll_rows(windows)
        return self.on

    def to_edge(self, direction: int) -> bool:
        """Scroll the table to its beginning (-1) or end (1); return whether one fills the page."""
        return self.scroll(direction * _FAR)

    def _take_keyboard(self, part: Fillable) -> None:
        if QApplication.focusWidget() not in part.stops():
            part.keyboard().setFocus(Qt.FocusReason.OtherFocusReason)

    def _tables(self) -> list[Slot]:
        return [slot for slot in self._column.slots if isinstance(slot.plan, TablePlan)]

    def meant(self) -> Fillable | None:
        """Return the table with the keyboard or the chosen row, else the first that is seen."""
        tables, focused, leaf = self._tables(), QApplication.focusWidget(), self._page.choice.leaf
        value = self._column.verticalScrollBar().value()
        meant = (
            *(s for s in tables if s.part is not None and focused in s.part.stops()),
            *(s for s in tables if leaf is not None and s.plan.first <= leaf < s.plan.last),
            *(s for s in tables if value < s.top + s.height and s.top < value + self._column.seen),
            *tables,
        )
        for slot in meant:
            part = self._column.built(list(self._column.slots).index(slot))
            if isinstance(part, Fillable):
                return part
        return None
