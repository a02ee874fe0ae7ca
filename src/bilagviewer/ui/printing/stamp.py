# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands at the top and the foot of every page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from bilagviewer.ui.printing import words
from bilagviewer.ui.printing.paper import PaperTheme, Sheet

_SMALL = 92
_LINE = 22.0
_ABOVE, _BELOW = 26.0, 20.0
"""How far the two lines stand from the text."""


class Stamp:
    """Draws the two lines in small type."""

    def __init__(self) -> None:
        self._theme = PaperTheme(_SMALL)
        self._font = self._theme.font("meta")
        self._metrics = QFontMetricsF(self._font)

    def paint(self, painter: QPainter, sheet: Sheet, text: str, number: int, total: int) -> None:
        """Draw `text` over a rule at the top, and "Side 2 af 5" at the foot."""
        area, sides = sheet.text, Qt.AlignmentFlag
        painter.save()
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("quiet"))
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        top = QRectF(area.left(), area.top() - _ABOVE - _LINE, area.width(), _LINE)
        painter.drawText(top, sides.AlignLeft | sides.AlignVCenter, shown)
        foot = QRectF(area.left(), area.bottom() + _BELOW, area.width(), _LINE)
        said = words.page_number(number, total)
        painter.drawText(foot, sides.AlignRight | sides.AlignVCenter, said)
        painter.setPen(QPen(self._theme.colour("line"), 0.7))
        painter.drawLine(QPointF(top.left(), top.bottom()), QPointF(top.right(), top.bottom()))
        painter.restore()
