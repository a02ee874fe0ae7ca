# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the tables of a document, row by row and cell by cell."""

from __future__ import annotations

from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.flow import ParaFlow
from bilagviewer.importers.readers.word.names import VAL, w
from bilagviewer.importers.readers.word.prose import Paragraphs
from bilagviewer.importers.readers.word.styles import is_on, whole
from bilagviewer.importers.readers.word.table_layout import placed
from bilagviewer.importers.readers.word.table_rows import WordRow, is_data, rows_of
from bilagviewer.importers.readers.word.telling import Telling
from bilagviewer.importers.readers.word.word_text import WordText
from bilagviewer.model.blocks import plain


@dataclass(slots=True)
class _Table:
    rows: list[WordRow] = field(default_factory=list)
    row: WordRow | None = None
    """The row that is being read."""
    is_cell_open: bool = False
    is_cell_deleted: bool = False


class WordTables:
    """Puts each table into the flow that it stands in when it ends."""

    def __init__(
        self, feed: ElementFeed, paragraphs: Paragraphs, words: WordText, telling: Telling
    ) -> None:
        self._paragraphs, self._words, self._telling = paragraphs, words, telling
        self._open: list[_Table] = []
        self._count = 0
        self._in_row_properties = False
        feed.add(
            {
                w("tbl"): self._begin,
                w("tr"): self._begin_row,
                w("tc"): self._begin_cell,
                w("trPr"): self._begin_row_properties,
                w("tblHeader"): self._header,
                w("gridBefore"): self._before,
                w("gridSpan"): self._span,
                w("vMerge"): self._merge,
                w("cellDel"): self._delete_cell,
                w("tblPrChange"): lambda _: feed.skip(),
                w("trPrChange"): lambda _: feed.skip(),
                w("tcPrChange"): lambda _: feed.skip(),
                w("tblPr"): lambda _: feed.skip(),
            },
            {
                w("tbl"): self._end,
                w("tr"): self._end_row,
                w("tc"): self._end_cell,
                w("trPr"): self._end_row_properties,
            },
        )
        words.ask_of_rows(self._delete_row)

    def _begin(self, _said: Attributes) -> None:
        self._open.append(_Table())

    def _begin_row(self, _said: Attributes) -> None:
        if self._open:
            self._open[-1].row = WordRow()

    def _begin_cell(self, _said: Attributes) -> None:
        table = self._open[-1] if self._open else None
        if table and table.row and not table.is_cell_open:
            table.is_cell_open, table.is_cell_deleted = True, False
            self._paragraphs.begin_flow()

    def _end_cell(self) -> None:
        table = self._open[-1] if self._open else None
        if not table or not table.row or not table.is_cell_open:
            return
        table.is_cell_open = False
        cell = self._paragraphs.end_flow()
        cell.span, cell.goes_on = table.row.span, table.row.goes_on
        table.row.span, table.row.goes_on = 1, False
        if table.is_cell_deleted:
            self._tell_out("deleted", cell)
            cell = ParaFlow(span=cell.span)
        self._telling.spend()
        table.row.cells.append(cell)

    def _end_row(self) -> None:
        table = self._open[-1] if self._open else None
        if table and table.row:
            row, table.row = table.row, None
            if row.is_deleted:
                self._tell_out("deleted", *row.cells)
            else:
                table.rows.append(row)

    def _end(self) -> None:
        if not self._open:
            return
        rows = self._open.pop().rows
        into = self._paragraphs.flow
        holds = 1 + max((cell.holds for row in rows for cell in row.cells), default=0)
        if is_data(rows):
            self._count += 1
            made = rows_of(rows, self._count, lambda cell: self._tell_out("hidden", cell))
        else:
            made = placed(rows, self._telling.log)
        into.take(made)
        into.holds = max(into.holds, holds)

    def _tell_out(self, reason: str, *cells: ParaFlow) -> None:
        for cell in cells:
            for para in cell:
                words = para.text or " ".join(map(plain, para.cells))
                self._telling.out(reason, f"{words} ")
        self._telling.end()

    def _begin_row_properties(self, _said: Attributes) -> None:
        self._words.is_in_row = self._in_row_properties = True

    def _end_row_properties(self) -> None:
        self._words.is_in_row = self._in_row_properties = False

    def _row(self) -> WordRow | None:
        return self._open[-1].row if self._open else None

    def _delete_row(self) -> None:
        if row := self._row():
            row.is_deleted = True

    def _delete_cell(self, _said: Attributes) -> None:
        if self._open:
            self._open[-1].is_cell_deleted = True

    def _header(self, said: Attributes) -> None:
        if row := self._row():
            row.is_header = is_on(said)

    def _before(self, said: Attributes) -> None:
        if row := self._row():
            row.before = whole(said.get(VAL, ""), 0)

    def _span(self, said: Attributes) -> None:
        if row := self._row():
            row.span = max(whole(said.get(VAL, ""), 1), 1)

    def _merge(self, said: Attributes) -> None:
        if row := self._row():
            row.goes_on = said.get(VAL, "continue") in ("continue", "")
