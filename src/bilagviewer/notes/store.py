# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The store of notes: what it has returned from is on the disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import apsw

from bilagviewer.errors import UserError
from bilagviewer.model.notes import Anchor, Content, Note, NoteId
from bilagviewer.model.pack import PackId
from bilagviewer.notes import history, integrity, opening
from bilagviewer.notes.rows import (
    Value,
    Version,
    note_values,
    read_note,
    read_values,
    row_hash,
    utc_text,
)
from bilagviewer.notes.schema import NOTE_COLUMNS
from bilagviewer.notes.trouble import told

_COLUMNS = ", ".join((*NOTE_COLUMNS, "hash"))
_PLACES = ", ".join("?" * (len(NOTE_COLUMNS) + 1))
_INSERT = f"INSERT INTO note ({_COLUMNS}) VALUES ({_PLACES})"  # noqa: S608 - our own names
_UPDATE = (
    "UPDATE note SET text = ?, stance = ?, marks = ?, changed = ?, deleted = ?, hash = ?"
    " WHERE id = ?"
)


class NoteStore:
    """The notes in one database.

    Every method that writes returns after the commit is on the disk, and raises
    `UserError("notes.…")` when nothing was written.
    """

    def __init__(
        self,
        path: Path,
        *,
        vfs: str | None = None,
        now: Callable[[], datetime],
        read_only: bool = False,
    ) -> None:
        self._path = path
        self._now = now
        with told(path):
            if read_only:
                opened = opening.open_to_read(path, vfs)
            else:
                opened = opening.open_database(path, vfs, self._moment())
            self._connection = opened.connection
            self.read_only = opened.newer or opened.connection.readonly("main")
            """Whether the notes can be read but not written."""
            self._newer = opened.newer
            self._problems = self._look()

    def problems(self) -> tuple[UserError, ...]:
        """Return what the reader must be told about the notes as they were when opened."""
        return self._problems

    def add(self, anchor: Anchor, content: Content) -> Note:
        """Keep a new note."""
        moment = self._moment()
        values = note_values(Note(NoteId(os.urandom(16).hex()), anchor, content, moment, moment))
        note = read_values(values)
        with self._saving() as connection:
            # Before the commit: a note that was acknowledged is one that can be missed.
            opening.remember(self._path)
            connection.execute(_INSERT, (*values, row_hash(values)))
            history.record(connection, note)
        return note

    def change(self, note_id: NoteId, content: Content) -> Note:
        """Replace what a note says; the sitting's earlier text goes, older ones stay."""
        with self._saving() as connection:
            note = replace(self._living(note_id), content=content, changed=self._moment())
            changed = self._write(note)
            history.record(connection, changed)
        return changed

    def delete(self, note_id: NoteId) -> Note:
        """Put a note in the trash, under the id it has."""
        with self._saving() as connection:
            moment = self._moment()
            note = self._write(replace(self._living(note_id), deleted=moment))
            history.close(connection, note_id, moment)
        return note

    def restore(self, note_id: NoteId) -> Note:
        """Take a note out of the trash; one that is not there stays as it is."""
        with self._saving():
            return self._write(replace(self._get(note_id), deleted=None))

    def leave(self, note_id: NoteId) -> None:
        """End the sitting of a note: what it says now is a version that stays."""
        with told(self._path):
            if self.read_only or not history.is_open(self._connection, note_id):
                return
        with self._saving() as connection:
            history.close(connection, note_id, self._moment())

    def get(self, note_id: NoteId) -> Note:
        """Return a note, from the trash too.

        Raises `UserError` "notes.unknown" or "notes.damaged_note".
        """
        with told(self._path):
            return self._get(note_id)

    def for_pack(self, pack_id: PackId) -> tuple[Note, ...]:
        """Return the notes on one pack, oldest first, without the trash and the damaged."""
        return self._several("pack = ? AND deleted IS NULL", (pack_id,))

    def all(self) -> tuple[Note, ...]:
        """Return every note, oldest first, without the trash and the damaged."""
        return self._several("deleted IS NULL")

    def trash(self) -> tuple[Note, ...]:
        """Return the deleted notes, the one deleted last first."""
        deleted = self._several("deleted IS NOT NULL")
        return tuple(sorted(deleted, key=lambda note: note.deleted or "", reverse=True))

    def versions(self, note_id: NoteId) -> tuple[Version, ...]:
        """Return what a note said at the end of each sitting, oldest first."""
        with told(self._path):
            return history.versions(self._connection, note_id)

    def history_problems(self) -> tuple[UserError, ...]:
        """Return what is damaged in the notes' history; reads all of it."""
        with told(self._path):
            return integrity.history_faults(self._connection, self._path)

    def data_version(self) -> int:
        """Return a number that differs after another process has written notes."""
        with told(self._path):
            return int(self._connection.pragma("data_version"))

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    @contextmanager
    def _saving(self) -> Iterator[apsw.Connection]:
        if self.read_only:
            raise UserError("notes.newer" if self._newer else "notes.readonly", path=self._path)
        with told(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _moment(self) -> str:
        return utc_text(self._now())

    def _get(self, note_id: NoteId) -> Note:
        rows = self._rows("id = ?", (note_id,))
        note = self._read(rows[0]) if rows else None
        if note is None:
            raise self._absence(note_id)
        return note

    def _absence(self, note_id: NoteId) -> UserError:
        # Past the index, which may be what is damaged.
        known = "SELECT count(*) FROM note NOT INDEXED WHERE id = ?"
        if self._connection.execute(known, (note_id,)).get:
            return UserError("notes.damaged_note", id=note_id, path=self._path)
        return UserError("notes.unknown", id=note_id)

    def _living(self, note_id: NoteId) -> Note:
        note = self._get(note_id)
        if note.deleted is not None:
            raise UserError("notes.deleted", id=note_id)
        return note

    def _write(self, note: Note) -> Note:
        """Write what may change of a note; return it as it is stored."""
        *_, text, stance, marks, _, changed, deleted = values = note_values(note)
        new = (text, stance, marks, changed, deleted, row_hash(values), note.id)
        self._connection.execute(_UPDATE, new)
        if self._connection.changes() != 1:
            raise UserError("notes.damaged_note", id=note.id, path=self._path)
        return read_values(values)

    def _several(self, where: str, values: tuple[Value, ...] = ()) -> tuple[Note, ...]:
        with told(self._path):
            notes = [self._read(row) for row in self._rows(where, values)]
        return tuple(note for note in notes if note is not None)

    def _rows(self, where: str, values: tuple[Value, ...]) -> list[integrity.Row]:
        try:
            return integrity.note_rows(self._connection, where, values)
        except apsw.SQLError as error:
            if self._newer:
                raise UserError("notes.newer", path=self._path) from error
            raise

    def _read(self, row: integrity.Row) -> Note | None:
        # A newer program may have put more under the hash than this one knows.
        return read_values(row[:-1]) if self._newer else read_note(row)

    def _look(self) -> tuple[UserError, ...]:
        if self._newer:
            return (UserError("notes.newer", path=self._path),)
        return integrity.faults(self._connection, self._path)
