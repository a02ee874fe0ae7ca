# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pages, ready to be drawn on whatever takes a painter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtGui import QPainter

from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.stamp import Stamp


class Flow(Protocol):
    """Something that fills the text areas of one or several sheets alike."""

    @property
    def count(self) -> int:
        """Return how many pages it touches, the one that it begins on included."""

    @property
    def end(self) -> float:
        """Return how far down its last page it reaches, in units."""

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw its page number `page`, from 0, with the text area's corner at the origin."""


@dataclass(slots=True)
class Page:
    """A sheet, and what is drawn on it."""

    sheet: Sheet
    stamp: str
    """What stands at its top."""
    layers: list[tuple[Flow, int]] = field(default_factory=list)
    """Flows, each with which of its pages this is."""


class Printout:
    """All pages of a job; a page is drawn the same on paper, in a file and on the screen."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.pages: list[Page] = []
        self._stamp = Stamp()
        self.down = 0.0
        """How far down the last page is filled."""

    @property
    def count(self) -> int:
        """Return the number of pages."""
        return len(self.pages)

    def turn(self, sheet: Sheet, stamp: str) -> None:
        """Begin a new page."""
        self.pages.append(Page(sheet, stamp))
        self.down = 0.0

    def place(self, flow: Flow) -> None:
        """Put `flow`, which begins at `down`, on the last page and as many more as it needs."""
        first = self.pages[-1]
        for number in range(flow.count):
            if number:
                self.turn(first.sheet, first.stamp)
            self.pages[-1].layers.append((flow, number))
        self.down = flow.end

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a page, from 0, in units from the sheet's upper left corner."""
        page = self.pages[number]
        painter.save()
        self._stamp.paint(painter, page.sheet, page.stamp, number + 1, self.count)
        painter.translate(page.sheet.text.topLeft())
        for flow, own in page.layers:
            flow.draw(painter, own)
        painter.restore()
