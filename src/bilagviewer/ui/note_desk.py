# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where page, notes and session meet: which place is chosen, and what is written to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bilagviewer.model.address import Address, parse
from bilagviewer.model.notes import Note
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.session import Session
from bilagviewer.ui.words import quote, target_name

if TYPE_CHECKING:
    from bilagviewer.ui.notes.pane import NotesPane
    from bilagviewer.ui.reading.page import ReadingPage


class NoteDesk(QObject):
    """Carry the reader's notes between the page, the notes pane and the session."""

    pane_wanted = Signal()
    """The notes pane must be seen: the reader writes or opens a note."""

    def __init__(self, session: Session, page: ReadingPage, pane: NotesPane) -> None:
        super().__init__()
        self._session, self._page, self._pane = session, page, pane
        session.page_changed.connect(self._show_page)
        session.notes_changed.connect(self._show_notes)
        page.target_changed.connect(self._show_target)
        page.note_requested.connect(self.open_or_begin)
        page.new_note_requested.connect(self.begin)
        pane.begin_requested.connect(self.begin)
        pane.content_changed.connect(session.change_note)
        pane.delete_requested.connect(session.delete_note)
        pane.left.connect(session.notebook.leave)

    def open_or_begin(self, target: Address) -> None:
        """Open the note to `target`, or begin one where there is none."""
        found = [note for note in self._session.notes if note.anchor.address == str(target)]
        if found:
            self.pane_wanted.emit()
            self._pane.open_note(found[0].id)
        else:
            self.begin(target)

    def begin(self, target: Address) -> None:
        """Begin a note to `target`."""
        content = self._session.page
        if content is not None:
            self.pane_wanted.emit()
            self._pane.begin(target, target_name(content, target), quote(content, target))

    def write_to_target(self) -> None:
        """Begin or open a note to what is chosen in the page."""
        if self._session.page is not None:
            self.open_or_begin(self._page.target())

    def _show_page(self, _content: PageContent) -> None:
        self._show_notes(self._session.notes)
        self._show_target(self._page.target())

    def _show_notes(self, notes: Sequence[Note]) -> None:
        content = self._session.page
        if content is not None:
            here = content.entry.address
            self._page.set_notes([n for n in notes if parse(n.anchor.address).page == here])
            self._pane.show_notes(notes, here)

    def _show_target(self, target: Address) -> None:
        content = self._session.page
        if content is not None:
            self._pane.set_target(target, target_name(content, target))
