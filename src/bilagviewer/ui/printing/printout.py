# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pages, ready to be drawn on whatever takes a painter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from PySide6.QtGui import QPainter

from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.stamp import Stamp


class Flow(Protocol):
    """Something that fills the text areas of one or several sheets alike."""

    @property
    def sheet(self) -> Sheet:
        """Return the sheet that all its pages have."""

    @property
    def count(self) -> int:
        """Return how many pages it fills."""

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw its page number `page`, from 0, with the text area's corner at the origin."""


@dataclass(frozen=True, slots=True)
class Stamped:
    """A flow, and what stands at the top of its pages."""

    flow: Flow
    stamp: str


class Printout:
    """All pages of a job; a page is drawn the same on paper, in a file and on the screen."""

    def __init__(self, title: str, parts: Sequence[Stamped]) -> None:
        self.title = title
        self._stamp = Stamp()
        self._parts = [part for part in parts if part.flow.count]
        self._ends = list(accumulate(part.flow.count for part in self._parts))

    @property
    def count(self) -> int:
        """Return the number of pages."""
        return self._ends[-1] if self._ends else 0

    def sheet(self, page: int) -> Sheet:
        """Return the sheet of a page, from 0."""
        return self._parts[self._part(page)].flow.sheet

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw a page, from 0, in units from the sheet's upper left corner."""
        number = self._part(page)
        part = self._parts[number]
        first = self._ends[number] - part.flow.count
        area = part.flow.sheet.text
        painter.save()
        self._stamp.paint(painter, part.flow.sheet, part.stamp, page + 1, self.count)
        painter.translate(area.topLeft())
        part.flow.draw(painter, page - first)
        painter.restore()

    def _part(self, page: int) -> int:
        return bisect_right(self._ends, page)
