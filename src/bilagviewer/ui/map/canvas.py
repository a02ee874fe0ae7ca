# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map itself: painted, zoomed and drawn about by mouse, wheel and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolButton, QToolTip, QVBoxLayout, QWidget

from bilagviewer.places.mapping import MapData
from bilagviewer.places.projection import Outline
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.footer import footer_height, paint_footer
from bilagviewer.ui.map.frames import DENMARK, FARTHEST, Look
from bilagviewer.ui.map.painting import Land, paint_scene
from bilagviewer.ui.map.scene import Scene, Wanted, scene
from bilagviewer.ui.reading.keys import OWN_KEYS
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.plain import plain_tooltip

_STEP = 1.4
_PAN = 60
_PAPER = 1000
"""How wide a sheet is, in pixels at 100 % text size."""
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class MapCanvas(QWidget):
    """Denmark, with a box for Bornholm and one for the capital's area."""

    chosen = Signal(object)
    """The `Choice` of a town that was clicked; None where there was none."""

    def __init__(self, theme: Theme, *, in_page: bool = False) -> None:
        """Make a map; `in_page` it leaves the wheel to the page until the reader is in it."""
        super().__init__()
        self._theme = theme
        self.yields_wheel = in_page
        """Whether the wheel scrolls what is around the map, until the reader is in it."""
        self._land = Land(Outline.load())
        self._data = MapData()
        self._choice: Choice | None = None
        self._look = Look()
        self._pointed = ""
        self._pressed: QPointF | None = None
        self._dragged = False
        self._made: Scene | None = None
        self.setProperty(OWN_KEYS, True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._buttons = self._make_buttons()
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
            self._made = self._scene_at(QSizeF(self.size()))
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
        moved = shift / scale - shift / (scale * zoom / look.zoom)
        self._show(Look(zoom, look.shift + moved))

    def pan(self, by: QPointF) -> None:
        """Move what is seen by so many pixels."""
        scale = self.scene.country.frame.scale
        self._show(Look(self._look.zoom, self._look.shift + by / scale))

    def show_all(self) -> None:
        """Show the whole country again."""
        self._show(Look())

    def picture(self, size: QSize, scale: float, words: Sequence[str]) -> QImage:
        """Return the map as a picture with the signs' meaning and `words` in lines below.

        The map is of `size`, drawn at `scale` pixels for each of its own.
        """
        below = footer_height(self._theme, words)
        image = QImage((size + QSize(0, round(below))) * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        whole = QRectF(0, 0, size.width(), size.height() + round(below))
        self.draw(painter, whole, words, wide=size.width())
        painter.end()
        return image

    def draw(
        self,
        painter: QPainter,
        rect: QRectF,
        words: Sequence[str] = (),
        theme: Theme | None = None,
        *,
        wide: float = _PAPER,
    ) -> None:
        """Draw the map as it is shown into `rect`, on a screen or a sheet of any resolution.

        Signs' meaning and `words` stand in lines below. Text has the size that it would have in
        a picture `wide` pixels wide. `theme` gives colours for paper; None the window's.
        """
        theme = theme or self._theme
        scale = rect.width() / wide
        size = QSizeF(wide, rect.height() / scale)
        below = footer_height(theme, words)
        map_size = QSizeF(wide, max(size.height() - below, 1))
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        painter.setClipRect(QRectF(QPointF(), map_size))
        painter.fillRect(QRectF(QPointF(), map_size), theme.colour("map_sea"))
        captions = self.tr("Bornholm"), self.tr("The capital's area")
        made = scene(theme, self._data, map_size, Wanted(self._look, self._choice), buttons=False)
        paint_scene(painter, theme, self._land, made, captions)
        painter.setClipping(False)
        paint_footer(painter, theme, QRectF(0, map_size.height(), wide, below), words)
        painter.restore()

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
        self._paint(painter, self.scene)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._renew()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; where the wheel scrolls, only with the focus or with Ctrl."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.yields_wheel and not (self.hasFocus() or control):
            event.ignore()
            return
        self.zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw the map about, or to choose a town."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the map about, or light up the town under the pointer."""
        if self._pressed is not None:
            moved = self._pressed - event.position()
            if self._dragged or moved.manhattanLength() > 5:
                self._dragged, self._pressed = True, event.position()
                self.pan(moved)
            return
        town = self.scene.town_at(event.position())
        pointed = town.town.id if town else ""
        self.setCursor(Qt.CursorShape.PointingHandCursor if town else Qt.CursorShape.ArrowCursor)
        if pointed != self._pointed:
            self._pointed = pointed
            self._renew()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the town that was clicked."""
        if self._pressed is not None and not self._dragged:
            town = self.scene.town_at(event.position())
            self.chosen.emit(Choice("town", town.name) if town else None)
        self._pressed = None

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        self._pointed = ""
        self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + and −, move by the arrows, show everything by 0."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key in _ARROWS:
            self.pan(_ARROWS[key] * self._theme.px(_PAN))
        elif key == Qt.Key.Key_Escape and self._choice is not None:
            self.chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Name the town under the pointer, and what is there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            town = self.scene.town_at(QPointF(event.pos()))
            names = "\n".join([town.name, *(thing.name for thing in town.things)]) if town else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(names), self)
            return True
        return super().event(event)

    def _paint(self, painter: QPainter, made: Scene) -> None:
        captions = self.tr("Bornholm"), self.tr("The capital's area")
        paint_scene(painter, self._theme, self._land, made, captions)

    def _scene_at(self, size: QSizeF) -> Scene:
        return scene(self._theme, self._data, size, Wanted(self._look, self._choice, self._pointed))

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
        self._made = None
        self.update()

    def _make_buttons(self) -> list[QToolButton]:
        """Return the buttons at the upper left: what the keys do, for the mouse."""
        column = QVBoxLayout(self)
        found = []
        for icon, name, act in (
            ("mdi6.plus", self.tr("Zoom in (+)"), lambda: self.zoom(_STEP)),
            ("mdi6.minus", self.tr("Zoom out (−)"), lambda: self.zoom(1 / _STEP)),
            ("mdi6.fit-to-screen-outline", self.tr("Show the whole country (0)"), self.show_all),
        ):
            button = QToolButton()
            button.setIcon(self._theme.icon(icon))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            found.append(button)
        column.addStretch(1)
        return found

    def _restyle(self) -> None:
        px = self._theme.px
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(px(8), px(8), px(8), px(8))
            layout.setSpacing(px(2))
        for button in self._buttons:
            button.setFixedSize(px(40), px(34))
            button.setIconSize(QSize(px(18), px(18)))
        self.setMinimumSize(px(220), px(240))
        self._renew()
