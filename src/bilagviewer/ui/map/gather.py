# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the map shows, gathered from each bilag as the survey reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bilagviewer.danish.fold import fold_text
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import MapBlock, TableBlock
from bilagviewer.model.tables import ColumnKind
from bilagviewer.ui.reading.content import PageContent

if TYPE_CHECKING:
    from bilagviewer.places.gazetteer import Gazetteer
    from bilagviewer.places.mapping import MapData, Thing


class MapGather(QObject):
    """The places of a meeting; the gazetteer is read when the first table asks for it."""

    changed = Signal()
    """More places were found."""

    def __init__(self) -> None:
        super().__init__()
        self._gazetteer: Gazetteer | None = None
        self._things: list[Thing] = []
        self._names: dict[Address, str] = {}
        self._data: MapData | None = None
        self._meant: dict[str, str] = {}
        self.has_places = self.has_towns = False

    @property
    def meant(self) -> Mapping[str, str]:
        """Return the id of the town that the reader says each ambiguous name means."""
        return self._meant

    def begin(self, meant: Mapping[str, str]) -> None:
        """Forget the meeting before; `meant` is what the reader once said of this one's names."""
        self._meant = dict(meant)
        self._things, self._data, self._names = [], None, {}
        self.has_places = self.has_towns = False

    def mean(self, name: str, town: str) -> None:
        """Let an ambiguous name mean the town with the id `town`."""
        self._meant[name] = town
        self._data = None
        self.changed.emit()

    def take(self, content: PageContent) -> Iterator[None]:
        """Take in the places of one bilag and what its tables name, a small step at a time."""
        pack, page, known = content.pack, content.entry.address, content.places.all
        if pack.thing_columns:
            from bilagviewer.places.mapping import names_in  # noqa: PLC0415 - not at start

            for row, name in names_in(pack, page, content.body, known):
                self._names[row] = name
                yield
        if any(_tells_places(block) for block in content.body.blocks):
            from bilagviewer.places.gazetteer import Gazetteer  # noqa: PLC0415 - not at start
            from bilagviewer.places.mapping import things_in  # noqa: PLC0415 - as above

            self._gazetteer = self._gazetteer or Gazetteer.load()
            found = []
            for thing in things_in(pack, page, content.body, self._gazetteer, known):
                found.append(thing)
                self.has_towns = self.has_towns or any(one.town for one in thing.places)
                yield
            self._things += found
            self._data, self.has_places = None, True
            self.changed.emit()

    def finish(self) -> Iterator[None]:
        """Put together what was found a small step at a time, before it is asked for."""
        if self._data is None and self._things:
            from bilagviewer.places.mapping import mapped  # noqa: PLC0415 - not at start

            for data in mapped(tuple(self._things), self._meant):
                yield
                self._data = data

    @property
    def data(self) -> MapData:
        """Return what was found so far."""
        from bilagviewer.places.mapping import map_data  # noqa: PLC0415 - not at start

        if self._data is None:
            self._data = map_data(self._things, self._meant)
        return self._data

    def of_table(self, table: Address) -> MapData | None:
        """Return what one table says, or where the things lie that it names; None for neither."""
        from bilagviewer.places.mapping import map_data  # noqa: PLC0415 - not at start

        own = [thing for thing in self._things if _table_of(thing.rows[0]) == table]
        if own:
            return map_data(own, self._meant)
        names = {fold_text(name) for row, name in self._names.items() if _table_of(row) == table}
        named = [thing for thing in self.data.things if fold_text(thing.name) in names]
        return map_data(named) if named else None

    def name_at(self, row: Address) -> str:
        """Return the name that the thing in a table's row is shown by, or nothing."""
        own = (thing.name for thing in self._things if row in thing.rows)
        return next(own, self._names.get(row, ""))


def _table_of(row: Address) -> Address:
    return replace(row, row="")


def _tells_places(block: object) -> bool:
    if isinstance(block, TableBlock):
        return any(column.kind is ColumnKind.PLACE for column in block.table.columns)
    return isinstance(block, MapBlock)
