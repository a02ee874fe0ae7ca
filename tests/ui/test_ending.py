# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What follows from coming to the end of a bilag, and of them all."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.address import Address, parse
from bilagviewer.model.notes import Content, Mark, MarkState
from bilagviewer.ui.ending import Ending
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.reading.entry_button import EntryButton
from starting import Starter, here, press

LONG, LAST = parse("1/1"), parse("3/1")


@pytest.fixture
def quick(starter: Starter, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(Ending, "DWELL", 40)
    return starter.start()


def state(window: MainWindow, address: Address) -> ReadState:
    return window.session.progress.of(address)


def lines(window: MainWindow) -> list[str]:
    footer = window.parts.page.column.footer
    return [button.text() for button in footer.findChildren(EntryButton) if not button.isHidden()]


def test_a_bilag_whose_end_was_shown_is_read(quick: MainWindow, qtbot: QtBot) -> None:
    QTest.qWait(120)
    assert state(quick, LONG) is ReadState.STARTED
    quick.parts.page.to_end()
    qtbot.waitUntil(lambda: state(quick, LONG) is ReadState.READ)


def test_a_mark_that_was_taken_away_stays_away(quick: MainWindow, qtbot: QtBot) -> None:
    quick.parts.page.to_end()
    qtbot.waitUntil(lambda: state(quick, LONG) is ReadState.READ)
    press(quick, "read")
    quick.parts.page.to_start()
    quick.parts.page.to_end()
    QTest.qWait(150)
    assert state(quick, LONG) is ReadState.UNREAD


def test_a_glance_is_no_reading(window: MainWindow) -> None:
    window.parts.page.to_end()
    press(window, "next")
    assert state(window, LONG) is ReadState.STARTED


def test_the_end_of_all_tells_what_is_left(window: MainWindow) -> None:
    question = Content("Hvem betaler?", marks=(MarkState(Mark.QUESTION),))
    window.session.add_note(parse("1/1#7"), question)
    window.session.progress.mark(parse("1/2"), ReadState.READ)
    window.navigator.go(LAST)
    assert lines(window) == [
        "Pejlemærke\u00a07: Hvem betaler?",
        "1\u00a0bilag\u00a01 · Mål for arbejdet",
        "2\u00a0bilag\u00a01 · Oversigt",
    ]


def test_what_is_done_is_no_longer_left(window: MainWindow) -> None:
    question = Content("Hvem betaler?", marks=(MarkState(Mark.QUESTION),))
    note = window.session.add_note(parse("1/1#7"), question)
    assert note is not None
    window.navigator.go(LAST)
    done = Content("Hvem betaler?", marks=(MarkState(Mark.QUESTION, "2020-11-24T10:00:00Z"),))
    window.session.change_note(note.id, done)
    for address in ("1/1", "1/2", "2/1"):
        window.session.progress.mark(parse(address), ReadState.READ)
    assert lines(window) == []


def test_a_line_leads_to_its_place(window: MainWindow) -> None:
    window.session.add_note(parse("1/1#7"), Content("", marks=(MarkState(Mark.QUESTION),)))
    window.navigator.go(LAST)
    window.parts.page.column.footer.findChildren(EntryButton)[-1].click()
    assert here(window) in ("1/1", "1/2", "2/1")
