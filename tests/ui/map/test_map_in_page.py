# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A page with a map's legend becomes the map again, and its words stay words of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bilagviewer import assets
from bilagviewer.model.address import parse
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.map.canvas import MapCanvas
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.page_map import PageMap
from bilagviewer.ui.options import Options
from bilagviewer.ui.reading.map_part import MapPart
from starting import Starter, here, press

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ODENSE = Choice("thing", "Odense Robotics")


@pytest.fixture
def window(starter: Starter, qtbot: QtBot) -> MainWindow:
    pack = assets.data("packs", "bilagssamling-2020")
    window = starter.start(Options(file=pack, open="3.2/1"))
    qtbot.waitUntil(lambda: part_of(window).drawn is not None)
    return window


def part_of(window: MainWindow) -> MapPart:
    part = window.parts.page.column.part_of(0)
    assert isinstance(part, MapPart)
    return part


def drawn(window: MainWindow) -> PageMap:
    found = part_of(window).drawn
    assert found is not None
    return found


def wheel(canvas: MapCanvas, modifiers: Qt.KeyboardModifier) -> bool:
    """Turn the wheel over the map; return whether the map took it."""
    middle = QPointF(canvas.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(canvas.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
    return canvas.look.zoom > 1


def test_the_map_is_drawn_in_the_page(window: MainWindow) -> None:
    canvas = drawn(window).canvas
    assert len(canvas.scene.towns) == 28
    part = part_of(window)
    assert part.rect().contains(canvas.geometry())
    assert part.rect().contains(part.legend.geometry())
    assert not canvas.geometry().intersects(part.legend.geometry())


def test_it_is_not_drawn_before_the_page_was_seen(starter: Starter) -> None:
    pack = assets.data("packs", "bilagssamling-2020")
    window = starter.start(Options(file=pack, open="3.2/1"))
    part = part_of(window)
    assert part.drawn is None
    assert part.height() > 300


def test_a_name_of_the_legend_chooses_on_the_map(window: MainWindow) -> None:
    part = part_of(window)
    part.follow(".#map:Odense Robotics")
    lit = drawn(window).canvas.scene.lit
    assert lit is not None
    assert len(lit) == 4
    [(first, last)] = part.legend.lit()
    whole = window.parts.page.leaves.text(0)
    assert whole[first.offset : last.offset] == "Odense Robotics"
    assert here(window) == "3.2/1"


def test_every_name_of_the_legend_is_on_the_map(window: MainWindow) -> None:
    part, found = part_of(window), set()
    for name in window.parts.page.leaves.text(0).split("\n")[1:]:
        position = part.legend.document().find(name).selectionEnd() - 1
        cursor = part.legend.document().find(name)
        part.follow(cursor.charFormat().anchorHref())
        chosen = drawn(window).choice
        assert position > 0
        assert chosen is not None
        found.add(chosen)
    assert len(found) == 14


def test_a_click_in_the_legend_chooses(window: MainWindow) -> None:
    legend = part_of(window).legend
    cursor = legend.document().find("CLEAN")
    cursor.setPosition(cursor.selectionStart() + 2)
    QTest.mouseClick(legend.viewport(), LEFT, pos=legend.cursorRect(cursor).center())
    assert drawn(window).choice == Choice("thing", "CLEAN")


def test_menus_choose_and_the_button_ends_it(window: MainWindow) -> None:
    tools = drawn(window).tools
    actions = {a.text(): a for a in tools.menus["region"].menu().actions()}
    actions["Syddanmark"].trigger()
    assert drawn(window).choice == Choice("region", "Syddanmark")
    assert len(tools.menus["thing"].menu().actions()) == 14
    QTest.mouseClick(tools.clear_button, LEFT)
    assert drawn(window).choice is None
    assert tools.clear_button.isHidden()


def test_the_words_about_the_choice_stand_below(window: MainWindow) -> None:
    part = part_of(window)
    before = part.height()
    part.chosen.emit(ODENSE)
    details = drawn(window).details
    assert part.height() > before
    assert part.rect().contains(details.geometry())
    assert details.y() >= drawn(window).canvas.geometry().bottom()


def test_the_wheel_is_the_pages_until_the_map_is_entered(window: MainWindow) -> None:
    canvas = drawn(window).canvas
    none = Qt.KeyboardModifier.NoModifier
    assert not wheel(canvas, none)
    assert wheel(canvas, Qt.KeyboardModifier.ControlModifier)
    canvas.show_all()
    canvas.setFocus()
    assert wheel(canvas, none)


def test_the_keys_of_the_map_are_its_own(window: MainWindow) -> None:
    canvas = drawn(window).canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Key.Key_Plus)
    before = canvas.look.shift
    QTest.keyClick(canvas, Key.Key_Down)
    assert canvas.look.shift != before
    assert window.parts.page.choice.leaf is None


def test_tab_goes_through_tools_map_and_legend(window: MainWindow) -> None:
    part, found = part_of(window), []
    part.stops()[0].setFocus()
    for _ in part.stops():
        found.append(QApplication.focusWidget())
        window.parts.page.focusNextPrevChild(True)
    assert found == list(part.stops())
    assert drawn(window).canvas in found
    assert part.legend in found


def test_the_words_are_copied_and_noted_as_before(window: MainWindow) -> None:
    page = window.parts.page
    page.select_all()
    assert page.selected_text().split("\n")[:2] == ["Hovedkontor", "CenSec"]
    assert str(page.leaves[0].address).startswith("3.2/1#")


def test_the_choice_goes_along_to_the_whole_map(window: MainWindow) -> None:
    part = part_of(window)
    part.follow(".#map:Odense Robotics")
    part.follow(".#map")
    assert (window.session.view, window.session.view_choice) == ("map", "Odense Robotics")


def test_a_choice_is_kept_when_the_reader_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    part_of(window).chosen.emit(ODENSE)
    window.navigator.go(parse("3.2/2"))
    press(window, "back")
    qtbot.waitUntil(lambda: part_of(window).drawn is not None)
    assert drawn(window).choice == ODENSE


@pytest.mark.parametrize("size", [(1440, 900), (800, 600), (1093, 614)])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_its_column(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    window.resize(*size)
    window.parts.appearance.theme.set_text_percent(percent)
    part = part_of(window)
    pieces = [drawn(window).tools, drawn(window).canvas, part.legend]

    def fits() -> bool:
        return all(part.rect().contains(piece.geometry()) for piece in pieces)

    qtbot.waitUntil(fits)
    tools = pieces[0].geometry()
    assert not any(tools.intersects(piece.geometry()) for piece in pieces[1:])


def test_the_map_is_saved_from_its_page(window: MainWindow, tmp_path: Path) -> None:
    drawn(window).saver.save(tmp_path / "kort.png")
    assert QImage(str(tmp_path / "kort.png")).width() >= 2000
    assert drawn(window).saver.button in drawn(window).tools.stops()


def test_a_picture_that_cannot_be_saved_is_told(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.parts.page.maps.failed):
        drawn(window).saver.save(tmp_path / "missing" / "kort.png")


def test_a_menu_has_the_towns(window: MainWindow) -> None:
    towns = drawn(window).tools.menus["town"].menu().actions()
    assert len(towns) == 28
    towns[0].trigger()
    assert drawn(window).choice == Choice("town", "København")
    drawn(window).tools.show_numbers(frozenset(["Aarhus"]))
    assert [action.text() for action in towns[:2]] == ["København", "2   Aarhus"]
