# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The versions of a note: a sitting replaces its own, and everything older stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

import apsw

from bilagviewer.model.notes import Note, NoteId
from bilagviewer.notes.rows import Value, Version, content_values, read_version, row_hash
from bilagviewer.notes.schema import VERSION_COLUMNS

PAUSE = timedelta(minutes=5)
"""A pause this long ends a sitting."""

_COLUMNS = ", ".join((*VERSION_COLUMNS, "hash"))
_READ = f"SELECT {_COLUMNS} FROM version WHERE note = ? AND number = ?"  # noqa: S608 - our names
_WRITE = (
    f"INSERT INTO version ({_COLUMNS}) VALUES ({', '.join('?' * 9)})"  # noqa: S608
    " ON CONFLICT (note, number) DO UPDATE SET text = excluded.text, stance = excluded.stance,"
    " marks = excluded.marks, saved = excluded.saved, closed = excluded.closed,"
    " hash = excluded.hash"
)


def versions(connection: apsw.Connection, note: NoteId) -> tuple[Version, ...]:
    """Return the versions of a note that are whole, oldest first."""
    found = (read_version(row) for row in _rows(connection, note))
    return tuple(version for version in found if version is not None)


def record(connection: apsw.Connection, note: Note) -> None:
    """Keep what `note` says now, in the version of this sitting or in a new one."""
    last = _last(connection, note.id)
    if last is not None and last.closed is None:
        if _is_same_sitting(last.saved, note.changed):
            _write(
                connection,
                note.id,
                Version(last.number, note.content, last.began, note.changed, None),
            )
            return
        _write(connection, note.id, _closed(last, last.saved))
    number = _highest(connection, note.id) + 1
    _write(connection, note.id, Version(number, note.content, note.changed, note.changed, None))


def close(connection: apsw.Connection, note: NoteId, moment: str) -> None:
    """End the sitting of a note, so that the next change is a version of its own."""
    last = _last(connection, note)
    if last is not None and last.closed is None:
        _write(connection, note, _closed(last, moment))


def is_open(connection: apsw.Connection, note: NoteId) -> bool:
    """Return whether a sitting of this note goes on."""
    last = _last(connection, note)
    return last is not None and last.closed is None


def _rows(connection: apsw.Connection, note: NoteId) -> Iterator[tuple[Value, ...]]:
    for number in range(1, _highest(connection, note) + 1):
        # One by one: what is no text any more in one version must not hide the others.
        with suppress(UnicodeDecodeError):
            yield from list(connection.execute(_READ, (note, number)))


def _closed(version: Version, moment: str) -> Version:
    return Version(version.number, version.content, version.began, version.saved, moment)


def _last(connection: apsw.Connection, note: NoteId) -> Version | None:
    found = versions(connection, note)
    return found[-1] if found else None


def _highest(connection: apsw.Connection, note: NoteId) -> int:
    # Over damaged versions too: their numbers are taken.
    number = connection.execute("SELECT max(number) FROM version WHERE note = ?", (note,)).get
    return number or 0


def _write(connection: apsw.Connection, note: NoteId, version: Version) -> None:
    content = content_values(version.content)
    values = (note, version.number, *content, version.began, version.saved, version.closed)
    connection.execute(_WRITE, (*values, row_hash(values)))


def _is_same_sitting(saved: str, now: str) -> bool:
    # A clock that was set back says nothing about the pause: rather one version too many.
    pause = datetime.fromisoformat(now) - datetime.fromisoformat(saved)
    return timedelta(0) <= pause < PAUSE
