# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The towns that a name can mean."""

from __future__ import annotations

import pytest

from bilagviewer.model.pack import StatedPlace
from bilagviewer.places.gazetteer import Gazetteer

DOUBLE = (
    *("Frederiksberg", "Viby", "Gjellerup", "Lystrup", "Hørning", "Hinnerup", "Svenstrup"),
    *("Assens", "Borup", "Højby", "Jyderup", "Ejby", "Svinninge", "Ålbæk"),
)


def test_names_of_several_towns(gazetteer: Gazetteer) -> None:
    towns = {town.name for towns in gazetteer.towns.values() for town in towns}
    several = [name for name in towns if len(gazetteer.candidates(name)) > 1]
    assert sorted(several) == sorted(DOUBLE)


@pytest.mark.parametrize("name", DOUBLE)
def test_the_most_populous_comes_first(gazetteer: Gazetteer, name: str) -> None:
    sizes = [town.population for town in gazetteer.candidates(name)]
    assert sizes == sorted(sizes, reverse=True)


def test_there_are_505_towns_in_five_regions(gazetteer: Gazetteer) -> None:
    towns = {town.id: town for towns in gazetteer.towns.values() for town in towns}
    assert len(towns) == 505
    assert {town.region for town in towns.values()} == set(gazetteer.regions.values())


@pytest.mark.parametrize(
    ("printed", "town"),
    [
        ("Lyngby", "Kongens Lyngby"),
        ("Kgs. Lyngby", "Kongens Lyngby"),
        ("Brøndby", "Brøndbyvester"),
        ("Tåstrup", "Taastrup"),
        ("Århus", "Aarhus"),
        ("Copenhagen", "København"),
        ("AALBORG", "Aalborg"),
        ("Harlev", "Harlev"),
    ],
)
def test_a_town_by_another_name(gazetteer: Gazetteer, printed: str, town: str) -> None:
    assert gazetteer.name_at(printed, 0) == printed
    assert gazetteer.candidates(printed)[0].name == town


@pytest.mark.parametrize(
    "printed", ["Midtjylland", "Hong", "Rene", "Tors", "ANS", "vejen", "Odenses", "Odense-Vest"]
)
def test_no_town(gazetteer: Gazetteer, printed: str) -> None:
    assert not gazetteer.name_at(printed, 0)


def test_the_longest_name_wins(gazetteer: Gazetteer) -> None:
    assert gazetteer.name_at("Faxe Ladeplads", 0) == "Faxe Ladeplads"
    assert gazetteer.name_at("Faxe Kommune", 0) == "Faxe"


def test_ordinary_words_are_towns(gazetteer: Gazetteer) -> None:
    assert all(gazetteer.candidates(word) for word in gazetteer.ordinary)


def test_a_pack_states_a_position(gazetteer: Gazetteer) -> None:
    stated = gazetteer.with_places([StatedPlace("Lynghede Torv", 56.3, 9.2)])
    assert stated.name_at("I Lynghede Torv nu", 2) == "Lynghede Torv"
    [town] = stated.candidates("Lynghede Torv")
    assert (town.latitude, town.longitude, town.region) == (56.3, 9.2, "Midtjylland")
    assert gazetteer.candidates("Lynghede Torv") == ()


def test_a_stated_place_is_the_only_one_of_its_name(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.candidates("Frederiksberg")) == 2
    stated = gazetteer.with_places([StatedPlace("Frederiksberg", 55.42, 11.56, "Sjælland")])
    [town] = stated.candidates("Frederiksberg")
    assert town.region == "Sjælland"
    assert stated.candidates("Aarhus") == gazetteer.candidates("Aarhus")


def test_a_short_name_means_all_the_towns_it_may_be(gazetteer: Gazetteer) -> None:
    found = [town.name for town in gazetteer.candidates("Nykøbing")]
    assert found == ["Nykøbing Falster", "Nykøbing Mors", "Nykøbing Sjælland"]


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Nr. Nebel", "Nørre Nebel"),
        ("Sdr. Bjert", "Sønder Bjert"),
        ("St. Heddinge", "Store Heddinge"),
    ],
)
def test_first_words_may_be_short(gazetteer: Gazetteer, short: str, name: str) -> None:
    assert [town.name for town in gazetteer.candidates(short)] == [name]
