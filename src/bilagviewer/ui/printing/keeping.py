# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Page breaks where a reader expects them: no heading alone at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextFormat, QTextTable

from bilagviewer.ui.reading.document import SafeDocument

WITH_NEXT = QTextFormat.Property.UserProperty.value + 2
"""Set on a block that must stand on the page of what follows."""
_SHORT = 3
"""A paragraph of so many lines is not parted."""


def keep_together(document: SafeDocument) -> None:
    """Break pages earlier where something would stand alone; the page size must be set."""
    height = document.pageSize().height()
    waiting: list[QTextBlock] = []
    for piece in _pieces(document):
        if piece.with_next:
            waiting += piece.blocks
            continue
        first = waiting[0] if waiting else piece.blocks[0]
        starts = int(line_top(first, 0) // height)
        if starts < piece.page(height) and line_top(first, 0) > starts * height:
            _break_before(first)
        waiting = []


def line_top(block: QTextBlock, number: int) -> float:
    """Return where a line of `block` stands in its document."""
    # Asking for the block's place lays the document out as far as it.
    block.document().documentLayout().blockBoundingRect(block)
    layout = block.layout()
    line = layout.lineAt(min(number, max(layout.lineCount() - 1, 0)))
    return layout.position().y() + (line.y() if line.isValid() else 0.0)


@dataclass(slots=True)
class _Piece:
    """A paragraph, or a table."""

    blocks: list[QTextBlock]
    with_next: bool = False
    body: QTextBlock | None = None
    """The first cell under the titles of a table."""
    lines: int = field(default=1)

    def page(self, height: float) -> int:
        """Return the page that the beginning, which is not to be parted, ends on."""
        if self.body is not None:
            return int(line_top(self.body, 0) // height)
        last = self.lines - 1 if self.lines <= _SHORT else 1
        return int(line_top(self.blocks[0], last) // height)


def _pieces(document: SafeDocument) -> Iterator[_Piece]:
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is not None:
            yield _of_table(block, table)
            block = table.lastCursorPosition().block().next()
            continue
        look = block.blockFormat()
        kept = bool(look.headingLevel()) or look.hasProperty(WITH_NEXT)
        document.documentLayout().blockBoundingRect(block)
        yield _Piece([block], kept, lines=max(block.layout().lineCount(), 1))
        block = block.next()


def _of_table(first: QTextBlock, table: QTextTable) -> _Piece:
    row = min(table.format().headerRowCount(), table.rows() - 1)
    return _Piece([first], body=table.cellAt(row, 0).firstCursorPosition().block())


def _break_before(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    table = cursor.currentTable()
    breaks = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    if table is not None:
        look = table.format()
        look.setPageBreakPolicy(breaks)
        table.setFormat(look)
        return
    change = QTextBlockFormat()
    change.setPageBreakPolicy(breaks)
    cursor.mergeBlockFormat(change)
