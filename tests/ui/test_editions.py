# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A corrected edition beside the one before: what is said, and where the notes stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

import small_meeting
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, Paragraph, Run
from bilagviewer.model.notes import Content
from bilagviewer.model.pack import Document, Edition
from bilagviewer.packfile.writer import write_pack
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.card import NoteCard
from bilagviewer.ui.notes.editor import NoteEditor
from bilagviewer.ui.options import Options
from starting import Starter, here

NEWER = Edition(2, "2020-11-20", "Beløbet i punkt 2 er rettet")
LOOSE = "2/1#t1:Beta"


def corrected(folder: Path, edition: Edition = NEWER, text: str = "Rettet.") -> Path:
    """Write the small meeting with another text in its last bilag."""
    document = small_meeting.document()
    bodies = {**document.bodies, "2-1.md": Body((Paragraph((Run(text),)),))}
    target = folder / f"rettet-{edition.number}.bilag"
    pack = replace(document.pack, edition=edition)
    write_pack(Document(pack, bodies, document.files), target)
    return target


def open_file(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(window.session.opened):
        window.opening.open(path)


def click(parent: QWidget, words: str) -> None:
    buttons = [one for one in parent.findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def cards(window: MainWindow) -> list[NoteCard]:
    found = window.parts.notes.findChildren(NoteCard)
    return sorted((card for card in found if card.isVisible()), key=lambda card: card.y())


def noted(window: MainWindow, *addresses: str) -> None:
    for address in addresses:
        window.session.add_note(parse(address), Content(address))


def test_a_corrected_edition_says_so_with_the_secretary_s_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, "1/1#7", "1/1#p2", LOOSE)
    open_file(window, qtbot, corrected(tmp_path))
    assert window.notice.text == (
        "Rettet udgave af 20. nov. 2020: Beløbet i punkt 2 er rettet. "
        "3 noter: 2 på samme sted, 1 til gennemsyn."
    )
    assert window.notice.level == "info"
    assert len(window.session.known()[0].editions) == 2


@pytest.mark.parametrize(
    ("addresses", "words"),
    [
        ((), ""),
        (("1/1#7",), " 1 note, på samme sted."),
        (("1/1#7", "1/1"), " 2 noter, alle på samme sted."),
        ((LOOSE,), " 1 note, til gennemsyn."),
    ],
)
def test_notes_are_counted_where_there_are_any(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, addresses: tuple[str, ...], words: str
) -> None:
    noted(window, *addresses)
    open_file(window, qtbot, corrected(tmp_path, Edition(2)))
    assert window.notice.text == f"Rettet udgave.{words}"


def test_what_does_not_stand_is_for_review(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, "1/1#7", LOOSE)
    before = window.session.notes
    open_file(window, qtbot, corrected(tmp_path))
    assert [card.item.address for card in cards(window)] == [parse("1/1#7"), parse(LOOSE)]
    last = cards(window)[-1].item
    assert (last.group, last.name) == ("Til gennemsyn", "2 Bevillinger › Bilag 1: Oversigt › Beta")
    assert last.quote == "Beta 17.500.000 kr."
    assert {str(page): n for page, n in window.session.notebook.counts().items()} == {"1/1": 1}
    assert {*window.session.notes, *window.session.loose} == set(before)


def test_every_scope_ends_with_the_notes_for_review(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, LOOSE)
    open_file(window, qtbot, corrected(tmp_path))
    for scope in ("bilag", "punkt", "all"):
        window.parts.notes.scope_changed.emit(scope)
        assert [card.item.group for card in cards(window)] == ["Til gennemsyn"]


def test_the_link_leads_to_the_place_in_the_earlier_edition(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, LOOSE)
    open_file(window, qtbot, corrected(tmp_path))
    with qtbot.waitSignal(window.session.opened):
        click(cards(window)[0], "Vis i den tidligere udgave")
    assert str(window.parts.page.target()) == LOOSE
    assert window.session.loose == ()
    assert window.notice.text.startswith("Her vises en tidligere udgave: ")
    with qtbot.waitSignal(window.session.opened):
        click(window.notice, "Vis den nyeste udgave")
    assert len(window.session.loose) == 1
    assert window.notice.text.startswith("Rettet udgave af 20. nov. 2020")


def test_a_note_for_review_can_be_written_on(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, LOOSE)
    open_file(window, qtbot, corrected(tmp_path))
    QTest.mouseClick(cards(window)[0], Qt.MouseButton.LeftButton)
    assert here(window) == "1/1"
    [editor] = window.findChildren(NoteEditor)
    QTest.keyClicks(editor.field, " se bilaget")
    window.parts.notes.flush()
    [note] = window.session.loose
    assert (note.content.text, note.anchor.address) == (f"{LOOSE} se bilaget", LOOSE)


def test_an_older_edition_opened_again_says_so(
    starter: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    window = starter.start()
    open_file(window, qtbot, corrected(tmp_path))
    open_file(window, qtbot, starter.file)
    assert window.notice.text.startswith("Her vises en tidligere udgave: ")
    assert window.session.open_pack is not None
    assert window.session.open_pack.pack.edition.number == 1


def test_an_older_edition_opened_for_the_first_time_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_file(window, qtbot, corrected(tmp_path, Edition(3), "Nyest."))
    open_file(window, qtbot, corrected(tmp_path, Edition(2, "2020-11-18"), "Ældre."))
    assert window.notice.text == "Her vises en tidligere udgave: udgave 2 af 18. nov. 2020."


def test_the_next_start_is_quiet_about_the_newest(
    starter: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    open_file(starter.start(), qtbot, corrected(tmp_path))
    starter.close()
    again = starter.start(Options())
    assert again.session.open_pack is not None
    assert again.session.open_pack.pack.edition.number == 2
    assert again.notice.text == ""


def test_all_notes_end_with_those_for_review(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    noted(window, "1/1#7", LOOSE)
    open_file(window, qtbot, corrected(tmp_path))
    window.session.show_view("notes")
    found = [card for card in window.stage.findChildren(NoteCard) if card.isVisible()]
    assert sorted(card.item.loose for card in found) == [False, True]
    link = next(card for card in found if card.item.loose)
    with qtbot.waitSignal(window.session.opened):
        click(link, "Vis i den tidligere udgave")
    assert here(window) == "2/1"


def test_english_says_the_same(starter: Starter, qtbot: QtBot, tmp_path: Path) -> None:
    window = starter.start(Options(file=starter.file, language="en"))
    noted(window, "1/1#7", LOOSE)
    open_file(window, qtbot, corrected(tmp_path))
    assert window.notice.text == (
        "Corrected edition of 20. nov. 2020: Beløbet i punkt 2 er rettet. "
        "2 notes: 1 in the same place, 1 for review."
    )
