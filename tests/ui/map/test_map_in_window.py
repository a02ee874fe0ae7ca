# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map in the window: its line in the overview, its addresses, Back, and the way to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

import bundled
from bilagviewer import assets
from bilagviewer.model.address import Address, parse
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.view import MapView
from bilagviewer.ui.options import Options
from bilagviewer.ui.overview.views import chosen_of, view_address, view_of
from bilagviewer.ui.reading.links import target_of
from bilagviewer.ui.reading.map_part import MapPart
from bilagviewer.ui.widgets.labels import PlainLabel
from starting import Starter, here, press

DOCUMENTED = re.findall(
    r"^\| `(\.#[^`]+)` \|",
    (Path(__file__).resolve().parents[3] / "docs" / "adresser.md").read_text("utf-8"),
    re.MULTILINE,
)


def start(starter: Starter, address: str) -> MainWindow:
    pack = assets.data("packs", "bilagssamling-2020")
    return starter.start(Options(file=pack, open=address))


def shown(window: MainWindow, qtbot: QtBot) -> MapView:
    qtbot.waitUntil(lambda: window.session.survey.done)
    view = window.stage.currentWidget()
    assert isinstance(view, MapView)
    return view


def test_the_overview_has_a_line_for_it(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, "3.2/2")
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: window.session.survey.done)
    lines = {line.accessibleName(): line for line in window.overview.findChildren(QToolButton)}
    lines["Kort"].click()
    assert len(shown(window, qtbot).canvas.scene.towns) == 28


def test_a_meeting_without_places_has_none(window: MainWindow, qtbot: QtBot) -> None:
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: window.session.survey.done)
    names = [line.accessibleName() for line in window.overview.findChildren(QToolButton)]
    assert "Kort" not in names


@pytest.mark.parametrize(
    ("address", "choice"),
    [
        (".#map", None),
        (".#map:Odense%20Robotics", Choice("thing", "Odense Robotics")),
        (".#map:Sjælland", Choice("region", "Sjælland")),
        (".#map:Rønne", Choice("town", "Rønne")),
        (".#map:Atlantis", None),
    ],
)
def test_an_address_opens_the_map(
    starter: Starter, qtbot: QtBot, address: str, choice: Choice | None
) -> None:
    assert shown(start(starter, address), qtbot).choice == choice


def test_back_leads_to_what_was_chosen(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, ".#map")
    view = shown(window, qtbot)
    view.choose(Choice("thing", "CLEAN"))
    view.go_requested.emit(parse("3.2/2"))
    assert here(window) == "3.2/2"
    press(window, "back")
    assert shown(window, qtbot).choice == Choice("thing", "CLEAN")
    press(window, "back")
    assert window.session.view == ""


def test_another_town_of_a_name_is_drawn_everywhere(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, ".#map")
    view = shown(window, qtbot)
    view.doubles.buttons[0].menu().actions()[1].trigger()
    drawn = {one.name: one.town for one in view.canvas.scene.towns.values()}
    assert drawn["Frederiksberg"].region == "Sjælland"
    said = [label.text() for label in view.doubles.findChildren(PlainLabel)]
    assert said[-1].endswith("tegnet i Sjælland, som du valgte")
    window.opening.go("3.2/1")
    part = window.parts.page.column.part_of(0)
    assert isinstance(part, MapPart)
    assert part.drawn is not None
    towns = part.drawn.canvas.scene.towns.values()
    assert "Sjælland" in {one.town.region for one in towns}


def test_it_is_remembered_with_the_meeting(starter: Starter, qtbot: QtBot) -> None:
    view = shown(start(starter, ".#map"), qtbot)
    view.doubles.buttons[0].menu().actions()[1].trigger()
    starter.close()
    view = shown(start(starter, ".#map"), qtbot)
    assert view.doubles.buttons[0].menu().actions()[1].isChecked()


def test_another_choice_by_address_is_a_step(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, ".#map:CLEAN")
    view = shown(window, qtbot)
    window.opening.go(".#map:MADE")
    assert view.choice == Choice("thing", "MADE")
    press(window, "back")
    assert view.choice == Choice("thing", "CLEAN")


@pytest.mark.parametrize("written", DOCUMENTED)
def test_documented_addresses_are_views(written: str) -> None:
    address = parse(written)
    view = view_of(address)
    assert view
    assert view_address(view, chosen_of(address)) == address
    assert parse(str(address)) == address


def test_the_documented_addresses_are_found() -> None:
    assert {".#map", ".#map:Hovedstaden", ".#map:Rønne"} <= set(DOCUMENTED)


@pytest.mark.parametrize("text", ["2.4/1#map", ".#maps", ".#notes:Odense"])
def test_what_is_no_view(text: str) -> None:
    assert view_of(parse(text)) == ""


def test_the_legend_leads_to_the_map() -> None:
    pack = bundled.document().pack
    assert target_of(".#map", pack, Address("3.2", ("1",))) == Address(block="map")
    assert target_of(".#elsewhere", pack, Address("3.2", ("1",))) == ""


def test_the_page_of_the_map_has_the_way(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, "3.2/1")
    link = window.parts.page.column.part_of(0).link(0)
    window.parts.page.follow(link)
    assert len(shown(window, qtbot).canvas.scene.towns) == 28
