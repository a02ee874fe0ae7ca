# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Makes the views, tells them what to show, and carries out what the reader does in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bilagviewer.model.notes import Content, Stance
from bilagviewer.model.outline import only_named
from bilagviewer.ui.notes.items import NoteItem, items, loose_items
from bilagviewer.ui.overview.box import OverviewBox
from bilagviewer.ui.overview.gathered_desk import GatheredDesk
from bilagviewer.ui.overview.map_desk import MapDesk
from bilagviewer.ui.overview.notes_view import NotesView
from bilagviewer.ui.overview.stage import Readable, Stage
from bilagviewer.ui.overview.statements_view import StatementsView
from bilagviewer.ui.overview.survey import Found, notes_at
from bilagviewer.ui.overview.views import (
    MAP,
    NOTES,
    STATEMENTS,
    THINGS,
    View,
    title,
    view_address,
)
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.words import statement_word

if TYPE_CHECKING:
    from bilagviewer.library.packs import OpenPack
    from bilagviewer.ui.note_desk import NoteDesk


class OverviewDesk(QObject):
    """Where the views and the session meet."""

    go_requested = Signal(object)
    """The `Address` of a view or a place."""
    earlier_requested = Signal(object)
    """The `Note` whose place is to be seen in the edition it was made in."""

    def __init__(
        self, theme: Theme, session: Session, stage: Stage, box: OverviewBox, notes: NoteDesk
    ) -> None:
        super().__init__()
        self._theme, self._session, self._stage = theme, session, stage
        self._box, self._notes = box, notes
        self._statements: StatementsView | None = None
        self._all_notes: NotesView | None = None
        self.gathered = GatheredDesk(theme, session, notes)
        self.gathered.go_requested.connect(self.go_requested)
        self.map = MapDesk(theme, session, notes, self.gathered)
        self.map.go_requested.connect(self.go_requested)
        self.map.gather.changed.connect(self._refresh)
        box.view_requested.connect(lambda view: self.go_requested.emit(view_address(view)))
        box.missing_requested.connect(self._go_to_missing)
        session.pack_changed.connect(self._count_missing)
        session.view_changed.connect(self._show)
        session.notes_changed.connect(self._refresh)
        session.survey.changed.connect(self._refresh)

    def _count_missing(self, opened: OpenPack) -> None:
        self._box.show_missing(len(only_named(opened.entries)))

    def _go_to_missing(self) -> None:
        opened = self._session.open_pack
        missing = only_named(opened.entries) if opened is not None else ()
        if missing:
            self.go_requested.emit(missing[0])

    def _show(self, view: str) -> None:
        self._box.choose(view)
        if not view:
            self._stage.show_page()
            return
        widget = self._made(view)
        if view == MAP:
            self.map.show_choice(self._session.view_choice)
        self._refresh()
        self._stage.show_view(widget)
        if isinstance(widget, Readable):
            widget.focus_text()

    def _made(self, view: str) -> QWidget:
        gathered = self.gathered.made(view)
        if gathered is not None:
            return gathered
        if view == STATEMENTS:
            self._session.survey.hurry()
            if self._statements is None:
                self._statements = self._make_statements()
            return self._statements
        if view == MAP:
            return self.map.view
        if self._all_notes is None:
            self._all_notes = self._make_notes()
        return self._all_notes

    def _make_statements(self) -> StatementsView:
        view = StatementsView(self._theme)
        view.stance_chosen.connect(self._set_stance)
        view.note_requested.connect(self._write)
        view.place_requested.connect(lambda found: self.go_requested.emit(found.address))
        view.target_changed.connect(self._notes.show_view_target)
        return view

    def _make_notes(self) -> NotesView:
        view = NotesView(self._theme)
        view.open_requested.connect(self._open)
        view.list.earlier_requested.connect(lambda item: self.earlier_requested.emit(item.note))
        view.delete_requested.connect(lambda item: self._session.delete_note(item.note.id))
        view.content_changed.connect(
            lambda item, content: self._session.change_note(item.note.id, content)
        )
        return view

    def _refresh(self) -> None:
        opened, page = self._session.open_pack, self._session.page
        if opened is None:
            return
        pack, survey = opened.pack, self._session.survey
        notes = View(NOTES, title(NOTES, pack), len(self._session.notes) + len(self._session.loose))
        statements = View(STATEMENTS, title(STATEMENTS, pack), len(survey.found) or None)
        named = survey.found or (pack.words.statement is not None and not survey.done)
        views = [statements, notes] if named else [notes]
        things = self.gathered.views(pack)
        views[-1:-1] = things
        if self.map.has_towns:
            # Between the things, which it places, and the dates.
            place = bool(named) + sum(view.id == THINGS for view in things)
            views.insert(place, View(MAP, title(MAP, pack)))
        self._box.show_views(views)
        self.gathered.refresh(pack)
        self.map.refresh(pack)
        if self._session.view == STATEMENTS and self._statements is not None:
            self._statements.show_found(
                self.tr("{statements}: my stance").format(statements=statements.title),
                statement_word(pack).capitalize(),
                survey.found,
                self._session.notes,
                done=survey.done,
            )
        if self._session.view == NOTES and self._all_notes is not None and page is not None:
            shown = items(self._session.notes, page, "all", self._session.content_of)
            shown += loose_items(self._session.loose, self.tr("For review"))
            self._all_notes.show_items(notes.title, shown)

    def _open(self, item: NoteItem) -> None:
        if not item.loose:
            self.go_requested.emit(item.address)
        self._notes.open(item.note.id)

    def _write(self, found: Found) -> None:
        here = notes_at(self._session.notes, found.address)
        if here:
            self._notes.open(here[0].id)
        else:
            self._notes.begin(found.address)

    def _set_stance(self, found: Found, stance: Stance | None) -> None:
        """Write the stance into the note that has one, else into the first, else into a new."""
        here = notes_at(self._session.notes, found.address)
        stated = [note for note in here if note.content.stance is not None]
        whole = [note for note in here if note.anchor.address == str(found.address)]
        note = next(iter(stated or whole), None)
        if note is None:
            if stance is not None:
                self._session.add_note(found.address, Content(stance=stance))
            return
        content = replace(note.content, stance=stance)
        if content.is_empty:
            self._session.delete_note(note.id)
        else:
            self._session.change_note(note.id, content)
            self._session.notebook.leave(note.id)
