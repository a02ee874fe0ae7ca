# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write the pieces of a chapter into the document of a flow."""

from __future__ import annotations

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat

from bilagviewer.model.blocks import Entry, MapBlock, PageMark, plain
from bilagviewer.ui.printing import words
from bilagviewer.ui.printing.keeping import WITH_NEXT
from bilagviewer.ui.printing.manuscript import Chapter, PrintedMap, PrintedTable
from bilagviewer.ui.printing.map_object import HEIGHT, KIND, WHICH, WIDTH, MapObject
from bilagviewer.ui.printing.paper import PaperLook, PaperTheme, Sheet
from bilagviewer.ui.printing.text_flow import TextFlow, paper_document
from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.look import GAP, IS_RULE
from bilagviewer.ui.reading.plan import TextPlan
from bilagviewer.ui.reading.units import Writer

_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
_MOST_OF_A_PAGE = 0.8


class PaperWriter(Writer):
    """Writes prose as on the screen, without what can only be clicked."""

    def _entry(self, entry: Entry) -> None:
        below = entry.speaker or entry.office or entry.points or entry.description or entry.remark
        if isinstance(self._look, PaperLook):
            self._look.entry_goes_on = bool(below)
        super()._entry(entry)

    def _legend(self, block: MapBlock) -> None:
        if plain(block.caption):
            self._to.block(self._look.block(below=6), self._look.strong)
            self._to.runs(block.caption, self._look.strong, counted=False)
        signs = [("\N{BLACK SMALL SQUARE}\t", mark) for mark in block.marks]
        for sign, text in (*signs, *(("\N{BULLET}\t", name) for name in block.legend)):
            self._to.block(self._look.item(1), self._look.plain)
            self._to.sign(sign, self._look.plain)
            self._to.text(text, self._look.plain, 0)
        self._to.space_below(GAP)

    def _page_mark(self, mark: PageMark) -> None:
        """Say whose page begins: the paper has page numbers of its own."""
        block = self._look.block(line=20)
        block.setProperty(IS_RULE, 1)
        block.setProperty(WITH_NEXT, 1)
        self._to.block(block, self._look.quiet)
        self._to.sign(words.page_mark(mark), self._look.quiet)


class FlowWriter:
    """Fills one document."""

    def __init__(self, chapter: Chapter, sheet: Sheet) -> None:
        self._chapter, self._sheet = chapter, sheet
        self._theme = PaperTheme()
        self._look = PaperLook(self._theme)
        self._document = paper_document(chapter.pictures)
        self._builder = Builder(self._document, self._look)
        self._maps: list[PrintedMap] = []
        handler = MapObject(self._maps, self._document)
        self._document.documentLayout().registerHandler(KIND, handler)
        self._builder.begin()
        self.filled = False
        """Whether anything was written."""
        self.characters = 0
        """How much prose was written."""

    def head(self) -> None:
        """Write the chapter's title, and the lines around it."""
        chapter, look = self._chapter, self._look
        big = QTextCharFormat(look.strong)
        big.setFont(self._theme.font("title"))
        self._line(chapter.over, look.quiet, look.block(line=20, below=4))
        self._line(chapter.title, big, look.block(line=36, below=8 if chapter.facts else 20))
        self._line(chapter.facts, look.quiet, look.block(line=20, below=26))

    def piece(self, piece: TextPlan | PrintedMap | PrintedTable) -> None:
        """Write prose or a map."""
        self.filled = True
        if isinstance(piece, TextPlan):
            area = self._sheet.text
            pictures, most = self._chapter.pictures, area.height() * _MOST_OF_A_PAGE
            writer = PaperWriter(self._builder, pictures, int(area.width()), height=most)
            writer.write(piece.units)
            self.characters += piece.characters
        elif isinstance(piece, PrintedMap):
            self._map(piece)

    def above(self, table: PrintedTable) -> None:
        """Write what stands above a table."""
        self._line(table.caption, self._look.strong, self._look.block(above=8, below=4))
        self._line(table.above, self._look.quiet, self._look.block(line=20, below=8))

    def flow(self, start: float = 0.0, needs: float = 0.0) -> TextFlow:
        """Return the pages of what was written, `start` units down the first.

        `needs` is the room that what follows wants below.
        """
        self._builder.end()
        return TextFlow(self._document, self._sheet, self._theme, start, needs)

    def _line(self, text: str, char: QTextCharFormat, block: QTextBlockFormat) -> None:
        if text:
            self.filled = True
            block.setProperty(WITH_NEXT, 1)
            self._builder.leaf(None)
            self._builder.block(block, char)
            self._builder.text(text, char, 0)

    def _map(self, piece: PrintedMap) -> None:
        area = self._sheet.text
        width = area.width()
        char = QTextCharFormat()
        char.setObjectType(KIND)
        char.setProperty(WHICH, len(self._maps))
        char.setProperty(WIDTH, width)
        char.setProperty(HEIGHT, min(width, area.height() * _MOST_OF_A_PAGE))
        self._maps.append(piece)
        below = QTextBlockFormat()
        below.setBottomMargin(GAP)
        self._builder.leaf(None)
        self._builder.block(below, self._look.plain)
        self._builder.sign(_OBJECT, char)
