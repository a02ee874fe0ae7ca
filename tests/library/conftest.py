# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A library in a folder of its own, and files to open in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import small_meeting
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.packs import OpenPack
from noting import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.below(tmp_path / "home")


@pytest.fixture
def library(home: Home, clock: Clock) -> Iterator[Library]:
    opened = Library(home, now=clock)
    yield opened
    opened.close()


@pytest.fixture
def meeting_file(tmp_path: Path) -> Path:
    return small_meeting.write(tmp_path)


@pytest.fixture
def meeting(library: Library, meeting_file: Path) -> OpenPack:
    return library.packs.open(meeting_file)
