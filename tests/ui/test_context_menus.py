# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a right click or the menu key offers, in the tree and on a card."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content, Mark, MarkState
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.card import NoteCard
from bilagviewer.ui.notes.editor import NoteEditor
from starting import here

MOST = 8
"""Lines that a reader still takes in at a glance."""


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text() == words)
    assert action.isEnabled()
    action.trigger()


def words(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


@pytest.fixture
def line(window: MainWindow) -> QMenu:
    """Return the menu of the second bilag."""
    tree = window.contents.tree
    return tree.menu_for(tree.model().index(1, 0, tree.model().index(0, 0)))


@pytest.fixture
def card(window: MainWindow) -> NoteCard:
    content = Content("Husk", marks=(MarkState(Mark.QUESTION), MarkState(Mark.FOLLOW_UP)))
    window.session.add_note(parse("1/1#7"), content)
    return next(card for card in window.parts.notes.findChildren(NoteCard) if card.isVisible())


def test_a_line_of_the_tree(window: MainWindow, line: QMenu) -> None:
    assert words(line) == ["Vis", "Skriv note", "Markér som læst"]
    choose(line, "Markér som læst")
    assert window.session.progress.of(parse("1/2")) is ReadState.READ
    choose(line, "Vis")
    assert here(window) == "1/2"


def test_a_note_to_a_line_of_the_tree(window: MainWindow, line: QMenu) -> None:
    choose(line, "Skriv note")
    editors = window.findChildren(NoteEditor)
    assert [str(editor.target) for editor in editors] == ["1/2"]


def test_a_card(window: MainWindow, card: NoteCard) -> None:
    menu = card.menu()
    assert len(words(menu)) <= MOST
    choose(menu, "Kopiér noten")
    assert QGuiApplication.clipboard().text() == "Husk"
    choose(menu, "Spørgsmål: Markér som klaret")
    marks = window.session.notes[0].content.marks
    assert [bool(state.done) for state in marks] == [True, False]


def test_a_card_is_deleted(window: MainWindow, card: NoteCard, qtbot: QtBot) -> None:
    choose(card.menu(), "Slet noten")
    assert len(window.session.notebook.notes) == 0
    assert window.session.notebook.can_undo
