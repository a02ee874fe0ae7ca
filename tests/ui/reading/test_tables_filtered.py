# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table whose rows are filtered by words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import parse
from bilagviewer.model.blocks import TableBlock
from bilagviewer.model.tables import Column, ColumnKind, RowKind, Table
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.reading.table_part import TablePart
from reading_tables import LONG, many_rows, row
from reading_texts import ShowPage, paragraph

NAMES = ("Ål", "Bro", "Café", "Dige", "Eng", "Færge", "Gade", "Havn", "Åbro")
SPACE = "\N{NO-BREAK SPACE}"


def projects() -> TableBlock:
    columns = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT), Column("Tekst"))
    rows = [row(name, f"{n}.000 kr.", LONG) for n, name in enumerate(NAMES, 1)]
    return TableBlock(Table(columns, (*rows, row("I alt", "45.005 kr.", ""))))


@pytest.fixture
def page(show: ShowPage) -> ReadingPage:
    return show([paragraph("Før"), projects(), paragraph("Efter")])


@pytest.fixture
def table(page: ReadingPage) -> TablePart:
    part = page.column.part_of(1)
    assert isinstance(part, TablePart)
    return part


def shown(table: TablePart) -> list[str]:
    model = table.model
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def type_in(table: TablePart, words: str) -> None:
    table.top.field.setFocus()
    QTest.keyClicks(table.top.field, words)


def test_the_model_is_sound_while_it_filters(qtbot: QtBot) -> None:
    model = TableModel(projects().table)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for words in ("br", "bro", "x", ""):
        model.set_filter(words)
        model.sort_next(1)


def test_words_leave_the_rows_that_hold_them(table: TablePart) -> None:
    height = table.height()
    type_in(table, "BRO")
    assert shown(table) == ["Bro", "Åbro", "I alt"]
    assert table.summary == f"Shows 2 of 9 rows · 11.000 of 45.000{SPACE}kr."
    assert table.height() < height
    assert table.view.isColumnHidden(2)


def test_the_sum_of_the_document_differs_in_words(table: TablePart) -> None:
    assert table.summary == (
        f"9 rows · 45.000{SPACE}kr. in all · The document’s sum is 5{SPACE}kr. more."
    )


def test_a_filter_and_a_sort_go_together(table: TablePart) -> None:
    table.sort_by(1)
    type_in(table, "bro")
    assert shown(table) == ["Åbro", "Bro", "I alt"]
    table.sort_by(1)
    assert shown(table) == ["Bro", "Åbro", "I alt"]
    assert [table.view.rowHeight(n) for n in (0, 1)] == [table.view.rowHeight(0)] * 2


def test_nothing_found_is_said_in_words(table: TablePart) -> None:
    type_in(table, "zzz")
    assert shown(table) == []
    assert table.summary == "No row matches “zzz”."
    QTest.mouseClick(table.top.all_button, Qt.MouseButton.LeftButton)
    assert len(shown(table)) == 10
    assert table.top.all_button.isHidden()


def test_escape_clears_and_down_goes_into_the_rows(page: ReadingPage, table: TablePart) -> None:
    type_in(table, "åbro")
    QTest.keyClick(table.top.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is table.view
    assert page.target().row == "Åbro"
    table.top.field.setFocus()
    QTest.keyClick(table.top.field, Qt.Key.Key_Escape)
    assert table.top.field.text() == ""
    assert len(shown(table)) == 10
    assert page.target().row == "Åbro"
    assert table.view.currentIndex().siblingAtColumn(0).data() == "Åbro"


def test_arrows_go_past_rows_that_are_left_out(page: ReadingPage, table: TablePart) -> None:
    type_in(table, "bro")
    page.go_to(parse("2.4/1#t1:Bro"))
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    assert page.target().row == "Åbro"
    QTest.keyClick(table.view, Qt.Key.Key_Up)
    QTest.keyClick(table.view, Qt.Key.Key_Up)
    assert page.target().fragment == "p1"


def test_a_chosen_row_that_is_left_out_is_chosen_no_more(
    page: ReadingPage, table: TablePart
) -> None:
    page.go_to(parse("2.4/1#t1:Eng"))
    type_in(table, "bro")
    assert page.target() == parse("2.4/1")
    assert not table.view.currentIndex().isValid()


def test_going_to_a_row_ends_a_filter_that_hides_it(page: ReadingPage, table: TablePart) -> None:
    type_in(table, "bro")
    page.go_to(parse("2.4/1#t1:Eng"))
    assert table.top.field.text() == ""
    assert page.target().row == "Eng"


def test_what_is_copied_is_what_is_shown(page: ReadingPage, table: TablePart) -> None:
    type_in(table, "bro")
    page.select_all()
    assert [line.split("\t")[0] for line in page.selected_text().splitlines()] == [
        *("Før", "Navn", "Bro", "Åbro", "I alt", "Efter")
    ]


def test_a_filter_is_not_remembered(page: ReadingPage, table: TablePart) -> None:
    type_in(table, "bro")
    table.sort_by(0)
    assert "bro" not in str(page.tables.states)


def test_the_field_stays_where_it_is(show: ShowPage) -> None:
    page = show([paragraph("Før " * 200), projects(), *[paragraph("Efter " * 200)] * 9])
    table = page.column.part_of(1)
    assert isinstance(table, TablePart)
    page.column.scroll_to(table.y() + table.top.field.mapTo(table, table.rect().topLeft()).y() - 5)
    before = table.top.field.mapTo(page, table.rect().topLeft())
    type_in(table, "bro")
    assert table.top.field.mapTo(page, table.rect().topLeft()) == before


@pytest.mark.parametrize(("rows", "hidden"), [(1, True), (2, False)])
def test_a_table_of_one_row_has_no_filter(show: ShowPage, rows: int, hidden: bool) -> None:
    part = show([many_rows(rows)]).column.part_of(0)
    assert isinstance(part, TablePart)
    assert part.top.field.isHidden() is hidden


def test_a_large_table_is_filtered_within_its_window(show: ShowPage, qtbot: QtBot) -> None:
    page = show([many_rows(5_000), paragraph("Efter")])
    part = page.column.part_of(1)
    assert isinstance(part, TablePart)
    type_in(part, "række 4999")
    qtbot.waitUntil(lambda: shown(part) == ["4999"])
    assert part.view.rowHeight(0) < part.view.height() < 200
    part.top.field.clear()
    qtbot.waitUntil(lambda: part.model.rowCount() == 5_000)


def test_a_filtered_table_is_not_dropped(show: ShowPage) -> None:
    page = show([projects(), *[paragraph("Efter " * 300)] * 90])
    part = page.column.part_of(0)
    assert isinstance(part, TablePart)
    type_in(part, "bro")
    page.to_end()
    QApplication.processEvents()
    page.focus_text()
    QApplication.processEvents()
    assert page.column.slots[0].part is part


def test_the_field_is_on_the_way_of_the_tab_key(page: ReadingPage, table: TablePart) -> None:
    table.top.field.setFocus()
    QTest.keyClick(table.top.field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.top.export_button
    assert [row.kind for row in table.model.table.rows][-1] is RowKind.SUM
