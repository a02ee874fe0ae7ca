# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a map of the bundled bilagssamling shows, counted by hand in the document."""

from __future__ import annotations

from collections import Counter

import pytest

import bundled
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, TableBlock
from bilagviewer.model.locate import locate
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import NameGroup, Pack, PackId, StatedPlace
from bilagviewer.model.tables import Column, ColumnKind
from bilagviewer.places.gazetteer import Gazetteer
from bilagviewer.places.mapping import MapData, Thing, map_data, things_in
from bilagviewer.places.phrases import Role
from table_texts import table

NAMES = (Column("Navn"), Column("Steder", ColumnKind.PLACE))


@pytest.fixture(scope="module")
def data(gazetteer: Gazetteer) -> MapData:
    document = bundled.document()
    return map_data(
        thing
        for entry in outline(document.pack)
        if entry.text
        for thing in things_in(document.pack, entry.address, document.bodies[entry.text], gazetteer)
    )


def made(gazetteer: Gazetteer, *lines: str, pack: Pack | None = None) -> MapData:
    body = Body((TableBlock(table(*lines, columns=NAMES)),))
    return map_data(things_in(pack or Pack(PackId("p")), parse("1/1"), body, gazetteer))


def thing(data: MapData, name: str) -> Thing:
    return next(one for one in data.things if one.name == name)


def test_one_cluster_is_one_thing(data: MapData) -> None:
    names = [one.name for one in data.things]
    assert len(names) == len(set(names)) == 14
    assert {"CLEAN", "MARLOG", "MADE", "Klyngen for Byggeri og Anlæg", "CenSec"} <= set(names)


def test_all_towns_are_placed(data: MapData) -> None:
    assert len(data.towns) == 28
    assert data.unknown == ()
    assert [place.name for place in data.ambiguous] == ["Frederiksberg"]


def test_headquarters_by_town_and_region(data: MapData) -> None:
    heads = [p for one in data.things for p in one.places_with(Role.HEADQUARTERS)]
    towns = Counter(place.name for place in heads)
    assert (towns["København"], towns["Aarhus"], len(towns)) == (5, 2, 9)
    regions = Counter(place.town.region for place in heads if place.town)
    assert regions == {"Hovedstaden": 6, "Midtjylland": 5, "Syddanmark": 2, "Nordjylland": 1}


def test_clusters_by_region(data: MapData) -> None:
    assert {region.name: len(region.things) for region in data.regions} == {
        "Nordjylland": 9,
        "Midtjylland": 11,
        "Syddanmark": 9,
        "Sjælland": 0,
        "Hovedstaden": 13,
    }
    assert sum(len(region.towns) for region in data.regions) == 28


def test_a_region_says_which_are_there_by_a_remark_alone(data: MapData) -> None:
    south = next(region for region in data.regions if region.name == "Syddanmark")
    made = thing(data, "MADE")
    assert made in south.things
    assert {place.role for place in south.places_of(made)} == {Role.OTHER}
    assert south.remarked == 1


def test_what_is_planned_in_a_region_is_listed(data: MapData) -> None:
    [(found, region)] = data.listed
    assert found.name == "Odense Robotics"
    assert region.remark == "Der planlægges desuden kontor i hovedstadsregionen."
    capital = next(one for one in data.regions if one.name == "Hovedstaden")
    assert found not in capital.things


def test_a_thing_knows_its_row(data: MapData) -> None:
    [address] = thing(data, "Odense Robotics").rows
    assert str(address.page) == "3.2/2"
    full, _ = locate(bundled.document().bodies["3.2-2.md"], address)
    assert full == address


def test_two_tables_are_one_thing(gazetteer: Gazetteer) -> None:
    pack = Pack(PackId("p"), names=(NameGroup(("Sol", "Solklyngen")),))
    data = made(gazetteer, "Sol | Odense", "solklyngen | __Odense__, Vejle", pack=pack)
    [one] = data.things
    assert one.name == "Sol"
    assert [(p.name, p.role.value) for p in one.places] == [
        ("Odense", "headquarters"),
        ("Vejle", "department"),
    ]
    assert len(one.rows) == 2


def test_remarks_are_counted_and_unknown_names_listed(gazetteer: Gazetteer) -> None:
    data = made(gazetteer, "Sol | Vejle, Odense fra 2022, Fantasirup", "Vind | Odense")
    [odense] = [town for town in data.towns if town.name == "Odense"]
    assert (len(odense.things), odense.remarked, odense.role) == (2, 1, Role.DEPARTMENT)
    assert data.towns[0] is odense
    assert data.unknown == ("Fantasirup",)


def test_a_meeting_without_places_is_an_empty_map() -> None:
    data = map_data(())
    assert (data.things, data.towns) == ((), ())
    assert [region.things for region in data.regions] == [()] * 5


def test_a_position_that_the_pack_states_is_drawn(gazetteer: Gazetteer) -> None:
    stated = (StatedPlace("Lynghede", 56.3, 9.2), StatedPlace("Aarhus", 55.0, 9.0, "Syddanmark"))
    pack = Pack(PackId("p"), places=stated)
    data = made(gazetteer, "Vand | Lynghede og Aarhus", pack=pack)
    assert [(t.name, t.town.latitude, t.town.region) for t in data.towns] == [
        ("Lynghede", 56.3, "Midtjylland"),
        ("Aarhus", 55.0, "Syddanmark"),
    ]
    assert data.unknown == ()
    assert made(gazetteer, "Vand | Lynghede og Aarhus").unknown == ("Lynghede",)
