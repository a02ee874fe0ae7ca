# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a run of prose paints behind its text, and beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bilagviewer.ui.reading.look import CIRCLE, CIRCLE_LEFT, GAP
from bilagviewer.ui.widgets import chips

if TYPE_CHECKING:
    from bilagviewer.ui.reading.text_view import TextView

_BAR = 3
_RADIUS = 6


def behind(painter: QPainter, part: TextView, exposed: QRect) -> None:
    """Paint the chosen place's tint and bar, the statements' circles, and rules."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for leaf in part.places.exposed(exposed):
        if leaf == part.chosen:
            tint(painter, part, part.places.place(leaf))
        if part.all_leaves[leaf].number is not None:
            _circle(painter, part, leaf)
    _rules(painter, part, exposed)


def before(painter: QPainter, part: TextView, exposed: QRect) -> None:
    """Paint the notes' words, and the ring of the keyboard's focus."""
    for leaf in part.places.exposed(exposed):
        for chip, place in chip_places(part, leaf):
            chips.paint(painter, part.theme, chip, place)
    if part.ringed and part.chosen is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(part.theme.colour("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            part.places.place(part.chosen).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS
        )


def tint(painter: QPainter, part: TextView, place: QRect) -> None:
    """Paint what marks a chosen place: a tint, and a bar at its left."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(part.theme.colour("accent_tint"))
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)
    painter.setClipRect(QRect(place.left(), place.top(), part.theme.px(_BAR), place.height()))
    painter.setBrush(part.theme.colour("accent"))
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)
    painter.restore()


def chip_places(part: TextView, leaf: int) -> list[tuple[chips.Chip, QRect]]:
    """Return the words beside `leaf`, each with its place."""
    words = part.chips(leaf)
    if not words:
        return []
    rect, theme = part.places.place(leaf), part.theme
    inset = theme.px(GAP / 2)
    if part.places.measures.gutter:
        left = rect.right() + 1 - part.places.measures.gutter + inset
        corner = QPoint(left, rect.top() + inset + theme.px(2))
        return chips.stack(theme, words, corner, rect.height() - inset)
    left = part.places.measures.outset + round(
        part.places.first_block(leaf).blockFormat().leftMargin()
    )
    corner = QPoint(left, rect.bottom() + 1 - inset - theme.px(chips.HEIGHT))
    return chips.row(theme, words, corner)


def chip_at(part: TextView, place: QPoint) -> int | None:
    """Return the leaf whose words are at `place`."""
    leaf = part.places.leaf_at(place.y())
    if leaf is not None and any(rect.contains(place) for _, rect in chip_places(part, leaf)):
        return leaf
    return None


def _circle(painter: QPainter, part: TextView, leaf: int) -> None:
    theme = part.theme
    block = part.places.first_block(leaf)
    line = block.layout().lineAt(0)
    metrics = QFontMetricsF(theme.font("meta", bold=True))
    baseline = block.layout().position().y() + line.y() + line.ascent()
    middle = baseline - metrics.capHeight() / 2
    radius = theme.px(CIRCLE) / 2
    centre = QPointF(part.places.measures.outset + theme.px(CIRCLE_LEFT) + radius, middle)
    if part.filled(leaf):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
    else:
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("page"))
    painter.drawEllipse(centre, radius - 0.5, radius - 0.5)


def _rules(painter: QPainter, part: TextView, exposed: QRect) -> None:
    """Paint a page mark as a quiet rule after its words, and the end of tracks as a rule."""
    theme, measures = part.theme, part.places.measures
    for block in part.places.rules():
        place = part.document().documentLayout().blockBoundingRect(block)
        if not place.intersects(QRectF(exposed)):
            continue
        line = block.layout().lineAt(0)
        after = line.naturalTextWidth() + theme.px(12) if block.text() else 0
        middle = round(place.center().y()) + 0.5
        painter.setPen(QPen(theme.colour("line"), 1))
        left, right = measures.outset + after, measures.outset + measures.width
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
