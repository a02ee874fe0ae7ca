# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A press on Cancel ends the work itself, at once, and the window says so."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bilagviewer.importers.files import ReadFile
from bilagviewer.library import taking_in
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.work import Work

MOST = 0.5
"""Seconds from the press to the end of the work."""


class SlowImport:
    """An importer that goes on until it is stopped, and knows when it was."""

    def __init__(self) -> None:
        self.ended = Event()
        self.ended_at = 0.0

    def run(self, _given: object, work: Work) -> list[ReadFile]:
        work.begin("referat.txt", 12)
        work.step(3)
        try:
            while True:
                work.spend(1)
                time.sleep(0.005)
        finally:
            self.ended_at = time.monotonic()
            self.ended.set()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> SlowImport:
    made = SlowImport()
    monkeypatch.setattr(taking_in, "read_files", made.run)
    return made


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "referat.txt"
    path.write_text("Vi drøftede vejen.\n", encoding="utf-8")
    return path


def cancel_button(window: MainWindow) -> QPushButton:
    buttons = window.notice.findChildren(QPushButton)
    return next(one for one in buttons if one.text() == "Annullér")


def test_a_press_on_cancel_ends_the_import(
    window: MainWindow, slow: SlowImport, document: Path, qtbot: QtBot
) -> None:
    window.opening.open(document)
    qtbot.waitUntil(lambda: window.notice.text == "Åbner referat.txt … 3 af 12")
    pressed = time.monotonic()
    QTest.mouseClick(cancel_button(window), Qt.MouseButton.LeftButton)
    assert slow.ended.wait(MOST)
    assert slow.ended_at - pressed < MOST
    assert window.notice.text == "Stoppet: referat.txt blev ikke åbnet."


def test_what_was_stopped_leaves_nothing_behind(
    window: MainWindow, slow: SlowImport, document: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    before = sorted((tmp_path / "profile" / "data" / "packs").rglob("*"))
    window.opening.open(document)
    qtbot.waitUntil(lambda: "3 af 12" in window.notice.text)
    QTest.mouseClick(cancel_button(window), Qt.MouseButton.LeftButton)
    assert slow.ended.wait(MOST)
    qtbot.waitUntil(lambda: sorted((tmp_path / "profile" / "data" / "packs").rglob("*")) == before)


def test_closing_the_window_ends_it_too(
    window: MainWindow, slow: SlowImport, document: Path, qtbot: QtBot
) -> None:
    window.opening.open(document)
    qtbot.waitUntil(lambda: "3 af 12" in window.notice.text)
    window.close()
    assert slow.ended.wait(MOST)
