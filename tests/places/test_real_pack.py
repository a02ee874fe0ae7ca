# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The places that the bundled bilagssamling names, counted by hand in the document."""

from __future__ import annotations

from collections import Counter

import pytest

import bundled
from bilagviewer.places.find import PlaceMention, cell_places, cell_regions
from bilagviewer.places.gazetteer import Gazetteer
from bilagviewer.places.phrases import Role

HEADQUARTERS = """Sønderborg Aalborg Aarhus København København Albertslund Herning København
    Aarhus København Odense København Struer Karup"""
TOWNS = """Aalborg Aarhus Albertslund Brøndby Esbjerg Fredericia Frederiksberg Frederikshavn
    Herning Holstebro Hørsholm Ikast Karup København Lyngby Middelfart Munkebo Nørresundby Odense
    Rønne Silkeborg Struer Svendborg Sønderborg Tåstrup Vejen Vejle Viborg"""
OTHERS = {
    1: ["Middelfart (rykker til Fredericia)"] * 2,
    3: ["fra 2021 også Esbjerg"],
    11: ["Desuden medarbejdere hos partnere Aarhus og Viborg."] * 2,
}


@pytest.fixture(scope="module")
def rows(gazetteer: Gazetteer) -> list[tuple[PlaceMention, ...]]:
    return [cell_places(row.cells[2], gazetteer) for row in bundled.table("3.2-2.md").rows]


def headquarters(rows: list[tuple[PlaceMention, ...]]) -> list[PlaceMention]:
    return [place for row in rows for place in row if place.role is Role.HEADQUARTERS]


def test_the_headquarters_row_by_row(rows: list[tuple[PlaceMention, ...]]) -> None:
    assert [place.name for place in headquarters(rows)] == HEADQUARTERS.split()


def test_the_headquarters_by_town(rows: list[tuple[PlaceMention, ...]]) -> None:
    counts = Counter(place.name for place in headquarters(rows))
    once = ["Sønderborg", "Aalborg", "Albertslund", "Herning", "Odense", "Struer", "Karup"]
    assert counts == {"København": 5, "Aarhus": 2, **dict.fromkeys(once, 1)}


def test_the_headquarters_by_region(rows: list[tuple[PlaceMention, ...]]) -> None:
    regions = Counter(place.candidates[0].region for place in headquarters(rows))
    assert regions["Sjælland"] == 0
    assert regions == {"Hovedstaden": 6, "Midtjylland": 5, "Syddanmark": 2, "Nordjylland": 1}


def test_all_towns_are_found(rows: list[tuple[PlaceMention, ...]]) -> None:
    towns = {place.name for row in rows for place in row}
    assert sorted(towns) == sorted(TOWNS.split())
    assert len(towns) == 28
    assert all(place.town for row in rows for place in row)


def test_three_towns_are_known_by_an_alias(rows: list[tuple[PlaceMention, ...]]) -> None:
    towns = {place.name: place.town for row in rows for place in row}
    other = sorted(name for name, town in towns.items() if town and town.name != name)
    assert other == ["Brøndby", "Lyngby", "Tåstrup"]


def test_things_by_region(rows: list[tuple[PlaceMention, ...]]) -> None:
    regions = [{place.candidates[0].region for place in row} for row in rows]
    counts = Counter(region for row in regions for region in row)
    assert counts == {"Hovedstaden": 13, "Midtjylland": 11, "Nordjylland": 9, "Syddanmark": 9}
    assert [n for n, row in enumerate(regions) if "Hovedstaden" not in row] == [10]
    assert [n for n, row in enumerate(regions) if "Syddanmark" not in row] == [6, 9, 11, 12, 13]


def test_representation_only(rows: list[tuple[PlaceMention, ...]]) -> None:
    made = rows[7]
    assert [place.role for place in made] == [Role.HEADQUARTERS, *[Role.OTHER] * 12]
    [remark] = {place.remark for place in made[1:]}
    assert remark.startswith(
        "med repræsentation på universiteter og GTS'er i hele landet, herunder"
    )
    assert [place.name for place in made].count("København") == 1
    assert len(made[-1].candidates) == 2


@pytest.mark.parametrize("row", [n for n in range(14) if n != 7])
def test_remarks_word_for_word(rows: list[tuple[PlaceMention, ...]], row: int) -> None:
    others = [place.remark for place in rows[row] if place.role is Role.OTHER]
    assert others == OTHERS.get(row, [])
    assert all(place.remark == "" for place in rows[row] if place.role is not Role.OTHER)


def test_what_is_only_planned_is_listed_not_placed(gazetteer: Gazetteer) -> None:
    table = bundled.table("3.2-2.md")
    found = {n: cell_regions(row.cells[2], gazetteer) for n, row in enumerate(table.rows)}
    [(row, [region])] = [(n, regions) for n, regions in found.items() if regions]
    assert (row, region.region) == (10, "Hovedstaden")
    assert region.remark == "Der planlægges desuden kontor i hovedstadsregionen."
