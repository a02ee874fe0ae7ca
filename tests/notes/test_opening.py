# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The database is opened as it must be, or refused in words and left as it is."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from bilagviewer.model.notes import Content
from bilagviewer.notes import opening
from bilagviewer.notes.schema import APPLICATION_ID, MIGRATIONS, SCHEMA_HASH, VERSION, Migration
from noting import Clock, anchor, filled_store, open_store, refused


@pytest.fixture
def closed(path: Path) -> Path:
    filled_store(path, 3).close()
    return path


def alter(path: Path, script: str) -> None:
    connection = apsw.Connection(str(path))
    connection.execute(script)
    connection.close()


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("secure_delete", 1),
        ("busy_timeout", 5000),
        ("application_id", APPLICATION_ID),
        ("user_version", VERSION),
    ],
)
def test_the_settings_that_keep_notes_are_in_force(path: Path, pragma: str, value: object) -> None:
    for _ in range(2):  # at the first opening and at a later one
        opened = opening.open_database(path, None, Clock()().isoformat())
        assert opened.connection.pragma(pragma) == value
        opened.connection.close()


def test_a_database_that_was_switched_to_wal_is_switched_back(closed: Path) -> None:
    alter(closed, "PRAGMA journal_mode=WAL")
    opened = opening.open_database(closed, None, "")
    assert opened.connection.pragma("journal_mode") == "delete"


def test_files_and_folders_are_their_owners_alone(closed: Path) -> None:
    assert mode(closed.parent) == 0o700
    assert {file.name: oct(mode(file)) for file in closed.parent.iterdir()} == {
        "notes.sqlite": "0o600",
        "notes.sqlite.kept": "0o600",
    }


def test_a_file_that_others_could_read_is_closed_to_them(closed: Path) -> None:
    closed.chmod(0o644)
    open_store(closed)
    assert mode(closed) == 0o600


@pytest.mark.parametrize("emptied", [True, False])
def test_notes_that_are_gone_are_missed(closed: Path, emptied: bool) -> None:
    closed.unlink()
    if emptied:
        closed.touch()
    with refused("notes.missing"):
        open_store(closed)
    assert closed.exists() == emptied
    assert not emptied or closed.stat().st_size == 0


def test_a_database_that_never_held_a_note_is_not_missed(path: Path) -> None:
    open_store(path).close()
    path.unlink()
    assert open_store(path).all() == ()


def test_an_empty_file_where_no_notes_were_is_a_fresh_start(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    open_store(path).add(anchor(), Content("a"))


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE other (a)",
        "PRAGMA application_id=7; PRAGMA user_version=3",
        f"CREATE TABLE other (a); PRAGMA user_version={VERSION}",
    ],
)
def test_another_programs_database_is_refused(path: Path, script: str) -> None:
    path.parent.mkdir()
    alter(path, script)
    before = path.read_bytes()
    with refused("notes.foreign"):
        open_store(path)
    assert path.read_bytes() == before


def test_another_kind_of_file_is_refused(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("Kære alle, her er dagsordenen. " * 200, encoding="utf-8")
    with refused("notes.foreign"):
        open_store(path)


def test_a_file_that_was_ours_and_is_none_any_more_is_damaged(closed: Path) -> None:
    closed.write_bytes(b"\xff" * 9000)
    with refused("notes.damaged"):
        open_store(closed)


def test_a_truncated_file_is_damaged(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:4096])
    with refused("notes.damaged"):
        open_store(closed)


@pytest.mark.parametrize(
    "script", ["DROP TRIGGER anchor_is_kept", "DROP TABLE tag", "PRAGMA user_version=0"]
)
def test_tables_that_are_not_as_we_made_them_are_damage(closed: Path, script: str) -> None:
    alter(closed, script)
    with refused("notes.damaged"):
        open_store(closed)


def test_the_schema_is_the_one_the_migrations_make() -> None:
    connection = apsw.Connection(":memory:")
    for migration in MIGRATIONS:
        connection.execute(migration.script)
    assert opening.schema_hash(connection) == SCHEMA_HASH


def test_each_migration_is_recorded(closed: Path) -> None:
    rows = list(apsw.Connection(str(closed)).execute("SELECT * FROM migration"))
    assert rows == [(m.to, "2020-11-24T09:30:00.000Z") for m in MIGRATIONS]


def test_a_migration_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (*MIGRATIONS, Migration(2, "CREATE TABLE a (b); nonsense"))
    monkeypatch.setattr(opening, "MIGRATIONS", broken)
    with pytest.raises(apsw.SQLError):
        open_store(path)
    monkeypatch.undo()
    assert open_store(path).problems() == ()


def test_a_newer_schema_is_read_only_and_says_so(closed: Path) -> None:
    alter(closed, f"ALTER TABLE note ADD COLUMN mood TEXT; PRAGMA user_version={VERSION + 1}")
    before = closed.read_bytes()
    store = open_store(closed)
    assert [problem.kind for problem in store.problems()] == ["notes.newer"]
    assert len(store.all()) == 3
    with refused("notes.newer"):
        store.add(anchor(), Content())
    with refused("notes.newer"):
        store.delete(store.all()[0].id)
    assert closed.read_bytes() == before


def test_a_schema_too_new_to_read_says_so(closed: Path) -> None:
    alter(closed, f"ALTER TABLE note RENAME text TO body; PRAGMA user_version={VERSION + 1}")
    with refused("notes.newer"):
        open_store(closed).all()


def test_two_programs_can_make_the_database_together(path: Path) -> None:
    stores = [open_store(path), open_store(path)]
    for store in stores:
        store.add(anchor(), Content("a"))
    assert len(stores[0].all()) == 2


def test_a_lock_that_is_kept_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_BUSY_MS", 10)
    store = open_store(path)
    other = apsw.Connection(str(path))
    other.execute("BEGIN EXCLUSIVE")
    with refused("notes.busy"):
        store.add(anchor(), Content("a"))
    other.execute("ROLLBACK")
    assert store.add(anchor(), Content("a")) in store.all()


def test_a_file_that_was_replaced_is_not_written_to(closed: Path) -> None:
    store = open_store(closed)
    closed.with_name("copy").write_bytes(closed.read_bytes())
    closed.with_name("copy").replace(closed)
    with refused("notes.moved"):
        store.add(anchor(), Content("a"))


def test_an_anchor_cannot_be_changed(closed: Path) -> None:
    with pytest.raises(apsw.ConstraintError):
        alter(closed, "UPDATE note SET exact = 'andet'")
