# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map on a sheet: drawn on any painter at any resolution, or as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter

from bilagviewer.places.mapping import MapData
from bilagviewer.places.projection import Outline
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.footer import footer_height, paint_footer
from bilagviewer.ui.map.frames import Look
from bilagviewer.ui.map.painting import Land, paint_scene
from bilagviewer.ui.map.scene import Scene, Wanted
from bilagviewer.ui.map.staging import scene
from bilagviewer.ui.theme.theme import Theme

PAPER = 1000
"""How wide a sheet is, in pixels at 100 % text size."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn."""

    data: MapData
    look: Look = field(default_factory=Look)
    choice: Choice | None = None


def draw(  # noqa: PLR0913 - what, where and how
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
    sheet: Sheet,
    words: Sequence[str] = (),
    *,
    wide: float = PAPER,
) -> None:
    """Draw the map into `rect`, on a screen or a sheet of any resolution.

    Signs' meaning, the names of towns that have only a number, and `words` stand in lines below.
    Text has the size that it would have in a picture `wide` pixels wide. A new `Theme` gives
    the colours for paper.
    """
    scale = rect.width() / wide
    size = QSizeF(wide, rect.height() / scale)
    made, lines = _made(theme, sheet, size, words)
    below = footer_height(theme, lines)
    place = QRectF(0, 0, wide, size.height() - below)
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    painter.setClipRect(place)
    painter.fillRect(place, theme.colour("map_sea"))
    paint_scene(painter, theme, Land(Outline.load()), made)
    painter.setClipping(False)
    paint_footer(painter, theme, QRectF(place.bottomLeft(), QSizeF(wide, below)), lines)
    painter.restore()


def image(
    theme: Theme, sheet: Sheet, size: QSize, scale: float, words: Sequence[str] = ()
) -> QImage:
    """Return the map as a picture, of `size` and the lines below it.

    It has `scale` pixels for each of its own.
    """
    high = size.height() + round(footer_height(theme, words))
    made = QImage(QSize(size.width(), high) * scale, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    painter = QPainter(made)
    draw(painter, QRectF(0, 0, size.width(), high), theme, sheet, words, wide=size.width())
    painter.end()
    return made


def _made(
    theme: Theme, sheet: Sheet, size: QSizeF, words: Sequence[str]
) -> tuple[Scene, Sequence[str]]:
    """Return the map and the lines below it, one more where towns have only a number."""
    wanted = Wanted(sheet.look, sheet.choice)

    def over(lines: Sequence[str]) -> Scene:
        room = QSizeF(size.width(), max(size.height() - footer_height(theme, lines), 1))
        return scene(theme, sheet.data, room, wanted, buttons=False)

    made = over(words)
    if not made.numbered():
        return made, words
    made = over(["", *words])
    return made, [_numbers(made), *words]


def _numbers(made: Scene) -> str:
    towns = sorted(made.numbered(), key=made.numbers.__getitem__)
    return " · ".join(f"{made.numbers[town]}\u00a0{made.towns[town].name}" for town in towns)
