# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Join neighbouring tables whose header rows are equal: one table over a page's end."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter, pieces
from bilagviewer.importers.passes.pieces import Piece, TableRows
from bilagviewer.importers.passes.table_header import is_header, texts
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import PageMark
from bilagviewer.work import Work


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter such tables as one."""
    return each_chapter.change(draft, work, _joined)


def _joined(chapter: Chapter, log: Log, work: Work) -> Chapter:
    found = pieces.of(chapter)
    if sum(isinstance(piece, TableRows) for piece in found) < 2:
        return chapter
    joiner = _Joiner(log)
    for piece in each_chapter.watched(found, work):
        joiner.take(piece)
    return replace(chapter, pieces=tuple(joiner.end()))


class _Joiner:
    """Holds the last table while it may go on, and the page marks behind it."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._found: list[Piece] = []
        self._rows: list[Line] = []
        self._titles: list[str] | None = None
        """The titles of the table that is held, None where it has none."""
        self._marks: list[PageMark] = []

    def take(self, piece: Piece) -> None:
        """Take a piece, joined to the table before it where that goes on."""
        if self._rows and isinstance(piece, PageMark):
            self._marks.append(piece)
        elif isinstance(piece, TableRows) and self._goes_on(piece):
            header = " ".join(texts(piece.rows[0]))
            self._log.removed("repeated_header", piece.source, header)
            self._log.note(Did.REPAIRED, "continued_table", piece.source, header)
            self._rows += piece.rows[1:]
        else:
            self.end()
            if isinstance(piece, TableRows):
                self._rows = list(piece.rows)
                self._titles = texts(piece.rows[0]) if is_header(piece.rows) else None
            else:
                self._found.append(piece)

    def end(self) -> list[Piece]:
        """Return all that was found, without holding anything longer."""
        if self._rows:
            self._found += [TableRows(tuple(self._rows)), *self._marks]
        self._rows, self._marks, self._titles = [], [], None
        return self._found

    def _goes_on(self, piece: TableRows) -> bool:
        has_more = bool(self._rows) and self._titles is not None and len(piece.rows) > 1
        return has_more and texts(piece.rows[0]) == self._titles
