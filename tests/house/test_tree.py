# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What holds for every file of the project, whatever it is."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Put together here, so that this file does not hold them itself.
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "pypi" + ".python", "deb" + ".debian.org")
FOLDERS = ("/wo" + "rk/", "/ro" + "ot/", "/op" + "t/pypi", "/ho" + "me/")


def tracked() -> list[Path]:
    """Return the files of the project; in a tree without git, every file outside `.venv`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


TRACKED = tracked()


def texts() -> dict[str, str]:
    """Return name → text of every tracked file that is text."""
    found = {}
    for path in TRACKED:
        data = path.read_bytes()
        if b"\0" not in data:
            found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8", "replace")
    return found


needs_git = pytest.mark.skipif(not TRACKED, reason="git does not know this tree")


@needs_git
@pytest.mark.parametrize("word", [*REGISTRIES, *FOLDERS])
def test_no_registry_and_no_folder_of_one_machine_is_named(word: str) -> None:
    holders = [name for name, text in texts().items() if word in text]
    assert holders == []


@needs_git
def test_text_is_utf_8_with_plain_line_ends() -> None:
    for path in TRACKED:
        data = path.read_bytes()
        if b"\0" in data or "cases" in path.parts:
            continue
        data.decode("utf-8")
        assert b"\r" not in data, path


@needs_git
def test_no_conflict_is_left_in_a_file() -> None:
    marks = re.compile(r"^(<{7} |>{7} )", re.MULTILINE)
    assert [name for name, text in texts().items() if marks.search(text)] == []


@needs_git
def test_nothing_large_is_kept() -> None:
    assert [path for path in TRACKED if path.stat().st_size > 3_000_000] == []
