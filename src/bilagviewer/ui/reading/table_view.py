# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The view of a table's rows; what is chosen and selected belongs to the page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from bilagviewer.ui.reading.table_delegate import TableDelegate
from bilagviewer.ui.reading.table_header import TableHeader
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.theme.theme import Theme


class TableView(QTableView):
    """Rows that are pressed, dragged over and released; the part tells the page."""

    pressed_at = Signal(QPoint, int, bool)
    """Place in the view's viewport, clicks in a row, whether a selection is extended."""
    dragged_to = Signal(QPoint)
    """Place on the screen."""
    released_at = Signal(QPoint)

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.delegate = TableDelegate(model, self)
        self.header = TableHeader(theme, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabKeyNavigation(False)
        self.setAcceptDrops(False)
        self.setMouseTracking(True)
        self.ringed = False
        self.filling = False
        """Whether the wheel is the table's, with or without the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the rows only while the table has the focus; sideways always."""
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        mine = self.filling or self.hasFocus()
        if sideways or (mine and self.verticalScrollBar().maximum() > 0):
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search by typing; what moves and scrolls belongs to the page."""
        if event.text().isprintable() and event.text() and not _with_control(event):
            self.keyboardSearch(event.text())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell that a row was pressed."""
        self._pressed(event, 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the row, as a single click does."""
        self._pressed(event, 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pressed mouse went; show a hand over a link."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged_to.emit(event.globalPosition().toPoint())
            return
        hand = bool(self.link_at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the mouse was released."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.released_at.emit(event.position().toPoint())

    def link_at(self, place: QPoint) -> str:
        """Return the link at a place of the viewport."""
        index = self.indexAt(place)
        return (
            self.delegate.link_at(index, self.visualRect(index), place) if index.isValid() else ""
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the ring of the keyboard's focus around the chosen one."""
        super().paintEvent(event)
        index = self.currentIndex()
        if self.ringed and index.isValid():
            place = self.visualRect(index)
            place.setLeft(0)
            place.setRight(min(self.header.length(), self.viewport().width()) - 1)
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -2))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the focus came by a key."""
        self.ringed = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
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
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.pressed_at.emit(event.position().toPoint(), count, extend)


def _with_control(event: QKeyEvent) -> bool:
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & strong)
