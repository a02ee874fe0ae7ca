# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a map shows: the things of a meeting, their towns, and the regions of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bilagviewer.danish.fold import fold_text
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, TableBlock, plain
from bilagviewer.model.locate import Place, places
from bilagviewer.model.pack import Pack
from bilagviewer.model.tables import ColumnKind, RowKind, Table
from bilagviewer.places.find import PlaceMention, RegionMention, cell_places, cell_regions
from bilagviewer.places.gazetteer import Gazetteer, Town
from bilagviewer.places.phrases import Role


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with places of its own, such as a cluster."""

    name: str
    places: tuple[PlaceMention, ...] = ()
    """Its towns, each once, in the order they are named; also those we do not know."""
    regions: tuple[RegionMention, ...] = ()
    """Regions that are named for it; they are listed, never placed."""
    rows: tuple[Address, ...] = ()
    """The table rows that say so."""

    def place_in(self, town: Town) -> PlaceMention | None:
        """Return what it has in `town`, None where that is nothing."""
        return next((place for place in self.places if place.town == town), None)

    def places_with(self, role: Role) -> tuple[PlaceMention, ...]:
        """Return its places in known towns with `role`."""
        return tuple(place for place in self.places if place.role is role and place.town)


@dataclass(frozen=True, slots=True)
class MapTown:
    """A town with what is there."""

    name: str
    """As the table prints it."""
    town: Town
    things: tuple[Thing, ...]

    @property
    def role(self) -> Role:
        """Return the most that any thing has there."""
        roles = {place.role for place in self.places}
        return next(role for role in Role if role in roles)

    @property
    def places(self) -> tuple[PlaceMention, ...]:
        """Return what each of the things has there, in the order of the things."""
        return tuple(place for thing in self.things if (place := thing.place_in(self.town)))

    @property
    def remarked(self) -> int:
        """Return how many of the things come with a remark."""
        return sum(bool(place.remark) for place in self.places)


@dataclass(frozen=True, slots=True)
class MapRegion:
    """A region with the towns and things in it."""

    name: str
    towns: tuple[MapTown, ...]
    things: tuple[Thing, ...]

    @property
    def remarked(self) -> int:
        """Return how many of the things are there by a remark alone."""
        return sum(all(place.remark for place in self.places_of(thing)) for thing in self.things)

    def places_of(self, thing: Thing) -> tuple[PlaceMention, ...]:
        """Return what `thing` has in this region."""
        return tuple(p for p in thing.places if p.town and p.town.region == self.name)


@dataclass(frozen=True, slots=True)
class MapData:
    """Everything that a map of a meeting shows."""

    things: tuple[Thing, ...] = ()
    towns: tuple[MapTown, ...] = ()
    """The towns with most things first."""
    regions: tuple[MapRegion, ...] = ()
    """Every region, also one with nothing in it, from north to south and then east."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """Return the names in the tables that are no town we know."""
        names = [p.name for thing in self.things for p in thing.places if not p.town]
        return tuple(dict.fromkeys(names))

    @property
    def ambiguous(self) -> tuple[PlaceMention, ...]:
        """Return the names that several towns bear, each once."""
        found = {p.name: p for thing in self.things for p in thing.places if len(p.candidates) > 1}
        return tuple(found.values())

    @property
    def listed(self) -> tuple[tuple[Thing, RegionMention], ...]:
        """Return the regions named for things, which have no place on the map."""
        return tuple((thing, region) for thing in self.things for region in thing.regions)


REGIONS = ("Nordjylland", "Midtjylland", "Syddanmark", "Sjælland", "Hovedstaden")


def things_in(
    pack: Pack,
    page: Address,
    body: Body,
    gazetteer: Gazetteer,
    known: Sequence[Place] | None = None,
) -> Iterator[Thing]:
    """Yield a thing for each row of a table with a column of places in the text at `page`.

    `known` are the places in the text, where they have been worked out.
    """
    groups = tuple(name for group in pack.names for name in group.names)
    shown = shown_names(pack)
    gazetteer = gazetteer.with_places(pack.places)
    for place in places(body) if known is None else known:
        block = body.blocks[place.block]
        if place.item is None or not isinstance(block, TableBlock):
            continue
        row, columns = block.table.rows[place.item], _columns(block.table)
        if not columns or row.kind is not RowKind.ROW:
            continue
        own, _, key = place.id.partition(":")
        address = Address(page.section, page.bilag, own, key)
        column = _name_column(block.table, pack.thing_columns)
        printed = key if column is None else plain(row.cells[column].runs)
        cells = [row.cells[column] for column in columns]
        yield Thing(
            shown(printed),
            tuple(p for cell in cells for p in cell_places(cell, gazetteer, groups)),
            tuple(r for cell in cells for r in cell_regions(cell, gazetteer)),
            (address,),
        )


def names_in(
    pack: Pack, page: Address, body: Body, known: Sequence[Place] | None = None
) -> Iterator[tuple[Address, str]]:
    """Yield each row of a table that names things, with the name that its thing is shown by."""
    shown = shown_names(pack)
    for place in places(body) if known is None else known:
        block = body.blocks[place.block]
        if place.item is None or not isinstance(block, TableBlock):
            continue
        row, column = block.table.rows[place.item], _name_column(block.table, pack.thing_columns)
        if column is not None and row.kind is RowKind.ROW:
            own, _, key = place.id.partition(":")
            name = shown(plain(row.cells[column].runs))
            yield Address(page.section, page.bilag, own, key), name


def map_data(things: Iterable[Thing], meant: Mapping[str, str] | None = None) -> MapData:
    """Gather the rows of a whole pack: each thing once, each town once, every region.

    `meant` holds the id of the town that an ambiguous name means, where it is not the largest.
    """
    *_, data = mapped(things, meant)
    return data or MapData()


def mapped(
    things: Iterable[Thing], meant: Mapping[str, str] | None = None
) -> Iterator[MapData | None]:
    """Yield None after small steps, and at last what `map_data` returns."""
    joined: dict[str, Thing] = {}
    for thing in (_as_meant(thing, meant) if meant else thing for thing in things):
        key = fold_text(thing.name)
        joined[key] = _joined(joined[key], thing) if key in joined else _joined(thing)
        yield None
    found = tuple(thing for thing in joined.values() if thing.places or thing.regions)
    there: dict[Town, list[tuple[str, Thing]]] = {}
    for thing in found:
        for place in thing.places:
            if place.town:
                there.setdefault(place.town, []).append((place.name, thing))
        yield None
    towns = tuple(sorted(map(_town, there, there.values()), key=_rank))
    yield None
    regions = []
    for name in REGIONS:
        regions.append(_region(name, towns, found))
        yield None
    yield MapData(found, towns, tuple(regions))


def shown_names(pack: Pack) -> Callable[[str], str]:
    """Return what tells the name that a thing is shown by, whichever of its names is printed."""
    known: Mapping[str, str] = {
        fold_text(name): group.names[0]
        for group in pack.names
        if group.names
        for name in group.names
    }

    def shown(printed: str) -> str:
        name = " ".join(printed.split())
        return known.get(fold_text(name), name)

    return shown


def _as_meant(thing: Thing, meant: Mapping[str, str]) -> Thing:
    """Return `thing` with the towns first that the reader says are meant."""
    places = tuple(
        replace(p, candidates=tuple(sorted(p.candidates, key=lambda t: t.id != meant[p.name])))
        if p.name in meant
        else p
        for p in thing.places
    )
    return replace(thing, places=places)


def _columns(table: Table) -> list[int]:
    return [n for n, column in enumerate(table.columns) if column.kind is ColumnKind.PLACE]


def _name_column(table: Table, titles: Sequence[str]) -> int | None:
    return next((n for n, c in enumerate(table.columns) if c.title in titles), None)


def _joined(one: Thing, other: Thing | None = None) -> Thing:
    """Return one thing of two rows: each town once, as headquarters where either says so."""
    both = [*one.places, *(other.places if other else ())]
    found: dict[str, PlaceMention] = {}
    for place in both:
        key = place.town.id if place.town else place.name
        if key not in found or (
            place.role is Role.HEADQUARTERS and found[key].role is not Role.HEADQUARTERS
        ):
            found[key] = place
    regions = [*one.regions, *(other.regions if other else ())]
    rows = one.rows + (other.rows if other else ())
    merged = tuple(dict.fromkeys(regions))
    return replace(one, places=tuple(found.values()), regions=merged, rows=rows)


def _town(town: Town, named: Sequence[tuple[str, Thing]]) -> MapTown:
    return MapTown(named[0][0], town, tuple(thing for _, thing in named))


def _rank(town: MapTown) -> tuple[int, int]:
    return -len(town.things), -town.town.population


def _region(name: str, towns: Sequence[MapTown], things: Sequence[Thing]) -> MapRegion:
    mine = tuple(town for town in towns if town.town.region == name)
    inside = {thing.name for town in mine for thing in town.things}
    return MapRegion(name, mine, tuple(thing for thing in things if thing.name in inside))
