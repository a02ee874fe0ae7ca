# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the page knows of a part, and what a part knows of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.widgets.chips import Chip


class Part(Protocol):
    """One part of the column: a run of prose, or a table.

    Places in pixels count from the part's upper left corner.
    """

    @property
    def widget(self) -> QWidget:
        """Return the widget that shows the part."""

    def lay_out(self, measures: Measures, window: int) -> int:
        """Fit the part to the column in a window `window` pixels high; return its height."""

    def width_in(self, measures: Measures) -> int:
        """Return how wide the part is."""

    def stops(self) -> Sequence[QWidget]:
        """Return the widgets that take the focus, in reading order."""

    def keyboard(self) -> QWidget:
        """Return the widget whose focus means that the part is read."""

    def order(self, point: Point) -> tuple[int, int]:
        """Return a key that sorts points of this part as the reader sees them."""

    def leaves(self) -> Sequence[int]:
        """Return the leaves in the order in which the reader sees them."""

    def holds(self) -> bool:
        """Return whether it holds something that would be lost with it, such as a filter."""

    def uncover(self, leaf: int) -> None:
        """Let `leaf` be seen, where the part scrolls in itself."""

    def place_of(self, leaf: int) -> QRect:
        """Return where `leaf` stands."""

    def point_at(self, place: QPoint) -> Point | None:
        """Return the point nearest to `place`."""

    def leaf_at(self, place: QPoint) -> int | None:
        """Return the leaf at `place`, its margins included."""

    def line_at(self, y: int) -> tuple[int, float] | None:
        """Return the line at `y` as `Spot` counts: leaf and offset."""

    def y_of(self, leaf: int, offset: float) -> int:
        """Return where the line is that `line_at` gave as `leaf` and `offset`."""

    def text(self, start: Point | None, end: Point | None) -> str:
        """Return what is between two points; None is the part's own beginning or end."""

    def html(self, start: Point | None, end: Point | None) -> str:
        """Return the same as HTML, or nothing where plain text says as much."""

    def link(self, leaf: int) -> str:
        """Return the first link in `leaf`, or nothing."""

    def show_selection(self, start: Point | None, end: Point | None, *, shown: bool) -> None:
        """Paint the part's share of the selection, or none."""

    def show_chosen(self, leaf: int | None) -> None:
        """Paint `leaf` as the chosen one."""

    def show_notes(self, notes: Notes) -> None:
        """Paint the notes' words and highlights."""

    def restyle(self) -> None:
        """Take over the theme's colours and text size, before it is laid out again."""


class Notes(Protocol):
    """The notes of a page, by leaf."""

    @property
    def chips(self) -> Mapping[int, tuple[Chip, ...]]:
        """Return the words beside each leaf that has a note."""

    @property
    def passages(self) -> Sequence[tuple[Point, Point]]:
        """Return the passages that have a note."""


class Host(Protocol):
    """What a part may ask of the page."""

    def press(self, part: Part, place: QPoint, count: int, extend: bool) -> None:
        """Begin a choice or a selection with the mouse; `count` clicks in a row."""

    def drag(self, place: QPoint) -> None:
        """Go on with it; `place` is on the screen."""

    def release(self) -> bool:
        """End it; return whether it was a click, and not a selection."""

    def write_note(self, leaf: int) -> None:
        """Ask for a note at `leaf`."""

    def follow(self, link: str) -> None:
        """Follow a link."""

    def grew(self, part: Part) -> None:
        """Lay out again: the part needs another height."""

    def narrowed(self, part: Part) -> None:
        """Lay out again: the part shows other leaves, and its head stays where it is."""

    def enter(self, leaf: int) -> None:
        """Choose `leaf` and give its part the keyboard."""

    def export(self, taken: object, kind: str) -> None:
        """Save a table's rows as a file of the `kind` "csv" or "xlsx", or "print" them."""
