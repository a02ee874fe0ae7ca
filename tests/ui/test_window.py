# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The window as the reader meets it: opens, goes, writes, remembers, says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bilagviewer.library.library import Library
from bilagviewer.library.meeting import ReadState
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content, Mark, MarkState, Stance
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.widgets.panes import SIDES
from starting import Starter, here, press


def test_a_new_meeting_shows_its_first_bilag(window: MainWindow) -> None:
    assert here(window) == "1/1"
    assert window.windowTitle() == "Byrådet – Bilagviewer"
    assert window.top.meeting.accessibleName() == (
        "Møde: Byrådet, 30. november 2020 · 3 punkter · 4 bilag"
    )


def test_a_first_opening_tells_of_the_copy(starter: Starter, qtbot: QtBot) -> None:
    window = starter.start()
    assert window.notice.text.startswith("Bilagviewer gemmer en kopi af møde-1.bilag")
    starter.close()
    assert starter.start().notice.text == ""


def test_the_tree_goes_where_it_is_clicked(window: MainWindow) -> None:
    tree = window.contents.tree
    index = tree.model().index(1, 0, tree.model().index(0, 0))
    place = tree.visualRect(index).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert here(window) == "1/2"
    assert tree.selectionModel().selectedIndexes() == [index]


def test_arrows_move_the_ring_and_enter_goes(window: MainWindow) -> None:
    tree = window.contents.tree
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert here(window) == "1/1"
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert here(window) == "1/2"


def test_back_and_forward(window: MainWindow) -> None:
    press(window, "next")
    press(window, "next")
    assert here(window) == "2"
    press(window, "back")
    assert here(window) == "1/2"
    press(window, "back")
    assert here(window) == "1/1"
    assert not window.actions_["back"].isEnabled()
    press(window, "forward")
    assert here(window) == "1/2"


def test_the_place_is_there_at_the_next_start(starter: Starter) -> None:
    window = starter.start()
    window.navigator.go(parse("2/1"))
    window.parts.appearance.set_text(150)
    window.parts.appearance.choose("dark")
    starter.close()
    again = starter.start(Options())
    assert here(again) == "2/1"
    assert again.parts.appearance.theme.text_percent == 150
    assert again.parts.appearance.theme.name == "dark"


def test_a_note_is_counted_and_kept(starter: Starter) -> None:
    window = starter.start()
    content = Content("Husk", Stance.AGREE, (MarkState(Mark.QUESTION),))
    assert window.session.add_note(parse("1/1#7"), content) is not None
    assert window.session.notebook.counts() == {parse("1/1"): 1}
    assert window.status.saved_text.startswith("Alle noter gemt på denne computer kl. ")
    starter.close()
    assert [note.content for note in starter.start().session.notes] == [content]


def test_a_deleted_note_comes_back(window: MainWindow) -> None:
    note = window.session.add_note(parse("1/1#7"), Content("Husk"))
    assert note is not None
    window.session.delete_note(note.id)
    assert len(window.session.notebook.notes) == 0
    press(window, "undo")
    assert [kept.id for kept in window.session.notes] == [note.id]
    assert not window.actions_["undo"].isEnabled()


def test_a_note_of_another_program_appears(starter: Starter, window: MainWindow) -> None:
    other = Library(starter.home)
    assert window.session.open_pack is not None
    other.notes.add(window.session.open_pack, parse("1/1#3"), Content("Fra kommandolinjen"))
    other.close()
    window.session.notebook.look()
    assert [note.content.text for note in window.session.notes] == ["Fra kommandolinjen"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("væk.bilag", None), ("tom.bilag", b""), ("løgn.bilag", b"PK\x03\x04" + b"x" * 99)],
)
def test_what_cannot_be_opened_leaves_the_window(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    window.navigator.go(parse("1/2"))
    window.opening.open(tmp_path / name)
    qtbot.waitUntil(lambda: window.notice.level == "error")
    assert name in window.notice.text
    assert here(window) == "1/2"


def test_a_pdf_is_offered_to_the_system(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7\n")
    window.opening.open(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: window.notice.level == "error")
    assert "Bilagviewer kan endnu ikke åbne PDF-filer" in window.notice.text
    assert "Åbn i PDF-læseren" in [b.text() for b in window.notice.findChildren(QPushButton)]


def test_f6_goes_round_the_panes(window: MainWindow) -> None:
    window.activateWindow()
    window.parts.page.setFocus()
    seen = []
    for _ in range(3):
        press(window, "next_pane")
        focus = QApplication.focusWidget()
        assert focus is not None
        panes = {"tree": window.contents, "page": window.parts.page, "notes": window.parts.notes}
        seen += [n for n, pane in panes.items() if focus is pane or pane.isAncestorOf(focus)]
    assert seen == ["notes", "tree", "page"]


def test_read_is_marked_and_unmarked(window: MainWindow) -> None:
    assert window.session.progress.of(parse("1/1")) is ReadState.STARTED
    press(window, "read")
    assert window.session.progress.of(parse("1/1")) is ReadState.READ
    assert window.actions_["read"].isChecked()
    press(window, "read")
    assert window.session.progress.of(parse("1/1")) is ReadState.UNREAD


def test_text_size_reaches_everything(window: MainWindow) -> None:
    press(window, "larger")
    assert window.parts.appearance.theme.text_percent == 110
    assert window.actions_["usual"].iconText() == "110\u00a0%"
    press(window, "usual")
    assert window.parts.appearance.theme.text_percent == 100


@pytest.mark.parametrize(
    ("width", "folded"), [(1440, []), (1093, ["right"]), (600, ["left", "right"])]
)
def test_narrow_windows_fold(window: MainWindow, width: int, folded: list[str]) -> None:
    window.resize(width, 614)
    QTest.qWait(10)
    assert [side for side in SIDES if window.panes.is_folded(side)] == folded


def test_a_folded_pane_opens_over_the_page_and_closes(window: MainWindow) -> None:
    window.resize(1000, 614)
    QTest.qWait(10)
    press(window, "notes")
    assert window.panes.is_shown("right")
    assert window.parts.notes.isVisible()
    assert window.panes.close_over()
    assert not window.parts.notes.isVisible()


def test_other_language_other_words(starter: Starter, qtbot: QtBot) -> None:
    window = starter.start()
    assert window.actions_["read"].text() == "&Markér som læst"
    program = starter.programs[0]
    press(window, "english")
    assert program.window.actions_["read"].text() == "Mark as &read"
    assert here(program.window) == "1/1"


def test_every_focusable_widget_has_a_name(window: MainWindow) -> None:
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert [(type(w).__name__, w.objectName(), type(w.parent()).__name__) for w in nameless] == []


def test_filter_shows_and_counts(window: MainWindow) -> None:
    press(window, "filter")
    field = window.contents.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "program")
    assert window.contents.tree.model().rowCount() == 1
    field.clear()
    assert window.contents.tree.model().rowCount() == 3


def test_the_chosen_line_stays_in_sight_when_the_tree_gets_lower(window: MainWindow) -> None:
    window.navigator.go(parse("3/1"))
    tree = window.contents.tree
    line = tree.selectionModel().selectedIndexes()[0]
    window.resize(1440, 430)
    QTest.qWait(30)
    assert tree.viewport().rect().contains(tree.visualRect(line).center())
