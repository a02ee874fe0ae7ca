# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One quiet line tells of the program's own faults, and leads to a report."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from bilagviewer.library.faults import FaultLog, fault_of
from bilagviewer.model.notes import Content
from bilagviewer.ui.dialogs.fault import FaultDialog
from bilagviewer.ui.fault_notice import FaultNotice
from bilagviewer.ui.faults import Faults
from bilagviewer.ui.main_window import MainWindow

ONE = "Der skete en fejl i Bilagviewer. Dine noter er gemt."


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    return Faults(FaultLog(tmp_path))


@pytest.fixture
def told(window: MainWindow, faults: Faults) -> Iterator[FaultNotice]:
    made = FaultNotice(faults, window.session, window.parts.appearance.theme, lambda: None)
    made.bar.setParent(window)
    yield made
    made.bar.deleteLater()


def test_the_line_comes_once_and_counts(told: FaultNotice, faults: Faults, qtbot: QtBot) -> None:
    faults.take(fault_of(KeyError(), "window"))
    qtbot.waitUntil(lambda: told.bar.text == ONE)
    faults.take(fault_of(KeyError(), "window"))
    faults.take(fault_of(ValueError(), "task"))
    qtbot.waitUntil(lambda: told.bar.text == ONE.replace("en fejl", "3 fejl"))


def test_a_closed_line_stays_away_for_a_repeat(
    told: FaultNotice, faults: Faults, qtbot: QtBot
) -> None:
    faults.take(fault_of(KeyError(), "window"))
    qtbot.waitUntil(lambda: told.bar.text == ONE)
    told.bar.dismiss()
    faults.take(fault_of(KeyError(), "window"))
    with qtbot.waitSignal(faults.happened):
        pass
    assert told.bar.text == ""
    faults.take(fault_of(ValueError(), "window"))
    qtbot.waitUntil(lambda: told.bar.text == ONE.replace("en fejl", "2 fejl"))


def test_what_is_not_saved_is_not_called_saved(
    told: FaultNotice, faults: Faults, window: MainWindow, qtbot: QtBot
) -> None:
    window.session.saving._unsaved["x"] = Content("Husk")
    faults.take(fault_of(KeyError(), "window"))
    qtbot.waitUntil(
        lambda: told.bar.text.endswith("Nederst i vinduet står, hvad der ikke er gemt.")
    )


def test_a_fault_of_another_thread_is_told(told: FaultNotice, faults: Faults, qtbot: QtBot) -> None:
    fault = fault_of(KeyError(), "thread")
    thread = threading.Thread(target=lambda: faults.take(fault))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: told.bar.text == ONE)


def test_the_same_fault_is_told_a_hundred_times_at_most(faults: Faults, qtbot: QtBot) -> None:
    heard: list[bool] = []
    faults.happened.connect(heard.append)
    for _ in range(500):
        faults.take(fault_of(KeyError(), "window"))
    qtbot.wait(2 * faults.GATHER)
    faults.take(fault_of(KeyError(), "window"))
    qtbot.wait(2 * faults.GATHER)
    assert heard == [True]
    assert faults.faults[0].count == 501


def test_the_report_is_copied_and_saved(
    told: FaultNotice, faults: Faults, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults.take(fault_of(KeyError("hemmeligt"), "window"))
    qtbot.waitUntil(lambda: told.bar.text == ONE)
    press(told.bar.findChildren(QPushButton), "Vis rapport …")
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, FaultDialog))
    target = tmp_path / "rapport.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    press(dialog.findChildren(QPushButton), "Kopiér")
    press(dialog.findChildren(QPushButton), "Gem …")
    copied = QApplication.clipboard().text()
    assert "KeyError" in copied
    assert "Qt 6" in copied
    assert "hemmeligt" not in copied
    assert target.read_text(encoding="utf-8") == copied
    dialog.close()


def test_the_edge_is_left_as_it_was(faults: Faults) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    faults.install()
    assert sys.excepthook != before[0]
    faults.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def press(buttons: list[QPushButton], words: str) -> None:
    QTest.mouseClick(next(b for b in buttons if b.text() == words), Qt.MouseButton.LeftButton)
