# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The legend of a map that is drawn beside it: prose, in which a name chooses on the map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint

from bilagviewer.model.blocks import MapBlock
from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.document import Pictures
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.part import Host, Part
from bilagviewer.ui.reading.plan import MapPlan
from bilagviewer.ui.reading.text_part import TextPart
from bilagviewer.ui.reading.units import Writer
from bilagviewer.ui.theme.theme import Theme


class MapLegend(TextPart):
    """The words of a map block; where it is drawn, names lead to it."""

    def __init__(
        self, theme: Theme, host: Host, leaves: Leaves, plan: MapPlan, pictures: Pictures
    ) -> None:
        super().__init__(theme, host, leaves, plan, pictures)
        self._leaf = plan.first
        self.block = plan.units[0].thing
        self._on_map: Mapping[str, str] | None = None
        self._chosen_name = ""

    def name_on_map(self, on_map: Mapping[str, str] | None) -> None:
        """Say what each name is called on the map; None where none is drawn."""
        if on_map != self._on_map:
            self._on_map = on_map
            self.restyle()

    def light(self, name: str) -> None:
        """Let the name that the map calls `name` stand out."""
        self._chosen_name = name
        if self._measures is not None:
            self._mark()

    def lit(self) -> Sequence[tuple[Point, Point]]:
        """Return where the name stands that is chosen on the map."""
        return [
            (Point(self._leaf, start), Point(self._leaf, start + len(text)))
            for text, start in self._names()
            if self._chosen_name and (self._on_map or {}).get(text) == self._chosen_name
        ]

    def _names(self) -> Iterator[tuple[str, int]]:
        """Yield each name, and where it begins in the block's text."""
        if isinstance(self.block, MapBlock):
            offset = sum(len(mark) + 1 for mark in self.block.marks)
            for name in self.block.legend:
                yield name, offset
                offset += len(name) + 1

    def _writer(self, builder: Builder, width: int) -> Writer:
        return Writer(builder, self._pictures, width, self._on_map)


class InnerHost:
    """The page as the legend knows it: for the page, legend and map are one part."""

    def __init__(self, host: Host, outer: Part, follow: Callable[[str], None]) -> None:
        self._host, self._outer, self.follow = host, outer, follow

    def press(self, part: Part, place: QPoint, count: int, extend: bool) -> None:
        """Begin a choice or a selection with the mouse."""
        outside = part.widget.mapTo(self._outer.widget, place)
        self._host.press(self._outer, outside, count, extend)

    def drag(self, place: QPoint) -> None:
        """Go on with it."""
        self._host.drag(place)

    def release(self) -> bool:
        """End it; return whether it was a click."""
        return self._host.release()

    def write_note(self, leaf: int) -> None:
        """Ask for a note at `leaf`."""
        self._host.write_note(leaf)

    def grew(self, part: Part) -> None:
        """Lay the whole part out again."""
        self._host.grew(self._outer)

    def narrowed(self, part: Part) -> None:
        """Lay the whole part out again."""
        self._host.narrowed(self._outer)

    def enter(self, leaf: int) -> None:
        """Choose `leaf` and give its part the keyboard."""
        self._host.enter(leaf)

    def export(self, taken: object, kind: str) -> None:
        """Save rows as a file."""
        self._host.export(taken, kind)
