# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Paint a scene: sea, land, lines, signs and names, sharp at any scale."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from bilagviewer.places.phrases import Role
from bilagviewer.places.projection import Outline, Ring
from bilagviewer.ui.map import signs
from bilagviewer.ui.map.scene import Part, Scene, bold, caption_box
from bilagviewer.ui.theme.theme import Theme

FAINT = 0.35
"""The strength of what is not chosen."""


class Land:
    """The coast as paths in kilometres."""

    def __init__(self, outline: Outline) -> None:
        self.mainland = _path(outline.mainland)
        self.bornholm = _path(outline.bornholm)


def paint_scene(
    painter: QPainter, theme: Theme, land: Land, made: Scene, captions: tuple[str, str]
) -> None:
    """Paint the country, and over it the boxes with their captions."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, theme, made.country, land.mainland)
    _paint_part(painter, theme, made, made.country)
    boxes = ((made.bornholm, land.bornholm), (made.capital, land.mainland))
    for (part, path), caption in zip(boxes, captions, strict=True):
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("map_sea"))
        painter.drawRect(part.frame.box)
        painter.setClipRect(part.frame.box)
        _paint_ground(painter, theme, part, path)
        _paint_part(painter, theme, made, part)
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


def _paint_part(painter: QPainter, theme: Theme, made: Scene, part: Part) -> None:
    _paint_lines(painter, theme, made, part)
    # What is faint lies under what is chosen, and the ways to moved signs under all signs.
    ordered = sorted(part.placed, key=lambda one: made.is_lit(one.key))
    painter.save()
    painter.setPen(QPen(theme.colour("accent"), 1))
    painter.setBrush(theme.colour("accent"))
    for one in ordered:
        if one.moved:
            painter.setOpacity(1.0 if made.is_lit(one.key) else FAINT)
            painter.drawLine(one.at, one.sign.center())
            painter.drawEllipse(one.at, 1.5, 1.5)
    painter.restore()
    for one in ordered:
        painter.save()
        painter.setOpacity(1.0 if made.is_lit(one.key) else FAINT)
        signs.paint(painter, theme, one.sign, made.role(one.key), made.number(one.key))
        if one.label is not None:
            _paint_label(painter, theme, one.label, made, one.key)
        painter.restore()


def _paint_label(painter: QPainter, theme: Theme, box: QRectF, made: Scene, town: str) -> None:
    """Paint a name on a seam of the land's colour, so that lines do not run through it."""
    font, name = theme.font("meta", bold=bold(made, town)), made.towns[town].name
    start = QPointF(box.left() + 1, box.top() + QFontMetricsF(font).ascent())
    seam = QPainterPath()
    seam.addText(start, font, name)
    pen = QPen(theme.colour("map_land"), theme.px(3))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(seam, pen)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(start, name)


def _paint_lines(painter: QPainter, theme: Theme, made: Scene, part: Part) -> None:
    """Paint lines from the chosen thing's headquarters to its other places."""
    if made.thing is None:
        return
    places = [place for place in made.thing.places if place.town]
    heads = [place for place in places if place.role is Role.HEADQUARTERS]
    for head in heads:
        for place in places:
            start, end = _spot(part, head.town), _spot(part, place.town)
            if place is head or start is None or end is None:
                continue
            pen = QPen(theme.colour("accent"), max(1.2, theme.px(1.6)))
            pen.setDashPattern([4, 3] if place.role is not Role.OTHER else [1, 3])
            painter.setPen(pen)
            painter.drawLine(start, end)


def _spot(part: Part, town: object) -> QPointF | None:
    placed = part.sign(getattr(town, "id", ""))
    return placed.sign.center() if placed else None


def _path(rings: Iterable[Ring]) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path
