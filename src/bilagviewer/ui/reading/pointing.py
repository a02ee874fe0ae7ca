# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the mouse does on the page, over all of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.part import Part

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage

_SCROLL_MS = 40


class Pointing:
    """The page as its parts know it (`part.Host`)."""

    def __init__(self, page: ReadingPage) -> None:
        self._page = page
        self._pressed: int | None = None
        self._place = QPoint()
        # A drag that rests outside the window goes on scrolling.
        self._scrolling = QTimer(page)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, part: Part, place: QPoint, count: int, extend: bool) -> None:
        """Begin a choice or a selection; with `extend`, go on with the one there is."""
        page, selection = self._page, self._page.selection
        part.keyboard().setFocus(Qt.FocusReason.MouseFocusReason)
        point = part.point_at(place)
        self._pressed = part.leaf_at(place)
        if extend and selection.anchor is None and page.choice.leaf is not None:
            selection.start(Point(page.choice.leaf, 0))
        if extend:
            selection.extend(point)
        elif count == 1:
            selection.start(point)
        elif point is not None:
            selection.select_word(point)

    def drag(self, place: QPoint) -> None:
        """Extend the selection to a place on the screen, scrolling if it is outside."""
        self._place = place
        self._page.selection.extend(self._page.column.point_near(place))
        if self._beyond():
            self._scrolling.start()
        else:
            self._scrolling.stop()

    def release(self) -> bool:
        """End it; return whether it was a click, and not a selection."""
        self._scrolling.stop()
        page = self._page
        span = page.selection.span()
        if span is None:
            page.choose(self._pressed)
            return True
        page.choice.mark(span[0].leaf if span[0].leaf == span[1].leaf else None)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            clipboard.setText(page.selected_text(), QClipboard.Mode.Selection)
        return False

    def write_note(self, leaf: int) -> None:
        """Choose `leaf` and ask for its note."""
        self._page.choose(leaf)
        self._page.ask_for_note()

    def follow(self, link: str) -> None:
        """Follow a link."""
        self._page.follow(link)

    def grew(self, part: Part) -> None:
        """Lay out a part again that needs another height."""
        self._page.column.lay_out_part(part)

    def narrowed(self, part: Part) -> None:
        """Lay out a part again that shows other leaves; what is chosen must be among them."""
        page, bar = self._page, self._page.column.verticalScrollBar()
        chosen, top = page.choice.leaf, bar.value()
        page.selection.start(None)
        if chosen is not None and page.column.part_of(chosen) is part:
            page.choice.mark(chosen if chosen in part.leaves() else None)
        page.column.lay_out_part(part)
        bar.setValue(top)

    def enter(self, leaf: int) -> None:
        """Choose `leaf` and give its part the keyboard."""
        self._page.choose(leaf)
        self._page.column.part_of(leaf).keyboard().setFocus(Qt.FocusReason.TabFocusReason)

    def export(self, taken: object, kind: str) -> None:
        """Ask for a file to save a table in."""
        self._page.export_requested.emit(taken, kind)

    def _beyond(self) -> int:
        """Return how far above (negative) or below the window the mouse is."""
        column = self._page.column
        y = column.viewport().mapFromGlobal(self._place).y()
        return min(y, 0) + max(y - column.seen, 0)

    def _scroll(self) -> None:
        if self._page.column.scroll_by(self._beyond()):
            self._page.selection.extend(self._page.column.point_near(self._place))
