# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands where on the map at one size, zoom and choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from bilagviewer.places.mapping import MapTown, Thing
from bilagviewer.places.phrases import Role
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.frames import Frame, Look
from bilagviewer.ui.map.wishes import Placed


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants to see."""

    look: Look
    choice: Choice | None = None
    pointed: str = ""
    """The id of the town under the pointer, which must be shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """One frame with the signs in it."""

    frame: Frame
    placed: tuple[Placed, ...]

    def sign(self, town: str) -> Placed | None:
        """Return the sign of a town, None where it found no room or lies elsewhere."""
        return next((one for one in self.placed if one.key == town), None)


@dataclass(frozen=True, slots=True)
class Scene:
    """The three frames, and which towns stand out."""

    country: Part
    bornholm: Part
    capital: Part
    towns: Mapping[str, MapTown]
    numbers: Mapping[str, int]
    """Each town's number in the list."""
    lit: Mapping[str, Role] | None
    """The towns at full strength with the role they are shown in; None for all of them."""
    thing: Thing | None

    @property
    def parts(self) -> tuple[Part, Part, Part]:
        """Return the country, and the boxes over it."""
        return self.country, self.bornholm, self.capital

    def role(self, town: str) -> Role:
        """Return the role that a town is shown in."""
        return (self.lit or {}).get(town, self.towns[town].role)

    def number(self, town: str) -> int:
        """Return the number in a sign: none where it shows one thing's role."""
        return 0 if self.thing and town in (self.lit or {}) else len(self.towns[town].things)

    def is_bold(self, town: str) -> bool:
        """Tell whether a town's name is in bold: it stands out among others."""
        return self.lit is not None and town in self.lit

    def is_lit(self, town: str) -> bool:
        """Tell whether a town stands at full strength."""
        return self.lit is None or town in self.lit

    def numbered(self) -> frozenset[str]:
        """Return the towns of which the map says the number in the list, and not the name."""
        shown = [one for part in self.parts for one in part.placed]
        named = {one.key for one in shown if one.label is not None}
        return frozenset(one.key for one in shown if one.number is not None) - named

    def town_at(self, point: QPointF) -> MapTown | None:
        """Return the town whose sign or label is at a point of the widget."""
        for part in reversed(self.parts):
            for one in part.placed:
                boxes = (one.sign.adjusted(-3, -3, 3, 3), one.label, one.number)
                if any(box is not None and box.contains(point) for box in boxes):
                    return self.towns[one.key]
            if part is not self.country and part.frame.box.contains(point):
                return None
        return None
