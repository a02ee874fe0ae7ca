# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A damaged row is told, and all the others still work."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from bilagviewer.model.notes import Content
from bilagviewer.notes.store import NoteStore
from noting import anchor, filled_store, open_store, refused

COUNT = 30


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.sqlite"
    filled_store(path, COUNT).close()
    return path


def kinds(store: NoteStore) -> list[str]:
    return [problem.kind for problem in store.problems()]


def overwrite(path: Path, found: bytes, put: bytes) -> None:
    data = path.read_bytes()
    assert found in data
    path.write_bytes(data.replace(found, put))


@pytest.mark.parametrize("put", [b"Note 7X", b"Note 7\xff"])
def test_a_changed_text_is_told_and_the_others_are_read(path: Path, put: bytes) -> None:
    overwrite(path, b"Note 7:", put)
    store = open_store(path)
    assert kinds(store) == ["notes.damaged_rows"]
    assert store.problems()[0].values["count"] == 1
    assert len(store.all()) == COUNT - 1


def test_a_damaged_note_is_not_written_over(path: Path) -> None:
    store = open_store(path)
    note = store.all()[7]
    store.close()
    overwrite(path, b"Note 7:", b"Note 7X")
    store = open_store(path)
    with refused("notes.damaged_note"):
        store.change(note.id, Content("nyt"))
    with refused("notes.damaged_note"):
        store.delete(note.id)
    assert b"Note 7X" in path.read_bytes()


def test_beside_a_damaged_note_others_can_be_written(path: Path) -> None:
    overwrite(path, b"Note 7:", b"Note 7X")
    store = open_store(path)
    added = store.add(anchor(), Content("ny"))
    store.change(store.all()[0].id, Content("ændret"))
    store.close()
    again = open_store(path)
    assert added in again.all()
    assert again.problems()[0].values["count"] == 1


def test_a_page_that_is_no_page_loses_only_its_own_notes(path: Path) -> None:
    connection = apsw.Connection(str(path))
    leaves = "SELECT pageno FROM dbstat WHERE name = 'note' AND pagetype = 'leaf'"
    number = connection.execute(leaves).fetchall()[-1][0]
    assert isinstance(number, int)
    page = (number - 1) * 4096
    connection.close()
    data = bytearray(path.read_bytes())
    data[page : page + 4096] = bytes(4096)
    path.write_bytes(data)
    store = open_store(path)
    assert kinds(store) == ["notes.damaged_rows"]
    assert 0 < len(store.all()) < COUNT


def without_triggers(path: Path, script: str) -> None:
    """Change rows as damage would, without the seal being told."""
    connection = apsw.Connection(str(path))
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute(script)
    connection.close()


def test_a_note_that_is_lost_without_a_trace_is_missed(path: Path) -> None:
    without_triggers(path, "DELETE FROM note WHERE number = 5")
    store = open_store(path)
    assert kinds(store) == ["notes.damaged_rows"]
    assert store.problems()[0].values["count"] == 1


def test_a_note_that_stands_twice_is_told(path: Path) -> None:
    without_triggers(path, "UPDATE seal SET rows = rows - 1 WHERE name = 'note'")
    assert kinds(open_store(path)) == ["notes.incomplete"]


def test_damaged_history_is_told_when_it_is_asked_for(path: Path) -> None:
    third = "(SELECT id FROM note WHERE number = 3)"
    without_triggers(path, f"UPDATE version SET saved = '' WHERE note = {third}")
    store = open_store(path)
    assert kinds(store) == []
    assert [problem.kind for problem in store.history_problems()] == ["notes.damaged_history"]
    assert store.versions(store.all()[2].id) == ()


def test_a_note_behind_a_damaged_index_is_not_called_unknown(path: Path) -> None:
    store = open_store(path)
    note = store.all()[3]
    store.close()
    data = path.read_bytes()
    connection = apsw.Connection(str(path))
    root = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_note_1'"
    ).get
    connection.close()
    start = (root - 1) * 4096
    at = data.index(note.id.encode(), start, start + 4096)
    path.write_bytes(data[:at] + b"z" + data[at + 1 :])
    with refused("notes.damaged_note"):
        open_store(path).change(note.id, Content("nyt"))
