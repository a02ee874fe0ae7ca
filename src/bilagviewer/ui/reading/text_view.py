# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The view of a run of prose: paints behind and beside its text, and hands on the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from bilagviewer.ui.reading import text_paint
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.part import Host, Notes, Part
from bilagviewer.ui.reading.text_places import TextPlaces
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets import chips

BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Why a widget shows the ring of the keyboard's focus."""


class TextView(QTextEdit):
    """A read-only text without scroll bars, whose selection and keys belong to the page."""

    places: TextPlaces

    def __init__(self, theme: Theme, host: Host, leaves: Leaves) -> None:
        super().__init__()
        self.theme, self._host, self.all_leaves = theme, host, leaves
        self.chosen: int | None = None
        self.pointed: int | None = None
        self.ringed = False
        self.notes: Notes | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)

    def part(self) -> Part:
        """Return the part that this is the view of."""
        raise NotImplementedError

    def filled(self, leaf: int) -> bool:
        """Return whether the circle of the statement `leaf` is filled."""
        return leaf == self.chosen or bool(self.notes and leaf in self.notes.chips)

    def chips(self, leaf: int) -> tuple[chips.Chip, ...]:
        """Return the words to paint beside `leaf`."""
        words = self.notes.chips.get(leaf, ()) if self.notes else ()
        margin = self.places.measures.gutter
        if not words and margin and leaf in (self.chosen, self.pointed):
            return (chips.write_chip(),)
        return words

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tints, circles and rules of the exposed places, then the text, then words."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.colour("page"))
        text_paint.behind(painter, self, event.rect())
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        text_paint.before(painter, self, event.rect())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or begin to select."""
        self._pressed(event, 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        self._pressed(event, 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting, or show what the mouse points at."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._host.drag(event.globalPosition().toPoint())
            return
        place = event.position().toPoint()
        self._point(self.places.leaf_at(place.y()))
        hand = self.places.link_at(place) or text_paint.chip_at(self, place) is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a choice or a selection; a click on a link follows it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clicked = self._host.release()
        link = self.places.link_at(event.position().toPoint())
        if link and clicked:
            self._host.follow(link)

    def viewportEvent(self, event: QEvent) -> bool:
        """Point at nothing when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the focus came by a key."""
        self.ringed = event.reason() in BY_KEY
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring."""
        self.ringed = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _pressed(self, event: QMouseEvent, count: int) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        place = event.position().toPoint()
        leaf = text_paint.chip_at(self, place)
        if leaf is not None:
            self._host.write_note(leaf)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._host.press(self.part(), place, count, extend)

    def _point(self, leaf: int | None) -> None:
        if leaf != self.pointed:
            self.pointed = leaf
            self.viewport().update()
