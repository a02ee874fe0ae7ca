# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Page breaks where a reader expects them: no heading alone at the foot of a page."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextFormat

from bilagviewer.ui.reading.document import SafeDocument

WITH_NEXT = QTextFormat.Property.UserProperty.value + 2
"""Set on a block that must stand on the page of what follows."""
_SHORT = 3
"""A paragraph of so many lines is not parted."""


def keep_together(document: SafeDocument, needs: float = 0.0) -> None:
    """Break pages earlier where something would stand alone; the page size must be set.

    `needs` is the room that what follows the document wants on the page of its last block.
    """
    height = document.pageSize().height()
    waiting: list[QTextBlock] = []
    block = document.begin()
    while block.isValid():
        if is_kept(block):
            waiting.append(block)
        else:
            _hold(waiting[0] if waiting else block, _safe_line(block), height)
            waiting = []
        block = block.next()
    if waiting and needs:
        last = document.documentLayout().blockBoundingRect(waiting[-1]).bottom()
        _hold(waiting[0], last + needs - 1, height)


def is_kept(block: QTextBlock) -> bool:
    """Tell whether a block must stand on the page of what follows."""
    look = block.blockFormat()
    return bool(look.headingLevel()) or look.hasProperty(WITH_NEXT)


def line_top(block: QTextBlock, number: int) -> float:
    """Return where a line of `block` stands in its document."""
    # Asking for the block's place lays the document out as far as it.
    block.document().documentLayout().blockBoundingRect(block)
    layout = block.layout()
    line = layout.lineAt(min(number, max(layout.lineCount() - 1, 0)))
    return layout.position().y() + (line.y() if line.isValid() else 0.0)


def _safe_line(block: QTextBlock) -> float:
    """Return where the line stands with which a paragraph may be parted at the earliest."""
    line_top(block, 0)
    lines = block.layout().lineCount()
    return line_top(block, lines - 1 if lines <= _SHORT else 1)


def _hold(first: QTextBlock, end: float, height: float) -> None:
    """Put `first` on a new page if what ends at `end` would leave it alone."""
    top = line_top(first, 0)
    page = int(top // height)
    if page < int(end // height) and top > page * height and end - top < height:
        change = QTextBlockFormat()
        change.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        change.setTopMargin(0)
        QTextCursor(first).mergeBlockFormat(change)
