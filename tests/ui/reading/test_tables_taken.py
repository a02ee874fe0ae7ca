# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Rows that are copied as text and as a table, and a table that is exported."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bilagviewer.model.blocks import TableBlock
from bilagviewer.model.tables import Column, ColumnKind, Table
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.taking import Taken, table_html
from reading_tables import row
from reading_texts import ShowPage, paragraph

COLUMNS = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT))
ROWS = (row("<b>Ål</b> & bro", "1 kr."), row("=1+1", "2 kr."), row("a", "3 kr."))


@pytest.fixture
def page(show: ShowPage) -> ReadingPage:
    return show([paragraph("Før"), TableBlock(Table(COLUMNS, ROWS)), paragraph("Efter")])


@pytest.fixture
def table(page: ReadingPage) -> TablePart:
    part = page.column.part_of(1)
    assert isinstance(part, TablePart)
    return part


def test_a_chosen_row_is_copied_as_a_table(page: ReadingPage, table: TablePart) -> None:
    page.choose(1)
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "<b>Ål</b> & bro\t1 kr."
    assert "&lt;b&gt;Ål&lt;/b&gt; &amp; bro</td>" in data.html()
    assert data.html().count("<tr>") == 1


def test_selected_rows_are_copied_as_they_are_sorted(page: ReadingPage, table: TablePart) -> None:
    table.sort_by(1)
    page.choose(3)
    QTest.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "a\t3 kr.\n=1+1\t2 kr."
    assert data.html().index(">a<") < data.html().index(">=1+1<")
    assert r"mso-number-format:'\@'" in data.html()


def test_prose_is_copied_as_plain_text(page: ReadingPage) -> None:
    page.select_all()
    page.copy()
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


def test_the_whole_table_is_copied_with_its_titles(table: TablePart) -> None:
    action = next(a for a in table.top.menu.actions() if a.objectName() == "copy")
    action.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[0] == "Navn\tBeløb"
    assert data.html().startswith("<table><tr><th>Navn</th><th>Beløb</th></tr>")
    assert data.html().count("<tr>") == 4


def test_an_export_takes_the_rows_as_they_are_shown(
    qtbot: QtBot, page: ReadingPage, table: TablePart
) -> None:
    table.sort_by(1)
    action = next(a for a in table.top.menu.actions() if a.objectName() == "csv")
    with qtbot.waitSignal(page.export_requested) as asked:
        action.trigger()
    taken, kind = asked.args
    assert isinstance(taken, Taken)
    assert (taken.rows, kind) == ((2, 1, 0), "csv")


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)
def test_the_menu_opens_by_key(page: ReadingPage, table: TablePart) -> None:
    seen: list[bool] = []

    def look() -> None:
        seen.append(table.top.menu.isVisible())
        table.top.menu.close()

    QTimer.singleShot(50, look)
    table.top.export_button.setFocus()
    # The menu runs until it is closed.
    QTest.keyClick(table.top.export_button, Qt.Key.Key_Space)
    assert seen == [True]


def test_what_is_no_number_is_pasted_as_text() -> None:
    columns = (Column("Beløb", ColumnKind.AMOUNT),)
    table = Table(columns, (row("=1+1"), row("−5 kr.")))
    cells = table_html(table, [0, 1], headed=False).split("<tr>")[1:]
    assert ["mso-number-format" in cell for cell in cells] == [True, False]
