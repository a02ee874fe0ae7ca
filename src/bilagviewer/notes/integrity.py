# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find what the disk has damaged, and read all the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from bilagviewer.errors import UserError
from bilagviewer.notes.rows import Value, read_note, read_version
from bilagviewer.notes.schema import NOTE_COLUMNS, VERSION_COLUMNS

Row = tuple[Value, ...]

# A page that SQLite finds damaged, and bytes that are no text any more.
UNREADABLE = (apsw.CorruptError, UnicodeDecodeError)

_NOTES = f"SELECT {', '.join(NOTE_COLUMNS)}, hash FROM note WHERE "  # noqa: S608 - our own names
_VERSIONS = f"SELECT {', '.join(VERSION_COLUMNS)}, hash FROM version WHERE "  # noqa: S608


def note_rows(connection: apsw.Connection, where: str, values: Row = ()) -> list[Row]:
    """Return the rows of the notes that fit, oldest first, though others cannot be read."""
    return _readable(connection, _NOTES, where, values, "number")


def faults(connection: apsw.Connection, path: Path) -> tuple[UserError, ...]:
    """Return what is damaged or lost, if anything is, each as a `UserError`."""
    notes = note_rows(connection, "true")
    lost = _lost(connection, "note", notes, lambda row: read_note(row) is not None)
    if lost is None:
        return (UserError("notes.incomplete", path=path),)
    if lost:
        return (UserError("notes.damaged_rows", count=lost, path=path),)
    versions = _readable(connection, _VERSIONS, "true", (), "rowid")
    if _lost(connection, "version", versions, lambda row: read_version(row) is not None) != 0:
        return (UserError("notes.damaged_history", path=path),)
    return ()


def _lost(
    connection: apsw.Connection, table: str, rows: list[Row], is_whole: Callable[[Row], bool]
) -> int | None:
    """Return how many rows the seal of `table` counts that are not whole; None if unclear."""
    try:
        seal = connection.execute("SELECT rows, sum FROM seal WHERE name = ?", (table,)).fetchone()
    except UNREADABLE:
        return None
    hashes = [row[-1] for row in rows if is_whole(row)]
    if seal is None:
        return None
    if seal == (len(hashes), sum(hash_ for hash_ in hashes if isinstance(hash_, int))):
        return 0
    missing = seal[0] - len(hashes)
    return missing if missing > 0 else None


def _readable(
    connection: apsw.Connection, select: str, where: str, values: Row, order: str
) -> list[Row]:
    try:
        return list(connection.execute(f"{select}{where} ORDER BY {order}", values))
    except UNREADABLE:
        return list(_one_by_one(connection, select, where, values))


def _one_by_one(connection: apsw.Connection, select: str, where: str, values: Row) -> Iterator[Row]:
    table = "note" if select is _NOTES else "version"
    for number in range(1, _highest(connection, table) + 1):
        try:
            row = connection.execute(f"{select}rowid = {number} AND {where}", values).fetchone()
        except UNREADABLE:
            continue
        if row is not None:
            yield row


def _highest(connection: apsw.Connection, table: str) -> int:
    """Return a number that no row's is above."""
    try:
        return connection.execute(f"SELECT max(rowid) FROM {table}").get or 0  # noqa: S608
    except UNREADABLE:
        # The seal counts every change, and a row takes at least one.
        changes = connection.execute("SELECT changes FROM seal WHERE name = ?", (table,)).get
        return changes or 0
