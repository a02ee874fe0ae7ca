# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Draw a line of the contents: signs, a title over several lines, the page at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.ui.contents.model import Role
from bilagviewer.ui.contents.text_lines import height_of, lay_out
from bilagviewer.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_READ_SIGNS = {
    ReadState.READ: "mdi6.check-bold",
    ReadState.STARTED: "mdi6.circle-half-full",
}


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a line stand, in the view's pixels."""

    sign: QRect
    title: QRect
    notes: QRect
    page: QRect


class DropView(QTreeView):
    """A tree over which something may be let go."""

    @property
    def over(self) -> Index:
        """Return the line that what is dragged would be let go of over."""
        return QModelIndex()


class ContentsDelegate(QStyledItemDelegate):
    """Draw a punkt in bold with its chevron, and a bilag with its signs."""

    def __init__(self, theme: Theme, view: DropView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._heights: dict[tuple[str, int, bool], int] = {}
        theme.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the wrapped title needs at the view's width."""
        width = self._view.viewport().width()
        row = self._row(QRect(0, 0, width, 0), index)
        title = self._places(row, index).title
        key = (str(index.data()), title.width(), _is_section(index))
        if key not in self._heights:
            self._heights[key] = height_of(self._layout(index, title.width()))
        padding = self._theme.px(18 if _is_section(index) and index.row() else 11)
        return QSize(width, max(self._heights[key] + padding, self._theme.px(28)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line, and its ring where the keyboard stands."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = self._row(rect, index)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, row, state)
        if self._view.over == index:
            _outline(painter, row, self._theme.colour("accent"), px=self._theme.px(5))
        places = self._places(row, index)
        self._paint_sign(painter, places.sign, index)
        role = "quiet" if _is_unplaced(index) else "text"
        self._paint_title(painter, places.title, index, "accent" if chosen else role)
        self._paint_notes(painter, places.notes, index)
        self._paint_page(painter, places.page, index)
        painter.restore()

    def sign_rect(self, rect: QRect, index: Index) -> QRect:
        """Return where the chevron or read mark of a line stands."""
        row = self._row(rect, index)
        return self._places(row, index).sign

    def _row(self, rect: QRect, index: Index) -> QRect:
        # A punkt keeps its distance to the bilag above it; the tint does not cover that.
        # The scroll bar's room is always kept free: titles must not wrap anew when it comes.
        px = self._theme.px
        top = px(8) if _is_section(index) and index.row() else px(1)
        width = self._view.width() - px(8) - px(14)
        return QRect(px(8), rect.top() + top, width, rect.height() - top - px(1))

    def _places(self, row: QRect, index: Index) -> _Places:
        px = self._theme.px
        depth = index.data(Role.ENTRY).depth
        if _is_section(index):
            left, text = row.left() + px(3) + px(16) * depth, px(24)
        else:
            left, text = row.left() + px(20) + px(16) * (depth - 1), px(25)
        top, line = row.top() + px(5), px(19)
        page = QRect(row.right() - px(6) - px(30), top, px(30), line)
        chip = self._notes_width(index)
        notes = QRect(page.left() + px(4) - chip, top, chip, line)
        right = notes.left() - px(6) if chip else page.left() + px(2)
        title = QRect(left + text, top, max(right - left - text, px(40)), row.height())
        return _Places(QRect(left, top, px(20), line), title, notes, page)

    def _notes_width(self, index: Index) -> int:
        count = index.data(Role.NOTES)
        if not count:
            return 0
        metrics = QFontMetrics(self._theme.font("meta", bold=True))
        return metrics.horizontalAdvance(str(count)) + self._theme.px(28)

    def _paint_ground(self, painter: QPainter, row: QRect, state: QStyle.StateFlag) -> None:
        colour, px = self._theme.colour, self._theme.px
        if state & QStyle.StateFlag.State_Selected:
            _fill(painter, row, colour("accent_tint"), px(5))
            _fill(painter, QRect(row.left(), row.top(), px(3), row.height()), colour("accent"), 1)
        elif state & QStyle.StateFlag.State_MouseOver:
            _fill(painter, row, colour("hover"), px(5))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), px(5), px(5))

    def _paint_sign(self, painter: QPainter, place: QRect, index: Index) -> None:
        name, role = self._sign(index)
        if name:
            side = self._theme.px(15 if role == "agree" else 18)
            square = QRect(0, 0, side, side)
            square.moveCenter(place.center())
            self._theme.icon(name, role).paint(painter, square)

    def _sign(self, index: Index) -> tuple[str, str]:
        if index.data(Role.CLOSED):
            return "mdi6.lock-outline", "quiet"
        if not _is_section(index):
            return _READ_SIGNS.get(index.data(Role.READ), ""), "agree"
        if not index.model().rowCount(index):
            return "", "text"
        opened = self._view.isExpanded(index.model().index(index.row(), 0, index.parent()))
        return ("mdi6.menu-down" if opened else "mdi6.menu-right"), "text"

    def _paint_title(self, painter: QPainter, place: QRect, index: Index, role: str) -> None:
        painter.setPen(self._theme.colour(role))
        layout = self._layout(index, place.width())
        layout.draw(painter, QPointF(place.topLeft()))

    def _paint_notes(self, painter: QPainter, place: QRect, index: Index) -> None:
        if not place.width():
            return
        px = self._theme.px
        chip = place.adjusted(0, px(1), 0, -px(1))
        _fill(painter, chip, self._theme.colour("highlight"), chip.height() / 2)
        icon = QRect(0, 0, px(12), px(12))
        icon.moveCenter(chip.center())
        icon.moveLeft(chip.left() + px(6))
        self._theme.icon("mdi6.pencil").paint(painter, icon)
        painter.setFont(self._theme.font("meta", bold=True))
        painter.setPen(self._theme.colour("text"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(chip.adjusted(0, 0, -px(7), 0), right, str(index.data(Role.NOTES)))

    def _paint_page(self, painter: QPainter, place: QRect, index: Index) -> None:
        section = _is_section(index)
        painter.setFont(self._theme.font("meta", bold=section))
        painter.setPen(self._theme.colour("quiet"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, index.data(Role.PAGE))
        if _is_unplaced(index):
            side = self._theme.px(16)
            left = place.right() - painter.fontMetrics().horizontalAdvance(index.data(Role.PAGE))
            tray = QRect(left - side - self._theme.px(5), 0, side, side)
            tray.moveCenter(QPoint(tray.center().x(), place.center().y()))
            self._theme.icon("mdi6.tray-alert", "quiet").paint(painter, tray)

    def _layout(self, index: Index, width: int) -> QTextLayout:
        font = self._theme.font("pane", bold=_is_section(index))
        if not _is_section(index) and index.data(Role.READ) is ReadState.UNREAD:
            font.setWeight(QFont.Weight.Medium)
        return lay_out(str(index.data()), font, width)


def _is_section(index: Index) -> bool:
    entry: OutlineEntry = index.data(Role.ENTRY)
    return entry.bilag is None


def _is_unplaced(index: Index) -> bool:
    entry: OutlineEntry = index.data(Role.ENTRY)
    return entry.bilag is None and entry.section.unplaced


def _outline(painter: QPainter, rect: QRect, colour: QColor, px: int) -> None:
    painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), px, px)


def _fill(painter: QPainter, rect: QRect, colour: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect), radius, radius)
