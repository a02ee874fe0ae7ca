# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Makes the maps of a page, and tells them what was gathered and what is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bilagviewer.model.pack import Pack
from bilagviewer.ui.reading.document import Pictures
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.map_part import MapPart
from bilagviewer.ui.reading.part import Host
from bilagviewer.ui.reading.plan import MapPlan
from bilagviewer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bilagviewer.places.mapping import MapData
    from bilagviewer.ui.map.choice import Choice


@dataclass(frozen=True, slots=True)
class Shown:
    """What a map of the meeting shows."""

    title: str
    data: MapData
    pack: Pack
    done: bool
    """Whether the whole meeting has been read."""


class MapBook(QObject):
    """Keeps what is chosen while the parts come and go."""

    wanted = Signal()
    """A map is on the screen whose places are not known yet."""
    chosen = Signal(object)
    """The `Choice` that the reader made on a map in the page; None for nothing."""
    note_requested = Signal(object)
    """The `Address` of the row that a note is wanted to."""
    stopped = Signal(object)
    """A widget of a map that takes the keyboard from now on."""
    failed = Signal(object)
    """The `UserError` that kept a map from being saved."""
    _told = Signal(object, object)
    _turned = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Shown | None = None
        self.choice: Choice | None = None

    @property
    def shown(self) -> Shown | None:
        """Return what the maps show, None before it is known."""
        return self._shown

    def begin(self) -> None:
        """Forget the meeting before."""
        self._shown = self.choice = None

    def show(self, shown: Shown) -> None:
        """Show what was gathered, in the maps there are and in those to come."""
        if shown != self._shown:
            self._shown = shown
            self._told.emit(shown, self.choice)

    def choose(self, choice: Choice | None) -> None:
        """Choose the same on every map of the meeting."""
        self.choice = choice
        self._turned.emit(choice)
        self.chosen.emit(choice)

    def make(self, host: Host, leaves: Leaves, plan: MapPlan, pictures: Pictures) -> MapPart:
        """Return the part that shows `plan`."""
        part = MapPart(self._theme, host, leaves, plan, pictures)
        part.seen.connect(self.wanted)
        part.stopped.connect(self.stopped)
        part.note_requested.connect(self.note_requested)
        part.failed.connect(self.failed)
        part.chosen.connect(self.choose)
        # A part that is deleted hears no more.
        self._told.connect(part.show_map)
        self._turned.connect(part.choose)
        if self._shown is not None:
            part.show_map(self._shown, self.choice)
        return part
