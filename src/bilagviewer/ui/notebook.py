# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The notes on the meeting that is shown: written through the library, read anew when changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bilagviewer.errors import UserError
from bilagviewer.library.placing import Placing
from bilagviewer.model.address import Address, parse
from bilagviewer.model.notes import Content, Note, NoteId
from bilagviewer.ui.saving import Saving

if TYPE_CHECKING:
    from bilagviewer.library.notes import Notes
    from bilagviewer.library.packs import OpenPack


class Notebook(QObject):
    """Add, change, delete, undo; look for what another program wrote."""

    POLL = 2000
    """Milliseconds between two looks for notes that another program wrote."""

    changed = Signal(tuple)
    """Every `Note` that stands in the edition that is shown."""
    failed = Signal(object)
    """The `UserError` that kept the notes from being read."""

    def __init__(self, notes: Notes, saving: Saving) -> None:
        super().__init__()
        self._store, self._saving = notes, saving
        self._pack: OpenPack | None = None
        self._placing: Placing | None = None
        self._notes: tuple[Note, ...] = ()
        self._loose: tuple[Note, ...] = ()
        self._deleted: list[NoteId] = []
        self._seen = 0
        self._poll = QTimer(self, interval=self.POLL)
        self._poll.timeout.connect(self.look)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes that stand in the edition that is shown."""
        return self._notes

    @property
    def loose(self) -> tuple[Note, ...]:
        """Return the notes on other editions whose place is not in this one, or is changed."""
        return self._loose

    @property
    def can_undo(self) -> bool:
        """Return whether a deleted note can be brought back."""
        return bool(self._deleted)

    def show(self, pack: OpenPack) -> None:
        """Show the notes on `pack` from now on."""
        self._pack, self._placing = pack, Placing(pack)
        self._deleted.clear()
        self._poll.start()
        self.refresh()

    def close(self) -> None:
        """Look for nothing more."""
        self._poll.stop()

    def add(self, address: Address, content: Content) -> Note | None:
        """Write a new note to `address`; None when it could not be written."""
        pack = self._pack
        if pack is None:
            return None
        note = self._saving.write("", content, lambda: self._store.add(pack, address, content))
        self.refresh()
        return note

    def change(self, note_id: str, content: Content) -> None:
        """Write another content into a note."""
        note = NoteId(note_id)
        self._saving.write(note_id, content, lambda: self._store.change(note, content))
        self.refresh()

    def delete(self, note_id: str) -> None:
        """Delete a note; `undo` brings it back."""
        note = NoteId(note_id)
        if self._saving.write(note_id, None, lambda: self._store.delete(note)) is not None:
            self._deleted.append(note)
        self.refresh()

    def restore(self, note_id: str) -> None:
        """Bring a deleted note back."""
        note = NoteId(note_id)
        self._saving.write(note_id, None, lambda: self._store.restore(note))
        self.refresh()

    def undo(self) -> None:
        """Bring back the note that was deleted last."""
        if self._deleted:
            self.restore(self._deleted.pop())

    def leave(self, note_id: str) -> None:
        """Close the version of a note that the reader has been writing on."""
        note = NoteId(note_id)
        if any(known.id == note for known in (*self._notes, *self._loose)):
            self._saving.write(note_id, None, lambda: self._store.leave(note))

    def refresh(self) -> None:
        """Read the notes on the pack anew."""
        if self._pack is None or self._placing is None:
            return
        try:
            self._seen = self._store.data_version()
            found = tuple(n for one in self._pack.ids for n in self._store.for_pack(one))
            self._notes, self._loose = self._placing.placed(found)
        except UserError as error:
            self._notes = self._loose = ()
            self._poll.stop()
            self.failed.emit(error)
        self.changed.emit(self._notes)

    def look(self) -> None:
        """Read the notes anew where another program wrote some."""
        if not self._poll.isActive():
            return
        try:
            changed = self._store.data_version() != self._seen
        except UserError:
            # Whatever it is, it is said when the reader next writes or opens something.
            return
        if changed:
            self.refresh()

    def counts(self) -> Mapping[Address, int]:
        """Return how many notes each bilag and punkt has."""
        return Counter(parse(note.anchor.address).page for note in self._notes)
