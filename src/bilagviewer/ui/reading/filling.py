# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One part of the column that has all of it, until the page is given back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.reading.part import Part

if TYPE_CHECKING:
    from bilagviewer.ui.reading.column import Column

_EDGE = 16


@runtime_checkable
class Fillable(Part, Protocol):
    """A part that can have all of the page, and then scrolls in itself."""

    def fill(self, on: bool) -> None:
        """Have all of it, or only its place in the column."""

    def scroll_rows(self, windows: int) -> None:
        """Scroll by what is seen, down or up by a negative number; far enough is an end."""


class Filling:
    """Lays one part over the whole column and hides the others; they keep their places."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self.part: Fillable | None = None
        """The part that fills the page."""

    def begin(self, part: Fillable) -> None:
        """Let `part` fill the column."""
        self.part = part
        part.fill(True)
        self._show_others(shown=False)
        self.lay_out()

    def end(self) -> Fillable | None:
        """Put the part back into its place; the caller lays the column out again."""
        part, self.part = self.part, None
        if part is not None:
            part.fill(False)
            self._show_others(shown=True)
        return part

    def lay_out(self) -> None:
        """Give the part all that is seen."""
        if self.part is None:
            return
        column, px = self._column, self._column.theme.px
        edge, room = px(_EDGE), column.viewport().width()
        measures = Measures(edge, max(room - 2 * edge, 1), 0, room, edge)
        for bar in (column.verticalScrollBar(), column.horizontalScrollBar()):
            bar.setRange(0, 0)
        column.content.setGeometry(0, 0, room, column.seen)
        height = self.part.lay_out(measures, column.seen)
        self.part.widget.setGeometry(0, 0, edge + measures.width, height)

    def _show_others(self, *, shown: bool) -> None:
        column = self._column
        others = [part.widget for part in column.slots.built() if part is not self.part]
        for widget in (column.header, column.footer, *others):
            widget.setVisible(shown)
