# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The pieces of a map that stands in a page: its tools, the map, and what is chosen in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from bilagviewer.model.pack import Pack, PackId
from bilagviewer.places.mapping import MapData, shown_names
from bilagviewer.ui.map.canvas import MapCanvas
from bilagviewer.ui.map.choice import Choice, item, named
from bilagviewer.ui.map.details import MapDetails
from bilagviewer.ui.map.saving import MapSaver, below
from bilagviewer.ui.map.tools import MapTools
from bilagviewer.ui.map.words import MapWords
from bilagviewer.ui.theme.theme import Theme


class PageMap(QObject):
    """Draws and tells the same choice; its owner says where each piece stands."""

    chosen = Signal(object)
    """The `Choice` that the reader made; None for nothing."""
    go_requested = Signal(object)
    """The `Address` of a table row."""
    note_requested = Signal(object)
    """The `Address` of a table row."""
    failed = Signal(object)
    """The `UserError` that kept the picture from being written."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme = theme
        self._data, self._words = MapData(), MapWords(Pack(PackId("")))
        self.choice: Choice | None = None
        self.canvas = MapCanvas(theme, in_page=True)
        self.saver = MapSaver(
            self.canvas, lambda: below(self._words.facts(self._data), self.choice)
        )
        self.tools = MapTools(theme, self.saver.button)
        self.details = MapDetails(theme)
        for widget in (self.tools, self.canvas, self.details):
            widget.setParent(owner)
        self.tools.show()
        self.canvas.show()
        for part in (self.tools, self.canvas, self.details):
            part.chosen.connect(self.chosen)
        self.canvas.numbered.connect(self.tools.show_numbers)
        self.saver.failed.connect(self.failed)
        self.details.go_requested.connect(self.go_requested)
        self.details.note_requested.connect(self.note_requested)

    def show_map(self, title: str, data: MapData, pack: Pack) -> None:
        """Show `data`."""
        self._data, self._words = data, MapWords(pack)
        self.canvas.show_data(data, f"{title}: {self._words.facts(data)}")
        self.tools.show_data(data, self._words)

    def _lines(self) -> list[str]:
        return below(self._words.facts(self._data), self.choice)

    def choose(self, choice: Choice | None) -> None:
        """Show what is chosen."""
        found = item(self._data, choice) if choice else None
        self.choice = choice if found is not None else None
        self.canvas.choose(self.choice)
        self.tools.show_choice(self.choice)
        self.details.show_item(found, self._words)
        self.details.fold(False)

    def on_map(self, names: Sequence[str], pack: Pack) -> Mapping[str, str]:
        """Return what the map calls each of `names`; those it does not know are left out."""
        shown = shown_names(pack)
        found = {name: named(self._data, shown(name)) for name in names}
        return {name: choice.name for name, choice in found.items() if choice}

    def choice_of(self, name: str) -> Choice | None:
        """Return the thing, region or town called `name`."""
        return named(self._data, name)

    def restyle(self) -> None:
        """Take over the text size."""
        self.tools.restyle()
        self.choose(self.choice)

    def place_details(self, place: QRect) -> None:
        """Put the words about the choice at `place`."""
        self.details.setGeometry(place)

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the keyboard: the tools, the map, and the ways on from the choice."""
        ways = self.details.findChildren(QToolButton) if not self.details.isHidden() else []
        return [*self.tools.stops(), self.canvas, *ways]
