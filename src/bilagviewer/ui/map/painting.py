# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Paint a scene: sea, land, lines, signs and names, sharp at any scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from bilagviewer.places.gazetteer import Town
from bilagviewer.places.phrases import Role
from bilagviewer.places.projection import Outline, Ring, project
from bilagviewer.ui.map import signs
from bilagviewer.ui.map.scene import Part, Scene
from bilagviewer.ui.map.staging import caption_box
from bilagviewer.ui.map.wishes import Placed
from bilagviewer.ui.theme.theme import Theme

FAINT = 0.35
"""The strength of what is not chosen."""


class Land:
    """The coast as paths in kilometres."""

    def __init__(self, outline: Outline) -> None:
        self.mainland = _path(outline.mainland)
        self.bornholm = _path(outline.bornholm)


def paint_scene(painter: QPainter, theme: Theme, land: Land, made: Scene) -> None:
    """Paint the country, and over it the boxes with their captions."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, theme, made.country, land.mainland)
    _paint_part(painter, theme, made, made.country, land.mainland)
    boxes = ((made.bornholm, land.bornholm), (made.capital, land.mainland))
    captions = (
        QCoreApplication.translate("map", "Bornholm"),
        QCoreApplication.translate("map", "The capital's area"),
    )
    for (part, path), caption in zip(boxes, captions, strict=True):
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("map_sea"))
        painter.drawRect(part.frame.box)
        painter.setClipRect(part.frame.box)
        _paint_ground(painter, theme, part, path)
        _paint_part(painter, theme, made, part, path)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.colour("map_shore"))
        painter.drawRoundedRect(part.frame.box, 4, 4)
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.colour("quiet"))
        place = caption_box(theme, part.frame).adjusted(theme.px(7), 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, caption)


def _paint_ground(painter: QPainter, theme: Theme, part: Part, path: QPainterPath) -> None:
    painter.save()
    painter.setTransform(part.frame.transform, combine=True)
    pen = QPen(theme.colour("map_shore"), 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(theme.colour("map_land"))
    painter.drawPath(path)
    painter.restore()


def _paint_part(
    painter: QPainter, theme: Theme, made: Scene, part: Part, land: QPainterPath
) -> None:
    on_map, _ = part.frame.transform.inverted()
    _paint_lines(painter, theme, made, part)
    # What is faint lies under what is chosen, and the ways to moved signs under all signs.
    ordered = sorted(part.placed, key=lambda one: made.is_lit(one.key))
    painter.save()
    painter.setPen(QPen(theme.colour("accent"), 1))
    painter.setBrush(theme.colour("accent"))
    for one in ordered:
        painter.setOpacity(1.0 if made.is_lit(one.key) else FAINT)
        if one.moved:
            painter.drawLine(one.at, one.sign.center())
            painter.drawEllipse(one.at, 1.5, 1.5)
    painter.setPen(QPen(theme.colour("quiet"), 1))
    for one in ordered:
        painter.setOpacity(1.0 if made.is_lit(one.key) else FAINT)
        if one.line is not None:
            painter.drawLine(*one.line)
    painter.restore()
    for one in ordered:
        painter.save()
        if not made.is_lit(one.key):
            # Lines and shores must not shine through what is faint.
            signs.clear(painter, theme, one.sign, made.role(one.key))
        if one.label is not None:
            ashore = land.contains(on_map.map(one.label.center()))
            ground = theme.colour("map_land" if ashore else "map_sea")
            _paint_seam(painter, theme, made, one, ground)
        painter.setOpacity(1.0 if made.is_lit(one.key) else FAINT)
        signs.paint(painter, theme, one.sign, made.role(one.key), made.number(one.key))
        if one.label is not None:
            painter.setFont(_font(theme, made, one))
            painter.setPen(theme.colour("text"))
            painter.drawText(_start(theme, made, one), made.towns[one.key].name)
        if one.number is not None:
            signs.paint_number(painter, theme, one.number, made.numbers[one.key])
        painter.restore()


def _paint_seam(painter: QPainter, theme: Theme, made: Scene, one: Placed, ground: QColor) -> None:
    """Paint the ground's colour round a name, so that lines do not run through it."""
    seam = QPainterPath()
    seam.addText(_start(theme, made, one), _font(theme, made, one), made.towns[one.key].name)
    pen = QPen(ground, theme.px(3))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(seam, pen)


def _font(theme: Theme, made: Scene, one: Placed) -> QFont:
    return theme.font("meta", bold=made.is_bold(one.key))


def _start(theme: Theme, made: Scene, one: Placed) -> QPointF:
    """Return where the base line of a name begins."""
    box = one.label or QRectF()
    return QPointF(box.left() + 1, box.top() + QFontMetricsF(_font(theme, made, one)).ascent())


def _paint_lines(painter: QPainter, theme: Theme, made: Scene, part: Part) -> None:
    """Paint lines from the chosen thing's headquarters to its other places."""
    for start, end, role in lines(made, part):
        pen = QPen(theme.colour("accent"), max(1.2, theme.px(1.6)))
        pen.setDashPattern([4, 3] if role is not Role.OTHER else [1, 3])
        painter.setPen(pen)
        painter.drawLine(start, end)


def lines(made: Scene, part: Part) -> Iterator[tuple[QPointF, QPointF, Role]]:
    """Yield where the lines of the chosen thing begin and end in `part`, with the far end's role.

    What has no sign in a part lies where the map has it, which may be outside: such a line
    comes in over the border of a box. A box has only the lines of its own towns.
    """
    places = [place for place in made.thing.places if place.town] if made.thing else []
    for head in places:
        for place in places:
            if head.role is not Role.HEADQUARTERS or place is head:
                continue
            ends = [_spot(part, one.town) for one in (head, place) if one.town]
            if part is made.country or any(here for _, here in ends):
                (start, _), (end, _) = ends
                yield start, end, place.role


def _spot(part: Part, town: Town) -> tuple[QPointF, bool]:
    """Return where a town is in a part, and whether it has its sign there."""
    placed = part.sign(town.id)
    if placed is not None:
        return placed.sign.center(), True
    return part.frame.at(project(town.longitude, town.latitude)), False


def _path(rings: Iterable[Ring]) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path
