# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables stay as the reader left them, and Back comes back to the chosen place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import small_meeting
from bilagviewer.model.address import parse
from bilagviewer.model.pack import Document
from bilagviewer.packfile.writer import write_pack
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.reading.content import Spot, read_spot
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.table_state import TableState, read_state
from starting import Starter, here, press

GRANTS = "2/1"


def table(window: MainWindow) -> TablePart:
    window.navigator.go(parse(GRANTS))
    [part] = [one for one in window.parts.page.column.slots.built() if isinstance(one, TablePart)]
    return part


def names(part: TablePart) -> list[str]:
    return [str(part.model.index(row, 0).data()) for row in range(part.model.rowCount())]


def sort_by(part: TablePart, column: int) -> None:
    header = part.view.header
    place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def drag_edge(part: TablePart, column: int, by: int) -> None:
    header = part.view.header
    edge = header.sectionViewportPosition(column) + header.sectionSize(column) - 1
    start, end = QPoint(edge, 10), QPoint(edge + by, 10)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(header.viewport(), QPoint(edge + by // 2, 10))
    QTest.mouseMove(header.viewport(), end)
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_a_sorted_table_is_sorted_when_the_reader_returns(window: MainWindow) -> None:
    sort_by(table(window), 1)
    assert names(table(window)) == ["Beta", "Alfa", "Ålborg"]
    press(window, "back")
    press(window, "forward")
    assert names(table(window)) == ["Beta", "Alfa", "Ålborg"]


def test_it_is_sorted_at_the_next_start_until_it_is_not(starter: Starter) -> None:
    sort_by(table(starter.start()), 1)
    starter.close()
    part = table(starter.start(Options()))
    assert names(part) == ["Beta", "Alfa", "Ålborg"]
    sort_by(part, 1)
    sort_by(part, 1)
    starter.close()
    again = starter.start(Options())
    assert names(table(again)) == ["Alfa", "Beta", "Ålborg"]
    assert again.session.remembered("tables") == {}


def test_another_meeting_has_tables_of_its_own(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    sort_by(table(window), 1)
    with qtbot.waitSignal(window.session.opened):
        window.opening.open(small_meeting.write(tmp_path, "møde-2"))
    assert names(table(window)) == ["Alfa", "Beta", "Ålborg"]


def test_a_dragged_width_stays(starter: Starter) -> None:
    part = table(starter.start())
    before = part.view.columnWidth(0)
    drag_edge(part, 0, 60)
    assert part.view.columnWidth(0) == before + 60
    starter.close()
    window = starter.start(Options())
    assert table(window).view.columnWidth(0) == before + 60
    window.parts.appearance.set_text(200)
    QApplication.processEvents()
    assert table(window).view.columnWidth(0) == 2 * (before + 60)


def test_rows_are_as_high_as_their_words_in_a_narrow_column(window: MainWindow) -> None:
    part = table(window)
    before = part.view.rowHeight(1)
    drag_edge(part, 1, -part.view.columnWidth(1) + 60)
    assert part.view.rowHeight(1) > before


def test_a_double_click_on_the_edge_gives_the_width_back(window: MainWindow) -> None:
    part = table(window)
    before = part.view.columnWidth(0)
    drag_edge(part, 0, 60)
    part.view.header.sectionHandleDoubleClicked.emit(0)
    assert part.view.columnWidth(0) == before


def test_back_chooses_the_row_again(window: MainWindow) -> None:
    table(window)
    window.parts.page.go_to(parse("2/1#t1:Beta"))
    press(window, "next")
    assert here(window) == "3"
    press(window, "back")
    assert str(window.parts.page.target()) == "2/1#t1:Beta"
    assert table(window).view.currentIndex().row() == 1
    press(window, "forward")
    assert str(window.parts.page.target()) == "3"


def test_back_comes_to_the_same_scroll_with_a_choice_out_of_sight(window: MainWindow) -> None:
    page = window.parts.page
    page.choose_statement(2)
    page.column.scroll_to(1800)
    QApplication.processEvents()
    before = page.column.verticalScrollBar().value()
    assert before > 1000
    press(window, "next")
    press(window, "back")
    QApplication.processEvents()
    assert str(page.target()) == "1/1#2"
    assert abs(page.column.verticalScrollBar().value() - before) < 30


def test_the_choice_is_there_at_the_next_start(starter: Starter) -> None:
    starter.start().parts.page.choose_statement(7)
    starter.close()
    assert str(starter.start(Options()).parts.page.target()) == "1/1#7"


def test_a_place_that_another_edition_is_without_is_no_error(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.navigator.go(parse("2/1"))
    document = small_meeting.document()
    pack = replace(document.pack, sections=document.pack.sections[:1])
    bodies = {name: body for name, body in document.bodies.items() if name != "2-1.md"}
    write_pack(Document(pack, bodies, document.files), tmp_path / "kort.bilag")
    with qtbot.waitSignal(window.session.opened):
        window.opening.open(tmp_path / "kort.bilag")
    assert here(window) == "1/1"
    assert window.notice.text == "Rettet udgave."


@pytest.mark.parametrize(
    "state",
    [TableState(), TableState(1, True, True, {0: 120, 3: 80}), TableState(0)],
)
def test_a_state_is_read_as_it_was_written(state: TableState) -> None:
    assert read_state(state.plain()) == state


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        "x",
        {"sorted_by": "1", "widths": []},
        {"sorted_by": -1, "widths": {"a": 1, "0": "b", "²": 3}},
        {"sorted_by": True},
    ],
)
def test_what_is_damaged_is_the_usual_state(kept: object) -> None:
    assert read_state(kept) == TableState()


def test_a_state_fits_a_table_with_fewer_columns() -> None:
    assert TableState(3, True, False, {0: 100, 3: 90}).fitting(2) == TableState(
        None, True, False, {0: 100}
    )


@pytest.mark.parametrize("kept", [None, [], ["1/1"], ["1/1", "x"], [1, 2], ["", 0.0], ["1", 1, 2]])
def test_a_damaged_place_is_none(kept: object) -> None:
    assert read_spot(kept) is None


@pytest.mark.parametrize("spot", [Spot("1/1#7", 3.5, "1/1#9"), Spot("1", 0.0)])
def test_a_place_is_read_as_it_was_written(spot: Spot) -> None:
    assert read_spot(spot.plain()) == spot
