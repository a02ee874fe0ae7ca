# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a view over the whole meeting prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from bilagviewer.danish.dates import format_date
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Block, Body, Heading, Paragraph, Run, Statement, plain
from bilagviewer.model.pack import Pack
from bilagviewer.model.tables import Cell, Table
from bilagviewer.ui.notes.when import day
from bilagviewer.ui.overview.notes_view import NotesView
from bilagviewer.ui.overview.survey import Found, notes_at
from bilagviewer.ui.overview.table_page import TablePage
from bilagviewer.ui.overview.views import MAP, NOTES, PROGRAMME, STATEMENTS, title
from bilagviewer.ui.printing.manuscript import Chapter, Piece
from bilagviewer.ui.printing.of_map import map_pieces
from bilagviewer.ui.printing.of_page import printed
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.plan import TextPlan, cut
from bilagviewer.ui.widgets import chips

if TYPE_CHECKING:
    from bilagviewer.library.calendar import FoundProgramme
    from bilagviewer.model.notes import Content, Note
    from bilagviewer.ui.main_window import MainWindow
    from bilagviewer.ui.notes.items import NoteItem


_NAME = re.compile(r"^(\d[\w.]*) (bilag) (?=\w)", re.IGNORECASE)
_HARD = "\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}"


def view_chapter(window: MainWindow, view: str, pack: Pack) -> Chapter:
    """Return what the view called `view`, which the window shows, prints."""
    name = title(view, pack)
    makers: dict[str, Callable[[MainWindow, Pack], tuple[Piece, ...]]] = {
        STATEMENTS: lambda w, _: _prose(_statements(w.session.survey.found, w.session.notes)),
        PROGRAMME: lambda w, _: _prose(_programmes(w.views.gathered.gathering.programmes)),
        NOTES: lambda w, _: _prose(_notes(_shown_notes(w))),
        MAP: map_pieces,
    }
    pieces = makers.get(view, _table)(window, pack)
    shown = window.stage.currentWidget()
    return Chapter(name, name, pieces, facts=shown.told if isinstance(shown, NotesView) else "")


def _table(window: MainWindow, _pack: Pack) -> tuple[Piece, ...]:
    shown = window.stage.currentWidget()
    if not isinstance(shown, TablePage):
        return ()
    taken = shown.grid.taken("")
    return (printed(replace(taken, table=_with_whole_names(taken.table), facts=None)),)


def _with_whole_names(table: Table) -> Table:
    """Return `table` with names like "3.2 bilag 4" that do not break."""
    rows = (replace(row, cells=tuple(map(_whole_name, row.cells))) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _whole_name(cell: Cell) -> Cell:
    if not _NAME.match(plain(cell.runs)):
        return cell
    runs = (replace(r, text=_NAME.sub(_HARD, r.text)) for r in cell.runs if isinstance(r, Run))
    return Cell(tuple(runs))


def _shown_notes(window: MainWindow) -> tuple[NoteItem, ...]:
    shown = window.stage.currentWidget()
    return shown.shown if isinstance(shown, NotesView) else ()


def _prose(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    body = Body(tuple(blocks))
    return tuple(p for p in cut(body, Leaves(Address(), body)) if isinstance(p, TextPlan))


def _statements(found: Iterable[Found], notes: Iterable[Note]) -> Iterator[Block]:
    notes, page, group = tuple(notes), "", ""
    for one in found:
        line = words.line(one.entry)
        if line != page:
            page, group = line, ""
            yield _heading(2, line)
        if one.group and one.group != group:
            group = one.group
            yield _heading(4, group)
        yield Statement(one.number, (Run(one.text), *_said(notes_at(notes, one.address))))


def _said(notes: Iterable[Note]) -> Iterator[Run]:
    """Yield the reader's words on a statement, each on a line of its own below it."""
    for note in notes:
        signs = _signs(note.content)
        text = note.content.text.strip()
        if signs:
            yield Run(f"\n{signs}", bold=True)
        if text:
            yield Run(f"\n{text}", italic=True)


def _programmes(found: Iterable[FoundProgramme]) -> Iterator[Block]:
    for one in found:
        yield _heading(2, one.title)
        told = (format_date(one.day) if one.day else "", words.line(one.entry))
        yield Paragraph((Run(" · ".join(filter(None, told))),))
        yield one.programme


def _notes(items: Iterable[NoteItem]) -> Iterator[Block]:
    group = ""
    for item in items:
        if item.group and item.group != group:
            group = item.group
            yield _heading(2, group)
        yield _heading(4, f"{item.name} · {day(item.note.changed)}")
        yield from _note(item)


def _note(item: NoteItem) -> Iterator[Block]:
    signs, text = _signs(item.note.content), item.note.content.text.strip()
    if item.quote:
        yield Paragraph((Run(f"»{item.quote}«", italic=True),))
    if signs:
        yield Paragraph((Run(signs, bold=True),))
    if text:
        yield Paragraph((Run(text),))


def _signs(content: Content) -> str:
    """Return a note's stance and marks as words."""
    stance = [chips.stance_word(content.stance)] if content.stance is not None else []
    marks = [f"{'✓ ' if one.done else ''}{chips.mark_word(one.mark)}" for one in content.marks]
    return " · ".join((*stance, *marks))


def _heading(level: int, text: str) -> Heading:
    return Heading(level, (Run(text),))
