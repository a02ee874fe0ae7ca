# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The one object that asks the library to do things, and tells the panes what changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.notes import Content, Note
from bilagviewer.model.pack import EditionHash, PackId
from bilagviewer.ui.background import Background
from bilagviewer.ui.edition_maker import EditionMaker
from bilagviewer.ui.notebook import Notebook
from bilagviewer.ui.overview.survey import Survey
from bilagviewer.ui.pages import Pages
from bilagviewer.ui.progress import Progress
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.saving import Saving
from bilagviewer.ui.tasks import Tasks

if TYPE_CHECKING:
    from bilagviewer.library.library import Library
    from bilagviewer.library.packs import GivenName, KnownEdition, KnownPack, OpenPack


class Session(QObject):
    """One pack that is open, the page that is shown, and the notes on it."""

    leaving = Signal()
    """Another pack will be shown: what is being written must be handed over now."""
    pack_changed = Signal(object)
    """The `OpenPack` that is shown from now on, without a page yet."""
    opened = Signal(object)
    """The `OpenPack`, after its notes and read marks were told: a page can be shown."""
    named = Signal(object)
    """The `OpenPack`, when the reader has given the meeting another name."""
    page_changed = Signal(object)
    """The `PageContent` that is shown from now on; once more when a large text has been read."""
    text_read = Signal()
    """The text of the page is there, after its head alone was shown."""
    text_missing = Signal()
    """The text of the page that is shown could not be read, as `failed` has said."""
    view_changed = Signal(str)
    """The view that stands in the page's place from now on; empty for the page."""
    notes_changed = Signal(tuple)
    """Every `Note` that stands in the edition that is shown."""
    save_state_changed = Signal(object)
    """The new `SaveState`."""
    failed = Signal(object)
    """The `UserError` that kept something from being done."""

    def __init__(
        self, library: Library, language: str, background: Background | None = None
    ) -> None:
        super().__init__()
        self._library = library
        self.tasks = Tasks()
        self.background = background or Background()
        self.progress = Progress()
        self.progress.failed.connect(self.failed)
        self.saving = Saving(language)
        self.saving.changed.connect(self.save_state_changed)
        self._open: OpenPack | None = None
        self._page: PageContent | None = None
        self._view = self._view_choice = ""
        self.pages = Pages(self.background)
        self.pages.held.connect(self._tell_notes)
        self._asked: set[Address] = set()
        self._listed = False
        self.survey = Survey(self.surveyed)
        self.maker = EditionMaker(library.packs, self.tasks, self.background)
        self.maker.made.connect(self.show)
        self.maker.failed.connect(self.failed)
        self.notebook = Notebook(library.notes, self.saving)
        self.notebook.changed.connect(self.notes_changed)
        self.notebook.failed.connect(self.failed)

    @property
    def open_pack(self) -> OpenPack | None:
        """Return the pack that is shown, if there is one."""
        return self._open

    @property
    def page(self) -> PageContent | None:
        """Return the page that is shown, if there is one."""
        return self._page

    @property
    def view(self) -> str:
        """Return the view that stands in the page's place, empty for the page."""
        return self._view

    @property
    def view_choice(self) -> str:
        """Return the name of what is chosen in the view, empty for nothing."""
        return self._view_choice

    def show_view(self, view: str, choice: str = "") -> None:
        """Show a view over the whole meeting in the page's place; empty for the page."""
        if (view, choice) != (self._view, self._view_choice):
            if view:
                self._leave_page()
            self._view, self._view_choice = view, choice
            self.view_changed.emit(view)

    def choose_in_view(self, choice: str) -> None:
        """Keep what the reader chose in the view, so that Back leads to it."""
        self._view_choice = choice

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes that stand in the edition that is shown."""
        return self.notebook.notes

    @property
    def loose(self) -> tuple[Note, ...]:
        """Return the notes on other editions that stand nowhere in this one."""
        return self.notebook.loose

    def open_path(self, path: Path) -> None:
        """Open the file or folder `path` beside the window's work; `failed` says what is wrong."""
        self.maker.open_path(path)

    def open_known(self, pack_id: PackId, edition: EditionHash | None = None) -> None:
        """Open a meeting that the library has, in its newest edition or in the one asked for."""
        packs = self._library.packs
        words = self.tr("Opening the meeting …")
        self.tasks.run(words, lambda _: packs.reopen(pack_id, edition), self.show, self.failed.emit)

    def open_first(self) -> None:
        """Open the pack that was shown last, else the bundled one."""
        pack = self._try(self._library.packs.last) or self._try(self._library.packs.bundled)
        if pack is not None:
            self.show(pack)

    def _try(self, way: Callable[[], OpenPack | None]) -> OpenPack | None:
        try:
            return way()
        except UserError as error:
            self.failed.emit(error)
            return None

    def known(self) -> tuple[KnownPack, ...]:
        """Return the packs that the library has."""
        return self._library.packs.known()

    def editions(self) -> tuple[KnownEdition, ...]:
        """Return the editions that the library has of the meeting shown, newest first."""
        if self._open is None:
            return ()
        return self._library.packs.editions(self._open.pack.id)

    def show(self, pack: OpenPack) -> None:
        """Make `pack` the one that is shown, without a page yet."""
        if self._open is not None:
            self.leaving.emit()
        self._open, self._page = pack, None
        self.pages.begin(pack)
        self.maker.show(pack)
        self._asked.clear()
        self.show_view("")
        self.pack_changed.emit(pack)
        self.notebook.show(pack)
        self.progress.show(self._library.state.meeting(pack.pack.id))
        self.survey.begin(pack.entries)
        self.opened.emit(pack)

    def rename(self, name: GivenName) -> None:
        """Call the meeting what the reader wrote; raises the `UserError` that kept it from it."""
        if self._open is not None:
            self._library.packs.rename(self._open, name)
            self.pages.rename()
            if self._page is not None:
                self._page = self._page.with_pack(self._open.pack)
            self.named.emit(self._open)

    def go(self, address: Address) -> bool:
        """Show the bilag or punkt that `address` lies in; return whether that could be done.

        Of one with a large text the head is shown until the text has been read.
        """
        if self._open is None:
            return False
        pages = self.pages
        try:
            page = (pages.head if pages.must_wait(address) else pages.page)(address)
        except UserError as error:
            self.failed.emit(error)
            return False
        self._leave_page()
        self._page = page
        self.show_view("")
        if page.entry.bilag is not None:
            self.progress.begin(page.entry.address)
        self.page_changed.emit(page)
        if page.reading:
            pages.read(page, self._show_text, self._miss_text)
        return True

    def _leave_page(self) -> None:
        if self._page is not None and self._page.reading:
            self.pages.drop()

    def _show_text(self, page: PageContent) -> None:
        self._page = page
        self.page_changed.emit(page)
        self.text_read.emit()

    def _miss_text(self, error: UserError) -> None:
        self.failed.emit(error)
        self.text_missing.emit()

    def content_of(self, address: Address, *, whole: bool = False) -> PageContent | None:
        """Return the page at `address`, None where it cannot be read.

        Of a large one it is only the head at first, unless it must be `whole`; `notes_changed`
        tells when there is more.
        """
        own = address.page
        try:
            if whole or own in self._asked or not self.pages.must_wait(own):
                return self.pages.page(own)
            self._listed = True
            if self.pages.fetch(own):
                self._asked.add(own)
            return self.pages.head(own)
        except UserError:
            # Whoever goes to the page is told; its notes are listed without it.
            return None

    def surveyed(self, address: Address) -> PageContent | None:
        """Return the page at `address`, or its head while it is being read beside the window."""
        if not self.pages.must_wait(address):
            return self.content_of(address)
        self.pages.fetch(address)
        return self.pages.head(address)

    def _tell_notes(self) -> None:
        if self._listed:
            self._listed = False
            self.notes_changed.emit(self.notes)

    def add_note(self, address: Address, content: Content) -> Note | None:
        """Write a new note to `address`; None when it could not be written."""
        return self.notebook.add(address, content)

    def change_note(self, note_id: str, content: Content) -> None:
        """Write another content into a note."""
        self.notebook.change(note_id, content)

    def delete_note(self, note_id: str) -> None:
        """Delete a note; the notebook's `undo` brings it back."""
        self.notebook.delete(note_id)

    def restore_note(self, note_id: str) -> None:
        """Bring a deleted note back."""
        self.notebook.restore(note_id)

    @property
    def can_undo(self) -> bool:
        """Return whether a deleted note, or the edition that was made last, can be taken back."""
        return self.notebook.can_undo or self.maker.can_undo

    def undo(self) -> None:
        """Bring back the note that was deleted last, else what was before the last edition."""
        if self.notebook.can_undo:
            self.notebook.undo()
        else:
            self.maker.undo()

    def close(self) -> None:
        """Ask the library for nothing more, and drop what is still being opened."""
        self.notebook.close()
        self.survey.stop()
        self.tasks.cancel()
        self.pages.drop()
        self.background.stop_all()

    @property
    def read_only(self) -> UserError | None:
        """Return why no notes can be written, None where they can."""
        return self._library.read_only

    def problems(self) -> tuple[UserError, ...]:
        """Return what is wrong with what the program keeps."""
        return self._library.problems()

    def remembered(self, key: str) -> object:
        """Return what was remembered of this meeting under `key`, or None."""
        if self._open is None:
            return None
        return self._library.state.meeting(self._open.pack.id).get(key)

    def remember(self, key: str, value: object) -> None:
        """Remember something of this meeting; `failed` says why it cannot be."""
        if self._open is not None:
            try:
                self._library.state.meeting(self._open.pack.id)[key] = value
            except UserError as error:
                self.failed.emit(error)
