# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is chosen on the map and in the list beside it: a thing, a town or a region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bilagviewer.danish.fold import fold_text
from bilagviewer.places.mapping import MapData, MapRegion, MapTown, Thing
from bilagviewer.places.phrases import Role

Kind = Literal["thing", "town", "region"]
KINDS: tuple[Kind, ...] = ("thing", "town", "region")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing, town or region, by its name."""

    kind: Kind
    name: str


def named(data: MapData, name: str) -> Choice | None:
    """Return the thing, region or town of that name, however written; None where there is none."""
    wanted = fold_text(name)
    for kind in ("thing", "region", "town"):
        for item in items(data, kind):
            if fold_text(item.name) == wanted:
                return Choice(kind, item.name)
    return None


def items(
    data: MapData, kind: Kind
) -> tuple[Thing, ...] | tuple[MapTown, ...] | tuple[MapRegion, ...]:
    """Return everything of one kind."""
    if kind == "thing":
        return data.things
    return data.towns if kind == "town" else data.regions


def item(data: MapData, choice: Choice) -> Thing | MapTown | MapRegion | None:
    """Return what is chosen, None where the data has it no longer."""
    return next((one for one in items(data, choice.kind) if one.name == choice.name), None)


def roles(data: MapData, choice: Choice | None) -> Mapping[str, Role] | None:
    """Return the towns at full strength with the role each is shown in; None for all of them."""
    chosen = item(data, choice) if choice else None
    if isinstance(chosen, Thing):
        return {place.town.id: place.role for place in chosen.places if place.town}
    if isinstance(chosen, MapTown):
        return {chosen.town.id: chosen.role}
    if isinstance(chosen, MapRegion):
        return {town.town.id: town.role for town in chosen.towns}
    return None
