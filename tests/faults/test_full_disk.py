# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A full disk, and one that answers with errors, lose nothing and are told in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

import child
from bilagviewer.errors import UserError
from bilagviewer.model.notes import Content
from bilagviewer.notes.store import NoteStore
from failing_disk import FailingDisk
from noting import anchor, filled_store, open_store, refused

LONG = "æøå " * 3000
MOST = 60
"""More calls of one kind than one save makes."""

DISKS = {
    "full": ("write", apsw.FullError, "notes.full"),
    "broken write": ("write", apsw.IOError, "notes.disk"),
    "broken sync": ("sync", apsw.IOError, "notes.disk"),
    "broken removal": ("delete", apsw.IOError, "notes.disk"),
}


@pytest.fixture(params=DISKS)
def disk(request: pytest.FixtureRequest) -> Iterator[FailingDisk]:
    call, error, _ = DISKS[request.param]
    made = FailingDisk(request.param, call, error)
    yield made
    made.unregister()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.sqlite"
    filled_store(path, 5).close()
    return path


def texts(store: NoteStore) -> list[str]:
    return [note.content.text for note in store.all()]


def failing_save(store: NoteStore, disk: FailingDisk, after: int) -> str:
    """Try a long save of which `after` calls succeed; return the refusal, empty for none."""
    disk.left = after
    try:
        store.change(store.all()[2].id, Content(LONG))
    except UserError as error:
        return error.kind
    finally:
        disk.left = None
    return ""


def test_a_save_that_fails_at_any_call_changes_nothing(path: Path, disk: FailingDisk) -> None:
    store = open_store(path, vfs=disk.name)
    before = texts(store)
    after = 0
    while (refusal := failing_save(store, disk, after)) and after < MOST:
        assert refusal == DISKS[disk.name][2]
        assert texts(store) == before
        assert texts(open_store(path)) == before
        after += 1
    assert 0 < after < MOST
    assert texts(store)[2] == LONG


def test_after_a_failure_the_next_save_is_kept(path: Path, disk: FailingDisk) -> None:
    store = open_store(path, vfs=disk.name)
    assert failing_save(store, disk, 0)
    note = store.add(anchor(), Content("Efter"))
    store.close()
    again = open_store(path)
    assert note in again.all()
    assert again.problems() == ()


def test_a_disk_that_fails_while_the_tables_are_made_leaves_no_half_of_them(
    tmp_path: Path, disk: FailingDisk
) -> None:
    disk.left = 1 if disk.call != "delete" else 0
    with refused(DISKS[disk.name][2]):
        open_store(tmp_path / "new.sqlite", vfs=disk.name)
    disk.left = None
    assert open_store(tmp_path / "new.sqlite", vfs=disk.name).problems() == ()


SMALL = """
import resource
from pathlib import Path
from noting import anchor, open_store
from bilagviewer.errors import UserError
from bilagviewer.model.notes import Content
path = Path(sys.argv[1])
store = open_store(path)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 65536, size + 65536))
saved = 0
try:
    for _ in range(100):
        store.add(anchor(), Content("ny " * 3000))
        saved += 1
except UserError as error:
    print(saved, error.kind, len(store.all()))
"""


def test_a_limit_of_the_system_is_told_and_keeps_what_was_saved(path: Path) -> None:
    pytest.importorskip("resource", reason="a system without such limits")
    saved, kind, seen = child.run(SMALL, str(path)).split()
    assert kind in ("notes.full", "notes.disk")
    assert int(saved) > 0
    assert len(open_store(path).all()) == int(seen) == int(saved) + 5
