# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Paints the rows of the list beside the map."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bilagviewer.ui.map import signs
from bilagviewer.ui.theme.theme import Theme

ABOUT = Qt.ItemDataRole.UserRole + 1
KIND = Qt.ItemDataRole.UserRole + 2
NUMBER = Qt.ItemDataRole.UserRole + 3
"""The number by which the map shows a town, None where it has the name."""


class ListDelegate(QStyledItemDelegate):
    """A name, with its number where the map has no more; under it what it counts."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the name and of what is under it, in as many lines as it needs."""
        px, about = self._theme.px, index.data(ABOUT)
        if not about:
            return QSize(px(120), px(28))
        metrics = QFontMetrics(self._theme.font("meta"))
        room = QRect(0, 0, self._view.viewport().width() - px(16), 1000)
        wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, about)
        return QSize(px(120), px(28) + wrapped.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the two lines, on a tint with a bar at the left where chosen."""
        px, colour = self._theme.px, self._theme.colour
        state = getattr(option, "state")  # noqa: B009 - PySide6's types leave it out
        box = getattr(option, "rect")  # noqa: B009 - as above
        on = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if on:
            painter.fillRect(box, colour("accent_tint"))
            painter.fillRect(box.x(), box.y(), px(3), box.height(), colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colour("focus"))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        inside = box.adjusted(px(10), px(4), -px(6), -px(2))
        self._paint_name(painter, inside, index, on=on)
        painter.setFont(self._theme.font("meta"))
        painter.setPen(colour("quiet"))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(inside.adjusted(0, px(20), 0, 0), flags, index.data(ABOUT))
        painter.restore()

    def _paint_name(
        self,
        painter: QPainter,
        inside: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        on: bool,
    ) -> None:
        number, high = index.data(NUMBER), self._theme.px(20)
        place = QRect(inside.left(), inside.top(), inside.width(), high)
        if number:
            size = signs.number_size(self._theme, number)
            middle = place.top() + (high - size.height()) / 2
            box = QRectF(QPointF(place.left(), middle), size)
            signs.paint_number(painter, self._theme, box, number)
            place.setLeft(round(box.right()) + self._theme.px(6))
        painter.setFont(self._theme.font("pane"))
        painter.setPen(self._theme.colour("accent" if on else "text"))
        right = Qt.TextElideMode.ElideRight
        name = painter.fontMetrics().elidedText(index.data(), right, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
