# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table fills the window, and the page comes back as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.model.address import parse
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.overview.table_page import TablePage
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.sorting import sort_shown
from starting import Starter, press

ROBOTS = "3.2/4#t1:Robot- og droneteknologi"


@pytest.fixture
def window(starter: Starter, qtbot: QtBot) -> MainWindow:
    window = starter.start(Options(language="da"))
    window.navigator.go(parse(ROBOTS))
    return window


@pytest.fixture
def table(window: MainWindow) -> TablePart:
    found = window.parts.page.filling.meant()
    assert isinstance(found, TablePart)
    return found


def key(name: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, name)


def scroll(window: MainWindow) -> int:
    return window.parts.page.column.verticalScrollBar().value()


def test_the_table_has_the_window_and_gives_it_back(window: MainWindow, table: TablePart) -> None:
    before, panes = scroll(window), window.panes.wanted()
    press(window, "fill")
    assert table.view.viewport().visibleRegion().boundingRect().width() > window.width() - 100
    assert not window.top.isVisible()
    assert not window.contents.isVisible()
    key(Qt.Key.Key_Escape)
    assert (scroll(window), window.panes.wanted()) == (before, panes)
    assert window.top.isVisible()
    assert window.contents.isVisible()
    assert window.parts.page.target().row == "Robot- og droneteknologi"


def test_it_is_the_same_table(window: MainWindow, table: TablePart) -> None:
    table.sort_by(1)
    table.top.field.setText("teknologi")
    press(window, "fill")
    assert (table.model.sorted_by, table.model.words) == (1, "teknologi")
    order = list(table.model.order)
    press(window, "fill")
    assert (list(table.model.order), table.model.words) == (order, "teknologi")


def test_a_row_chosen_meanwhile_is_seen_afterwards(window: MainWindow, table: TablePart) -> None:
    press(window, "fill")
    for _ in range(3):
        key(Qt.Key.Key_Down)
    row = window.parts.page.target().row
    assert row == "Forsvar, rum og sikkerhed"
    key(Qt.Key.Key_Escape)
    top, bottom = window.parts.page.column.leaf_span(window.parts.page.choice.leaf or 0)
    assert scroll(window) <= top
    assert bottom <= scroll(window) + window.parts.page.column.seen


def test_arrows_stay_in_the_table(window: MainWindow, table: TablePart) -> None:
    press(window, "fill")
    for _ in range(20):
        key(Qt.Key.Key_Down)
    assert window.filling.on
    assert window.parts.page.target().row == "Forsvar, rum og sikkerhed"


def test_details_are_reached_and_left(window: MainWindow, table: TablePart) -> None:
    press(window, "fill")
    key(Qt.Key.Key_Return)
    assert window.parts.notes.isVisible()
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is table.view
    assert window.filling.on
    assert not window.parts.notes.isVisible()


def test_a_low_window_scrolls_the_rows(window: MainWindow, table: TablePart) -> None:
    window.resize(800, 600)
    window.parts.appearance.set_text(200)
    press(window, "fill")
    assert table.view.verticalScrollBar().maximum() > 0
    chosen = table.view.visualRect(table.view.currentIndex())
    assert 0 <= chosen.top() <= chosen.bottom() <= table.view.viewport().height()
    key(Qt.Key.Key_End)
    assert table.view.verticalScrollBar().value() == table.view.verticalScrollBar().maximum()
    assert table.rect().contains(table.view.geometry())


def test_everything_selected_is_the_table(window: MainWindow, table: TablePart) -> None:
    press(window, "fill")
    table.sort_by(1)
    press(window, "select_all")
    lines = window.parts.page.selected_text().splitlines()
    assert (len(lines), lines[0].split("\t")[0]) == (14, "Energiteknologi")


def test_another_place_gives_the_window_back(window: MainWindow, table: TablePart) -> None:
    press(window, "fill")
    window.navigator.go(parse("2.4/1#7"))
    assert not window.filling.on
    assert window.top.isVisible()
    assert not window.actions_["fill"].isEnabled()


def test_the_button_has_a_name(window: MainWindow, table: TablePart) -> None:
    button = table.top.fill_button
    assert button.accessibleName() == "Fyld vinduet med tabellen"
    button.click()
    assert window.actions_["fill"].isChecked()
    assert button.accessibleName() == "Tilbage fra hele vinduet"


def test_a_view_that_is_a_table_fills_it_too(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(parse(".#things"))
    qtbot.waitUntil(lambda: window.session.survey.done)
    view = window.stage.currentWidget()
    assert isinstance(view, TablePage)
    press(window, "fill")
    assert view.grid.width() > window.width() - 150
    key(Qt.Key.Key_Escape)
    assert not window.filling.on
    assert window.contents.isVisible()


def test_the_line_at_the_bottom_tells_row_and_order(window: MainWindow) -> None:
    sort_shown(window, "Tilsagnsbeløb:desc")
    said = window.status._place.text().replace("\N{NO-BREAK SPACE}", " ")
    assert said.endswith("række 9 af 14 · tilsagnsbeløb, størst først")
    with pytest.raises(UserError, match="no_column"):
        sort_shown(window, "Farve")
