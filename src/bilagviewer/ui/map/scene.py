# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands where on the map at one size, zoom and choice."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from bilagviewer.places.mapping import MapData, MapTown, Thing
from bilagviewer.places.phrases import Role
from bilagviewer.places.projection import is_bornholm, project
from bilagviewer.ui.map import signs
from bilagviewer.ui.map.choice import Choice, item, roles
from bilagviewer.ui.map.frames import Frame, Look, plan
from bilagviewer.ui.map.placing import place
from bilagviewer.ui.map.wishes import Placed, Wish
from bilagviewer.ui.theme.theme import Theme

REACH = 60
"""How far a sign may move from its town, in pixels at 100 % text size."""
LEAD = 190
"""How far a name may stand from its sign, at the end of a line."""
_FAINT_LEAD = 50
"""The same for one that stands back while others are chosen."""
_LEAST = 0.65
"""How much smaller all signs may be where the country is small."""


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
    numbers: Mapping[str, int]
    """Each town's number in the list."""
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

    def numbered(self) -> frozenset[str]:
        """Return the towns of which the map says the number in the list, and not the name."""
        shown = [one for part in self.parts for one in part.placed]
        named = {one.key for one in shown if one.label is not None}
        return frozenset(one.key for one in shown if one.number is not None) - named

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
    corner = _corner(theme) if buttons else QRectF()
    laid = plan(size, theme.text_percent / 100, wanted.look, corner.size())
    bornholm = [town for town in data.towns if is_bornholm(town.town.longitude)]
    elsewhere = [town for town in data.towns if not is_bornholm(town.town.longitude)]
    capital = [t for t in elsewhere if laid.capital.box.contains(_at(laid.capital, t))]
    whole = QRectF(QPointF(), size).adjusted(4, 4, -4, -4)
    boxes = [laid.bornholm.box, laid.capital.box]
    shrink = min(max(laid.shown / (theme.text_percent / 100), _LEAST), 1.0)
    gap = theme.px(4) * shrink
    numbers = {town.town.id: number for number, town in enumerate(data.towns, 1)}

    def part(
        frame: Frame,
        towns: Sequence[MapTown],
        room: QRectF,
        taken: list[QRectF],
        elsewhere: Container[str],
    ) -> Part:
        wishes = [_wish(theme, frame, town, lit, numbers[town.town.id], shrink) for town in towns]
        # What another frame names is named here where there is room.
        moves = frame is not laid.country
        wishes = [
            _optional(wish, moves=moves) if wish.key in elsewhere else wish for wish in wishes
        ]
        placed = place(wishes, room, taken, gap=gap)
        now = {one.key: one for one in placed}
        if wanted.pointed in now:
            # What is pointed at stays under the pointer, and all else where it can.
            wishes = [
                replace(
                    wish, before=now.get(wish.key), first=wish.first or wish.key == wanted.pointed
                )
                for wish in wishes
            ]
            placed = place(wishes, room, taken, gap=gap)
        return Part(frame, placed)

    near = {town.town.id for town in capital[1:]}
    country = part(laid.country, elsewhere, whole, [*boxes, corner], near)
    named = {one.key for one in country.placed if one.label is not None}
    return Scene(
        country,
        part(laid.bornholm, bornholm, laid.bornholm.box, [caption_box(theme, laid.bornholm)], ()),
        part(laid.capital, capital, laid.capital.box, [caption_box(theme, laid.capital)], named),
        {town.town.id: town for town in data.towns},
        numbers,
        lit,
        chosen if isinstance(chosen, Thing) else None,
    )


def _optional(wish: Wish, *, moves: bool) -> Wish:
    return replace(wish, lead=0.0, number=QSizeF(), reach=wish.reach if moves else 0.0)


def caption_box(theme: Theme, frame: Frame) -> QRectF:
    """Return where a box says what it shows."""
    box = frame.box
    high = theme.px(22)
    return QRectF(box.left(), box.bottom() - high, box.width(), high)


def _corner(theme: Theme) -> QRectF:
    """Return the room of the buttons at the upper left."""
    return QRectF(0, 0, theme.px(54), theme.px(120))


def _at(frame: Frame, town: MapTown) -> QPointF:
    return frame.at(project(town.town.longitude, town.town.latitude))


def _wish(
    theme: Theme,
    frame: Frame,
    town: MapTown,
    lit: Mapping[str, Role] | None,
    number: int,
    shrink: float,
) -> Wish:
    role = (lit or {}).get(town.town.id, town.role)
    side = signs.width(theme, len(town.things), role) * shrink
    first = lit is not None and town.town.id in lit
    metrics = QFontMetricsF(theme.font("meta", bold=first))
    label = QSizeF(metrics.horizontalAdvance(town.name) + 2, metrics.height())
    return Wish(
        town.town.id,
        _at(frame, town),
        side,
        label,
        signs.number_size(theme, number),
        theme.px(REACH),
        theme.px(LEAD if first or lit is None else _FAINT_LEAD),
        first,
    )


def bold(made: Scene, town: str) -> bool:
    """Tell whether a town's name is in bold: it stands out among others."""
    return made.lit is not None and town in made.lit
