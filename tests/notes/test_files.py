# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A file is whole or as it was, and its owner's alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bilagviewer.notes.files import make_private_file, private_folder, write_private


def test_missing_folders_are_private_and_others_are_left(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    private_folder(tmp_path / "a" / "b")
    modes = [path.stat().st_mode & 0o777 for path in (tmp_path, tmp_path / "a", tmp_path / "a/b")]
    assert modes == [0o755, 0o700, 0o700]


def test_a_file_is_replaced_and_private(tmp_path: Path) -> None:
    path = tmp_path / "a" / "settings.json"
    for data in (b"old and long", b"new"):
        write_private(path, data)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_write_that_fails_leaves_what_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    write_private(path, b"old")

    def fail(handle: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="Input/output"):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_is_there_is_not_emptied(tmp_path: Path) -> None:
    path = tmp_path / "notes"
    path.write_bytes(b"kept")
    make_private_file(path)
    assert path.read_bytes() == b"kept"
