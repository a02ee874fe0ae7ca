# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag` run in this process, in a profile of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import small_meeting
from bilagviewer.cli.json_pack import pack_json
from bilagviewer.cli.main import main
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from cli_types import BUNDLED, Bilag, Ran


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("BILAGVIEWER_HOME", str(folder))
    return folder


@pytest.fixture
def bilag(home: Path, capsys: pytest.CaptureFixture[str]) -> Bilag:
    def run(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def meeting_file(tmp_path: Path) -> Path:
    return small_meeting.write(tmp_path)


@pytest.fixture
def text_file() -> Path:
    """The text that the bundled pack was made from."""
    return next((BUNDLED / "original").iterdir())


@pytest.fixture(scope="session")
def bundled_json(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The whole bundled pack as `show --json` writes it."""
    library = Library(Home.below(tmp_path_factory.mktemp("bundled")))
    return json.loads(json.dumps(pack_json(library.packs.bundled())))
