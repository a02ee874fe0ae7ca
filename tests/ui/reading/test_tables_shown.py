# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table in the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Run, TableBlock
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, RowKind, Table
from bilagviewer.ui.reading.cell_layout import share_out
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.reading.table_part import TablePart
from reading_tables import grants, many_rows, row
from reading_texts import ShowPage, paragraph

NAMES = ["Energi", "Miljø", "Årstider", "Ål", "Bygning"]


@pytest.fixture
def page(show: ShowPage) -> ReadingPage:
    return show([paragraph("Før"), grants(), paragraph("Efter")])


@pytest.fixture
def table(page: ReadingPage) -> TablePart:
    part = page.column.part_of(1)
    assert isinstance(part, TablePart)
    return part


def shown(table: TablePart) -> list[str]:
    model = table.model
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_the_model_is_sound(qtbot: QtBot) -> None:
    model = TableModel(grants().table)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for column in (0, 1, 1, 1, 2, 0):
        model.sort_next(column)


@pytest.mark.parametrize(
    ("column", "orders"),
    [
        (
            0,
            [
                ["Bygning", "Energi", "Miljø", "Ål", "Årstider"],
                ["Årstider", "Ål", "Miljø", "Energi", "Bygning"],
                NAMES,
            ],
        ),
        (
            1,
            [
                ["Energi", "Miljø", "Ål", "Årstider", "Bygning"],
                ["Årstider", "Bygning", "Ål", "Energi", "Miljø"],
                NAMES,
            ],
        ),
    ],
)
def test_three_clicks_on_a_title(table: TablePart, column: int, orders: list[list[str]]) -> None:
    header = table.view.header
    place = QPoint(header.sectionViewportPosition(column) + 20, 10)
    for order in orders:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert shown(table) == order


def test_the_chosen_row_follows_a_sort(page: ReadingPage, table: TablePart) -> None:
    page.go_to(parse("2.4/1#t1:Ål"))
    table.sort_by(0)
    index = table.view.currentIndex()
    assert index.siblingAtColumn(0).data() == "Ål"
    assert table.place_of(4).top() == table.view.y() + table.view.rowViewportPosition(3) + (
        table.view.viewport().y()
    )


def test_arrows_follow_the_order_that_is_seen(page: ReadingPage, table: TablePart) -> None:
    table.sort_by(1)
    page.go_to(parse("2.4/1#t1:Miljø"))
    page.choose_next(1)
    assert page.target().row == "Ål"


def test_row_heights_follow_the_order(page: ReadingPage, show: ShowPage) -> None:
    long = TableBlock(
        Table(
            (Column("A"), Column("B")),
            (row("b", "kort"), row("a", "langt nok til flere linjer " * 4)),
        )
    )
    part = show([long]).column.part_of(0)
    assert isinstance(part, TablePart)
    low, high = (part.view.rowHeight(place) for place in (0, 1))
    assert low < high
    part.sort_by(0)
    assert [part.view.rowHeight(place) for place in (0, 1)] == [high, low]


def test_the_line_above_tells_rows_and_total(table: TablePart) -> None:
    assert table.summary == "5 rows · 52.500.000\N{NO-BREAK SPACE}kr. in all"


def test_a_sum_row_is_last_and_not_counted(show: ShowPage) -> None:
    columns = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT))
    rows = (row("b", "2 kr."), row("I alt", "2 kr.", kind=RowKind.SUM), row("a", "1 kr."))
    part = show([TableBlock(Table(columns, rows))]).column.part_of(0)
    assert isinstance(part, TablePart)
    assert part.summary.startswith("2 rows · 3")
    part.sort_by(0)
    assert shown(part) == ["a", "b", "I alt"]


def test_a_long_column_is_folded_in_and_shown(page: ReadingPage, table: TablePart) -> None:
    assert table.view.isColumnHidden(2)
    height = table.height()
    table.fold_button.click()
    assert not table.view.isColumnHidden(2)
    assert table.height() > height
    table.fold_button.click()
    assert table.view.isColumnHidden(2)


def test_all_columns_fit_the_column(page: ReadingPage, table: TablePart) -> None:
    widths = sum(table.view.columnWidth(c) for c in range(3) if not table.view.isColumnHidden(c))
    assert widths == page.column.measures.width
    assert table.view.horizontalScrollBar().maximum() == 0


def test_a_small_table_stands_at_full_height(table: TablePart) -> None:
    assert table.view.verticalScrollBar().maximum() == 0
    last = table.place_of(5)
    assert table.rect().contains(last)


def test_copied_rows_have_all_columns(page: ReadingPage) -> None:
    page.select_all()
    lines = page.selected_text().splitlines()
    assert lines[0] == "Før"
    assert lines[1] == "Navn\tBeløb\tBeskrivelse"
    assert lines[2].startswith("Energi\t17.500.000 kr.\tEn lang")
    assert len(lines) == 8


def test_a_selection_begun_in_the_table_has_no_titles(page: ReadingPage, table: TablePart) -> None:
    table.sort_by(0)
    part = page.column.part_of(1)
    page.pointing.press(part, part.place_of(2).center(), 1, False)
    page.pointing.drag(part.widget.mapToGlobal(part.place_of(3).center()))
    page.pointing.release()
    assert [line.split("\t")[0] for line in page.selected_text().splitlines()] == [
        "Miljø",
        "Ål",
        "Årstider",
    ]


def test_titles_are_reached_and_sort_by_key(page: ReadingPage, table: TablePart) -> None:
    table.view.header.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert (table.model.sorted_by, table.model.descending) == (1, True)
    spoken = table.model.headerData(
        1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken == "Beløb, largest first"


def test_bars_are_in_proportion(table: TablePart) -> None:
    assert table.metrics.bars[1] == pytest.approx(
        {0: 1, 1: 1, 2: 4 / 17.5, 3: 9.5 / 17.5, 4: 4 / 17.5}
    )


def test_a_large_table_has_a_window_of_its_own(show: ShowPage) -> None:
    page = show([paragraph("Før"), many_rows(5_000), paragraph("Efter")])
    part = page.column.part_of(1)
    assert isinstance(part, TablePart)
    assert part.view.height() <= 0.7 * page.column.seen + 60
    assert {part.view.rowHeight(place) for place in (0, 1, 4_999)} == {part.view.rowHeight(0)}
    page.go_to(parse("2.4/1#t1:4000"))
    assert part.view.rect().contains(part.view.visualRect(part.view.currentIndex()))


def test_banners_and_emphasis_are_painted(show: ShowPage) -> None:
    cells = (Cell((Run("fed", bold=True), Run(" og "), Run("link", link="https://x.dk"))), Cell())
    rows = (row("Afsnit", "", kind=RowKind.BANNER), Row(cells))
    page = show([TableBlock(Table((Column("A"), Column("B")), rows, headed=False))])
    part = page.column.part_of(0)
    assert isinstance(part, TablePart)
    assert not part.view.header.isVisible()
    assert not part.grab().isNull()
    assert part.link(1) == "https://x.dk"


def test_a_table_without_rows_is_shown(show: ShowPage) -> None:
    page = show([TableBlock(Table((Column("A"), Column("B")), ())), paragraph("x")])
    page.choose_next(1)
    page.choose_next(1)
    assert page.target().fragment == "p2"
    assert page.selected_text() == "x"


@pytest.mark.parametrize(
    ("natural", "least", "room", "widths"),
    [
        ([100, 100], [50, 50], 300, [150, 150]),
        ([300, 100], [50, 50], 200, [100, 100]),
        ([300, 60], [50, 50], 200, [140, 60]),
        ([900, 100, 80, 400], [50, 50, 50, 50], 600, [210, 100, 80, 210]),
        ([300, 300], [200, 200], 300, [200, 200]),
        ([], [], 300, []),
    ],
)
def test_room_is_shared_out(
    natural: list[float], least: list[float], room: int, widths: list[int]
) -> None:
    assert share_out(natural, least, room) == widths
