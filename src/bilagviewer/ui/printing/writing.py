# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write the pieces of a chapter into the document of a flow."""

from __future__ import annotations

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
)

from bilagviewer.model.blocks import MapBlock, plain
from bilagviewer.ui.printing.columns import Fit
from bilagviewer.ui.printing.keeping import WITH_NEXT
from bilagviewer.ui.printing.manuscript import Chapter, Piece, PrintedMap, PrintedTable
from bilagviewer.ui.printing.map_object import HEIGHT, KIND, WHICH, WIDTH, MapObject
from bilagviewer.ui.printing.paper import PaperLook, PaperTheme, Sheet
from bilagviewer.ui.printing.table_text import TableWriter
from bilagviewer.ui.printing.text_flow import TextFlow, paper_document
from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.plan import TextPlan
from bilagviewer.ui.reading.units import Writer

_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


class PaperWriter(Writer):
    """Writes prose as on the screen, without what can only be clicked."""

    def _legend(self, block: MapBlock) -> None:
        if plain(block.caption):
            self._to.block(self._look.block(below=6), self._look.strong)
            self._to.runs(block.caption, self._look.strong, counted=False)
        for text in (*block.marks, *block.legend):
            self._to.block(self._look.item(1), self._look.plain)
            self._to.sign("\N{BULLET}\t", self._look.plain)
            self._to.text(text, self._look.plain, 0)
        self._to.space_below(16)


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

    def head(self) -> None:
        """Write the chapter's title, and the lines around it."""
        chapter, look = self._chapter, self._look
        title = self._theme.font("title")
        big = QTextCharFormat(look.strong)
        big.setFont(title)
        self._line(chapter.over, look.quiet, look.block(line=20, below=4))
        self._line(chapter.title, big, look.block(line=36, below=8 if chapter.facts else 20))
        self._line(chapter.facts, look.quiet, look.block(line=20, below=26))

    def piece(self, piece: Piece, setting: Fit | None) -> None:
        """Write a piece; of a table that is drawn row by row, write `above` instead."""
        if isinstance(piece, TextPlan):
            area = self._sheet.text
            writer = PaperWriter(
                self._builder,
                self._chapter.pictures,
                int(area.width()),
                height=area.height() * 0.8,
            )
            writer.write(piece.units)
        elif isinstance(piece, PrintedMap):
            self._map(piece)
        elif setting is not None:
            self.above(piece)
            TableWriter(self._document, piece, setting).write(self._builder)
            self._gap()

    def above(self, table: PrintedTable) -> None:
        """Write what stands above a table."""
        self._builder.leaf(None)
        self._line(table.caption, self._look.strong, self._look.block(above=8, below=4))
        self._line(table.above, self._look.quiet, self._look.block(line=20, below=8))

    def flow(self) -> TextFlow:
        """Return the pages of what was written."""
        return TextFlow(self._document, self._sheet, self._theme)

    def _line(self, text: str, char: QTextCharFormat, block: QTextBlockFormat) -> None:
        if text:
            block.setProperty(WITH_NEXT, 1)
            self._builder.leaf(None)
            self._builder.block(block, char)
            self._builder.text(text, char, 0)

    def _gap(self) -> None:
        """Let the block that Qt puts after a table be no more than a space."""
        self._builder.block(self._look.block(line=14, below=0), self._look.foot)

    def _map(self, piece: PrintedMap) -> None:
        area = self._sheet.text
        width = area.width()
        char = QTextCharFormat()
        char.setObjectType(KIND)
        char.setProperty(WHICH, len(self._maps))
        char.setProperty(WIDTH, width)
        char.setProperty(HEIGHT, min(width * 0.98, area.height() * 0.82))
        self._maps.append(piece)
        self._builder.leaf(None)
        self._builder.block(QTextBlockFormat(), self._look.plain)
        self._builder.sign(_OBJECT, char)
