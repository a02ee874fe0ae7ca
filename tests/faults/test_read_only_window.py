# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A profile that cannot be written opens: the papers are read, and one sentence says why."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import small_meeting
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="root gives up its rights there")

NOBODY = 65534
SCRIPT = Path(__file__).parents[1] / "support" / "read_only_window.py"
SENTENCE = "Papirerne kan læses, men noter kan ikke skrives: "


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that other users can reach."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


def run(folder: Path, *arguments: str, way: str = "rights") -> list[str]:
    environ = {**os.environ, "BILAGVIEWER_HOME": str(folder / "profile")}
    environ |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, str(SCRIPT), way, *arguments]
    done = subprocess.run(
        command, env=environ, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


def close(folder: Path) -> None:
    """Let everybody read all that is in `folder`, and nobody write it."""
    for path in (folder, *folder.rglob("*")):
        if os.getuid() == 0:
            os.chown(path, NOBODY, NOBODY)
        path.chmod(0o555 if path.is_dir() else 0o444)


def write_protected(said: list[str], notes: str) -> None:
    place, sentence, status, count, again, percent = said
    assert sentence.startswith(SENTENCE)
    assert again == sentence
    assert status == "Noter kan ikke skrives"
    assert count == notes
    assert place != "None"
    assert percent == "110"


def test_a_new_profile_shows_the_bundled_papers(folder: Path) -> None:
    (folder / "profile").mkdir()
    close(folder / "profile")
    write_protected(run(folder), "0")
    assert list((folder / "profile").iterdir()) == []


def test_a_file_is_opened_without_a_copy(folder: Path) -> None:
    file = small_meeting.write(folder)
    file.chmod(0o644)
    (folder / "profile").mkdir()
    close(folder / "profile")
    said = run(folder, str(file))
    write_protected(said, "0")
    assert said[0] == "1/1"


def test_a_document_is_imported_without_a_copy(folder: Path) -> None:
    file = folder / "referat.txt"
    file.write_text("Referat\n\nVi drøftede vejen.\n", encoding="utf-8")
    file.chmod(0o644)
    (folder / "profile").mkdir()
    close(folder / "profile")
    write_protected(run(folder, str(file)), "0")


def test_notes_that_are_there_are_shown(folder: Path) -> None:
    library = Library(Home.below(folder / "profile"))
    meeting = library.packs.open(small_meeting.write(folder))
    library.notes.add(meeting, parse("1/1#1"), Content("Husk"))
    library.close()
    close(folder / "profile")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    write_protected(run(folder), "1")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_lock_that_nobody_answers_for(folder: Path) -> None:
    holder = (
        "import sys; from pathlib import Path; from bilagviewer.ui.instance import Instance;"
        "first = Instance(Path(sys.argv[1])); assert first.claim(); print('held', flush=True);"
        "sys.stdin.read()"
    )
    data = folder / "profile" / "data"
    command = [sys.executable, "-c", holder, str(data)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        said = run(folder)
        first.communicate()
    write_protected(said, "0")
    assert "kører allerede" in said[1]


def test_a_full_disk_shows_the_bundled_papers(folder: Path) -> None:
    write_protected(run(folder, way="full"), "0")


def test_on_a_full_disk_a_file_is_read_where_it_lies(folder: Path) -> None:
    said = run(folder, str(small_meeting.write(folder)), way="full")
    write_protected(said, "0")
    assert said[0] == "1/1"


def test_on_a_full_disk_notes_are_shown(folder: Path) -> None:
    library = Library(Home.below(folder / "profile"))
    meeting = library.packs.open(small_meeting.write(folder))
    library.notes.add(meeting, parse("1/1#1"), Content("Husk"))
    library.close()
    write_protected(run(folder, way="full"), "1")
