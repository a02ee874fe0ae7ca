# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What crosses the parts: keys, wheel, selection, and the place in the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import parse
from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.look import DROP, GAP
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.theme.theme import Theme
from reading_texts import ShowPage, long_blocks

Key = Qt.Key


@pytest.fixture
def page(show: ShowPage) -> ReadingPage:
    return show(long_blocks(260))


def value(page: ReadingPage) -> int:
    return page.column.verticalScrollBar().value()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def line_place(page: ReadingPage, address: str) -> int:
    """Return how far below the window's top the place `address` begins."""
    leaf = page.leaves.find(parse(address).fragment)
    assert leaf is not None
    part = page.column.part_of(leaf)
    return part.widget.y() + part.y_of(leaf, 0) - value(page)


def test_the_text_stands_in_several_parts(page: ReadingPage) -> None:
    assert len(page.column.slots) >= 3
    assert page.column.slots[2].part is None


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Space])
def test_a_window_further_leaves_a_line_in_sight(page: ReadingPage, key: Qt.Key) -> None:
    press(key)
    assert page.column.seen - 75 <= value(page) < page.column.seen


def test_page_down_goes_through_every_part_to_the_end(page: ReadingPage) -> None:
    seen = []
    for _ in range(200):
        before = value(page)
        press(Key.Key_PageDown)
        if value(page) == before:
            break
        seen.append(value(page))
    assert seen == sorted(seen)
    assert value(page) == page.column.verticalScrollBar().maximum()
    assert all(slot.part or slot.top < value(page) for slot in page.column.slots)


def test_no_line_is_skipped_from_window_to_window(page: ReadingPage) -> None:
    for _ in range(12):
        bottom = QPoint(60, page.column.seen - 45)
        last = page.column.point_near(page.column.viewport().mapToGlobal(bottom))
        press(Key.Key_PageDown)
        assert last is not None
        part = page.column.part_of(last.leaf)
        top = part.widget.y() + part.y_of(last.leaf, last.offset) - value(page)
        assert -30 <= top <= 75


def test_page_up_comes_back(page: ReadingPage) -> None:
    for _ in range(4):
        press(Key.Key_PageDown)
    for _ in range(5):
        press(Key.Key_PageUp)
    assert value(page) == 0


def test_home_and_end(page: ReadingPage) -> None:
    press(Key.Key_End)
    assert value(page) == page.column.verticalScrollBar().maximum() > 0
    assert page.column.slots[len(page.column.slots) - 1].part is not None
    press(Key.Key_Home)
    assert value(page) == 0


def test_an_arrow_at_a_parts_edge_goes_into_the_next(page: ReadingPage) -> None:
    last = page.column.slots[0].plan.last - 1
    page.choose(last)
    for _ in range(10):
        press(Key.Key_Down)
    assert page.target().fragment == f"p{last + 11}"
    for _ in range(11):
        press(Key.Key_Up)
    assert page.target().fragment == f"p{last}"


def turn_wheel(widget: QWidget, modifier: Qt.KeyboardModifier) -> QWidget | None:
    """Turn the wheel over `widget`, hand it on as Qt does, and return who took it."""
    while True:
        wheel = QWheelEvent(
            QPointF(9, 9),
            QPointF(widget.mapToGlobal(QPoint(9, 9))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        if QApplication.sendEvent(widget, wheel) and wheel.isAccepted():
            return widget
        above = widget.parentWidget()
        if above is None:
            return None
        widget = above


def test_the_wheel_over_a_part_scrolls_the_page(page: ReadingPage) -> None:
    part = page.column.part_of(0).widget
    assert isinstance(part, QTextEdit)
    turn_wheel(part.viewport(), Qt.KeyboardModifier.NoModifier)
    assert value(page) > 0


def test_the_wheel_with_control_is_left_to_the_window(page: ReadingPage) -> None:
    part = page.column.part_of(0).widget
    assert isinstance(part, QTextEdit)
    size = part.document().size()
    assert turn_wheel(part.viewport(), Qt.KeyboardModifier.ControlModifier) is None
    assert (value(page), part.document().size()) == (0, size)


def test_a_selection_over_three_parts_is_copied_as_one_text(page: ReadingPage) -> None:
    third = page.column.slots[2].plan.first
    page.selection.select(Point(0, 7), Point(third, 10))
    assert page.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("1. Der er brug")
    assert copied.splitlines()[1].startswith("Afsnit 2. Der")
    assert copied.splitlines()[-1] == f"Afsnit {third + 1}"[:10]
    assert len(copied.splitlines()) == third + 1


def test_a_selection_backwards_is_the_same(page: ReadingPage) -> None:
    page.selection.select(Point(150, 3), Point(20, 5))
    backwards = page.selected_text()
    page.selection.select(Point(20, 5), Point(150, 3))
    assert page.selected_text() == backwards != ""


def test_every_part_paints_its_share(page: ReadingPage) -> None:
    page.select_all()
    press(Key.Key_End)
    for part in page.column.slots.built():
        assert isinstance(part.widget, QTextEdit)
        assert part.widget.textCursor().hasSelection()


def test_a_drag_selects_over_parts(page: ReadingPage, qtbot: QtBot) -> None:
    border = page.column.slots[1].plan.first
    page.column.reveal(*page.column.leaf_span(border))
    page.column.scroll_by(200)
    first, second = page.column.part_of(border - 1), page.column.part_of(border)
    start = first.place_of(border - 1).center()
    end = second.widget.mapToGlobal(second.place_of(border + 1).center())
    page.pointing.press(first, start, 1, False)
    page.pointing.drag(end)
    page.pointing.release()
    span = page.selection.span()
    assert span is not None
    assert (span[0].leaf, span[1].leaf) == (border - 1, border + 1)
    assert page.target().last_block == f"p{border + 2}"


def test_select_all_copies_what_is_not_built(page: ReadingPage) -> None:
    page.select_all()
    assert len(page.selected_text().splitlines()) == 260


@pytest.mark.parametrize("change", ["width", "text", "both"])
def test_the_place_in_the_text_stays(page: ReadingPage, theme: Theme, change: str) -> None:
    page.go_to(parse("2.4/1#p140"))
    page.column.scroll_by(310)
    spot = page.spot()
    if change in ("width", "both"):
        page.resize(600, 500)
    if change in ("text", "both"):
        theme.set_text_percent(150)
    assert page.spot() == spot
    place = line_place(page, spot.address)
    assert -400 < place <= 0
    page.resize(770, 600)
    theme.set_text_percent(100)
    assert page.spot() == spot


def test_the_same_line_stands_at_the_top_after_a_change(page: ReadingPage) -> None:
    page.go_to(parse("2.4/1#p140"))
    page.column.scroll_by(333)
    corner = page.column.viewport().mapToGlobal(QPoint(60, 1))
    before = page.column.point_near(corner)
    page.resize(620, 600)
    after = page.column.point_near(page.column.viewport().mapToGlobal(QPoint(60, 1)))
    assert before is not None
    assert after is not None
    assert before.leaf == after.leaf
    assert abs(before.offset - after.offset) < 80


def test_the_text_stands_still_when_a_part_above_is_built(page: ReadingPage) -> None:
    page.go_to(parse("2.4/1#p250"))
    page.column.scroll_by(40)
    assert page.column.slots[0].part is None or page.column.slots[1].part is None
    before = line_place(page, "2.4/1#p250")
    for index in range(len(page.column.slots)):
        page.column.built(index)
    assert line_place(page, "2.4/1#p250") == before


def test_a_spot_is_found_again_in_a_new_page(
    page: ReadingPage, show: ShowPage, qtbot: QtBot
) -> None:
    page.go_to(parse("2.4/1#p201"))
    page.column.scroll_by(110)
    again = show(long_blocks(260))
    assert again.spot().address == "2.4/1"
    assert page.content is not None
    again.show_page(page.content, page.spot())
    assert again.spot() == page.spot()
    # Another page without a scroll bar is wider until Qt has shown it one.
    qtbot.waitUntil(lambda: again.column.measures == page.column.measures)
    # A spot is a line of text: what is scrolled past of the gap above it is not kept.
    moved = abs(line_place(again, "2.4/1#p201") - line_place(page, "2.4/1#p201"))
    assert moved <= GAP + DROP + 1


def test_the_end_is_pointed_at_and_then_left(page: ReadingPage, qtbot: QtBot) -> None:
    press(Key.Key_End)
    with qtbot.assertNotEmitted(page.go_requested):
        press(Key.Key_Space)
    assert QApplication.focusWidget() is page.column.footer.next
    with qtbot.waitSignal(page.go_requested) as told:
        press(Key.Key_Space)
    assert str(told.args[0]) == "2.4/2"
