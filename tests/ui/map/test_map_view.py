# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Map and list choose together, by mouse and by key; the list says all that the map shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

import bundled
import map_scenes
from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.places.mapping import map_data
from bilagviewer.ui.map.choice import Choice, named
from bilagviewer.ui.map.frames import FARTHEST, Look
from bilagviewer.ui.map.list_delegate import NUMBER
from bilagviewer.ui.map.view import MapView
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, danish: None) -> MapView:
    view = MapView(theme)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_map("Kort", map_scenes.data(), bundled.document().pack, done=True)
    view.show()
    return view


def listed(view: MapView) -> list[str]:
    return [view.list.model.item(n).text() for n in range(view.list.model.rowCount())]


def spoken(view: MapView, name: str) -> str:
    return view.list.model.item(listed(view).index(name)).accessibleText()


def sign_of(view: MapView, town: str) -> QPoint:
    found = next(one.town.id for one in map_scenes.data().towns if one.name == town)
    sign = view.canvas.scene.country.sign(found)
    assert sign is not None
    return sign.sign.center().toPoint()


def links(view: MapView) -> list[str]:
    return [b.text() for b in view.details.findChildren(QToolButton) if b.isVisibleTo(view)]


def test_a_click_on_a_town_chooses_it_in_the_list(view: MapView) -> None:
    QTest.mouseClick(view.canvas, LEFT, pos=sign_of(view, "Odense"))
    assert view.choice == Choice("town", "Odense")
    assert view.list.view.currentIndex().data() == "Odense"
    assert "Odense Robotics" in links(view)
    QTest.mouseClick(view.canvas, LEFT, pos=QPoint(view.canvas.width() // 2 + 60, 8))
    assert view.choice is None


def test_the_arrows_in_the_list_choose_on_the_map(view: MapView) -> None:
    view.choose(Choice("thing", "CLEAN"))
    QTest.keyClick(view.list.view, Key.Key_Down)
    assert view.choice == Choice("thing", "Energy Cluster Denmark")
    assert view.canvas.scene.thing is not None
    assert view.canvas.scene.thing.name == "Energy Cluster Denmark"


def test_the_focus_alone_chooses_nothing(view: MapView) -> None:
    view.focus_text()
    assert view.list.view.hasFocus()
    assert view.choice is None


def test_what_is_chosen_is_in_sight_in_the_list(view: MapView, qtbot: QtBot) -> None:
    def seen() -> bool:
        place = view.list.view.visualRect(view.list.view.currentIndex())
        return view.list.view.viewport().rect().contains(place)

    view.choose(Choice("thing", "CenSec"))
    qtbot.waitUntil(seen)
    assert view.list.view.currentIndex().row() > 10


def test_a_thing_lights_its_towns_only(view: MapView) -> None:
    view.choose(Choice("thing", "Odense Robotics"))
    shown = view.canvas.scene
    lit = sorted(shown.towns[town].name for town in shown.towns if shown.is_lit(town))
    assert lit == ["Aalborg", "Aarhus", "Odense", "Sønderborg"]
    assert not any(shown.towns[town].name == "København" for town in shown.lit or ())
    view.choose(None)
    assert all(view.canvas.scene.is_lit(town) for town in view.canvas.scene.towns)


def test_the_list_has_everything(view: MapView) -> None:
    counts = []
    for tab in range(3):
        view.list.tabs.setCurrentIndex(tab)
        counts.append(len(listed(view)))
        assert all(spoken(view, name).startswith(name) for name in listed(view))
    assert counts == [14, 28, 5]
    assert listed(view) == ["Nordjylland", "Midtjylland", "Syddanmark", "Sjælland", "Hovedstaden"]
    assert spoken(view, "Sjælland") == "Sjælland. ingen byer, ingen klynger"
    assert "13 klynger" in spoken(view, "Hovedstaden")


def test_remarks_are_said_word_for_word(view: MapView) -> None:
    said = spoken(view, "Odense Robotics")
    assert "Hovedkontor: Odense" in said
    assert said.endswith("Der planlægges desuden kontor i hovedstadsregionen.")
    view.list.tabs.setCurrentIndex(1)
    assert "heraf 2 med bemærkning" in spoken(view, "Aarhus")
    assert "Middelfart (rykker til Fredericia)" in spoken(view, "Fredericia")


def test_what_is_not_drawn_is_listed_below(view: MapView) -> None:
    text = view.notices.text()
    [said] = view.doubles.findChildren(PlainLabel)
    assert "Frederiksberg er navnet på 2 byer; tegnet i Hovedstaden" in said.text()
    assert "hovedstadsregionen er en region: Odense Robotics" in text


def test_the_others_of_a_name_can_be_chosen(view: MapView, qtbot: QtBot) -> None:
    [button] = view.doubles.buttons
    largest, other = button.menu().actions()
    assert largest.isChecked()
    assert not other.isChecked()
    with qtbot.waitSignal(view.meant) as told:
        other.trigger()
    name, town = told.args
    assert name == "Frederiksberg"
    [place] = map_scenes.data().ambiguous
    assert town == place.candidates[1].id


def test_the_map_says_what_it_shows(view: MapView) -> None:
    assert view.canvas.accessibleName() == "Kort: 14 klynger · 28 byer"


@pytest.mark.parametrize(
    ("key", "zoom"), [(Key.Key_Plus, 1.4), (Key.Key_Minus, 1.0), (Key.Key_0, 1.0)]
)
def test_keys_zoom(view: MapView, key: Qt.Key, zoom: float) -> None:
    QTest.keyClick(view.canvas, key)
    assert view.canvas.look.zoom == pytest.approx(zoom)


def test_keys_move_and_0_shows_everything(view: MapView) -> None:
    QTest.keyClick(view.canvas, Key.Key_Plus)
    before = sign_of(view, "Aarhus").x()
    QTest.keyClick(view.canvas, Key.Key_Right)
    assert sign_of(view, "Aarhus").x() < before
    QTest.keyClick(view.canvas, Key.Key_0)
    assert (view.canvas.look.zoom, view.canvas.look.shift) == (1.0, QPointF())


def test_zooming_keeps_the_point_under_the_pointer(view: MapView) -> None:
    frame = view.canvas.scene.country.frame
    point = frame.at((40.0, 30.0))
    view.canvas.zoom(3, point)
    after = view.canvas.scene.country.frame.at((40.0, 30.0))
    assert (after.x(), after.y()) == pytest.approx((point.x(), point.y()), abs=0.01)


def test_dragging_moves_and_chooses_nothing(view: MapView) -> None:
    view.canvas.zoom(2)
    start = sign_of(view, "Aarhus")
    before = view.canvas.scene.country.frame.at((0, 0))
    QTest.mousePress(view.canvas, LEFT, pos=start)
    QTest.mouseMove(view.canvas, start + QPoint(30, 20))
    QTest.mouseRelease(view.canvas, LEFT, pos=start + QPoint(30, 20))
    moved = view.canvas.scene.country.frame.at((0, 0)) - before
    assert (moved.x(), moved.y()) == pytest.approx((30, 20), abs=0.5)
    assert view.choice is None


def test_a_choice_out_of_sight_is_brought_into_sight(view: MapView) -> None:
    view.canvas.zoom(12, view.canvas.scene.country.frame.at((-60.0, 120.0)))
    view.choose(Choice("town", "Struer"))
    assert view.canvas.look.zoom == 1.0
    view.canvas.zoom(1.4)
    view.choose(Choice("town", "Aarhus"))
    assert view.canvas.look.zoom == pytest.approx(1.4)


def test_escape_shows_all_again(view: MapView) -> None:
    view.choose(Choice("region", "Syddanmark"))
    QTest.keyClick(view.canvas, Key.Key_Escape)
    assert view.choice is None
    assert not view.clear_button.isVisible()


def test_the_card_leads_on(view: MapView, qtbot: QtBot) -> None:
    view.choose(Choice("thing", "Odense Robotics"))
    card = view.details.widget()
    assert card is not None
    buttons = {b.text(): b for b in card.findChildren(QToolButton)}
    with qtbot.waitSignal(view.go_requested) as asked:
        QTest.mouseClick(buttons["Gå til rækken i tabellen"], LEFT)
    assert isinstance(asked.args[0], Address)
    assert str(asked.args[0].page) == "3.2/2"
    QTest.mouseClick(buttons["Sønderborg"], LEFT)
    assert view.choice == Choice("town", "Sønderborg")


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("odense robotics", Choice("thing", "Odense Robotics")),
        ("Hovedstaden", Choice("region", "Hovedstaden")),
        ("Rønne", Choice("town", "Rønne")),
        ("Atlantis", None),
    ],
)
def test_a_name_chooses(name: str, choice: Choice | None) -> None:
    assert named(map_scenes.data(), name) == choice


def test_a_choice_waits_for_what_is_still_read(view: MapView) -> None:
    pack = bundled.document().pack
    view.show_map("Kort", map_data(()), pack, done=False)
    view.show_choice("Odense Robotics")
    assert view.choice is None
    view.show_map("Kort", map_scenes.data(), pack, done=True)
    assert view.choice == Choice("thing", "Odense Robotics")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_picture_is_saved(view: MapView, theme: Theme, tmp_path: Path, name: str) -> None:
    theme.set_name(name)
    view.saver.save(tmp_path / "kort.png")
    image = QImage(str(tmp_path / "kort.png"))
    assert image.width() >= 2000
    colours = {image.pixelColor(x, 900).name() for x in range(0, image.width(), 3)}
    assert theme.colour("map_sea").name() in colours
    assert theme.colour("map_land").name() in colours


@pytest.mark.parametrize("size", [(500, 700), (2480, 3508), (3508, 2480)])
def test_it_is_drawn_on_any_sheet(view: MapView, qapp: object, size: tuple[int, int]) -> None:
    paper = Theme()
    view.choose(Choice("thing", "Odense Robotics"))
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    sheet = QRectF(image.rect()).adjusted(40, 40, -40, -40)
    view.canvas.draw(painter, sheet, ["14 klynger"], paper)
    painter.end()
    found = {image.pixelColor(x, size[1] // 2).name() for x in range(40, size[0] - 40)}
    assert paper.colour("map_land").name() in found
    edge = [image.pixelColor(20, y).name() for y in range(size[1])]
    assert set(edge) == {"#ffffff"}


def test_a_picture_that_cannot_be_written_is_told(
    view: MapView, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.failed) as told:
        view.saver.save(tmp_path / "missing" / "kort.png")
    assert isinstance(told.args[0], UserError)


@pytest.mark.parametrize(("width", "below"), [(560, True), (900, False)])
def test_the_list_stands_below_where_it_is_narrow(
    view: MapView, qtbot: QtBot, width: int, *, below: bool
) -> None:
    view.resize(width, 700)

    def stands_below() -> bool:
        bottom = view.canvas.mapTo(view, QPoint(0, view.canvas.height())).y()
        return view.list.mapTo(view, QPoint(0, 0)).y() >= bottom

    qtbot.waitUntil(lambda: stands_below() is below)


@pytest.mark.parametrize(("size", "percent"), [((755, 390), 200), ((455, 480), 100)])
def test_the_head_is_whole_in_a_low_window(
    view: MapView, theme: Theme, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    theme.set_text_percent(percent)
    view.resize(*size)
    view.choose(Choice("thing", "Odense Robotics"))

    def whole() -> bool:
        pieces = [*view.findChildren(PlainLabel), view.save_button, view.clear_button]
        shown = [piece for piece in pieces if piece.isVisibleTo(view)]
        return all(piece.height() >= piece.heightForWidth(piece.width()) for piece in shown)

    qtbot.waitUntil(whole)
    bottom = view.clear_button.mapTo(view, QPoint(0, view.clear_button.height())).y()
    assert bottom <= view.canvas.mapTo(view, QPoint(0, 0)).y()
    assert view.canvas.yields_wheel


def test_it_is_told_as_a_picture(view: MapView) -> None:
    told = QAccessible.queryAccessibleInterface(view.canvas)
    assert told.role() is QAccessible.Role.Graphic
    assert told.text(QAccessible.Text.Name) == "Kort: 14 klynger · 28 byer"
    assert "0 viser det hele" in told.text(QAccessible.Text.Description)


def test_a_double_click_enlarges_what_is_there(view: MapView) -> None:
    frame = view.canvas.scene.country.frame
    place = frame.at((40.0, -60.0)).toPoint()
    QTest.mouseDClick(view.canvas, LEFT, pos=place)
    assert view.canvas.look.zoom == pytest.approx(1.4**2)
    after = view.canvas.scene.country.frame.at((40.0, -60.0))
    assert (after - place).manhattanLength() < 2


def test_the_buttons_do_what_the_keys_do(view: MapView) -> None:
    closer, farther, whole = view.canvas.findChildren(QToolButton)
    QTest.mouseClick(closer, LEFT)
    QTest.mouseClick(closer, LEFT)
    QTest.mouseClick(farther, LEFT)
    assert view.canvas.look.zoom == pytest.approx(1.4)
    view.canvas.pan(QPointF(50, 0))
    QTest.mouseClick(whole, LEFT)
    assert view.canvas.look == Look()


def test_farther_than_the_whole_country_is_the_whole_country(view: MapView) -> None:
    view.canvas.zoom(3, QPointF(10, 10))
    view.canvas.zoom(0.1)
    assert view.canvas.look == Look()


def test_zoom_ends(view: MapView) -> None:
    view.canvas.zoom(1000)
    assert view.canvas.look.zoom == FARTHEST


def test_the_list_has_the_numbers_of_the_map(view: MapView, qtbot: QtBot) -> None:
    view.resize(400, 700)
    view.list.tabs.setCurrentIndex(1)

    def numbers() -> dict[str, int]:
        rows = [view.list.model.item(n) for n in range(view.list.model.rowCount())]
        return {row.text(): row.data(NUMBER) for row in rows if row.data(NUMBER)}

    def same() -> bool:
        made = view.canvas.scene
        shown = {made.towns[key].name: made.numbers[key] for key in made.numbered()}
        return bool(shown) and numbers() == shown

    qtbot.waitUntil(same)
    assert all(listed(view).index(name) + 1 == number for name, number in numbers().items())


def test_a_choice_moves_neither_the_map_nor_its_edge(view: MapView, qtbot: QtBot) -> None:
    before = view.canvas.geometry(), view.canvas.mapTo(view, QPoint(0, 0))
    view.choose(Choice("thing", "Odense Robotics"))
    qtbot.waitUntil(view.details.isVisible)
    assert (view.canvas.geometry(), view.canvas.mapTo(view, QPoint(0, 0))) == before


@pytest.mark.parametrize(("high", "below"), [(300, True), (700, False)])
def test_the_signs_stand_below_a_map_in_a_low_window(
    view: MapView, qtbot: QtBot, high: int, *, below: bool
) -> None:
    view.resize(900, high)
    sign = view.legend.pairs[0]

    def stands_below() -> bool:
        bottom = view.canvas.mapTo(view, QPoint(0, view.canvas.height())).y()
        return sign.mapTo(view, QPoint(0, 0)).y() >= bottom

    qtbot.waitUntil(lambda: stands_below() is below)
    assert all(pair.isVisibleTo(view) for pair in view.legend.pairs)
