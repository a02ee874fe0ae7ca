# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Page breaks where a reader expects them: no heading alone at the foot of a page.

Where blocks fall is worked out here, for all breaks in one pass: laying a document out again
after each would take a time that grows with the square of its length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextFormat

from bilagviewer.ui.reading.document import SafeDocument

WITH_NEXT = QTextFormat.Property.UserProperty.value + 2
"""Set on a block that must stand on the page of what follows."""
_TINY = 0.01
_SHORT = 3
"""A paragraph of so many lines is not parted."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a block takes on a page."""

    above: float
    below: float
    lines: Sequence[float]
    """The height of each line."""
    kept: bool
    """Whether it must stand on the page of what follows."""


def keep_together(document: SafeDocument, needs: float = 0.0) -> None:
    """Break pages earlier where something would stand alone; the page size must be set.

    `needs` is the room that what follows the document wants on the page of its last block.
    """
    document.pageCount()
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    found = breaks([measured(one) for one in blocks], document.pageSize().height(), needs)
    first, last = QTextBlockFormat(), QTextBlockFormat()
    first.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    first.setTopMargin(0)
    last.setBottomMargin(0)
    whole = QTextCursor(document)
    whole.beginEditBlock()
    for place in found:
        QTextCursor(blocks[place]).mergeBlockFormat(first)
        QTextCursor(blocks[place - 1]).mergeBlockFormat(last)
    whole.endEditBlock()
    # WORKAROUND: after changes to single blocks Qt draws only some of the blocks on a page,
    # since it looks for the first of them among places that it noted before.
    document.markContentsDirty(0, document.characterCount())


def measured(block: QTextBlock) -> Measured:
    """Return what `block`, whose lines are laid out, takes on a page."""
    look, layout = block.blockFormat(), block.layout()
    lines = [layout.lineAt(number).height() for number in range(layout.lineCount())]
    if look.lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value:
        lines = [look.lineHeight()] * len(lines)
    kept = bool(look.headingLevel()) or look.hasProperty(WITH_NEXT)
    return Measured(look.topMargin(), look.bottomMargin(), lines, kept)


def breaks(blocks: Sequence[Measured], height: float, needs: float = 0.0) -> Sequence[int]:
    """Return the places of the blocks that a page must begin with."""
    run = _Run(blocks, height)
    place, first = 0, 0
    while place < len(blocks):
        run.lay(place)
        if blocks[place].kept:
            place += 1
            continue
        if run.leaves(first, run.safe_line(place)):
            # What follows falls on other places now.
            place = first
            continue
        place += 1
        first = place
    if first < len(blocks) and needs and run.leaves(first, run.ends[-1] + needs - 1):
        for place in range(first, len(blocks)):
            run.lay(place)
    return sorted(run.broken | run.turned)


class _Run:
    """Where the blocks fall, one after the other."""

    def __init__(self, blocks: Sequence[Measured], height: float) -> None:
        self._blocks, self._height = blocks, height
        self._tops: list[list[float]] = [[] for _ in blocks]
        self.ends = [0.0] * len(blocks)
        self.broken: set[int] = set()
        """Blocks before which a page is broken so that they do not stand alone."""
        self.turned: set[int] = set()
        """Blocks that begin a page because the one before is full."""

    def lay(self, place: int) -> None:
        """Let the lines of a block fall below those of the one before."""
        own = self._blocks[place]
        y = self.ends[place - 1] if place else 0.0
        if place in self.broken:
            y = self._next_page(y)
        elif place:
            y += max(own.above, self._blocks[place - 1].below)
        first = (own.lines or [0.0])[0]
        self.turned.discard(place)
        if place and place not in self.broken and self._turns(self.ends[place - 1], y, first):
            # The page's own end is a break too, so that no space stands above what follows.
            self.turned.add(place)
            y = self._next_page(self.ends[place - 1])
        self._tops[place] = []
        for line in own.lines or [0.0]:
            if self._page(y + line - _TINY) > self._page(y) and line <= self._height:
                y = self._next_page(y)
            self._tops[place].append(y)
            y += line
        self.ends[place] = y

    def safe_line(self, place: int) -> float:
        """Return where the line stands with which a paragraph may be parted at the earliest."""
        tops = self._tops[place]
        return tops[-1] if len(tops) <= _SHORT else tops[1]

    def leaves(self, first: int, end: float) -> bool:
        """Break before `first` if what ends at `end` would leave it alone; return whether so."""
        top = self._tops[first][0]
        page = self._page(top)
        alone = page < self._page(end) and end - top < self._height
        if not alone or first in self.broken or top <= page * self._height:
            return False
        self.broken.add(first)
        return True

    def _turns(self, before: float, y: float, line: float) -> bool:
        """Tell whether a line at `y`, below what ends at `before`, stands on another page."""
        here = self._page(max(before - _TINY, 0.0))
        return line <= self._height and self._page(y + line - _TINY) > here

    def _next_page(self, y: float) -> float:
        return ceil((y - _TINY) / self._height) * self._height

    def _page(self, y: float) -> int:
        return int(y // self._height)
