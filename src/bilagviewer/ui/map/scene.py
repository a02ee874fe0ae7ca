# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands where on the map at one size, zoom and choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from bilagviewer.places.mapping import MapData, MapTown, Thing
from bilagviewer.places.phrases import Role
from bilagviewer.places.projection import is_bornholm, project
from bilagviewer.ui.map import signs
from bilagviewer.ui.map.choice import Choice, item, roles
from bilagviewer.ui.map.frames import Frame, Look, plan
from bilagviewer.ui.map.placing import Placed, Wish, place
from bilagviewer.ui.theme.theme import Theme

REACH = 30
"""How far a sign may move from its town, in pixels at 100 % text size."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants to see."""

    look: Look
    choice: Choice | None = None
    pointed: str = ""
    """The id of the town under the pointer, which must be shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """One frame with the signs in it."""

    frame: Frame
    placed: tuple[Placed, ...]

    def sign(self, town: str) -> Placed | None:
        """Return the sign of a town, None where it found no room or lies elsewhere."""
        return next((one for one in self.placed if one.key == town), None)


@dataclass(frozen=True, slots=True)
class Scene:
    """The three frames, and which towns stand out."""

    country: Part
    bornholm: Part
    capital: Part
    towns: Mapping[str, MapTown]
    lit: Mapping[str, Role] | None
    """The towns at full strength with the role they are shown in; None for all of them."""
    thing: Thing | None

    @property
    def parts(self) -> tuple[Part, Part, Part]:
        """Return the country, and the boxes over it."""
        return self.country, self.bornholm, self.capital

    def role(self, town: str) -> Role:
        """Return the role that a town is shown in."""
        return (self.lit or {}).get(town, self.towns[town].role)

    def number(self, town: str) -> int:
        """Return the number in a sign: none where it shows one thing's role."""
        return 0 if self.thing and town in (self.lit or {}) else len(self.towns[town].things)

    def is_lit(self, town: str) -> bool:
        """Tell whether a town stands at full strength."""
        return self.lit is None or town in self.lit

    def town_at(self, point: QPointF) -> MapTown | None:
        """Return the town whose sign or label is at a point of the widget."""
        for part in reversed(self.parts):
            for one in part.placed:
                if one.sign.adjusted(-3, -3, 3, 3).contains(point) or (
                    one.label is not None and one.label.contains(point)
                ):
                    return self.towns[one.key]
            if part is not self.country and part.frame.box.contains(point):
                return None
        return None


def scene(
    theme: Theme, data: MapData, size: QSizeF, wanted: Wanted, *, buttons: bool = True
) -> Scene:
    """Place the towns of `data` on a widget of `size`, with room for its `buttons` or none."""
    choice = wanted.choice
    lit = roles(data, choice)
    chosen = item(data, choice) if choice else None
    first = frozenset(lit or ())
    laid = plan(size, theme.text_percent / 100, wanted.look)
    bornholm = [town for town in data.towns if is_bornholm(town.town.longitude)]
    elsewhere = [town for town in data.towns if town not in bornholm]
    capital = [t for t in elsewhere if laid.capital.box.contains(_at(laid.capital, t))]
    whole = QRectF(QPointF(), size).adjusted(4, 4, -4, -4)
    boxes = [laid.bornholm.box, laid.capital.box]

    def part(frame: Frame, towns: Sequence[MapTown], room: QRectF, taken: list[QRectF]) -> Part:
        wishes = [_wish(theme, frame, town, lit, town.town.id in first) for town in towns]
        if frame is laid.country:
            # A town of the capital's area has its box; here it is shown where there is room.
            near = {town.town.id for town in capital[1:]}
            wishes = [replace(wish, reach=0.0) if wish.key in near else wish for wish in wishes]
        placed = place(wishes, room, taken, gap=theme.px(4))
        now = {one.key: one for one in placed}
        if wanted.pointed in now:
            # What is pointed at stays under the pointer, and all else where it can.
            wishes = [
                replace(
                    wish, before=now.get(wish.key), first=wish.first or wish.key == wanted.pointed
                )
                for wish in wishes
            ]
            placed = place(wishes, room, taken, gap=theme.px(4))
        return Part(frame, placed)

    return Scene(
        part(laid.country, elsewhere, whole, [*boxes, *([_corner(theme)] if buttons else [])]),
        part(laid.bornholm, bornholm, laid.bornholm.box, [caption_box(theme, laid.bornholm)]),
        part(laid.capital, capital, laid.capital.box, [caption_box(theme, laid.capital)]),
        {town.town.id: town for town in data.towns},
        lit,
        chosen if isinstance(chosen, Thing) else None,
    )


def caption_box(theme: Theme, frame: Frame) -> QRectF:
    """Return where a box says what it shows."""
    box = frame.box
    high = theme.px(22)
    return QRectF(box.left(), box.bottom() - high, box.width(), high)


def _corner(theme: Theme) -> QRectF:
    """Return the room of the buttons at the upper left."""
    return QRectF(0, 0, theme.px(142), theme.px(50))


def _at(frame: Frame, town: MapTown) -> QPointF:
    return frame.at(project(town.town.longitude, town.town.latitude))


def _wish(
    theme: Theme, frame: Frame, town: MapTown, lit: Mapping[str, Role] | None, first: bool
) -> Wish:
    role = (lit or {}).get(town.town.id, town.role)
    side = signs.width(theme, len(town.things), role)
    bold = first and lit is not None
    metrics = QFontMetricsF(theme.font("meta", bold=bold))
    label = QSizeF(metrics.horizontalAdvance(town.name) + 2, metrics.height())
    return Wish(town.town.id, _at(frame, town), side, label, theme.px(REACH), first)


def bold(made: Scene, town: str) -> bool:
    """Tell whether a town's name is in bold: it stands out among others."""
    return made.lit is not None and town in made.lit
