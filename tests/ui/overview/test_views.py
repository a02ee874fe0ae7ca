# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The views over a whole meeting: reached from below the tree, left again, worked in by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content, Mark, MarkState, Stance
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.card import NoteCard
from bilagviewer.ui.notes.editor import NoteEditor
from bilagviewer.ui.options import Options
from bilagviewer.ui.overview.notes_view import NotesView
from bilagviewer.ui.overview.statement_row import StatementRow, first_sentence
from starting import Starter, here, press

Key = Qt.Key


def lines(window: MainWindow) -> list[str]:
    shown = [line for line in window.overview.findChildren(QToolButton) if not line.isHidden()]
    return [line.accessibleName() for line in sorted(shown, key=lambda line: line.y())]


def open_view(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: any(line.startswith(name) for line in lines(window)))
    line = next(
        one
        for one in window.overview.findChildren(QToolButton)
        if one.accessibleName().startswith(name)
    )
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)


def rows(window: MainWindow, qtbot: QtBot) -> list[StatementRow]:
    open_view(window, qtbot, "Pejlemærker")
    qtbot.waitUntil(lambda: window.session.survey.done)
    return [row for row in window.stage.findChildren(StatementRow) if row.isVisible()]


def press_key(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_the_overview_lists_the_views_and_counts(window: MainWindow, qtbot: QtBot) -> None:
    assert lines(window) == ["Pejlemærker", "Alle noter 0"]
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: window.session.survey.done)
    window.session.add_note(parse("1/1"), Content("Husk"))
    assert lines(window) == [
        "Pejlemærker 12",
        "Datoer og frister 1",
        "Program 1",
        "Alle noter 1",
    ]


def test_a_view_stands_in_the_page_s_place_and_back_leaves_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_view(window, qtbot, "Alle noter")
    assert window.session.view == "notes"
    assert not window.parts.page.isVisible()
    press(window, "back")
    assert window.session.view == ""
    assert window.parts.page.isVisible()
    assert here(window) == "1/1"
    press(window, "forward")
    assert window.session.view == "notes"


def test_the_tree_leaves_a_view(window: MainWindow, qtbot: QtBot) -> None:
    open_view(window, qtbot, "Alle noter")
    window.contents.go_requested.emit(parse("1/1"))
    assert window.session.view == ""
    assert here(window) == "1/1"


def test_an_address_opens_a_view(starter: Starter) -> None:
    window = starter.start(Options(file=starter.file, open=".#statements"))
    assert window.session.view == "statements"


def test_digits_set_stances_and_the_arrows_go_on(window: MainWindow, qtbot: QtBot) -> None:
    shown = rows(window, qtbot)
    assert len(shown) == 12
    assert QApplication.focusWidget() is shown[0]
    for key in (Key.Key_1, Key.Key_Down, Key.Key_2, Key.Key_Tab, Key.Key_3):
        press_key(key)
    notes = {note.anchor.address: note.content.stance for note in window.session.notes}
    assert notes == {"1/1#1": Stance.AGREE, "1/1#2": Stance.PARTLY, "1/1#3": Stance.DISAGREE}
    assert shown[0].accessibleName().startswith("Pejlemærke 1, Enig. ")


@pytest.mark.parametrize("again", [Key.Key_1, Key.Key_0])
def test_a_stance_is_taken_back(window: MainWindow, qtbot: QtBot, again: Qt.Key) -> None:
    rows(window, qtbot)
    press_key(Key.Key_1)
    press_key(again)
    assert window.session.notes == ()


def test_a_stance_keeps_what_was_written(window: MainWindow, qtbot: QtBot) -> None:
    window.session.add_note(parse("1/1#1"), Content("Husk", Stance.AGREE))
    rows(window, qtbot)
    press_key(Key.Key_3)
    assert [note.content for note in window.session.notes] == [Content("Husk", Stance.DISAGREE)]
    press_key(Key.Key_0)
    assert [note.content for note in window.session.notes] == [Content("Husk")]


def test_n_writes_a_note_to_the_row(window: MainWindow, qtbot: QtBot) -> None:
    rows(window, qtbot)
    press_key(Key.Key_Down)
    press_key(Key.Key_N)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "Hvem betaler?")
    press_key(Key.Key_Escape)
    notes = [(note.anchor.address, note.content.text) for note in window.session.notes]
    assert notes == [("1/1#2", "Hvem betaler?")]
    assert window.session.view == "statements"


def test_enter_goes_to_the_place(window: MainWindow, qtbot: QtBot) -> None:
    rows(window, qtbot)
    press_key(Key.Key_Down)
    press_key(Key.Key_Return)
    assert window.session.view == ""
    assert str(window.parts.page.target()) == "1/1#2"


def test_all_notes_can_be_narrowed_and_ticked_off(window: MainWindow, qtbot: QtBot) -> None:
    window.session.add_note(parse("1/1#2"), Content("To", marks=(MarkState(Mark.QUESTION),)))
    window.session.add_note(parse("2/1"), Content("Fem"))
    open_view(window, qtbot, "Alle noter")
    view = window.stage.currentWidget()
    assert isinstance(view, NotesView)
    texts = []
    for word in ("Alle", "Spørgsmål", "Følg op", "Ikke klaret"):
        button = next(b for b in view.findChildren(QToolButton) if b.text() == word)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        cards = [card for card in view.findChildren(NoteCard) if card.isVisible()]
        texts.append([card.item.note.content.text for card in cards])
    assert texts == [["To", "Fem"], ["To"], [], ["To"]]


def test_a_card_leads_to_its_place_and_opens(window: MainWindow, qtbot: QtBot) -> None:
    window.session.add_note(parse("2/1#t1:Beta"), Content("Stor"))
    open_view(window, qtbot, "Alle noter")
    card = next(c for c in window.stage.findChildren(NoteCard) if c.isVisible())
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert here(window) == "2/1"
    assert [e.field.toPlainText() for e in window.findChildren(NoteEditor)] == ["Stor"]


def test_f6_reaches_a_view(window: MainWindow, qtbot: QtBot) -> None:
    shown = rows(window, qtbot)
    for _ in range(3):
        press(window, "next_pane")
    assert QApplication.focusWidget() is shown[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kort.", "Kort."),
        ("Parterne er enige om det. Og mere.", "Parterne er enige om det.\u00a0…"),
        ("Det gælder f.eks. i alle 10 regioner", "Det gælder f.eks. i alle 10 regioner"),
    ],
)
def test_first_sentences(text: str, first: str) -> None:
    assert first_sentence(text) == first
