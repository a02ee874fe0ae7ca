# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find what the disk has damaged, and read all the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw

from bilagviewer.errors import UserError
from bilagviewer.notes.rows import Value, read_note, read_version
from bilagviewer.notes.schema import NOTE_COLUMNS, VERSION_COLUMNS

Row = tuple[Value, ...]

# A page that SQLite finds damaged, one the disk does not give back, bytes that are no text.
UNREADABLE = (apsw.CorruptError, apsw.IOError, UnicodeDecodeError)

_NOTES = f"SELECT {', '.join(NOTE_COLUMNS)}, hash FROM note WHERE "  # noqa: S608 - our own names
_VERSIONS = f"SELECT {', '.join(VERSION_COLUMNS)}, hash FROM version"  # noqa: S608


def note_rows(connection: apsw.Connection, where: str, values: Row = ()) -> list[Row]:
    """Return the rows of the notes that fit, oldest first, though others cannot be read."""
    try:
        return list(connection.execute(f"{_NOTES}{where} ORDER BY number", values))
    except UNREADABLE:
        return list(_one_by_one(connection, where, values))


def faults(connection: apsw.Connection, path: Path) -> tuple[UserError, ...]:
    """Return what is damaged or lost among the notes, if anything is."""
    rows = note_rows(connection, "true")
    lost = _lost(connection, "note", [row for row in rows if read_note(row) is not None])
    if lost is None:
        return (UserError("notes.incomplete", path=path),)
    return (UserError("notes.damaged_rows", count=lost, path=path),) if lost else ()


def history_faults(connection: apsw.Connection, path: Path) -> tuple[UserError, ...]:
    """Return what is damaged or lost in the notes' history, if anything is."""
    try:
        rows = list(connection.execute(_VERSIONS))
    except UNREADABLE:
        rows = []
    if _lost(connection, "version", [row for row in rows if read_version(row) is not None]) == 0:
        return ()
    return (UserError("notes.damaged_history", path=path),)


def _lost(connection: apsw.Connection, table: str, whole: list[Row]) -> int | None:
    """Return how many more rows the seal of `table` counts than are `whole`; None if unclear."""
    try:
        seal = connection.execute("SELECT rows, sum FROM seal WHERE name = ?", (table,)).fetchone()
    except UNREADABLE:
        return None
    if seal == (len(whole), sum(row[-1] for row in whole if isinstance(row[-1], int))):
        return 0
    missing = seal[0] - len(whole) if seal else 0
    return missing if missing > 0 else None


def _one_by_one(connection: apsw.Connection, where: str, values: Row) -> Iterator[Row]:
    for number in range(1, _highest(connection) + 1):
        try:
            row = connection.execute(f"{_NOTES}number = {number} AND {where}", values).fetchone()
        except UNREADABLE:
            continue
        if row is not None:
            yield row


def _highest(connection: apsw.Connection) -> int:
    """Return a number that no note's is above."""
    try:
        return connection.execute("SELECT max(number) FROM note").get or 0
    except UNREADABLE:
        # The seal counts every change, and each note was one.
        return connection.execute("SELECT changes FROM seal WHERE name = 'note'").get or 0
