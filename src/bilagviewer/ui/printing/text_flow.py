# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A document cut into pages: prose and maps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)

from bilagviewer.ui.printing.keeping import keep_together
from bilagviewer.ui.printing.paper import PaperTheme, Sheet
from bilagviewer.ui.reading.document import Pictures, SafeDocument
from bilagviewer.ui.reading.look import IS_RULE

_AFTER_WORDS = 12


def paper_document(pictures: Pictures) -> SafeDocument:
    """Return an empty document whose words may break anywhere if they are too long."""
    document = SafeDocument(pictures)
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    # Widths without the roundings of a screen: the same lines on every device.
    document.setUseDesignMetrics(True)
    return document


class TextFlow:
    """The pages of one document, which begins `start` units down the first of them.

    `needs` is the room that what follows wants below the last block.
    """

    def __init__(
        self,
        document: SafeDocument,
        sheet: Sheet,
        theme: PaperTheme,
        start: float = 0.0,
        needs: float = 0.0,
    ) -> None:
        self._area, self._theme = sheet.text, theme
        self._document = document
        _push_down(document, start)
        document.setPageSize(QSizeF(self._area.width(), self._area.height()))
        keep_together(document, needs)
        self.count = document.pageCount()
        self._rules = [b for b in _blocks(document) if b.blockFormat().hasProperty(IS_RULE)]

    @property
    def end(self) -> float:
        """Return how far down its last page the text reaches."""
        layout, last = self._document.documentLayout(), self._document.lastBlock()
        bottom = layout.blockBoundingRect(last).bottom() + last.blockFormat().bottomMargin()
        return bottom - (self.count - 1) * self._area.height()

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw one page, with the text area's corner at the origin."""
        top = page * self._area.height()
        shown = QRectF(0, top, self._area.width(), self._area.height())
        painter.save()
        painter.translate(0, -top)
        # What hangs into the margins stays; what stands on another page does not.
        painter.setClipRect(shown.adjusted(-self._area.left(), 0, self._area.left(), 0))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        self._document.documentLayout().draw(painter, context)
        for block in self._rules:
            self._rule(painter, block, shown)
        painter.restore()

    def _rule(self, painter: QPainter, block: QTextBlock, shown: QRectF) -> None:
        """Draw the rule after the words of a page mark, or at the end of tracks."""
        top = _line_top(block)
        if not shown.top() <= top < shown.bottom():
            return
        line = block.layout().lineAt(0)
        left = line.naturalTextWidth() + _AFTER_WORDS if block.text() else 0
        middle = top + line.height() / 2
        painter.setPen(QPen(self._theme.colour("line"), 0.7))
        painter.drawLine(QPointF(left, middle), QPointF(shown.right(), middle))


def _push_down(document: SafeDocument, start: float) -> None:
    """Put an empty block before the first: Qt takes no notice of that one's margin."""
    if not start:
        return
    cursor = QTextCursor(document.firstBlock())
    cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat())
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    space = QTextBlockFormat()
    space.setLineHeight(start, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.setBlockFormat(space)


def _line_top(block: QTextBlock) -> float:
    """Return where the first line of `block` stands in its document."""
    layout = block.layout()
    return layout.position().y() + layout.lineAt(0).y()


def _blocks(document: SafeDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found
