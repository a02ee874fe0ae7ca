# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A map in the page: drawn from the meeting's tables, with its own legend beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bilagviewer.model.address import parse_or_none
from bilagviewer.model.blocks import MapBlock
from bilagviewer.ui.overview.views import MAP, chosen_of, view_address, view_of
from bilagviewer.ui.reading.document import Pictures
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.look import GAP
from bilagviewer.ui.reading.map_legend import InnerHost, MapLegend
from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.reading.part import Host, Notes
from bilagviewer.ui.reading.plan import MapPlan
from bilagviewer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bilagviewer.ui.map.choice import Choice
    from bilagviewer.ui.map.page_map import PageMap
    from bilagviewer.ui.reading.map_book import Shown

_BESIDE = 560
"""From this width, in pixels at 100 %, the legend stands beside the map."""
_LEGEND = 236
_SHARE = 0.78
"""The most of the window's height that the map takes."""
_LEAST = 330


class MapPart(QWidget):
    """Shows a `MapPlan`; until the places are known there is room for the map."""

    seen = Signal()
    """The part is on the screen: the places are wanted."""
    chosen = Signal(object)
    """The `Choice` that the reader made on the map or in its legend; None for nothing."""
    note_requested = Signal(object)
    """The `Address` of the row that a note is wanted to."""
    stopped = Signal(object)
    """A widget that takes the keyboard from now on."""
    failed = Signal(object)
    """The `UserError` that kept the map from being saved."""

    def __init__(
        self, theme: Theme, host: Host, leaves: Leaves, plan: MapPlan, pictures: Pictures
    ) -> None:
        super().__init__()
        self._theme, self._host, self._plan = theme, host, plan
        inner = InnerHost(host, self, self.follow)
        self.legend = MapLegend(theme, inner, leaves, plan, pictures)
        self.legend.setParent(self)
        self.drawn: PageMap | None = None
        self._waiting = True
        self._room = QRect()
        self._measures: Measures | None = None

    # What is shown.

    def show_map(self, shown: Shown, choice: Choice | None) -> None:
        """Draw the places that were found; without any, the legend stands alone."""
        if not shown.done:
            return
        self._waiting = False
        if shown.data.towns:
            if self.drawn is None:
                self.drawn = self._made()
            self.drawn.show_map(shown.title, shown.data, shown.pack)
            self._tell_names(self.drawn, shown)
            self.choose(choice)
        if self._measures is not None:
            self._host.grew(self)

    def choose(self, choice: Choice | None) -> None:
        """Show what is chosen on the map, in its legend and in words."""
        if self.drawn is not None:
            before = self.drawn.details.isHidden(), self.drawn.choice
            self.drawn.choose(choice)
            now = self.drawn.choice
            self.legend.light(now.name if now else "")
            if self._measures is not None and (before != (self.drawn.details.isHidden(), now)):
                self._host.grew(self)
            for stop in self.drawn.stops():
                self.stopped.emit(stop)

    def follow(self, link: str) -> None:
        """Choose what a link of the legend names; follow any other."""
        address = parse_or_none(link)
        if self.drawn is None or address is None or view_of(address) != MAP:
            self._host.follow(link)
        elif chosen_of(address):
            self.chosen.emit(self.drawn.choice_of(chosen_of(address)))
        else:
            self._host.follow(self.link(self._plan.first))

    def _made(self) -> PageMap:
        from bilagviewer.ui.map.page_map import PageMap  # noqa: PLC0415 - not at start

        made = PageMap(self._theme, self)
        made.chosen.connect(self.chosen)
        made.go_requested.connect(lambda address: self._host.follow(str(address)))
        made.note_requested.connect(self.note_requested)
        made.failed.connect(self.failed)
        made.restyle()
        return made

    def _tell_names(self, drawn: PageMap, shown: Shown) -> None:
        block = self.legend.block
        if isinstance(block, MapBlock):
            self.legend.name_on_map(drawn.on_map(block.legend, shown.pack))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Keep the map's room while it is not known, and ask for it."""
        if self._waiting:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("map_sea"))
            painter.drawRoundedRect(self._room, 8, 8)
            QTimer.singleShot(0, self, self.seen.emit)

    # Laying out.

    @property
    def widget(self) -> QWidget:
        """Return itself."""
        return self

    def restyle(self) -> None:
        """Measure everything anew."""
        self._measures = None
        self.legend.restyle()
        if self.drawn is not None:
            self.drawn.restyle()

    def width_in(self, measures: Measures) -> int:
        """Return the column's width, and what reaches out of it."""
        return measures.outset + measures.width

    def lay_out(self, measures: Measures, window: int) -> int:
        """Stand the legend beside the map, or below it where that is too narrow."""
        self._measures = measures
        if self.drawn is None and not self._waiting:
            high = self.legend.lay_out(measures, window)
            self.legend.setGeometry(0, 0, self.width_in(measures), high)
            return high
        px, m = self._theme.px, measures
        top = self._place_tools(m, px(GAP / 2))
        beside = m.width >= px(_BESIDE)
        narrow = replace(m, left=0, width=px(_LEGEND), gutter=0) if beside else m
        legend = self.legend.lay_out(narrow, window)
        wide = m.width - px(_LEGEND) - m.outset if beside else m.width
        high = max(min(round(wide * 1.1), round(window * _SHARE)), px(_LEAST))
        self._room = QRect(m.outset, top, wide, high)
        left = m.outset + wide if beside else 0
        under = top if beside else top + high
        self.legend.setGeometry(left, under, self.legend.width_in(narrow), legend)
        bottom = max(top + high, under + legend)
        return self._place_map(m, bottom if not beside else bottom + px(GAP / 2))

    def _place_tools(self, m: Measures, top: int) -> int:
        if self.drawn is None:
            return top
        high = self.drawn.tools.height_at(m.width)
        self.drawn.tools.setGeometry(m.outset, top, m.width, high)
        return top + high + self._theme.px(8)

    def _place_map(self, m: Measures, bottom: int) -> int:
        """Put the map into its room and the words under everything; return where they end."""
        if self.drawn is None:
            return bottom
        self.drawn.canvas.setGeometry(self._room)
        high = self.drawn.details.height_at(m.width)
        self.drawn.place_details(QRect(m.outset, bottom, m.width, high))
        return bottom + high + (self._theme.px(GAP) if high else 0)

    # Where things stand.

    def stops(self) -> Sequence[QWidget]:
        """Return the tools, the map, its legend, and the ways on from what is chosen."""
        if self.drawn is None:
            return (self.legend,)
        found = list(self.drawn.stops())
        behind = found.index(self.drawn.canvas) + 1
        return [*found[:behind], self.legend, *found[behind:]]

    def keyboard(self) -> QWidget:
        """Return the legend."""
        return self.legend

    def leaves(self) -> Sequence[int]:
        """Return the one leaf."""
        return range(self._plan.first, self._plan.last)

    def order(self, point: Point) -> tuple[int, int]:
        """Return where `point` stands in the legend."""
        return self.legend.order(point)

    def holds(self) -> bool:
        """Return False: what is chosen is kept with the page."""
        return False

    def uncover(self, leaf: int) -> None:
        """Do nothing: all of it is there."""

    def place_of(self, leaf: int) -> QRect:
        """Return the whole part: map and legend are one place."""
        return self.rect()

    def point_at(self, place: QPoint) -> Point | None:
        """Return the point of the legend nearest to `place`."""
        return self.legend.point_at(self.legend.mapFrom(self, place))

    def leaf_at(self, place: QPoint) -> int | None:
        """Return the one leaf."""
        return self._plan.first

    def line_at(self, y: int) -> tuple[int, float] | None:
        """Return how much of the part is above `y`."""
        return self._plan.first, y / max(self.height(), 1)

    def y_of(self, leaf: int, offset: float) -> int:
        """Return where the line is that `line_at` gave."""
        return round(offset * self.height())

    # What is chosen, selected and noted.

    def text(self, start: Point | None, end: Point | None) -> str:
        """Return the legend's text between two points."""
        return self.legend.text(start, end)

    def html(self, start: Point | None, end: Point | None) -> str:
        """Return nothing: a legend is copied as plain text."""
        return ""

    def link(self, leaf: int) -> str:
        """Return the way to the whole map, with what is chosen here."""
        now = self.drawn.choice if self.drawn is not None else None
        return str(view_address(MAP, now.name if now else ""))

    def show_selection(self, start: Point | None, end: Point | None, *, shown: bool) -> None:
        """Select in the legend."""
        self.legend.show_selection(start, end, shown=shown)

    def show_chosen(self, leaf: int | None) -> None:
        """Paint the legend as chosen."""
        self.legend.show_chosen(leaf)

    def show_notes(self, notes: Notes) -> None:
        """Paint the notes beside the legend."""
        self.legend.show_notes(notes)
