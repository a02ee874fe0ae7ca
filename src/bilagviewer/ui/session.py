# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The one object that asks the library to do things, and tells the panes what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address, parse
from bilagviewer.model.notes import Content, Note, NoteId
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import PackId
from bilagviewer.ui.progress import Progress
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.saving import Saving
from bilagviewer.ui.tasks import Tasks

if TYPE_CHECKING:
    from bilagviewer.library.library import Library
    from bilagviewer.library.packs import KnownPack, OpenPack


class Session(QObject):
    """One pack that is open, the page that is shown, and the notes on it."""

    POLL = 2000
    """Milliseconds between two looks for notes that another program wrote."""

    leaving = Signal()
    """Another pack will be shown: what is being written must be handed over now."""
    pack_changed = Signal(object)
    """The `OpenPack` that is shown from now on, without a page yet."""
    opened = Signal(object)
    """The `OpenPack`, after its notes and read marks were told: a page can be shown."""
    page_changed = Signal(object)
    """The `PageContent` that is shown from now on."""
    notes_changed = Signal(tuple)
    """Every `Note` on the pack."""
    save_state_changed = Signal(object)
    """The new `SaveState`."""
    failed = Signal(object)
    """The `UserError` that kept something from being done."""

    def __init__(self, library: Library, language: str) -> None:
        super().__init__()
        self._library = library
        self.tasks = Tasks()
        self.progress = Progress()
        self.progress.failed.connect(self.failed)
        self.saving = Saving(language)
        self.saving.changed.connect(self.save_state_changed)
        self._open: OpenPack | None = None
        self._page: PageContent | None = None
        self._notes: tuple[Note, ...] = ()
        self._deleted: list[NoteId] = []
        self._seen = 0
        self._poll = QTimer(self, interval=self.POLL)
        self._poll.timeout.connect(self.look_for_notes)

    @property
    def open_pack(self) -> OpenPack | None:
        """Return the pack that is shown, if there is one."""
        return self._open

    @property
    def page(self) -> PageContent | None:
        """Return the page that is shown, if there is one."""
        return self._page

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes on the pack."""
        return self._notes

    @property
    def can_undo(self) -> bool:
        """Return whether a deleted note can be brought back."""
        return bool(self._deleted)

    def open_path(self, path: Path) -> None:
        """Open the file or folder `path` beside the window's work; `failed` says what is wrong."""
        words = self.tr("Opening {name} …").format(name=path.name)
        self.tasks.run(words, lambda: self._library.packs.open(path), self.show, self.failed.emit)

    def open_known(self, pack_id: PackId) -> None:
        """Open a pack that the library has."""
        packs = self._library.packs
        words = self.tr("Opening the meeting …")
        self.tasks.run(words, lambda: packs.reopen(pack_id), self.show, self.failed.emit)

    def open_first(self) -> None:
        """Open the pack that was shown last, else the bundled one."""
        self.show(self._library.packs.last() or self._library.packs.bundled())

    def known(self) -> tuple[KnownPack, ...]:
        """Return the packs that the library has."""
        return self._library.packs.known()

    def show(self, pack: OpenPack) -> None:
        """Make `pack` the one that is shown, without a page yet."""
        if self._open is not None:
            self.leaving.emit()
        self._open, self._page = pack, None
        self._deleted.clear()
        self.pack_changed.emit(pack)
        self._poll.start()
        self.refresh_notes()
        self.progress.show(self._library.state.meeting(pack.pack.id))
        self.opened.emit(pack)

    def go(self, address: Address) -> bool:
        """Show the bilag or punkt that `address` lies in; return whether that could be done."""
        if self._open is None:
            return False
        try:
            page = _content(self._open, address)
        except UserError as error:
            self.failed.emit(error)
            return False
        self._page = page
        if page.entry.bilag is not None:
            self.progress.begin(page.entry.address)
        self.page_changed.emit(page)
        return True

    def add_note(self, address: Address, content: Content) -> Note | None:
        """Write a new note to `address`; None when it could not be written."""
        pack = self._open
        if pack is None:
            return None
        add = self._library.notes.add
        note = self.saving.write("", content, lambda: add(pack, address, content))
        self.refresh_notes()
        return note

    def change_note(self, note_id: str, content: Content) -> None:
        """Write another content into a note."""
        note, change = NoteId(note_id), self._library.notes.change
        self.saving.write(note_id, content, lambda: change(note, content))
        self.refresh_notes()

    def delete_note(self, note_id: str) -> None:
        """Delete a note; `undo` brings it back."""
        note, delete = NoteId(note_id), self._library.notes.delete
        if self.saving.write(note_id, None, lambda: delete(note)) is not None:
            self._deleted.append(note)
        self.refresh_notes()

    def restore_note(self, note_id: str) -> None:
        """Bring a deleted note back."""
        note, restore = NoteId(note_id), self._library.notes.restore
        self.saving.write(note_id, None, lambda: restore(note))
        self.refresh_notes()

    def undo(self) -> None:
        """Bring back the note that was deleted last."""
        if self._deleted:
            self.restore_note(self._deleted.pop())

    def leave_note(self, note_id: str) -> None:
        """Close the version of a note that the reader has been writing on."""
        self._library.notes.leave(NoteId(note_id))

    def refresh_notes(self) -> None:
        """Read the notes on the pack anew."""
        if self._open is None:
            return
        try:
            self._seen = self._library.notes.data_version()
            self._notes = self._library.notes.for_pack(self._open.pack.id)
        except UserError as error:
            self._notes = ()
            self._poll.stop()
            self.failed.emit(error)
        self.notes_changed.emit(self._notes)

    def look_for_notes(self) -> None:
        """Read the notes anew where another program wrote some."""
        if not self._poll.isActive():
            return
        try:
            changed = self._library.notes.data_version() != self._seen
        except UserError:
            # Whatever it is, it is said when the reader next writes or opens something.
            return
        if changed:
            self.refresh_notes()

    def close(self) -> None:
        """Ask the library for nothing more, and drop what is still being opened."""
        self._poll.stop()
        self.tasks.cancel()

    def problems(self) -> tuple[UserError, ...]:
        """Return what is wrong with what the program keeps."""
        return self._library.problems()

    def note_counts(self) -> Mapping[Address, int]:
        """Return how many notes each bilag and punkt has."""
        return Counter(parse(note.anchor.address).page for note in self._notes)

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


def _content(pack: OpenPack, address: Address) -> PageContent:
    entries = outline(pack.pack)
    wanted = address.page if address.section or not entries else entries[0].address
    places = [entry.address for entry in entries]
    if wanted not in places:
        raise UserError("address.unknown", address=str(address))
    here = places.index(wanted)
    return PageContent(
        entry=entries[here],
        body=pack.body(wanted),
        pack=pack.pack,
        next=entries[here + 1] if here + 1 < len(entries) else None,
        previous=entries[here - 1] if here else None,
        picture=pack.picture,
    )
