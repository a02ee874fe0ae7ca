# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Towns lie on land, and distances are those of the ground."""

from __future__ import annotations

import math

import pytest

from bilagviewer.places.gazetteer import Gazetteer
from bilagviewer.places.projection import Outline, Point, Ring, project

NEAR = 4.0
"""Kilometres: the outline is drawn for 1:10,000,000, and harbours lie at its edge."""


@pytest.fixture(scope="module")
def rings() -> tuple[Ring, ...]:
    outline = Outline.load()
    return outline.mainland + outline.bornholm


def inside(point: Point, ring: Ring) -> bool:
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossed = not crossed
    return crossed


def on_land(point: Point, rings: tuple[Ring, ...]) -> bool:
    near = min(math.dist(point, corner) for ring in rings for corner in ring)
    return near <= NEAR or any(inside(point, ring) for ring in rings)


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ("København", "Odense", 140.6),
        ("Aalborg", "Sønderborg", 238.7),
        ("Esbjerg", "Rønne", 399.0),
        ("Struer", "Hørsholm", 247.7),
    ],
)
def test_distances_are_those_of_the_ground(
    gazetteer: Gazetteer, one: str, other: str, kilometres: float
) -> None:
    towns = [gazetteer.candidates(name)[0] for name in (one, other)]
    first, second = (project(town.longitude, town.latitude) for town in towns)
    angles = [(math.radians(t.latitude), math.radians(t.longitude)) for t in towns]
    (lat1, lon1), (lat2, lon2) = angles
    cosine = math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(
        lon2 - lon1
    )
    assert math.dist(first, second) == pytest.approx(6371 * math.acos(cosine), rel=0.003)
    assert math.dist(first, second) == pytest.approx(kilometres, rel=0.02)


def test_north_is_up_and_east_is_right() -> None:
    assert project(10.6, 57)[1] < project(10.6, 55)[1]
    assert project(8, 56)[0] < project(12, 56)[0]


def test_every_town_of_the_gazetteer_lies_on_land(
    gazetteer: Gazetteer, rings: tuple[Ring, ...]
) -> None:
    towns = {town for found in gazetteer.towns.values() for town in found}
    wet = [t.name for t in towns if not on_land(project(t.longitude, t.latitude), rings)]
    assert len(towns) > 400
    # An islet that the outline leaves out, and a village on a beach.
    assert sorted(wet) == ["Christiansø", "Nørre Vorupør"]


def test_the_middle_of_the_kattegat_is_no_land(rings: tuple[Ring, ...]) -> None:
    assert not on_land(project(11.3, 56.9), rings)
