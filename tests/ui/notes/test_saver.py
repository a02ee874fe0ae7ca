# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""When what is being written is saved."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject
from pytestqt.qtbot import QtBot

from bilagviewer.ui.notes.saver import Saver


class Told:
    """Counts what a saver says, and when."""

    def __init__(self, qapp: QObject) -> None:
        self.saver = Saver(qapp)
        self.typing = 0
        self.due: list[int] = []
        self._clock = QElapsedTimer()
        self._clock.start()
        self.saver.typing.connect(self._type)
        self.saver.due.connect(lambda: self.due.append(self._clock.elapsed()))

    def _type(self) -> None:
        self.typing += 1


def test_it_waits_for_a_pause(qapp: QObject, qtbot: QtBot) -> None:
    told = Told(qapp)
    told.saver.touch()
    qtbot.wait(100)
    assert told.due == []
    qtbot.waitUntil(lambda: bool(told.due))
    assert told.due[0] >= Saver.QUIET
    assert not told.saver.dirty


def test_it_does_not_wait_for_ever(qapp: QObject, qtbot: QtBot) -> None:
    told = Told(qapp)
    while not told.due:
        told.saver.touch()
        qtbot.wait(50)
    # A second after the first key although no pause was long enough.
    assert Saver.QUIET < told.due[0] < 2 * Saver.LONGEST
    assert told.typing == 1


def test_nothing_is_saved_twice(qapp: QObject, qtbot: QtBot) -> None:
    told = Told(qapp)
    told.saver.touch()
    told.saver.flush()
    told.saver.flush()
    qtbot.wait(Saver.LONGEST + 100)
    assert len(told.due) == 1


def test_what_failed_is_tried_again(qapp: QObject, qtbot: QtBot, monkeypatch: object) -> None:
    told = Told(qapp)
    told.saver.AGAIN = 50
    told.saver.touch()
    told.saver.flush()
    told.saver.fail()
    assert told.saver.dirty
    qtbot.waitUntil(lambda: len(told.due) == 2)


def test_dropped_is_dropped(qapp: QObject, qtbot: QtBot) -> None:
    told = Told(qapp)
    told.saver.touch()
    told.saver.drop()
    qtbot.wait(Saver.LONGEST + 100)
    assert told.due == []
