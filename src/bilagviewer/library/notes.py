# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Notes on the places of an open pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address
from bilagviewer.model.notes import Content, Note, NoteId
from bilagviewer.model.pack import PackId
from bilagviewer.notes.opening import set_aside
from bilagviewer.notes.rows import Version
from bilagviewer.notes.store import NoteStore
from bilagviewer.notes.trouble import told


class Notes:
    """The reader's notes. What these return from is on the disk.

    The database is opened at the first use, so that a pack can be read when the notes cannot;
    until it can be opened, every use raises the same `UserError("notes.…")`.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        vfs: str | None = None,
        *,
        read_only: UserError | None = None,
    ) -> None:
        self.path = path
        self._read_only = read_only
        self._now = now
        self._vfs = vfs
        self._opened: NoteStore | None = None

    def add(self, open_pack: OpenPack, address: Address, content: Content) -> Note:
        """Keep a new note to a place, with its quote and the place's names.

        Raises `UserError("address.…")` where there is no such place.
        """
        from bilagviewer.library.anchors import anchor  # noqa: PLC0415 - at the first new note

        return self._writing().add(anchor(open_pack, address), content)

    def change(self, note_id: NoteId, content: Content) -> Note:
        """Replace what a note says."""
        return self._writing().change(note_id, content)

    def delete(self, note_id: NoteId) -> Note:
        """Put a note in the trash."""
        return self._writing().delete(note_id)

    def restore(self, note_id: NoteId) -> Note:
        """Take a note out of the trash, under the id it had."""
        return self._writing().restore(note_id)

    def leave(self, note_id: NoteId) -> None:
        """Say that the reader has left a note: what it says now is a version that stays."""
        if self._read_only is None:
            self._store().leave(note_id)

    def get(self, note_id: NoteId) -> Note:
        """Return a note, from the trash too."""
        return self._store().get(note_id)

    def for_pack(self, pack_id: PackId) -> tuple[Note, ...]:
        """Return the notes on one meeting in all its editions, oldest first."""
        store = self._reading()
        return store.for_pack(pack_id) if store is not None else ()

    def all(self) -> tuple[Note, ...]:
        """Return the notes on all meetings, oldest first."""
        store = self._reading()
        return store.all() if store is not None else ()

    def trash(self) -> tuple[Note, ...]:
        """Return the deleted notes, the one deleted last first."""
        store = self._reading()
        return store.trash() if store is not None else ()

    def versions(self, note_id: NoteId) -> tuple[Version, ...]:
        """Return what a note said at the end of each sitting, oldest first."""
        return self._store().versions(note_id)

    def data_version(self) -> int:
        """Return a number that differs after another process has written notes."""
        store = self._reading()
        return store.data_version() if store is not None else 0

    def problems(self) -> tuple[UserError, ...]:
        """Return what the reader must be told about the notes; opens them, and never raises."""
        try:
            store = self._reading()
            return store.problems() if store is not None else ()
        except UserError as error:
            return (error,)

    def start_anew(self) -> tuple[Path, ...]:
        """Begin with no notes where those there are cannot be read, and return where these lie.

        Only after the reader has decided to: it is the answer to the alarm that they are
        missing or damaged. Everything is kept under other names.
        """
        self.close()
        with told(self.path):
            moved = set_aside(self.path, self._now())
        self._store()
        return moved

    def close(self) -> None:
        """Let go of the database."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def _writing(self) -> NoteStore:
        if self._read_only is not None:
            raise self._read_only
        return self._store()

    def _reading(self) -> NoteStore | None:
        """Return the notes, None where there are none yet and none can be made."""
        try:
            return self._store()
        except UserError as error:
            if self._read_only is not None and error.kind == "notes.none":
                return None
            raise

    def _store(self) -> NoteStore:
        if self._opened is None:
            only = self._read_only is not None
            self._opened = NoteStore(self.path, vfs=self._vfs, now=self._now, read_only=only)
        return self._opened
