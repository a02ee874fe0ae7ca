# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The towns in a cell, with role and remark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.model.blocks import plain
from bilagviewer.places.find import begins_with_place, cell_places, cell_regions
from bilagviewer.places.gazetteer import Gazetteer
from table_texts import cell

SIGNS = {"headquarters": "H", "department": "D", "other": "O"}


def said(text: str, gazetteer: Gazetteer, names: tuple[str, ...] = ()) -> list[str]:
    """Return the places of a cell as "H Odense" or "O Odense: fra 2021 også Odense"."""
    return [
        f"{SIGNS[place.role]} {place.name}" + (f": {place.remark}" if place.remark else "")
        for place in cell_places(cell(text), gazetteer, names)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Hele landet", []),
        ("__Odense__, Vejle og Struer.", ["H Odense", "D Vejle", "D Struer"]),
        ("Odense/Vejle\nStruer; Karup", ["D Odense", "D Vejle", "D Struer", "D Karup"]),
        ("__Odense__, __Vejle__", ["D Odense", "D Vejle"]),
        ("__Odense__ , Vejle", ["H Odense", "D Vejle"]),
        ("Hovedkontor i Odense, afdelinger i Vejle og Struer", ["H Odense", "D Vejle", "D Struer"]),
        ("Hovedkontor: Odense\nKontorer: Vejle", ["H Odense", "D Vejle"]),
        ("Odense (hovedkvarter), Vejle", ["H Odense", "D Vejle"]),
        ("5500 Middelfart", ["D Middelfart"]),
        ("Teglvej 73, 5500 Middelfart", ["D Middelfart"]),
        ("Vejle, Aarhus C og Odense SØ", ["D Vejle", "D Aarhus", "D Odense"]),
        (
            "Odense, Middelfart (rykker til Fredericia), Vejle",
            [
                "D Odense",
                "O Middelfart: Middelfart (rykker til Fredericia)",
                "O Fredericia: Middelfart (rykker til Fredericia)",
                "D Vejle",
            ],
        ),
        ("Rønne og fra 2021 også Vejle.", ["D Rønne", "O Vejle: fra 2021 også Vejle"]),
        (
            "__Odense__, med folk hos partnere, herunder Vejle, Odense og Struer.",
            [
                "H Odense",
                "O Vejle: med folk hos partnere, herunder Vejle, Odense og Struer",
                "O Struer: med folk hos partnere, herunder Vejle, Odense og Struer",
            ],
        ),
        (
            "Odense. Desuden kontor hos partnere i Vejle og Struer.",
            [
                "D Odense",
                "O Vejle: Desuden kontor hos partnere i Vejle og Struer.",
                "O Struer: Desuden kontor hos partnere i Vejle og Struer.",
            ],
        ),
        ("Odense, Vejle. Det hele fusionerer i 2020.", ["D Odense", "D Vejle"]),
        ("Odense fra 2022, Vejle", ["O Odense: Odense fra 2022", "D Vejle"]),
        (
            "Vejle rykker til Fredericia",
            ["O Vejle: Vejle rykker til Fredericia", "O Fredericia: Vejle rykker til Fredericia"],
        ),
        ("__Odense__ (midlertidigt), Vejle", ["H Odense: Odense (midlertidigt)", "D Vejle"]),
        ("Odense, Vejle, der lukker i 2022.", ["D Odense", "O Vejle: Vejle, der lukker i 2022"]),
        ("Odense, Århus, Aarhus", ["D Odense", "D Århus"]),
        ("Odense, Fantasirup, Vejle.", ["D Odense", "D Fantasirup", "D Vejle"]),
        ("Fantasirup", ["D Fantasirup"]),
        ("Malmø, Lund og Nr. Fantasirup", ["D Malmø", "D Lund", "D Nr. Fantasirup"]),
        ("Fantasirup. Se bilag.", ["D Fantasirup"]),
        ("Aalborg Øst", ["D Aalborg"]),
        ("Aalborg Øst og Odense Syd", ["D Aalborg", "D Odense"]),
        ("DK-8000 Aarhus C", ["D Aarhus"]),
        ("Nr. Nebel, Sdr. Bjert", ["D Nr. Nebel", "D Sdr. Bjert"]),
        ("Odense, Midtjylland og Region Sjælland", ["D Odense"]),
        ("Odense og hovedstadsregionen", ["D Odense"]),
    ],
)
def test_the_places_of_a_cell(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert said(text, gazetteer) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Odense Robotics",
        "Copenhagen Fintech",
        "vejen til succes",
        "Give adgang til alle",
        "Løsning findes",
        "Odenses nabo",
        "Odense-afdelingen",
        "Nyodense",
    ],
)
def test_what_is_no_town(gazetteer: Gazetteer, text: str) -> None:
    assert not any(place.town for place in cell_places(cell(text), gazetteer))


@pytest.mark.parametrize("text", ["Give", "Give og Vejle", "Vejle, Give", "Vejen, Vejle"])
def test_towns_that_are_words_too(gazetteer: Gazetteer, text: str) -> None:
    assert len(said(text, gazetteer)) == len(text.replace(" og", ",").split(", "))


def test_no_town_inside_a_things_name(gazetteer: Gazetteer) -> None:
    text = "Vejle, hos odense robot og Struer"
    assert said(text.replace("odense", "Odense"), gazetteer, ("Odense robot",)) == [
        "D Vejle",
        "O Struer: hos Odense robot og Struer",
    ]


def test_a_name_of_several_towns_lists_them(gazetteer: Gazetteer) -> None:
    [place] = cell_places(cell("Frederiksberg"), gazetteer)
    assert [town.region for town in place.candidates] == ["Hovedstaden", "Sjælland"]
    assert place.town == place.candidates[0]


def test_a_region_is_listed_with_its_sentence(gazetteer: Gazetteer) -> None:
    text = "__Odense__. Der planlægges kontor i hovedstadsregionen."
    [region] = cell_regions(cell(text), gazetteer)
    assert (region.name, region.region) == ("hovedstadsregionen", "Hovedstaden")
    assert region.remark == "Der planlægges kontor i hovedstadsregionen."


@pytest.mark.parametrize(
    ("text", "begins"), [("Odense og Vejle", True), ("I Odense", False), ("Odense Robotics", False)]
)
def test_a_cell_that_begins_with_a_town(gazetteer: Gazetteer, text: str, *, begins: bool) -> None:
    assert begins_with_place(text, gazetteer) is begins


WORDS = st.sampled_from(
    [
        "Odense",
        "Vejle",
        "__Struer__",
        " ",
        ", ",
        " og ",
        "(",
        ")",
        ".",
        " Desuden ",
        "hos",
        "\n",
        "å",
    ]
)


@given(text=st.lists(WORDS, max_size=14).map("".join))
def test_remarks_are_the_cells_own_words(gazetteer: Gazetteer, text: str) -> None:
    found = cell(text)
    places = cell_places(found, gazetteer)
    assert all(place.remark in plain(found.runs) for place in places)
    assert len({place.name for place in places}) == len(places)
