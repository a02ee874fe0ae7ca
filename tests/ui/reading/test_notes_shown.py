# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How a page shows the notes on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from bilagviewer.model.blocks import Block
from bilagviewer.model.notes import Mark, Stance
from bilagviewer.ui.reading import text_paint
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.text_part import TextPart
from reading_tables import grants
from reading_texts import MakeNote, ShowPage, paragraph, statement

BLOCKS: list[Block] = [
    paragraph("Indledning"),
    statement(1, "Det første mål er her, og det er langt nok."),
    statement(2, "Det andet mål er her, og det er langt nok."),
    grants(),
]


def words(page: ReadingPage, leaf: int) -> list[str]:
    part = page.column.part_of(leaf)
    assert isinstance(part, TextPart)
    return [chip.word for chip, _ in text_paint.chip_places(part, leaf)]


def test_a_stance_and_a_mark_are_words(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#1", Stance.AGREE), note("2.4/1#2", None, Mark.QUESTION)])
    assert (words(page, 1), words(page, 2)) == (["Agree"], ["Question"])


def test_a_note_of_text_alone_says_so(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#p1")])
    assert words(page, 0) == ["Note"]


def test_what_there_is_no_room_for_is_counted(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#1", Stance.PARTLY, Mark.QUESTION, Mark.FOLLOW_UP)])
    assert words(page, 1) == ["Partly agree +2"]


def test_a_note_elsewhere_is_not_shown(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/2#1"), note("2.4/1"), note("2.4/1#p99"), note("rubbish/#")])
    assert [words(page, leaf) for leaf in range(3)] == [[], [], []]


def test_the_head_counts_noted_statements(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#1"), note("2.4/1#1"), note("2.4/1#p1")])
    assert "1\N{NO-BREAK SPACE}with" in page.column.header.facts


def test_the_chosen_and_the_pointed_at_offer_a_note(show: ShowPage, qtbot: QtBot) -> None:
    page = show(BLOCKS)
    page.choose(1)
    assert (words(page, 1), words(page, 2)) == (["Write note"], [])
    part = page.column.part_of(2)
    assert isinstance(part, TextPart)
    QTest.mouseMove(part.viewport(), part.place_of(2).center())
    assert words(page, 2) == ["Write note"]


def test_a_click_on_the_words_asks_for_the_note(
    show: ShowPage, note: MakeNote, qtbot: QtBot
) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#2", Stance.AGREE)])
    part = page.column.part_of(2)
    assert isinstance(part, TextPart)
    ((_, place),) = text_paint.chip_places(part, 2)
    with qtbot.waitSignal(page.note_requested) as told:
        QTest.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert str(told.args[0]) == "2.4/1#2"


def test_a_noted_passage_is_highlighted(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#1@4-10")])
    part = page.column.part_of(1)
    assert isinstance(part, QTextEdit)
    colour = page.theme.colour("highlight")
    shown = [extra for extra in part.extraSelections() if extra.format.background() == colour]
    assert [extra.cursor.selectedText() for extra in shown] == ["første"]


def test_highlights_change_no_format(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    part = page.column.part_of(1)
    assert isinstance(part, QTextEdit)
    before = part.document().toHtml()
    page.set_notes([note("2.4/1#1@4-10", Stance.AGREE)])
    page.choose(2)
    assert part.document().toHtml() == before


def test_a_row_shows_its_notes(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    part = page.column.part_of(4)
    assert isinstance(part, TablePart)
    before = part.place_of(4).height()
    page.set_notes([note("2.4/1#t1:Miljø", None, Mark.FOLLOW_UP)])
    assert part.place_of(4).height() > before
    spoken = part.model.data(part.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Miljø, Follow up"


def test_a_narrow_page_puts_the_words_under_the_text(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.resize(420, 600)
    part = page.column.part_of(1)
    assert isinstance(part, TextPart)
    height = part.height()
    page.set_notes([note("2.4/1#1", Stance.AGREE, Mark.QUESTION)])
    assert part.height() > height
    places = [place for _, place in text_paint.chip_places(part, 1)]
    assert len(places) == 2
    assert all(part.place_of(1).contains(place) for place in places)
    last = part.places.first_block(1).layout().boundingRect()
    assert places[0].top() >= part.place_of(1).top() + last.height()


def test_notes_stay_when_the_same_page_is_shown_again(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#1", Stance.AGREE)])
    assert page.content is not None
    page.show_page(page.content)
    assert words(page, 1) == ["Agree"]


def test_a_filled_circle_for_a_note(show: ShowPage, note: MakeNote) -> None:
    page = show(BLOCKS)
    page.set_notes([note("2.4/1#1")])
    part = page.column.part_of(1)
    assert isinstance(part, TextPart)
    assert [part.filled(leaf) for leaf in (1, 2)] == [True, False]
    picture = part.grab().toImage()
    middle = QPoint(part.places.measures.outset + 11, part.place_of(1).top() + 22)
    assert picture.pixelColor(middle) == page.theme.colour("accent")
