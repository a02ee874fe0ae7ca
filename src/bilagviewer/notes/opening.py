# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Open the database of notes: ours and whole, ours but newer, or not at all."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import apsw

from bilagviewer.errors import UserError
from bilagviewer.notes import files
from bilagviewer.notes.schema import APPLICATION_ID, MIGRATIONS, SCHEMA_HASH, VERSION

_BUSY_MS = 5000
SAFE = (
    # With EXTRA the removal of the journal is on the disk before a save is acknowledged; the
    # default loses notes in a power cut.
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=1",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA secure_delete=ON",
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, and whether the database is one that this program must not write to."""

    connection: apsw.Connection
    newer: bool


def open_database(path: Path, vfs: str | None, applied: str) -> Opened:
    """Open the database at `path`, or make it where nothing was.

    `applied` is the time that stands beside a migration. Raises `UserError`
    ("notes.missing", "notes.foreign", "notes.damaged"), `apsw.Error` and `OSError`.
    """
    if _is_empty(path):
        if marker(path).exists():
            raise UserError("notes.missing", path=path)
        files.make_private_file(path)
    files.make_private(path)
    connection = _connect(path, vfs, apsw.SQLITE_OPEN_READWRITE)
    try:
        version = _version(connection, path)
        if version > VERSION:
            connection.close()
            return Opened(_connect(path, vfs, apsw.SQLITE_OPEN_READONLY), newer=True)
        _prepare(connection)
        _migrate(connection, version, applied)
    except BaseException:
        connection.close()
        raise
    return Opened(connection, newer=False)


def open_to_read(path: Path, vfs: str | None) -> Opened:
    """Open the database at `path` without changing anything there.

    Raises as `open_database`, and `UserError("notes.none")` where there is no database yet.
    """
    if _is_empty(path):
        raise UserError("notes.missing" if marker(path).exists() else "notes.none", path=path)
    connection = _connect(path, vfs, apsw.SQLITE_OPEN_READONLY)
    try:
        return Opened(connection, newer=_version(connection, path) > VERSION)
    except BaseException:
        connection.close()
        raise


def set_aside(path: Path, moment: datetime) -> tuple[Path, ...]:
    """Move the database and all that belongs to it to other names beside it; return them.

    For a reader who decides to start anew: nothing is removed, and a later repair finds it.
    """
    stamp = f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside = path.with_name(f"{path.stem}-aside-{stamp}{path.suffix}")
    moved = []
    for ending in ("-journal", "", ".kept"):
        file = path.with_name(path.name + ending)
        if file.exists():
            moved.append(file.rename(aside.with_name(aside.name + ending)))
    files.sync_folder(path.parent)
    return tuple(moved)


def marker(path: Path) -> Path:
    """Return the file that remembers, beside the database at `path`, that it held notes."""
    return path.with_name(f"{path.name}.kept")


def remember(path: Path) -> None:
    """Remember that the database at `path` holds notes: without it they are missed."""
    if not marker(path).exists():
        files.write_private(marker(path), f"There are notes in {path.name}.\n".encode())


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except FileNotFoundError:
        return True


def _connect(path: Path, vfs: str | None, flags: int) -> apsw.Connection:
    connection = apsw.Connection(str(path), flags=flags, vfs=vfs)
    connection.set_busy_timeout(_BUSY_MS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    return connection


def _prepare(connection: apsw.Connection) -> None:
    if connection.readonly("main"):
        return
    if connection.pragma("journal_mode") != "delete":
        connection.execute("PRAGMA journal_mode=DELETE")
    for pragma in SAFE:
        connection.execute(pragma)


def schema_hash(connection: apsw.Connection) -> int:
    """Return a hash of the statements that made the tables of a database."""
    query = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    return zlib.crc32(repr(list(connection.execute(query))).encode())


def _version(connection: apsw.Connection, path: Path) -> int:
    """Return the schema number of the database, 0 for an empty one."""
    try:
        is_empty = connection.execute("SELECT count(*) FROM sqlite_schema").get == 0
        application = connection.pragma("application_id")
        version = int(connection.pragma("user_version"))
    except apsw.NotADBError as error:
        kind = "notes.damaged" if marker(path).exists() else "notes.foreign"
        raise UserError(kind, path=path) from error
    if is_empty and version == 0:
        return 0
    if application != APPLICATION_ID:
        raise UserError("notes.foreign", path=path)
    if version < 1 or (version == VERSION and not _is_ours(connection)):
        raise UserError("notes.damaged", path=path)
    return version


def _is_ours(connection: apsw.Connection) -> bool:
    try:
        return schema_hash(connection) == SCHEMA_HASH
    except UnicodeDecodeError:
        return False


def _migrate(connection: apsw.Connection, version: int, applied: str) -> None:
    for migration in MIGRATIONS:
        if migration.to <= version:
            continue
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have been here between the look and the lock.
            if connection.pragma("user_version") < migration.to:
                connection.execute(migration.script)
                connection.execute("INSERT INTO migration VALUES (?, ?)", (migration.to, applied))
                connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version={migration.to}")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
