# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The towns and regions that the program knows, from `data/places/`."""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bilagviewer import assets
from bilagviewer.model.pack import StatedPlace

_SHORTEST_ALIAS = 5
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SHORT = {
    "Nørre": ("Nr.", "Nr"),
    "Sønder": ("Sdr.", "Sdr"),
    "Store": ("St.", "St"),
    "Lille": ("Ll.", "Ll"),
}
"""How the first word of a name is written shortly."""
_CAPITALS = 5
"""A shorter word in capitals ("ANS") is an abbreviation sooner than a town."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town and where it lies."""

    id: str
    """The GeoNames id."""
    name: str
    latitude: float
    """Degrees, WGS 84."""
    longitude: float
    population: int
    region: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Towns by name or alias, and regions by the ways a text names them."""

    towns: Mapping[str, tuple[Town, ...]]
    """Name → the towns that bear it, the most populous first; by alias where no town does."""
    regions: Mapping[str, str]
    """A way to name a region → the region."""
    ordinary: frozenset[str]
    """Names of towns that are Danish words as well."""
    first_words: Mapping[str, tuple[str, ...]]
    """First word of a name → the names that begin with it, the longest first."""

    @classmethod
    def load(cls) -> Gazetteer:
        """Read the gazetteer that comes with the program."""
        regions = dict(_regions())
        towns = _by_name(_table("places-dk.csv"), regions)
        words = assets.data("places", "ordinary-words.txt").read_text("utf-8").split()
        return cls(towns, regions, frozenset(words), _by_first_word(towns))

    def with_places(self, stated: Sequence[StatedPlace]) -> Gazetteer:
        """Return the same with places whose position a pack says; these alone bear their names."""
        if not stated:
            return self
        own = {place.name: (self._stated(place),) for place in stated}
        towns = {**self.towns, **own}
        words: dict[str, tuple[str, ...]] = dict(self.first_words)
        for word, names in _by_first_word(own).items():
            both = dict.fromkeys((*words.get(word, ()), *names))
            words[word] = tuple(sorted(both, key=len, reverse=True))
        return replace(self, towns=towns, first_words=words)

    def _stated(self, place: StatedPlace) -> Town:
        region = self.regions.get(place.region, place.region)
        near = self._nearest(place) if not region else None
        return Town(
            id=f"stated:{place.name}",
            name=place.name,
            latitude=place.latitude,
            longitude=place.longitude,
            population=0,
            region=near.region if near is not None else region,
        )

    def _nearest(self, place: StatedPlace) -> Town | None:
        shrink = math.cos(math.radians(place.latitude))
        known = (town for towns in self.towns.values() for town in towns)
        return min(
            known,
            key=lambda town: math.hypot(
                town.latitude - place.latitude, (town.longitude - place.longitude) * shrink
            ),
            default=None,
        )

    def name_at(self, text: str, start: int) -> str:
        """Return the longest name of a town that stands at `start` in `text`, as printed.

        Empty where none does. It must be a whole word; the caller looks at what is before.
        """
        word = _FIRST_WORD.match(text, start)
        if word is None:
            return ""
        for name in self.first_words.get(word[0].capitalize(), ()):
            printed = text[start : start + len(name)]
            if _same(printed, name) and not _goes_on(text, start + len(name)):
                return printed
        return ""

    def candidates(self, printed: str) -> tuple[Town, ...]:
        """Return the towns that a printed name may mean, the most populous first."""
        return self.towns.get(printed) or self.towns.get(_lowered(printed), ())


def _same(printed: str, name: str) -> bool:
    return printed == name or (len(name) >= _CAPITALS and printed == name.upper())


def _lowered(printed: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), printed)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a word that ends at `end` is only the first part of a longer one."""
    return bool(re.match(r"[\w-]", text[end : end + 1]))


def _table(name: str) -> Iterator[dict[str, str]]:
    with assets.data("places", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _regions() -> Iterator[tuple[str, str]]:
    for row in _table("regions-dk.csv"):
        for form in row["forms"].split("|"):
            yield form, row["region"]


def _by_name(
    rows: Iterable[Mapping[str, str]], regions: Mapping[str, str]
) -> dict[str, tuple[Town, ...]]:
    named: dict[str, list[Town]] = defaultdict(list)
    called: dict[str, list[Town]] = defaultdict(list)
    for row in rows:
        town = _town(row)
        named[town.name].append(town)
        for alias in row["aliases"].split("|"):
            if _usable(alias) and alias not in regions and alias != town.name:
                called[alias].append(town)
    for short, towns in called.items():
        towns += [town for town in _longer(short, towns, named) if town not in towns]
    for name, towns in list(named.items()):
        for short in _abbreviated(name):
            called.setdefault(short, towns)
    found = called | named
    return {name: tuple(sorted(towns, key=_smallness)) for name, towns in found.items()}


def _longer(
    short: str, towns: Sequence[Town], named: Mapping[str, Sequence[Town]]
) -> Iterator[Town]:
    """Yield all towns that are called `short` with one more word, if one of `towns` is."""
    if any(town.name.startswith(f"{short} ") for town in towns):
        for name, others in named.items():
            if name.startswith(f"{short} "):
                yield from others


def _abbreviated(name: str) -> Iterator[str]:
    """Yield the ways to write the first word of a name shortly ("Nr. Nebel")."""
    first, _, rest = name.partition(" ")
    for short in _SHORT.get(first, ()) if rest else ():
        yield f"{short} {rest}"


def _town(row: Mapping[str, str]) -> Town:
    return Town(
        id=row["geonames_id"],
        name=row["name"],
        latitude=float(row["latitude"]),
        longitude=float(row["longitude"]),
        population=int(row["population"]),
        region=row["region"],
    )


def _smallness(town: Town) -> int:
    return -town.population


def _usable(alias: str) -> bool:
    """Tell whether an alias is safe: the short ones of other languages are Danish names too."""
    return alias[:1].isupper() and (len(alias) >= _SHORTEST_ALIAS or not alias.isascii())


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        word = _FIRST_WORD.match(name)
        if word:
            found[word[0]].append(name)
    return {word: tuple(sorted(group, key=len, reverse=True)) for word, group in found.items()}
