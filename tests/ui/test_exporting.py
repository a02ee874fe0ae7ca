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
from bilagviewer.tables.export import to_csv, to_xlsx
from bilagviewer.ui.exporting import Exporter, file_name, write
from bilagviewer.ui.reading.taking import Taken
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.notice import Notice
from bilagviewer.work import Stopped, Work
from reading_tables import grants

TAKEN = Taken(grants().table, (3, 0), "Bevillinger: 2020")
STARTS = {"csv": b"\xef\xbb\xbfNavn;", "xlsx": b"PK"}


def choose(monkeypatch: pytest.MonkeyPatch, path: str) -> list[str]:
    proposed: list[str] = []

    def answer(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return path, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


@pytest.fixture
def notice(qtbot: QtBot, theme: Theme) -> Notice:
    made = Notice(theme)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("kind", STARTS)
def test_the_table_is_written(
    qtbot: QtBot, notice: Notice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    proposed = choose(monkeypatch, str(tmp_path / "ud"))
    exporter = Exporter(notice, lambda _error: None)
    exporter.ask(TAKEN, kind, "2.4 bilag 1", notice)
    qtbot.waitUntil(lambda: notice.text != "")
    target = tmp_path / f"ud.{kind}"
    assert proposed == [f"2.4 bilag 1 Bevillinger 2020.{kind}"]
    assert target.read_bytes().startswith(STARTS[kind])
    assert str(target) in notice.text
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_nothing_is_written_where_none_is_chosen(
    qtbot: QtBot, notice: Notice, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "")
    exporter = Exporter(notice, lambda _error: None)
    with qtbot.assertNotEmitted(exporter.tasks.busy, wait=50):
        exporter.ask(TAKEN, "csv", "", notice)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_is_stopped_leaves_the_old_file(kind: str) -> None:
    work = Work()
    work.stop()
    writer = {"csv": to_csv, "xlsx": to_xlsx}[kind]
    with pytest.raises(Stopped):
        writer(TAKEN.table, TAKEN.rows, work)


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
