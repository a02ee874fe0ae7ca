# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table's titles: a click or Enter sorts, Left and Right go from one to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from bilagviewer.ui.reading.cell_layout import PADDING
from bilagviewer.ui.theme.theme import Theme

_ABOVE = 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TableHeader(QHeaderView):
    """The titles of a table's columns."""

    sort_asked = Signal(int)
    """Emitted with the column to sort by."""
    width_chosen = Signal(int, int)
    """A column and its width, after the reader has dragged its edge."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._current = 0
        self._pressed: list[int] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.sectionClicked.connect(self.sort_asked)

    def height_at(self, widths: Mapping[int, int]) -> int:
        """Return the height that the titles take in columns of `widths`."""
        metrics = QFontMetrics(self._theme.font("pane", bold=True))
        padding = 2 * self._theme.px(PADDING)
        heights = [
            metrics.boundingRect(
                QRect(0, 0, max(width - padding, 1), 10_000), _WRAP, self._title(column)
            ).height()
            for column, width in widths.items()
        ]
        return max(heights, default=0) + 2 * self._theme.px(_ABOVE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look how wide the columns are before the edge of one is dragged."""
        self._pressed = [self.sectionSize(column) for column in range(self.count())]
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which column got another width."""
        super().mouseReleaseEvent(event)
        before, self._pressed = self._pressed, []
        for column, width in enumerate(before):
            if self.sectionSize(column) not in (width, 0):
                self.width_chosen.emit(column, self.sectionSize(column))
                return

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a title, and the ring of the focus."""
        theme, padding = self._theme, self._theme.px(PADDING)
        painter.save()
        painter.fillRect(rect, theme.colour("pane"))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("pane", bold=True))
        painter.drawText(rect.adjusted(padding, 0, -padding // 2, 0), _WRAP, self._title(section))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.hasFocus() and section == self._current:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from title to title, and sort."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self._go(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.sort_asked.emit(self._current)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which title is meant."""
        super().focusInEvent(event)
        if self.isSectionHidden(self._current):
            self._go(1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _go(self, step: int) -> None:
        place = self._current + step
        while 0 <= place < self.count() and self.isSectionHidden(place):
            place += step
        if 0 <= place < self.count():
            self._current = place
            self.viewport().update()

    def _title(self, column: int) -> str:
        model = self.model()
        if model is None:
            return ""
        return str(model.headerData(column, Qt.Orientation.Horizontal) or "")
