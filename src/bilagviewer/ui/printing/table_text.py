# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a printed table into a document, with its titles again on every page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from bilagviewer.model.blocks import Inlines, Run
from bilagviewer.model.tables import ColumnKind, RowKind
from bilagviewer.ui.printing.columns import PADDING, Fit
from bilagviewer.ui.printing.manuscript import PrintedTable
from bilagviewer.ui.printing.paper import PaperLook, PaperTheme
from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.document import SafeDocument

ABOVE = 4.0
"""Over and under a cell's text, in units at full size."""
LINE = 19.0
NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)


class TableWriter:
    """Writes the rows of one table."""

    def __init__(self, document: SafeDocument, printed: PrintedTable, fit: Fit) -> None:
        self._document, self._printed, self._fit = document, printed, fit
        self._theme = PaperTheme(fit.percent)
        self._look = PaperLook(self._theme)
        self._plain = _char(self._theme, bold=False)
        self._bold = _char(self._theme, bold=True)

    def write(self, builder: Builder) -> None:
        """Write the table after what `builder` wrote last."""
        table, rows = self._printed.facts.table, self._printed.rows
        heads = int(table.headed)
        made = builder.table(len(rows) + heads, len(table.columns), self._format(heads))
        if heads:
            for number, column in enumerate(table.columns):
                title = (Run(table_words.title(column), bold=True),)
                self._cell(made, (0, number), title, self._bold)
        for place, row in enumerate(rows, heads):
            own = table.rows[row]
            if own.kind is RowKind.BANNER:
                made.mergeCells(place, 0, 1, len(table.columns))
                self._cell(made, (place, 0), own.cells[0].runs, self._bold)
                continue
            for number, cell in enumerate(own.cells):
                self._cell(made, (place, number), cell.runs, self._plain)
        self._borders(made, heads)

    def _format(self, heads: int) -> QTextTableFormat:
        look = QTextTableFormat()
        look.setHeaderRowCount(heads)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        look.setBorder(0)
        look.setCellSpacing(0)
        look.setCellPadding(0)
        fixed = QTextLength.Type.FixedLength
        look.setColumnWidthConstraints([QTextLength(fixed, w) for w in self._fit.widths])
        look.setWidth(QTextLength(fixed, sum(self._fit.widths)))
        return look

    def _cell(
        self, made: QTextTable, place: tuple[int, int], runs: Inlines, char: QTextCharFormat
    ) -> None:
        number = self._printed.facts.table.columns[place[1]].kind in NUMBERS
        cell = made.cellAt(*place)
        writer = Builder(self._document, self._look, cell.firstCursorPosition())
        writer.block(self._block(right=number), char)
        writer.runs(runs, char)

    def _block(self, *, right: bool) -> QTextBlockFormat:
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        block.setLineHeight(self._theme.px(LINE), fixed.value)
        sides = Qt.AlignmentFlag
        block.setAlignment(sides.AlignRight if right else sides.AlignLeft)
        return block

    def _borders(self, made: QTextTable, heads: int) -> None:
        """Rule off the titles, every row, and the document's own sums."""
        order = self._printed.rows
        kinds = [self._printed.facts.table.rows[row].kind for row in order]
        looks = {strong: self._ruled(strong=strong) for strong in (False, True)}
        for row in range(made.rows()):
            place = row - heads
            sum_next = place + 1 < len(kinds) and kinds[place + 1] is RowKind.SUM
            look = looks[place < 0 or sum_next]
            for column in range(made.columns()):
                made.cellAt(row, column).setFormat(look)

    def _ruled(self, *, strong: bool) -> QTextTableCellFormat:
        share = self._fit.percent / 100
        look = QTextTableCellFormat()
        look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBottomBorder(1.2 if strong else 0.5)
        look.setBottomBorderBrush(QBrush(self._theme.colour("text" if strong else "line")))
        look.setLeftPadding(PADDING * share)
        look.setRightPadding(PADDING * share)
        look.setTopPadding(ABOVE * share)
        look.setBottomPadding(ABOVE * share)
        return look


def _char(theme: PaperTheme, *, bold: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    whole = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll
    made.setFont(theme.font("pane", bold=bold), whole)
    made.setForeground(theme.colour("text"))
    return made

