# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From degrees to kilometres on a flat map, and Denmark's outline on it."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

from bilagviewer import assets

Point = tuple[float, float]
"""Kilometres east and south of the map's middle."""
Ring = tuple[Point, ...]

_EARTH = 6371.0
_MIDDLE = (10.6, 56.1)
"""Longitude and latitude of the map's middle."""
_BORNHOLM = 14.0
"""Degrees east, beyond which all land is Bornholm's."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The coast, as rings of points."""

    mainland: tuple[Ring, ...]
    """Jutland and the islands but for Bornholm."""
    bornholm: tuple[Ring, ...]

    @classmethod
    def load(cls) -> Outline:
        """Read the outline that comes with the program."""
        text = assets.data("places", "denmark-outline.json").read_text("utf-8")
        rings = [ring for polygon in json.loads(text) for ring in polygon]
        return cls(
            tuple(_ring(ring) for ring in rings if not is_bornholm(ring[0][0])),
            tuple(_ring(ring) for ring in rings if is_bornholm(ring[0][0])),
        )


def project(longitude: float, latitude: float) -> Point:
    """Return the place of a point on the map, by the transverse Mercator projection.

    On the sphere; over Denmark lengths are true to a few parts in a thousand.
    """
    east = math.radians(longitude - _MIDDLE[0])
    north = math.radians(latitude)
    x = math.atanh(math.cos(north) * math.sin(east))
    y = math.atan2(math.tan(north), math.cos(east)) - math.radians(_MIDDLE[1])
    return _EARTH * x, -_EARTH * y


def is_bornholm(longitude: float) -> bool:
    """Tell whether land so far east is Bornholm."""
    return longitude > _BORNHOLM


def _ring(degrees: list[list[float]]) -> Ring:
    return tuple(project(longitude, latitude) for longitude, latitude in degrees)
