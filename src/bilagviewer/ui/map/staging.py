# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Place the towns of a map in the country and in the two boxes."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from bilagviewer.places.mapping import MapData, MapTown, Thing
from bilagviewer.places.projection import is_bornholm, project
from bilagviewer.ui.map import signs
from bilagviewer.ui.map.choice import item, roles
from bilagviewer.ui.map.frames import Frame, plan
from bilagviewer.ui.map.placing import place
from bilagviewer.ui.map.scene import Part, Scene, Wanted
from bilagviewer.ui.map.settling import CAPTION
from bilagviewer.ui.map.wishes import Wish
from bilagviewer.ui.map.zoom_buttons import taken
from bilagviewer.ui.theme.theme import Theme

REACH = 60
"""How far a sign may move from its town, in pixels at 100 % text size."""
LEAD = 190
"""How far a name may stand from its sign, at the end of a line."""
_FAINT_LEAD = 50
"""The same for one that stands back while others are chosen."""
_LEAST = 0.65
"""How much smaller all signs may be where the country is small."""
_CROWD = 50
"""Of more towns than this, those without room are seen when the map is enlarged."""
_FEW = 10
"""So many are never too many."""
_NAME = QSizeF(90, 20)
"""About how much room a name takes, with what is round it."""
_CROWDED_REACH = 8
_EDGE = 4
_GAP = 4


def scene(
    theme: Theme, data: MapData, size: QSizeF, wanted: Wanted, *, buttons: bool = True
) -> Scene:
    """Place the towns of `data` on a widget of `size`, with room for its `buttons` or none."""
    return _Staging(theme, data, wanted).staged(size, taken(theme) if buttons else QSizeF(0, 0))


def pointed_at(theme: Theme, data: MapData, size: QSizeF, wanted: Wanted, before: Scene) -> Scene:
    """Return `before` with a name for the town that is pointed at, as `wanted` says."""
    if all(one.label for part in before.parts if (one := part.sign(wanted.pointed))):
        return before
    return _Staging(theme, data, wanted, before).staged(size, taken(theme))


def caption_box(theme: Theme, frame: Frame) -> QRectF:
    """Return where a box says what it shows."""
    high = theme.px(CAPTION)
    return QRectF(frame.box.left(), frame.box.bottom() - high, frame.box.width(), high)


class _Staging:
    """Places the towns of one map."""

    def __init__(
        self, theme: Theme, data: MapData, wanted: Wanted, before: Scene | None = None
    ) -> None:
        self._before = before.parts if before is not None else ()
        self._theme, self._data, self._wanted = theme, data, wanted
        self._lit = roles(data, wanted.choice)
        self._numbers = {town.town.id: number for number, town in enumerate(data.towns, 1)}
        self._shrink = 1.0

    def staged(self, size: QSizeF, corner: QSizeF) -> Scene:
        """Return the scene on a widget of `size`, of which the upper left corner is taken."""
        theme, choice = self._theme, self._wanted.choice
        unit = theme.text_percent / 100
        laid = plan(size, unit, self._wanted.look, corner)
        self._shrink = min(max(laid.shown / unit, _LEAST), 1.0)
        east = [town for town in self._data.towns if is_bornholm(town.town.longitude)]
        west = [town for town in self._data.towns if not is_bornholm(town.town.longitude)]
        near = [t for t in west if laid.capital.box.contains(_at(laid.capital, t))]
        whole = QRectF(QPointF(), size).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        full = [laid.bornholm.box, laid.capital.box, QRectF(QPointF(), corner)]
        # Of the capital's area the country shows the largest town, and others where they fit.
        optional = {town.town.id for town in near[1:]}
        wishes = [
            replace(
                self._optional(wish, optional), reach=0.0 if wish.key in optional else wish.reach
            )
            for wish in self._wishes(laid.country, west)
        ]
        country = self._part(laid.country, wishes, whole, full)
        named = {one.key for one in country.placed if one.label is not None}
        chosen = item(self._data, choice) if choice else None
        return Scene(
            country,
            self._box(laid.bornholm, east, ()),
            self._box(laid.capital, near, named),
            {town.town.id: town for town in self._data.towns},
            self._numbers,
            self._lit,
            chosen if isinstance(chosen, Thing) else None,
        )

    def _box(self, frame: Frame, towns: Sequence[MapTown], named: Container[str]) -> Part:
        """Return a box; what the country names is named in it where there is room."""
        wishes = [self._optional(wish, named) for wish in self._wishes(frame, towns)]
        return self._part(frame, wishes, frame.box, [caption_box(self._theme, frame)])

    def _part(
        self, frame: Frame, wishes: Sequence[Wish], room: QRectF, full: Sequence[QRectF]
    ) -> Part:
        gap, pointed = self._theme.px(_GAP) * self._shrink, self._wanted.pointed
        before = next((part for part in self._before if part.frame == frame), None)
        if before is not None:
            one = before.sign(pointed)
            if one is None or one.label is not None:
                return before
            # What is pointed at stays under the pointer, and all else where it can.
            wishes = [
                replace(wish, before=before.sign(wish.key), first=wish.first or wish.key == pointed)
                for wish in wishes
            ]
        return Part(frame, place(wishes, room, full, gap=gap))

    def _optional(self, wish: Wish, elsewhere: Container[str]) -> Wish:
        """Return `wish` without a way to a name further away where its name is `elsewhere`."""
        return replace(wish, lead=0.0, number=QSizeF()) if wish.key in elsewhere else wish

    def _is_crowded(self, frame: Frame, towns: Sequence[MapTown]) -> bool:
        """Tell whether there are too many towns in a frame for a name for each."""
        count = sum(frame.box.contains(_at(frame, town)) for town in towns)
        name = self._theme.px(_NAME.width()) * self._theme.px(_NAME.height())
        full = count * name > frame.box.width() * frame.box.height()
        return count > _CROWD or (full and count > _FEW)

    def _wishes(self, frame: Frame, towns: Sequence[MapTown]) -> Iterator[Wish]:
        theme, lit = self._theme, self._lit
        crowded = self._is_crowded(frame, towns)
        reach = theme.px(_CROWDED_REACH if crowded else REACH)
        for town in towns:
            key = town.town.id
            role = (lit or {}).get(key, town.role)
            first = lit is not None and key in lit
            metrics = QFontMetricsF(theme.font("meta", bold=first))
            yield Wish(
                key=key,
                at=_at(frame, town),
                side=signs.width(theme, len(town.things), role) * self._shrink,
                label=QSizeF(metrics.horizontalAdvance(town.name) + 2, metrics.height()),
                number=signs.number_size(theme, self._numbers[key]),
                reach=reach,
                lead=0 if crowded else theme.px(LEAD if first or lit is None else _FAINT_LEAD),
                first=first,
            )


def _at(frame: Frame, town: MapTown) -> QPointF:
    return frame.at(project(town.town.longitude, town.town.latitude))
