# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map itself: painted, enlarged and moved, on a widget or a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel

from bilagviewer.places.mapping import MapData
from bilagviewer.places.projection import Outline
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.frames import FARTHEST, Look
from bilagviewer.ui.map.painting import Land, paint_scene
from bilagviewer.ui.map.scene import Scene, Wanted
from bilagviewer.ui.map.settling import DENMARK
from bilagviewer.ui.map.sheet import PAPER, Sheet, draw, image
from bilagviewer.ui.map.staging import pointed_at, scene
from bilagviewer.ui.map.zoom_buttons import ZoomButtons
from bilagviewer.ui.theme.theme import Theme

STEP = 1.4
"""How much one step enlarges."""


class MapSurface(QLabel):
    """Denmark, with a box for Bornholm and one for the capital's area.

    WORKAROUND: A widget cannot say what it is to those who do not see it; a label
    with a picture is told as a picture, so this is one, and paints itself.
    """

    numbered = Signal(object)
    """The names of the towns of which only their number in the list is to be seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._land = Land(Outline.load())
        self._data = MapData()
        self._choice: Choice | None = None
        self._look = Look()
        self._numbered: frozenset[str] = frozenset()
        self._pointed = ""
        self._made: Scene | None = None
        self._base: Scene | None = None
        """The scene with nothing pointed at."""
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        self.setPixmap(nothing)
        self._buttons = ZoomButtons(theme, self)
        self._buttons.zoomed.connect(lambda way: self.zoom(STEP**way))
        self._buttons.whole.connect(self.show_all)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def look(self) -> Look:
        """Return how far the reader has zoomed and drawn the map."""
        return self._look

    @property
    def scene(self) -> Scene:
        """Return what stands where now."""
        if self._made is None:
            size = QSizeF(self.size())
            if self._base is None:
                self._base = scene(self._theme, self._data, size, Wanted(self._look, self._choice))
            wanted = Wanted(self._look, self._choice, self._pointed)
            self._made = self._base
            if self._pointed:
                self._made = pointed_at(self._theme, self._data, size, wanted, self._base)
            # Never while painting: who hears it changes other widgets.
            QTimer.singleShot(0, self, self._tell_numbered)
        return self._made

    def show_data(self, data: MapData, name: str) -> None:
        """Show `data`; `name` says to those who do not see it what the map shows."""
        self._data = data
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Keys: + and − zoom, arrows move, 0 shows everything. The list says the same.")
        )
        self._renew()

    def choose(self, choice: Choice | None) -> None:
        """Show what is chosen."""
        self._choice = choice
        self._renew()
        if choice is not None and self._look != Look() and not self._sees_choice():
            self.show_all()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Enlarge by `factor`, with the point `about` of the widget staying where it is."""
        look = self._look
        zoom = min(max(look.zoom * factor, 1.0), FARTHEST)
        middle = self._home()
        shift = QPointF() if about is None else about - middle
        scale = self.scene.country.frame.scale
        if zoom == 1.0 and factor < 1:
            self.show_all()
            return
        moved = shift / scale - shift / (scale * zoom / look.zoom)
        self._show(Look(zoom, look.shift + moved))

    def pan(self, by: QPointF) -> None:
        """Move what is seen by so many pixels."""
        scale = self.scene.country.frame.scale
        self._show(Look(self._look.zoom, self._look.shift + by / scale))

    def show_all(self) -> None:
        """Show the whole country again."""
        self._show(Look())

    def image(self, size: QSize, scale: float, words: Sequence[str]) -> QImage:
        """Return the map as it is shown, of `size` and `words` in lines below it."""
        return image(self._theme, self._sheet(), size, scale, words)

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        words: Sequence[str] = (),
        theme: Theme | None = None,
        *,
        wide: float = PAPER,
    ) -> None:
        """Draw the map as it is shown into `rect`, as `sheet.draw` does.

        `theme` gives colours for paper; None the window's.
        """
        draw(painter, rect, theme or self._theme, self._sheet(), words, wide=wide)

    def sizeHint(self) -> QSize:
        """Ask for the least; whoever places it gives it all there is."""
        return QSize(self._theme.px(300), self._theme.px(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, and a ring round it when the keys are its own."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("map_sea"))
        painter.drawRoundedRect(self.rect(), 8, 8)
        paint_scene(painter, self._theme, self._land, self.scene)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._renew()

    def _sheet(self) -> Sheet:
        return Sheet(self._data, self._look, self._choice)

    def _home(self) -> QPointF:
        """Return the point of the widget that zooming leaves alone."""
        middle = DENMARK.center() + self._look.shift
        return self.scene.country.frame.at((middle.x(), middle.y()))

    def _sees_choice(self) -> bool:
        """Tell whether a sign of what is chosen is to be seen."""
        return any(
            one.key in (self.scene.lit or {}) for part in self.scene.parts for one in part.placed
        )

    def _show(self, look: Look) -> None:
        # Far out there is only the sea.
        x = min(max(look.shift.x(), -200.0), 200.0)
        y = min(max(look.shift.y(), -220.0), 220.0)
        self._look = Look(look.zoom, QPointF(x, y))
        self._renew()

    def _renew(self) -> None:
        self._made = self._base = None
        self.update()

    def _point_at(self, town: str) -> None:
        """Show the name of a town, by its id, that the pointer is on; empty for none."""
        if town != self._pointed:
            self._pointed, self._made = town, None
            self.update()

    def _tell_numbered(self) -> None:
        found = frozenset(self.scene.towns[town].name for town in self.scene.numbered())
        if found != self._numbered:
            self._numbered = found
            self.numbered.emit(found)

    def _restyle(self) -> None:
        self._buttons.restyle()
        self.setMinimumSize(self._theme.px(220), self._theme.px(240))
        self._renew()
