# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tables that the notes are kept in, and the steps that lead to them."""

from __future__ import annotations

from dataclasses import dataclass

APPLICATION_ID = 0x42494C47
"""What tells our database from any other: "BILG"."""

NOTE_COLUMNS = (
    *("id", "pack", "edition", "address", "exact", "prefix", "suffix"),
    *("start_point", "end_point", "normaliser", "names"),
    *("text", "stance", "marks", "created", "changed", "deleted"),
)
"""The columns of a note that its hash covers, in the order it covers them."""

VERSION_COLUMNS = ("note", "number", "text", "stance", "marks", "began", "saved", "closed")
"""The columns of a version that its hash covers, in the order it covers them."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from a schema to the next, run in one transaction with its record."""

    to: int
    script: str


_FIRST = """
CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    applied TEXT NOT NULL
) STRICT;

-- A note: where it was made (kept for ever), and what it says now.
CREATE TABLE note (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    pack TEXT NOT NULL,
    edition TEXT NOT NULL,
    address TEXT NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start_point INTEGER,
    end_point INTEGER,
    normaliser INTEGER NOT NULL,
    names TEXT NOT NULL,
    text TEXT NOT NULL,
    stance TEXT,
    marks TEXT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    deleted TEXT,
    hash INTEGER NOT NULL
) STRICT;
CREATE TRIGGER anchor_is_kept BEFORE UPDATE OF
    id, pack, edition, address, exact, prefix, suffix, start_point, end_point, normaliser, names,
    created
ON note BEGIN SELECT RAISE(ABORT, 'where a note was made is kept for ever'); END;

-- What a note said at the end of each sitting; the sitting that goes on has no closing time.
CREATE TABLE version (
    note TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    stance TEXT,
    marks TEXT NOT NULL,
    began TEXT NOT NULL,
    saved TEXT NOT NULL,
    closed TEXT,
    hash INTEGER NOT NULL,
    PRIMARY KEY (note, number)
) STRICT, WITHOUT ROWID;

-- Where a note stands in another edition, where that was decided.
CREATE TABLE placing (
    note TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    edition TEXT NOT NULL,
    placement TEXT NOT NULL,
    address TEXT NOT NULL,
    decided TEXT NOT NULL,
    PRIMARY KEY (note, edition)
) STRICT;

CREATE TABLE tag (
    note TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (note, name)
) STRICT;

-- How many rows there are and the sum of their hashes, so that a lost row is missed; and how
-- often they were changed, so that a backup is made only when there is something new.
CREATE TABLE seal (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    changes INTEGER NOT NULL
) STRICT;
INSERT INTO seal VALUES ('note', 0, 0, 0), ('version', 0, 0, 0);
"""


_SEALED = """
CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN
    UPDATE seal SET changes = changes + 1, rows = rows + 1, sum = sum + NEW.hash
    WHERE name = '{table}';
END;
CREATE TRIGGER {table}_saved AFTER UPDATE ON {table} BEGIN
    UPDATE seal SET changes = changes + 1, sum = sum - OLD.hash + NEW.hash
    WHERE name = '{table}';
END;
CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN
    UPDATE seal SET changes = changes + 1, rows = rows - 1, sum = sum - OLD.hash
    WHERE name = '{table}';
END;
"""

MIGRATIONS = (
    Migration(1, _FIRST + _SEALED.format(table="note") + _SEALED.format(table="version")),
)
VERSION = MIGRATIONS[-1].to
"""The schema this program writes; it stands in the database as `user_version`."""

SCHEMA_HASH = 0x18FE539B
"""`opening.schema_hash` of a database at `VERSION`: a damaged trigger or table is no other."""
