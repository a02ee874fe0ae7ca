# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A chosen row in full at the right: its share of the total, and the way there and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bilagviewer.model.address import parse
from bilagviewer.model.tables import Column, ColumnKind, Table
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.details import Details
from bilagviewer.ui.notes.shares import Shares
from reading_tables import row

COLUMNS = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT))


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def details(window: MainWindow) -> Details:
    return window.parts.notes.findChildren(Details)[0]


def first_row(window: MainWindow) -> int:
    leaves = window.parts.page.leaves
    return next(n for n in range(len(leaves)) if leaves[n].address.row)


def test_enter_goes_to_the_details_and_escape_back(window: MainWindow) -> None:
    window.navigator.go(parse("2/1"))
    window.parts.page.choose(first_row(window))
    window.parts.page.focus_text()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is details(window)
    chosen = window.parts.page.target()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Down)
    assert window.parts.page.target().row
    assert window.parts.page.target() != chosen


def test_a_row_tells_its_share(window: MainWindow) -> None:
    window.navigator.go(parse("2/1"))
    window.parts.page.choose(first_row(window))
    words = [label.text() for label in details(window).findChildren(QLabel)]
    assert any(word.endswith(" % af i alt") for word in words), words


def test_shares_are_of_the_rows_and_not_of_the_sum() -> None:
    table = Table(COLUMNS, (row("a", "1 kr."), row("b", "15 kr."), row("I alt", "16 kr.")))
    shares = Shares()
    assert [shares.of(table, n, 1) for n in range(3)] == ["6,3", "93,8", ""]
    assert shares.of(table, 0, 0) == ""


def test_no_share_without_a_sure_total() -> None:
    table = Table(COLUMNS, (row("a", "1 kr."), row("b", "ikke oplyst"), row("c", "2 kr.")))
    assert [Shares().of(table, n, 1) for n in range(3)] == ["", "", ""]
    back = Table(COLUMNS, (row("a", "9 kr."), row("b", "-5 kr.")))
    assert [Shares().of(back, n, 1) for n in range(2)] == ["", ""]
