# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A note that the window or the command line said is saved outlives a kill right after."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import drive_window

COMMAND = "import sys; from bilagviewer.cli.main import main; sys.exit(main())"


@pytest.fixture
def offscreen(environ: dict[str, str]) -> dict[str, str]:
    return {**environ, "QT_QPA_PLATFORM": "offscreen"}


def start(way: str, environ: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, drive_window.__file__, way]
    return subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True)


def bilag(environ: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-c", COMMAND, *arguments]
    return subprocess.run(
        command, env=environ, capture_output=True, text=True, check=True, timeout=60
    ).stdout


def listed(environ: dict[str, str]) -> list[tuple[str, str]]:
    notes = json.loads(bilag(environ, "notes", "list", "--json"))["notes"]
    return [(note["address"], note["text"]) for note in notes]


def shown(environ: dict[str, str]) -> str:
    output, _ = start("look", environ).communicate(timeout=60)
    return output.strip()


def test_a_note_of_a_killed_window_is_there(offscreen: dict[str, str]) -> None:
    process = start("write", offscreen)
    assert process.stdout is not None
    said = process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    process.stdout.close()
    assert said.startswith("Alle noter gemt på denne computer kl. ")
    assert listed(offscreen) == [("2.4/1#7", "Hvem betaler?")]
    assert shown(offscreen) == "2.4/1#7 Hvem betaler?"


def test_a_note_of_the_command_line_is_in_the_window(offscreen: dict[str, str]) -> None:
    bilag(offscreen, "notes", "add", "2.4/1#7", "--text", "Hvem betaler?")
    assert shown(offscreen) == "2.4/1#7 Hvem betaler?"


def test_everything_is_written_below_one_folder(offscreen: dict[str, str], tmp_path: Path) -> None:
    home = tmp_path / "hjem"
    home.mkdir()
    environ = {**offscreen, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    bilag(environ, "notes", "add", "2.4/1#7", "--text", "Hvem betaler?")
    assert shown(environ)
    ours = [path.name for path in home.rglob("*") if "bilag" in path.name.casefold()]
    assert ours == []
    assert [path.name for path in tmp_path.iterdir()] == ["hjem", "profile"]
