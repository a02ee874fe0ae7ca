# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One program a profile: the second start hands over what it was asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.ui import instance as module
from bilagviewer.ui.instance import Instance

SECOND = """
import sys
from pathlib import Path
from bilagviewer.ui.instance import Instance
second = Instance(Path(sys.argv[1]))
assert not second.claim()
sys.exit(0 if second.hand_over("/et/møde.bilag", "2.4/1#7", "token") else 3)
"""


def test_the_second_hands_over(tmp_path: Path, qtbot: QtBot) -> None:
    first = Instance(tmp_path)
    assert first.claim()
    asked: list[tuple[str, ...]] = []
    first.asked.connect(lambda *letter: asked.append(letter))
    first.listen()
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(tmp_path)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert asked == [("/et/møde.bilag", "2.4/1#7", "token")]
    assert not list((tmp_path / "inbox").iterdir())


def test_no_answer_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    assert not Instance(tmp_path).hand_over("x", "")
    assert not list((tmp_path / "inbox").glob("*.json"))


def test_left_letters_are_read_at_start(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "1.json").write_text('{"path": "/a.bilag"}', encoding="utf-8")
    (tmp_path / "inbox" / "2.json").write_text("[]", encoding="utf-8")
    (tmp_path / "inbox" / "3.json").write_text("{", encoding="utf-8")
    first, asked = Instance(tmp_path), list[tuple[str, ...]]()
    first.asked.connect(lambda *letter: asked.append(letter))
    first.listen()
    assert asked == [("/a.bilag", "", "")]
    assert not list((tmp_path / "inbox").glob("*.json"))


def test_a_lock_of_a_dead_program_is_taken(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from bilagviewer.ui.instance import Instance;"
        "first = Instance(Path(sys.argv[1])); assert first.claim(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert Instance(tmp_path).claim()
