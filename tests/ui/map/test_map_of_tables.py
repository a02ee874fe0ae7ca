# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From any table with places, or with things that have some, to the map of its rows and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from bilagviewer import assets
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.view import MapView
from bilagviewer.ui.options import Options
from bilagviewer.ui.reading.table_part import TablePart
from starting import Starter, here, press

PACK = """format: bilag/1
id: two-tables
title: To tabeller
sections:
  - number: 1
    title: Besøg
    text: 1.md
"""
TEXT = """
::: table
kinds: text | place

| Besøg | Sted |
|---|---|
| Forår | Aarhus |
| Efterår | Odense og Aarhus |
:::

Et afsnit imellem.

::: table
kinds: text | place

| Kursus | Sted |
|---|---|
| Regnskab | Herning |
| Jura | Aalborg |
:::

::: table
| Navn | Tal |
|---|---|
| Aarhus | 1 |
:::
"""


@pytest.fixture
def two(starter: Starter, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "1.md").write_text(TEXT, encoding="utf-8")
    return read(starter.start(Options(file=folder)), qtbot)


@pytest.fixture
def bundled_pack(starter: Starter, qtbot: QtBot) -> MainWindow:
    pack = assets.data("packs", "bilagssamling-2020")
    return read(starter.start(Options(file=pack, open="3.2/2")), qtbot)


def read(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: window.session.survey.done)
    return window


def tables(window: MainWindow) -> list[TablePart]:
    column = window.parts.page.column
    parts = [column.built(index) for index in range(len(column.slots))]
    return [part for part in parts if isinstance(part, TablePart)]


def view_of(window: MainWindow) -> MapView:
    view = window.stage.currentWidget()
    assert isinstance(view, MapView)
    return view


def choose_row(window: MainWindow, table: TablePart, row: int) -> None:
    leaf = table.leaves()[row]
    window.parts.page.choose(leaf)


def shown(window: MainWindow) -> list[str]:
    return sorted(town.name for town in view_of(window).canvas.scene.towns.values())


def test_tables_with_places_offer_the_map(two: MainWindow) -> None:
    offered = [not table.top.map_button.isHidden() for table in tables(two)]
    assert offered == [True, True, False]
    assert tables(two)[0].top.map_button in tables(two)[0].stops()


def test_the_map_shows_the_rows_of_that_table_only(two: MainWindow) -> None:
    tables(two)[1].top.map_button.click()
    assert shown(two) == ["Aalborg", "Herning"]
    assert view_of(two).choice is None
    only = view_of(two).only_button
    assert only.text() == "Tabellen i Besøg  ✕"
    only.click()
    assert shown(two) == ["Aalborg", "Aarhus", "Herning", "Odense"]
    assert only.isHidden()


def test_the_chosen_row_is_chosen_on_the_map(two: MainWindow) -> None:
    choose_row(two, tables(two)[0], 1)
    tables(two)[0].top.map_button.click()
    assert shown(two) == ["Aarhus", "Odense"]
    assert view_of(two).choice == Choice("thing", "Efterår")


def test_back_leads_to_the_same_table_and_choice(two: MainWindow) -> None:
    tables(two)[1].top.map_button.click()
    view_of(two).choose(Choice("thing", "Jura"))
    card = view_of(two).details.widget()
    assert card is not None
    ways = {b.text(): b for b in card.findChildren(QToolButton)}
    ways["Gå til rækken i tabellen"].click()
    assert here(two) == "1"
    assert two.parts.page.leaves.text(two.parts.page.choice.leaf or 0).startswith("Jura")
    press(two, "back")
    assert shown(two) == ["Aalborg", "Herning"]
    assert view_of(two).choice == Choice("thing", "Jura")


def test_a_row_of_the_real_table_is_chosen_too(bundled_pack: MainWindow) -> None:
    [table] = tables(bundled_pack)
    choose_row(bundled_pack, table, 10)
    table.top.map_button.click()
    assert view_of(bundled_pack).choice == Choice("thing", "Odense Robotics")
    assert view_of(bundled_pack).only_button.isHidden()


def test_a_table_that_only_names_things_shows_them(bundled_pack: MainWindow) -> None:
    window = bundled_pack
    window.opening.go("3.2/4")
    [table] = tables(window)
    assert not table.top.map_button.isHidden()
    choose_row(window, table, 0)
    table.top.map_button.click()
    assert "Energy" in window.parts.page.leaves.text(table.leaves()[0])
    assert view_of(window).choice == Choice("thing", "Energy Cluster Denmark")
    assert len(shown(window)) == 28


@pytest.mark.parametrize("page", ["3.1/2", "2.4/1"])
def test_other_tables_offer_nothing(bundled_pack: MainWindow, page: str) -> None:
    bundled_pack.opening.go(page)
    assert all(table.top.map_button.isHidden() for table in tables(bundled_pack))


def test_the_pane_shows_the_thing_and_a_note_goes_to_its_row(bundled_pack: MainWindow) -> None:
    window = bundled_pack
    window.opening.go(".#map:Odense Robotics")
    pane = window.parts.notes
    assert "Odense Robotics i bilagene" in words_in(window)
    view_of(window).details.note_requested.emit(view_of(window).canvas.scene.thing.rows[0])  # type: ignore[union-attr]
    assert pane._editor is not None
    assert pane._editor.target.row


def test_the_pane_shows_a_town(bundled_pack: MainWindow) -> None:
    bundled_pack.opening.go(".#map:Rønne")
    assert "MARLOG" in words_in(bundled_pack)


def test_a_choice_on_a_page_is_shown_in_the_pane(bundled_pack: MainWindow) -> None:
    window = bundled_pack
    window.opening.go("3.2/1")
    window.parts.page.maps.choose(Choice("thing", "CLEAN"))
    assert "CLEAN i bilagene" in words_in(window)
    window.parts.page.maps.choose(Choice("region", "Syddanmark"))
    assert "Odense, Esbjerg" in words_in(window)
    window.parts.page.choose(0)
    assert "Odense, Esbjerg" not in words_in(window)
    assert "CLEAN i bilagene" not in words_in(window)


def words_in(window: MainWindow) -> str:
    """Return all that the details say."""
    details = window.parts.notes._details
    labels = [label.text() for label in details.findChildren(QLabel) if label.isVisibleTo(details)]
    return "\n".join(labels)


@pytest.mark.parametrize("name", ["Odense Robotics", "Rønne", "Syddanmark"])
def test_the_pane_turns_to_what_is_chosen(bundled_pack: MainWindow, name: str) -> None:
    window = bundled_pack
    window.opening.go(".#map")
    assert not window.parts.notes._details.isVisibleTo(window)
    window.opening.go(f".#map:{name}")
    assert window.parts.notes._details.isVisibleTo(window)
    assert name in words_in(window)
    view_of(window).choose(None)
    assert name not in words_in(window)
