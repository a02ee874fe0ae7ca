# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whoever stops what the library does finds everything as it was before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bilagviewer.library import collecting
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.work import Stopped, Work


class StopsAfter(Work):
    """Is stopped at its n-th check."""

    def __init__(self, checks: int) -> None:
        super().__init__()
        self.left = checks

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            self.stop()
        super().check()


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "referat.txt"
    path.write_text("1. Vejen\n\nVi drøftede vejen.\n", encoding="utf-8")
    return path


def stopped_everywhere(action: Callable[[Work], object], clean: Callable[[], bool]) -> int:
    """Stop `action` at each of its checks; return how many it has."""
    for checks in range(1000):
        try:
            action(StopsAfter(checks))
        except Stopped:
            assert clean()
        else:
            return checks
    raise AssertionError("It never ends")


@pytest.mark.parametrize("kind", ["document", "meeting_file"])
def test_opening_leaves_the_shelf_as_it_was(
    library: Library, home: Home, kind: str, request: pytest.FixtureRequest
) -> None:
    path = request.getfixturevalue(kind)
    count = stopped_everywhere(
        lambda work: library.packs.open(path, work),
        lambda: not list((home.data / "packs").glob("*")),
    )
    assert count > 3


def test_an_import_writes_all_or_nothing(library: Library, document: Path, tmp_path: Path) -> None:
    target = tmp_path / "ny.bilag"
    count = stopped_everywhere(
        lambda work: library.packs.import_files([document], target, work=work),
        lambda: not target.exists(),
    )
    assert count > 1
    assert target.exists()


def test_reading_several_files_tells_how_far_it_is(document: Path) -> None:
    work = Work()
    files, refused = collecting.read_each([document, document], work)
    assert (len(files), refused) == (2, [])
    assert (work.progress.what, work.progress.done, work.progress.total) == ("referat.txt", 2, 2)
