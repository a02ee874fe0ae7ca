# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A chapter's lines become headings, paragraphs, entries of lists, rows and figures."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers import runs
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter, list_marks, pieces
from bilagviewer.importers.passes.broken_lines import apart
from bilagviewer.importers.passes.line_words import indent_of
from bilagviewer.importers.passes.pieces import ListEntry, Piece, TableRows
from bilagviewer.importers.passes.prose import joined
from bilagviewer.importers.passes.wrapped import (
    WordedLine,
    ends,
    was_broken_at_number,
    width_of,
)
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import NO_HINTS, Line
from bilagviewer.model.blocks import Figure, Heading, Inlines, Paragraph, Run
from bilagviewer.work import Work

_NO_PICTURE = "-"


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter its lines as headings, paragraphs, entries, rows and figures."""
    return each_chapter.change(draft, work, _read)


def _read(chapter: Chapter, log: Log, work: Work) -> Chapter:  # noqa: ARG001 - the type of all steps
    found = pieces.of(chapter)
    reader = _Reader(width_of([_length(piece) for piece in found]))
    for piece in each_chapter.watched(found, work):
        reader.take(piece)
    work.spend(len(found))
    return replace(chapter, pieces=tuple(reader.end()))


def _length(piece: Piece) -> int:
    """Return how long a line of plain text is with its indent; 0 for all others."""
    if not isinstance(piece, Line) or piece.cells or not piece.runs:
        return 0
    hints, text = piece.hints, piece.text
    if hints is NO_HINTS:
        return len(text.rstrip())
    if hints.solid or hints.quiet or hints.mark or hints.level:
        return 0
    return len(text.strip()) + indent_of(piece, text)


class _Reader:
    """Holds the lines that may go on in the next one: of a paragraph, an entry or a table."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._found: list[Piece] = []
        self._waiting: list[WordedLine] = []
        self._rows: list[Line] = []

    def take(self, piece: Piece) -> None:
        """Take a line: end what it does not belong to, and keep what it begins or goes on with."""
        if not isinstance(piece, Line):
            self._end_all()
            self._found.append(piece)
        elif piece.cells:
            self._end_text()
            self._take_row(piece)
        else:
            self._end_rows()
            self._take_text(piece)

    def end(self) -> list[Piece]:
        """Return all that was found."""
        self._end_all()
        return self._found

    def _take_row(self, row: Line) -> None:
        if self._rows and self._rows[-1].hints.table != row.hints.table:
            self._end_rows()
        self._rows.append(row)

    def _take_text(self, line: Line) -> None:
        text = line.text
        stripped = text.strip()
        said = None if line.hints is NO_HINTS else _told(line)
        if isinstance(said, ListEntry):
            self._end_text()
            self._waiting.append(WordedLine(line, stripped, told=said))
        elif said is not None:
            self._end_text()
            self._found.append(said)
        elif not stripped:
            self._end_text()
        elif "\n" in text and not line.hints.quiet and (parts := apart(line)):
            for part in parts:
                self._take_text(part)
        else:
            self._take_words(_worded(line, text, stripped))

    def _take_words(self, line: WordedLine) -> None:
        waiting = self._waiting
        begins = line.mark is not None and not was_broken_at_number(waiting, line)
        if line.mark is not None and not begins:
            line = replace(line, mark=None)
        if waiting and (begins or ends(waiting, line, self._width)):
            self._end_text()
        self._waiting.append(line)

    def _end_all(self) -> None:
        self._end_text()
        self._end_rows()

    def _end_text(self) -> None:
        if self._waiting:
            self._found.append(joined(self._waiting))
            self._waiting = []

    def _end_rows(self) -> None:
        if self._rows:
            self._found.append(TableRows(tuple(self._rows)))
            self._rows = []


def _worded(line: Line, text: str, stripped: str) -> WordedLine:
    hints = line.hints
    if hints.quiet:
        return WordedLine(line, stripped)
    mark = list_marks.typed(line.runs, text, stripped)
    return WordedLine(line, stripped, indent_of(line, text), mark)


def _told(line: Line) -> Piece | None:
    """Return what the file itself says that a line is, None where it says nothing."""
    hints = line.hints
    if hints.picture:
        file = "" if hints.picture == _NO_PICTURE else hints.picture
        return Figure(runs.text(line.runs), file, source=line.source)
    if hints.quiet or not line.text.strip():
        return None
    if hints.level:
        found = runs.untabbed(runs.plainer(runs.tidy(line.runs)))
        return Heading(hints.level, _marked(hints.mark, found), line.source)
    return _listed(line) if hints.mark else None


def _listed(line: Line) -> Piece:
    """Return the entry that a mark of the file's own begins."""
    mark, found = line.hints.mark.strip(), runs.untabbed(runs.tidy(line.runs))
    if not list_marks.is_of_list(mark):
        return Paragraph(_marked(mark, found), line.source)
    if list_marks.is_bullet(mark):
        return ListEntry(found, None, "", line.source, line.hints.depth, is_told=True)
    number = list_marks.number_of(mark)
    return ListEntry(found, number, mark, line.source, line.hints.depth, is_told=True)


def _marked(mark: str, found: Inlines) -> Inlines:
    return runs.tidy([Run(f"{mark} "), *found]) if mark else found
