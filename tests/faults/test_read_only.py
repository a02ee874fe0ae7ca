# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A folder that cannot be written to is told in words, and can still be read from."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import child
from noting import filled_store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the rights of POSIX")

NOBODY = 65534

AS_ANYONE = f"""
import os
from pathlib import Path
from noting import anchor, open_store
from bilagviewer.errors import UserError
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.model.notes import Content
from bilagviewer.notes import history, store
if os.getuid() == 0:  # root may write everywhere, and would see nothing
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
path = Path(sys.argv[1])
def tried(action):
    try:
        return action()
    except UserError as error:
        return error.kind
"""
WRITE = """
store = tried(lambda: open_store(path))
if isinstance(store, str):
    print("opened:", store)
else:
    print(len(store.all()), tried(lambda: store.add(anchor(), Content("ny"))), len(store.all()))
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of an ordinary user's own, where other users can reach it."""
    made = Path(tempfile.mkdtemp())
    yield made
    made.chmod(0o700)
    shutil.rmtree(made)


def hand_over(folder: Path, folder_mode: int, file_mode: int) -> None:
    for path in (*folder.iterdir(), folder):
        if os.getuid() == 0:
            os.chown(path, NOBODY, NOBODY)
        path.chmod(folder_mode if path.is_dir() else file_mode)


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o500, 0o600), (0o700, 0o400)])
def test_notes_that_cannot_be_written_are_read(
    folder: Path, folder_mode: int, file_mode: int
) -> None:
    path = folder / "notes.sqlite"
    filled_store(path, 3).close()
    before = path.read_bytes()
    hand_over(folder, folder_mode, file_mode)
    assert child.run(AS_ANYONE + WRITE, str(path)).split() == ["3", "notes.readonly", "3"]
    assert path.read_bytes() == before


def test_a_folder_that_nothing_can_be_made_in_is_told(folder: Path) -> None:
    hand_over(folder, 0o500, 0o600)
    output = child.run(AS_ANYONE + WRITE, str(folder / "notes.sqlite"))
    assert output.strip() == "opened: notes.readonly"
    assert list(folder.iterdir()) == []


def test_the_child_has_really_dropped_its_rights(folder: Path) -> None:
    hand_over(folder, 0o500, 0o600)
    script = AS_ANYONE + "print(os.access(path, os.W_OK), os.getuid() == 0)"
    assert child.run(script, str(folder)).split() == ["False", "False"]


LIBRARY = """
library = Library(Home.below(path))
print(tried(lambda: library.state.set("theme", "dark")), library.packs.known())
"""


def test_a_library_that_cannot_be_written_is_told(folder: Path) -> None:
    hand_over(folder, 0o500, 0o600)
    assert child.run(AS_ANYONE + LIBRARY, str(folder)).split() == ["library.unwritable", "()"]
