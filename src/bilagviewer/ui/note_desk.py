# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where page, notes and session meet: which place is chosen, and what is written to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from bilagviewer.model.address import Address, parse
from bilagviewer.model.blocks import Statement
from bilagviewer.model.notes import Content, Note
from bilagviewer.ui.notes.facts import Facts, facts
from bilagviewer.ui.notes.items import Scope, items, loose_items, order_of
from bilagviewer.ui.notes.shares import Shares
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.standing import standing
from bilagviewer.ui.save_state import SaveState
from bilagviewer.ui.session import Session
from bilagviewer.ui.words import quote, statement_word, target_name

if TYPE_CHECKING:
    from bilagviewer.ui.notes.pane import NotesPane
    from bilagviewer.ui.reading.page import ReadingPage


class NoteDesk(QObject):
    """Carry the reader's notes between the page, the notes pane and the session."""

    pane_wanted = Signal()
    """The notes pane must be seen: the reader writes or opens a note."""
    finished = Signal()
    """The reader is done writing, and wants to read on."""

    def __init__(self, session: Session, page: ReadingPage, pane: NotesPane) -> None:
        super().__init__()
        self._session, self._page, self._pane = session, page, pane
        self._scope: Scope = "bilag"
        self._shares = Shares(page.tables.shelf.totals)
        self._view_target: Address | None = None
        self._view_facts: Facts | None = None
        self._beside: Address | None = None
        self._beside_facts: Facts | None = None
        self.others: Callable[[Address], Facts] = lambda _target: Facts("")
        """Where else the thing at an address is named; given by the overview."""
        session.page_changed.connect(self._show_page)
        session.notes_changed.connect(self._show_notes)
        session.save_state_changed.connect(self._tell_failure)
        page.target_changed.connect(self._leave_beside)
        page.note_requested.connect(self.open_or_begin)
        page.new_note_requested.connect(self.begin)
        page.details_requested.connect(self._enter_details)
        pane.begin_requested.connect(self.begin)
        pane.add_requested.connect(self._add)
        pane.typing.connect(session.saving.typing)
        pane.content_changed.connect(session.change_note)
        pane.delete_requested.connect(session.delete_note)
        pane.undo_requested.connect(session.notebook.undo)
        pane.left.connect(session.notebook.leave)
        pane.scope_changed.connect(self._choose_scope)
        pane.finished.connect(self.finished)
        session.view_changed.connect(self._show_view)
        page.tables.arranged.connect(self.refresh_details)

    def open_or_begin(self, target: Address) -> None:
        """Open the note to `target`, or begin one where there is none."""
        found = [note for note in self._session.notes if note.anchor.address == str(target)]
        if found:
            self.open(found[0].id)
        else:
            self.begin(target)

    def open(self, note_id: str) -> None:
        """Open a note that the pane shows."""
        self.pane_wanted.emit()
        self._pane.open_note(note_id)

    def begin(self, target: Address) -> None:
        """Begin a note to `target`."""
        if self._session.read_only is not None:
            self._session.failed.emit(self._session.read_only)
            return
        content = self._content(target)
        if content is not None:
            self.pane_wanted.emit()
            passage = quote(content, target) if target.start is not None else ""
            name = target_name(content, target.whole)
            self._pane.begin(target, name, passage, order_of(content, target))

    def _enter_details(self) -> None:
        self.pane_wanted.emit()
        self._pane.focus_details()

    def write_to_target(self) -> None:
        """Begin or open a note to what is chosen in the page."""
        target = self._view_target if self._session.view else self._page_target()
        if self._session.page is not None and target is not None:
            self.open_or_begin(target)

    def show_view_target(self, target: Address, found: Facts | None = None) -> None:
        """Show what a note would be written to in a view, and what is known of it there."""
        self._view_target, self._view_facts = target, found
        self._show_target(target)

    def show_view_facts(self, found: Facts) -> None:
        """Show what is known of something in a view that has no place of its own."""
        self._view_target, self._view_facts = None, found
        self._pane.set_target(Address(), "", found)

    def show_beside(self, target: Address | None, found: Facts | None = None) -> None:
        """Show what was chosen on a map in the page, with its row; nothing for the page's own.

        What has no row of its own leaves the note to the page's target.
        """
        self._beside, self._beside_facts = target, found
        self._show_target(self._page_target())

    def refresh_details(self) -> None:
        """Show the chosen place anew: more is known of it."""
        if self._session.page is not None and not self._session.view:
            self._show_target(self._page_target())

    def _content(self, target: Address) -> PageContent | None:
        """Return the page that `target` lies on."""
        page = self._session.page
        if page is None or page.entry.address == target.page:
            return page
        return self._session.content_of(target.page)

    def _show_view(self, _view: str) -> None:
        self._pane.close_editor()
        self._view_target = self._view_facts = self._beside = self._beside_facts = None
        self._show_notes(self._session.notes)

    def _add(self, target: Address, content: Content) -> None:
        note = self._session.add_note(target, content)
        if note is not None:
            self._pane.adopt(note)

    def _tell_failure(self, state: SaveState) -> None:
        if state.kind == "failed":
            self._pane.fail()

    def _choose_scope(self, scope: str) -> None:
        self._scope = cast("Scope", scope)
        self._show_notes(self._session.notes)

    def _page_target(self) -> Address:
        return self._page.target() if self._beside is None else self._beside

    def _leave_beside(self, target: Address) -> None:
        self._beside = self._beside_facts = None
        self._show_target(target)

    def _show_page(self, _content: PageContent) -> None:
        self._beside = self._beside_facts = None
        self._pane.close_editor()
        self._show_notes(self._session.notes)

    def _show_notes(self, notes: Sequence[Note]) -> None:
        content = self._session.page
        if content is None:
            self._pane.show_items((), self.tr("No notes to this meeting yet."), "")
            self._pane.set_target(Address(), "", Facts(""))
        else:
            here = content.entry.address
            self._page.set_notes([n for n in notes if parse(n.anchor.address).page == here])
            scope: Scope = "all" if self._session.view else self._scope
            self._pane.show_scope(scope, free=not self._session.view)
            shown = items(notes, content, scope, self._session.content_of)
            shown += loose_items(self._session.loose, self.tr("For review"))
            self._pane.show_items(shown, self._nothing(content), self._hint())
            if not self._session.view:
                self._show_target(self._page_target())
            elif self._view_target is not None:
                self._show_target(self._view_target)
            else:
                self._pane.set_target(Address(), "", self._view_facts or Facts(""))

    def _show_target(self, target: Address) -> None:
        content = self._content(target)
        if content is not None:
            name = target_name(content, target)
            found = self._view_facts if self._session.view else self._beside_facts
            if found is None:
                own, more = facts(content, target, self._shares), self.others(target.whole)
                # A row is best known by what it names; a text is what it says.
                title = more.name if own.rank and more.name else own.name
                found = replace(own, name=title, said=more.said, links=more.links)
                row = standing(self._page, target)
                found = found if row is None else replace(found, rank=row.rank)
            self._pane.set_target(target, name, found)

    def _keys(self) -> str:
        return "N" if self._page.single_keys else self.tr("Ctrl+Shift+N")

    def _hint(self) -> str:
        return self.tr("Press {key} to write a note here").format(key=self._keys())

    def _nothing(self, content: PageContent) -> str:
        """Return what is said where no note is shown."""
        scope = self._scope
        if scope == "bilag" and content.entry.bilag is None:
            scope = "punkt"
        where = {
            "bilag": self.tr("No notes in this bilag yet."),
            "punkt": self.tr("No notes to this punkt yet."),
            "all": self.tr("No notes to this meeting yet."),
        }["all" if self._session.view else scope]
        if any(isinstance(block, Statement) for block in content.body.blocks):
            how = self.tr("Choose a place, such as {word} {number}, and press {key}.")
            first = next(b.number for b in content.body.blocks if isinstance(b, Statement))
            how = how.format(word=statement_word(content.pack), number=first, key=self._keys())
        else:
            how = self.tr("Choose a place in the text and press {key}.").format(key=self._keys())
        return f"{where} {how}"
