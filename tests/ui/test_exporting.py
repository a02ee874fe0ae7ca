# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table is saved as a file, or the old file stays and a sentence says why."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.messages import sentence
from bilagviewer.ui.exporting import ask_and_export, file_name, write
from bilagviewer.ui.reading.taking import Taken
from reading_tables import grants

TAKEN = Taken(grants().table, (3, 0), "Bevillinger: 2020")


def choose(monkeypatch: pytest.MonkeyPatch, path: str) -> list[str]:
    proposed: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return path, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


@pytest.mark.parametrize(("kind", "start"), [("csv", b"\xef\xbb\xbfNavn;"), ("xlsx", b"PK")])
def test_the_table_is_written(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, start: bytes
) -> None:
    proposed = choose(monkeypatch, str(tmp_path / "ud"))
    parent = QWidget()
    qtbot.addWidget(parent)
    said = ask_and_export(TAKEN, kind, "2.4 bilag 1", parent)
    target = tmp_path / f"ud.{kind}"
    assert proposed == [f"2.4 bilag 1 Bevillinger 2020.{kind}"]
    assert target.read_bytes().startswith(start)
    assert str(target) in said
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_nothing_is_written_where_none_is_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "")
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_and_export(TAKEN, "csv", "", parent) == ""


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "ud.csv"
    target.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError) as caught:
        write(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["ud.csv"]
    assert "ud.csv" in sentence(caught.value, "da")


def test_a_folder_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write(tmp_path / "gone" / "ud.csv", b"new")


@pytest.mark.parametrize(
    ("words", "name"),
    [("a/b: c?", "a b c.csv"), ("  .. ", ".csv"), ("x" * 200, "x" * 80 + ".csv")],
)
def test_a_name_that_every_system_can_have(words: str, name: str) -> None:
    assert file_name(words, "csv") == name
