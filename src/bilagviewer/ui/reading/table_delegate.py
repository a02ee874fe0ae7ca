# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Paint a table's cells: runs, bars, the notes' words, and what marks the chosen row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bilagviewer.model.tables import RowKind
from bilagviewer.ui.reading.cell_layout import ABOVE, PADDING
from bilagviewer.ui.reading.table_metrics import MOST_LINES, TableMetrics
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.widgets import chips

Index = QModelIndex | QPersistentModelIndex
_BAR = 3
_AMOUNT_BAR = 5
_SELECTED = 0.3
_MOST_KEPT = 2_000


class TableDelegate(QStyledItemDelegate):
    """Paints the cells of one table."""

    def __init__(self, model: TableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.metrics: TableMetrics | None = None
        self.first_column = 0
        """The column at the left: it has the bar of the chosen row and the notes' words."""
        self.selected: range = range(0)
        """The places that a selection over several parts covers."""
        self._kept: dict[tuple[int, int, int], QTextLayout] = {}

    def set_metrics(self, metrics: TableMetrics) -> None:
        """Paint with other metrics."""
        self.metrics = metrics
        self._kept.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        metrics = self.metrics
        if metrics is None:
            return
        place: QRect = option.rect
        painter.save()
        self._ground(painter, option, index)
        if index.column() in metrics.bars:
            self._bar(painter, place, index)
        layout = self._layout(index, place.width())
        painter.setPen(metrics.theme.colour("text"))
        painter.setClipRect(place)
        layout.draw(painter, QPointF(self._corner(place, index)))
        if index.column() == self.first_column:
            self._words(painter, place, index, layout)
        painter.restore()

    def link_at(self, index: Index, place: QRect, point: QPoint) -> str:
        """Return the link under `point` in the cell at `place`."""
        layout = self._layout(index, place.width())
        inside = point - self._corner(place, index)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if line.naturalTextRect().contains(QPointF(inside)):
                cursor = line.xToCursor(inside.x())
                position = cursor[0] if isinstance(cursor, tuple) else cursor
                for piece in layout.formats():
                    if piece.start <= position < piece.start + piece.length:
                        return piece.format.anchorHref()
        return ""

    def _layout(self, index: Index, width: int) -> QTextLayout:
        if self.metrics is None:
            raise RuntimeError
        row = self._model.order[index.row()]
        key = row, index.column(), width
        if key not in self._kept:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            room = width - 2 * self.metrics.theme.px(PADDING)
            most = MOST_LINES if self.metrics.fixed else 0
            cell = self._model.cell(index)
            self._kept[key] = self.metrics.cells.lay_out(cell, room, most)
        return self._kept[key]

    def _corner(self, place: QRect, index: Index) -> QPoint:
        """Return where a cell's text begins; numbers stand flush right in a common width."""
        if self.metrics is None:
            return place.topLeft()
        px = self.metrics.theme.px
        corner = place.topLeft() + QPoint(px(PADDING), px(ABOVE))
        width = self.metrics.number_widths.get(index.column())
        if width is not None:
            own = self.metrics.natural(self._model.order[index.row()], index.column())
            corner.setX(corner.x() + max(round(width - own), 0))
        return corner

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.metrics is None:
            return
        theme, place = self.metrics.theme, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        kind = self._model.table.rows[self._model.order[index.row()]].kind
        ground = "accent_tint" if chosen else "pane" if kind is not RowKind.ROW else "page"
        painter.fillRect(place, theme.colour(ground))
        if index.row() in self.selected:
            colour = QColor(theme.colour("accent"))
            colour.setAlphaF(_SELECTED)
            painter.fillRect(place, colour)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if chosen and index.column() == self.first_column:
            bar = QRect(place.topLeft(), place.bottomLeft() + QPoint(theme.px(_BAR) - 1, 0))
            painter.fillRect(bar, theme.colour("accent"))

    def _bar(self, painter: QPainter, place: QRect, index: Index) -> None:
        if self.metrics is None:
            return
        theme = self.metrics.theme
        share = self.metrics.bars[index.column()].get(self._model.order[index.row()])
        if share is None:
            return
        room = place.width() - 2 * theme.px(PADDING)
        height = theme.px(_AMOUNT_BAR)
        top = place.top() + theme.px(ABOVE) + self.metrics.cells.line + theme.px(3)
        bar = QRect(place.left() + theme.px(PADDING), top, max(round(room * share), 2), height)
        colour = QColor(theme.colour("accent"))
        colour.setAlphaF(0.75)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, height / 2, height / 2)

    def _words(self, painter: QPainter, place: QRect, index: Index, layout: QTextLayout) -> None:
        """Paint the notes' words in a line of their own under the text."""
        words = self._model.chips.get(self._model.order[index.row()], ())
        if self.metrics is None or not words:
            return
        theme = self.metrics.theme
        top = place.bottom() - theme.px(6 + chips.HEIGHT)
        corner = QPoint(place.left() + theme.px(PADDING), top)
        for chip, spot in chips.row(theme, words, corner):
            chips.paint(painter, theme, chip, spot)
