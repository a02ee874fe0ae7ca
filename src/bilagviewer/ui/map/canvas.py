# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map under the reader's hands: mouse, wheel, keys and fingers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QToolTip

from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.surface import STEP, MapSurface
from bilagviewer.ui.reading.keys import OWN_KEYS
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.plain import plain_tooltip

_PAN = 60
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class MapCanvas(MapSurface):
    """Chooses the town that is clicked; zooms and moves the map."""

    chosen = Signal(object)
    """The `Choice` of a town that was clicked; None where there was none."""

    def __init__(self, theme: Theme, *, in_page: bool = False) -> None:
        """Make a map; `in_page` it leaves the wheel to the page until the reader is in it."""
        super().__init__(theme)
        self.yields_wheel = in_page
        """Whether the wheel scrolls what is around the map, until the reader is in it."""
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setProperty(OWN_KEYS, True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; where the wheel scrolls, only with the focus or with Ctrl."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.yields_wheel and not (self.hasFocus() or control):
            event.ignore()
            return
        self.zoom(STEP ** (event.angleDelta().y() / 120), event.position())
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
        self._point_at(pointed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the town that was clicked."""
        if self._pressed is not None and not self._dragged:
            town = self.scene.town_at(event.position())
            self.chosen.emit(Choice("town", town.name) if town else None)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enlarge what was double-clicked, but for a town: that one is chosen."""
        if event.button() == Qt.MouseButton.LeftButton and not self.scene.town_at(event.position()):
            self.zoom(STEP**2, event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        self._point_at("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + and −, move by the arrows, show everything by 0."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
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
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        if isinstance(event, QGestureEvent):
            return self._spread(event)
        return super().event(event)

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom by two fingers on a touchpad."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom(1 + event.value(), event.position())
        return True

    def _spread(self, event: QGestureEvent) -> bool:
        """Zoom by two fingers on the screen."""
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        self.zoom(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.hotSpot().toPoint())))
        return True
