# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How a reader writes, changes and deletes notes in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content, Mark, MarkState, Stance
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.card import NoteCard
from bilagviewer.ui.notes.editor import NoteEditor
from bilagviewer.ui.notes.labels import Tick
from bilagviewer.ui.notes.stances import Toggle
from bilagviewer.ui.options import Options
from starting import Starter, here, press

Key = Qt.Key


def focus_page(window: MainWindow) -> None:
    window.activateWindow()
    window.parts.page.focus_text()


def key(code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, code, modifier)


def editor(window: MainWindow) -> NoteEditor | None:
    found = [one for one in window.findChildren(NoteEditor) if not one.isHidden()]
    return found[0] if found else None


def cards(window: MainWindow) -> list[NoteCard]:
    return [card for card in window.parts.notes.findChildren(NoteCard) if card.isVisible()]


def texts(window: MainWindow) -> list[str]:
    return [note.content.text for note in window.session.notes]


def type_words(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def note_to(window: MainWindow, number: str, text: str = "") -> NoteEditor:
    """Choose a statement by its number, press N, and write."""
    focus_page(window)
    type_words(number)
    key(Key.Key_N)
    found = editor(window)
    assert found is not None
    QTest.keyClicks(found.field, text)
    return found


def button(window: MainWindow, words: str) -> QPushButton:
    return next(one for one in window.findChildren(QPushButton) if one.accessibleName() == words)


def test_n_begins_a_note_to_the_chosen_statement(window: MainWindow, qtbot: QtBot) -> None:
    written = note_to(window, "7", "Husk")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    assert written.field.accessibleName() == "Note til: Pejlemærke\u00a07"
    assert window.status.saved_text == "Gemmer …"
    qtbot.waitUntil(lambda: bool(window.session.notes))
    note = window.session.notes[0]
    assert (note.anchor.address, note.content.text) == ("1/1#7", "Husk")
    assert window.status.saved_text.startswith("Alle noter gemt på denne computer kl. ")


def test_further_words_are_the_same_note(window: MainWindow, qtbot: QtBot) -> None:
    written = note_to(window, "7", "Husk")
    window.parts.notes.flush()
    QTest.keyClicks(written.field, " det hele")
    window.parts.notes.flush()
    assert texts(window) == ["Husk det hele"]
    assert editor(window) is written


def test_escape_saves_and_goes_back_to_the_page(window: MainWindow) -> None:
    note_to(window, "7", "Husk")
    key(Key.Key_Escape)
    assert texts(window) == ["Husk"]
    assert editor(window) is None
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.parts.page.isAncestorOf(focus)
    assert [card.item.name for card in cards(window)] == ["Pejlemærke\u00a07"]


def test_nothing_written_is_no_note(window: MainWindow) -> None:
    note_to(window, "7")
    key(Key.Key_Escape)
    assert texts(window) == []


def test_a_note_emptied_is_gone_and_can_come_back(window: MainWindow) -> None:
    written = note_to(window, "7", "Husk")
    window.parts.notes.flush()
    written.field.selectAll()
    key(Key.Key_Delete)
    key(Key.Key_Escape)
    assert texts(window) == []
    assert window.session.notebook.can_undo


def test_n_opens_the_note_that_is_there(window: MainWindow) -> None:
    note_to(window, "7", "Husk")
    key(Key.Key_Escape)
    written = note_to(window, "7", " nu")
    assert written.field.toPlainText() == "Husk nu"
    key(Key.Key_Escape)
    assert texts(window) == ["Husk nu"]


def test_shift_n_begins_another(window: MainWindow) -> None:
    note_to(window, "7", "Et")
    key(Key.Key_Escape)
    key(Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    found = editor(window)
    assert found is not None
    QTest.keyClicks(found.field, "To")
    key(Key.Key_Escape)
    assert texts(window) == ["Et", "To"]


@pytest.mark.parametrize(
    ("word", "content"),
    [
        ("Enig", Content(stance=Stance.AGREE)),
        ("Delvis enig", Content(stance=Stance.PARTLY)),
        ("Følg op", Content(marks=(MarkState(Mark.FOLLOW_UP),))),
    ],
)
def test_a_word_alone_is_a_note(window: MainWindow, word: str, content: Content) -> None:
    written = note_to(window, "3")
    toggle = next(one for one in written.findChildren(Toggle) if one.accessibleName() == word)
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    window.parts.notes.flush()
    assert [note.content for note in window.session.notes] == [content]


def test_there_is_at_most_one_stance(window: MainWindow) -> None:
    written = note_to(window, "3")
    for word in ("Enig", "Uenig"):
        toggle = next(one for one in written.findChildren(Toggle) if one.accessibleName() == word)
        QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert written.content().stance is Stance.DISAGREE
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert written.content().stance is None


def test_a_mark_is_ticked_off_and_on_again(window: MainWindow) -> None:
    content = Content(marks=(MarkState(Mark.QUESTION),))
    window.session.add_note(parse("1/1#7"), content)
    QTest.mouseClick(cards(window)[0].findChildren(Tick)[0], Qt.MouseButton.LeftButton)
    done = window.session.notes[0].content.marks[0].done
    assert done is not None
    assert cards(window)[0].findChildren(Tick)[0].text().startswith("Spørgsmål · klaret ")
    QTest.mouseClick(cards(window)[0].findChildren(Tick)[0], Qt.MouseButton.LeftButton)
    assert window.session.notes[0].content == content


def test_the_keyboard_stays_on_a_card_that_is_ticked_off(window: MainWindow) -> None:
    window.activateWindow()
    note = window.session.add_note(parse("1/1#7"), Content(marks=(MarkState(Mark.QUESTION),)))
    assert note is not None
    tick = cards(window)[0].findChildren(Tick)[0]
    tick.setFocus()
    key(Key.Key_Space)
    focus = QApplication.focusWidget()
    assert isinstance(focus, NoteCard)
    assert focus.item.note.id == note.id
    assert focus.item.note.content.marks[0].done


def test_a_deleted_note_can_be_taken_back_at_once(window: MainWindow) -> None:
    note_to(window, "7", "Husk")
    window.parts.notes.flush()
    QTest.mouseClick(button(window, "Slet noten"), Qt.MouseButton.LeftButton)
    assert texts(window) == []
    back = button(window, "Hent den slettede note tilbage")
    assert back.isVisible()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert texts(window) == ["Husk"]
    assert not back.isVisible()


def test_deleting_what_was_never_saved_leaves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    note_to(window, "7", "Husk")
    QTest.mouseClick(button(window, "Slet noten"), Qt.MouseButton.LeftButton)
    qtbot.wait(700)
    assert texts(window) == []
    assert editor(window) is None


def test_going_elsewhere_saves(window: MainWindow) -> None:
    note_to(window, "7", "Husk")
    press(window, "next")
    assert texts(window) == ["Husk"]
    assert editor(window) is None
    assert cards(window) == []


def test_leaving_the_text_saves(window: MainWindow) -> None:
    note_to(window, "7", "Husk")
    window.contents.tree.setFocus()
    assert texts(window) == ["Husk"]
    assert editor(window) is not None


def test_quitting_saves(starter: Starter) -> None:
    window = starter.start()
    note_to(window, "7", "Husk")
    starter.close()
    again = starter.start(Options())
    assert [note.content.text for note in again.session.notes] == ["Husk"]


def test_what_cannot_be_saved_stays_in_the_editor(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise UserError("notes.full", path="x")

    store = window.session.notebook._store
    with monkeypatch.context() as patched:
        patched.setattr(store, "add", full)
        written = note_to(window, "7", "Husk")
        key(Key.Key_Escape)
        assert editor(window) is written
        assert written.field.toPlainText() == "Husk"
        assert window.status.saved_text.startswith("Ikke gemt: ")
    window.parts.notes.flush()
    assert texts(window) == ["Husk"]
    assert window.status.saved_text.startswith("Alle noter gemt")


def test_a_card_opens_its_place_and_its_editor(window: MainWindow) -> None:
    window.session.add_note(parse("1/1#9"), Content("Ni"))
    QTest.mouseClick(cards(window)[0], Qt.MouseButton.LeftButton)
    found = editor(window)
    assert found is not None
    assert found.field.toPlainText() == "Ni"
    assert str(window.parts.page.target()) == "1/1#9"


def test_the_whole_bilag_comes_first_then_the_document_s_order(window: MainWindow) -> None:
    for address in ("1/1#9", "1/1#2", "1/1", "1/1#p2"):
        window.session.add_note(parse(address), Content(address))
    shown = sorted(cards(window), key=lambda card: card.y())
    assert [str(card.item.address) for card in shown] == ["1/1", "1/1#p2", "1/1#2", "1/1#9"]


def test_a_note_being_written_stands_among_the_others(window: MainWindow, qtbot: QtBot) -> None:
    for address in ("1/1#2", "1/1#9"):
        window.session.add_note(parse(address), Content(address))
    written = note_to(window, "7", "Husk")
    qtbot.wait(20)
    first, last = sorted(cards(window), key=lambda card: card.y())
    assert first.y() < written.y() < last.y()
    window.session.add_note(parse("1/1#3"), Content("ny"))
    assert editor(window) is written


def test_wider_scopes_show_more_under_their_bilag(window: MainWindow, qtbot: QtBot) -> None:
    for address in ("1/1#2", "1/2", "2/1#t1:Beta"):
        window.session.add_note(parse(address), Content(address))
    found = {}
    for scope in ("bilag", "punkt", "all"):
        window.parts.notes.scope_changed.emit(scope)
        found[scope] = [str(card.item.address) for card in cards(window)]
    assert found == {
        "bilag": ["1/1#2"],
        "punkt": ["1/1#2", "1/2"],
        "all": ["1/1#2", "1/2", "2/1#t1:Beta"],
    }
    assert cards(window)[-1].item.group == "2\u00a0bilag\u00a01 · Oversigt"


def test_a_card_of_another_bilag_goes_there(window: MainWindow) -> None:
    window.session.add_note(parse("2/1#t1:Beta"), Content("Stor"))
    window.parts.notes.scope_changed.emit("all")
    QTest.mouseClick(cards(window)[0], Qt.MouseButton.LeftButton)
    assert here(window) == "2/1"
    found = editor(window)
    assert found is not None
    assert found.field.toPlainText() == "Stor"
