# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Choosing places by mouse, arrows and number, and what is told of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Block, Heading, Paragraph, Run
from bilagviewer.ui.reading.page import ReadingPage
from reading_tables import grants
from reading_texts import SENTENCE, ShowPage, long_blocks, paragraph, statement

Key = Qt.Key
STATEMENTS: list[Block] = [
    Heading(3, (Run("Mål", italic=True),)),
    *(statement(n, f"Mål nummer {n}. {SENTENCE}") for n in range(1, 13)),
]


@pytest.fixture
def page(show: ShowPage) -> ReadingPage:
    return show([*STATEMENTS, grants(), paragraph("Slut")])


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def click(page: ReadingPage, leaf: int, x: int = 120) -> None:
    part = page.column.part_of(leaf)
    target: QWidget = part.keyboard().viewport()  # type: ignore[attr-defined]
    y = part.place_of(leaf).center().y()
    place = target.mapFrom(part.widget, QPoint(x, y))
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)


def test_nothing_chosen_is_the_bilag(page: ReadingPage) -> None:
    assert str(page.target()) == "2.4/1"


def test_a_click_chooses(page: ReadingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.target_changed) as told:
        click(page, 3)
    assert str(told.args[0]) == str(page.target()) == "2.4/1#3"


def test_escape_lets_go(page: ReadingPage) -> None:
    click(page, 3)
    press(Key.Key_Escape)
    assert str(page.target()) == "2.4/1"


@pytest.mark.parametrize(("typed", "chosen"), [("7", "7"), ("12", "12"), ("45", "5"), ("0", "")])
def test_a_typed_number_chooses(page: ReadingPage, typed: str, chosen: str) -> None:
    for digit in typed:
        press(Key(ord(digit)))
    assert page.target().fragment == chosen


def test_arrows_go_through_statements_rows_and_text(page: ReadingPage) -> None:
    page.go_to(parse("2.4/1#12"))
    found = []
    for _ in range(6):
        press(Key.Key_Down)
        found.append(page.target().fragment)
    names = ["Energi", "Miljø", "Årstider", "Ål", "Bygning"]
    assert found == [*(f"t1:{name}" for name in names), "p15"]
    press(Key.Key_Up)
    assert page.target().fragment == "t1:Bygning"


def test_the_first_arrow_takes_what_is_seen(page: ReadingPage) -> None:
    page.column.scroll_to(400)
    press(Key.Key_Down)
    assert page.choice.leaf is not None
    top, _ = page.column.leaf_span(page.choice.leaf)
    assert 400 <= top < 400 + page.column.seen


def test_a_chosen_place_is_seen(page: ReadingPage) -> None:
    page.go_to(parse("2.4/1#11"))
    top, bottom = page.column.leaf_span(11)
    value = page.column.verticalScrollBar().value()
    assert value < top < bottom < value + page.column.seen


def test_a_place_taller_than_the_window_is_scrolled_through(show: ShowPage) -> None:
    page = show([paragraph(SENTENCE * 80), paragraph("Slut")])
    press(Key.Key_Down)
    seen = []
    for _ in range(100):
        press(Key.Key_Down)
        seen.append(page.column.verticalScrollBar().value())
        if page.target().fragment == "p2":
            break
    assert page.target().fragment == "p2"
    assert len(set(seen)) > 5


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Key.Key_N, Qt.KeyboardModifier.NoModifier, "note_requested"),
        (Key.Key_N, Qt.KeyboardModifier.ShiftModifier, "new_note_requested"),
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, "note_requested"),
    ],
)
def test_keys_ask_for_notes(
    page: ReadingPage, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    click(page, 2)
    with qtbot.waitSignal(getattr(page, signal)) as told:
        press(key, modifier)
    assert str(told.args[0]) == "2.4/1#2"


def test_single_letters_can_be_switched_off(page: ReadingPage, qtbot: QtBot) -> None:
    page.single_keys = False
    with qtbot.assertNotEmitted(page.note_requested):
        press(Key.Key_N)
    press(Key.Key_5)
    assert page.choice.leaf is None


def test_in_a_table_letters_search(page: ReadingPage, qtbot: QtBot) -> None:
    page.go_to(parse("2.4/1#t1:Energi"))
    page.focus_text()
    with qtbot.assertNotEmitted(page.note_requested):
        press(Key.Key_N)


def test_a_passage_is_the_target(page: ReadingPage) -> None:
    page.go_to(parse("2.4/1#3@4-10"))
    assert page.selected_text() == "nummer"
    assert str(page.target()) == "2.4/1#3@4-10"
    press(Key.Key_Escape)
    assert str(page.target()) == "2.4/1"


def test_a_passage_over_places_names_both(page: ReadingPage) -> None:
    page.go_to(parse("2.4/1#2@4…#4@10"))
    assert page.selected_text().count("\n") == 2
    assert str(page.target()) == "2.4/1#2@4…#4@10"


def test_a_double_click_selects_the_word(page: ReadingPage) -> None:
    part = page.column.part_of(1)
    place = QPoint(70, part.place_of(1).top() + 20)
    page.pointing.press(part, place, 2, False)
    page.pointing.release()
    assert page.selected_text() == "Mål"


def test_shift_and_arrows_select_places(page: ReadingPage) -> None:
    page.go_to(parse("2.4/1#3"))
    for _ in range(3):
        press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [line.split(". ")[0] for line in page.selected_text().splitlines()] == ["3", "4", "5"]
    press(Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert page.selected_text().count("\n") == 1


def test_a_link_is_followed_by_enter(show: ShowPage, qtbot: QtBot) -> None:
    page = show(
        [
            Paragraph(
                (
                    Run("se "),
                    Run("her", link="https://example.dk/"),
                )
            )
        ]
    )
    page.choose(0)
    with qtbot.waitSignal(page.link_requested) as told:
        press(Key.Key_Return)
    assert told.args == ["https://example.dk/"]


@pytest.mark.parametrize(
    ("link", "signal"),
    [
        ("https://example.dk/", "link_requested"),
        ("mailto:a@example.dk", "link_requested"),
        ("2.4/2", "go_requested"),
        ("#p2", "go_requested"),
        ("file:///etc/passwd", "link_refused"),
        ("http://example.dk/", "link_refused"),
        ("javascript:alert(1)", "link_refused"),
        ("9.9/9", "link_refused"),
        ("//host/share", "link_refused"),
        ("", "link_refused"),
    ],
)
def test_where_links_lead(page: ReadingPage, qtbot: QtBot, link: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        page.follow(link)


def test_the_menu_is_for_the_chosen_place(page: ReadingPage, qtbot: QtBot) -> None:
    page.go_to(parse("2.4/1#3"))
    with qtbot.waitSignal(page.menu_requested) as told:
        press(Key.Key_Menu)
    assert str(told.args[0]) == "2.4/1#3"


def test_an_unknown_place_shows_the_beginning(show: ShowPage) -> None:
    page = show(long_blocks(150))
    page.go_to(parse("2.4/1#p120"))
    page.go_to(parse("2.4/1#p999"))
    assert page.column.verticalScrollBar().value() == 0
    assert str(page.target()) == "2.4/1"
