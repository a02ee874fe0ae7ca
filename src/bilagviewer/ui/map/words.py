# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the map says in words: roles, counts, and everything about one choice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from bilagviewer.danish.amounts import format_number
from bilagviewer.model.pack import Pack
from bilagviewer.places.find import PlaceMention
from bilagviewer.places.gazetteer import Town
from bilagviewer.places.mapping import MapData, MapRegion, MapTown, Thing
from bilagviewer.places.phrases import Role
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP

_ONE = {
    Role.HEADQUARTERS: QT_TRANSLATE_NOOP("map", "headquarters"),
    Role.DEPARTMENT: QT_TRANSLATE_NOOP("map", "department"),
    Role.OTHER: QT_TRANSLATE_NOOP("map", "other, see remark"),
}


_SHOWN = 3
"""How many towns stand behind a thing in the list."""


class MapWords(QObject):
    """The words for one pack's things: its own, or "row"."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        word = pack.words.thing
        self._one = word.one if word else self.tr("row")
        self._many = word.many if word else self.tr("rows")

    @property
    def things(self) -> str:
        """Return what the things are called, with a capital."""
        return self._many[:1].upper() + self._many[1:]

    def counted(self, count: int, remarked: int = 0) -> str:
        """Return "7 klynger, heraf 2 med bemærkning"."""
        words = f"{count} {self._one if count == 1 else self._many}"
        if not count:
            words = self.tr("no {things}").format(things=self._many)
        if remarked:
            words += ", " + self.tr("{count} of them with a remark").format(count=remarked)
        return words

    def towns(self, count: int) -> str:
        """Return "7 byer", or "ingen byer"."""
        return self.tr("%n town(s)", "", count) if count else self.tr("no towns")

    def facts(self, data: MapData) -> str:
        """Return the line under the map's title."""
        return f"{self.counted(len(data.things))} · {self.towns(len(data.towns))}"

    def about(self, item: Thing | MapTown | MapRegion) -> str:
        """Return the short text behind a name in the list."""
        if isinstance(item, Thing):
            heads = item.places_with(Role.HEADQUARTERS)
            names = [place.name for place in heads or item.places if place.town]
            return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
        return self.counted(len(item.things), item.remarked)

    def spoken(self, item: Thing | MapTown | MapRegion) -> str:
        """Return everything about one thing, town or region, for those who only hear it."""
        lines = [f"{title}: {', '.join(names)}" for title, names, _ in self.lists(item) if names]
        return ". ".join([item.name, *self.lines(item), *lines, *dict.fromkeys(remarks(item))])

    def lines(self, item: Thing | MapTown | MapRegion) -> tuple[str, ...]:
        """Return the counts under the name of what is chosen."""
        if isinstance(item, MapRegion):
            count = self.counted(len(item.things), item.remarked)
            return (f"{self.towns(len(item.towns))}, {count}",)
        if isinstance(item, MapTown):
            return (self.counted(len(item.things), item.remarked),)
        return ()

    def lists(self, item: Thing | MapTown | MapRegion) -> list[tuple[str, tuple[str, ...], str]]:
        """Return titled lists of names, each with the kind of what it names."""
        if isinstance(item, Thing):
            titles = {
                Role.HEADQUARTERS: self.tr("Headquarters"),
                Role.DEPARTMENT: self.tr("Departments"),
                Role.OTHER: self.tr("Other, see remark"),
            }
            return [
                (title, tuple(place.name for place in item.places_with(role)), "town")
                for role, title in titles.items()
            ]
        if isinstance(item, MapRegion):
            return [
                (self.tr("Towns"), tuple(town.name for town in item.towns), "town"),
                (self.things, tuple(thing.name for thing in item.things), "thing"),
            ]
        by_role = {
            role: tuple(
                thing.name
                for thing, place in zip(item.things, item.places, strict=True)
                if place.role is role
            )
            for role in Role
        }
        capital = {role: role_word(role)[:1].upper() + role_word(role)[1:] for role in Role}
        return [(capital[role], names, "thing") for role, names in by_role.items()]

    def notices(self, data: MapData) -> tuple[str, ...]:
        """Return what the map cannot show, a sentence each."""
        found = []
        if data.unknown:
            names = ", ".join(data.unknown)
            found.append(self.tr("Not on the map, unknown names: {names}").format(names=names))
        for thing, region in data.listed:
            text = self.tr("Not placed, {region} is a region: {thing}: “{remark}”")
            found.append(text.format(region=region.name, thing=thing.name, remark=region.remark))
        return tuple(found)

    def ambiguous(self, place: PlaceMention) -> str:
        """Return which of the towns of one name is drawn."""
        town, count = place.candidates[0], len(place.candidates)
        text = self.tr("{name} is the name of {count} towns; drawn in {region}, the largest")
        if town.population < max(other.population for other in place.candidates):
            text = self.tr("{name} is the name of {count} towns; drawn in {region}, as you chose")
        return text.format(name=place.name, count=count, region=town.region)

    def town(self, town: Town) -> str:
        """Return how a town is told from others of its name."""
        people = format_number(town.population)
        return self.tr("{region}, {count} inhabitants").format(region=town.region, count=people)


def remarks(item: Thing | MapTown | MapRegion) -> tuple[str, ...]:
    """Return the remarks to what is chosen, word for word, each once."""
    if isinstance(item, Thing):
        found = [place.remark for place in item.places] + [r.remark for r in item.regions]
        return tuple(dict.fromkeys(remark for remark in found if remark))
    if isinstance(item, MapTown):
        pairs = zip(item.things, item.places, strict=True)
        said = [(thing.name, place.remark) for thing, place in pairs]
    else:
        said = [(thing.name, p.remark) for thing in item.things for p in item.places_of(thing)]
    return tuple(dict.fromkeys(f"{name}: {remark}" for name, remark in said if remark))


def role_word(role: Role) -> str:
    """Return what a role is called."""
    return QCoreApplication.translate("map", _ONE[role])


def several_word() -> str:
    """Return what a sign with a number means, whatever the things are called."""
    return QCoreApplication.translate("map", QT_TRANSLATE_NOOP("map", "several in one town"))
