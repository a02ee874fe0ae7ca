# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands under a saved picture of the map: the signs' meaning, the facts, the credit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from bilagviewer.places.phrases import Role
from bilagviewer.ui.map import signs
from bilagviewer.ui.map.words import role_word, several_word
from bilagviewer.ui.theme.theme import Theme


def footer_height(theme: Theme, words: Sequence[str]) -> float:
    """Return how much room the signs' line and `words` take."""
    return theme.px(24) * (len(words) + 1.5)


def paint_footer(painter: QPainter, theme: Theme, box: QRectF, words: Sequence[str]) -> None:
    """Paint the four signs with their words in the first line, and `words` in those below."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(box, theme.colour("page"))
    line, left = box.height() / (len(words) + 1.5), box.left() + theme.px(12)
    first = QPointF(left, box.top() + theme.px(4) + line / 2)
    metrics = QFontMetricsF(theme.font("meta"))
    meanings = [(role, 1, role_word(role)) for role in Role]
    for role, count, word in (*meanings, (Role.HEADQUARTERS, 3, several_word())):
        side = signs.width(theme, count, role)
        box_of_sign = QRectF(first.x(), first.y() - side / 2, side, side)
        signs.paint(painter, theme, box_of_sign, role, count)
        first += QPointF(side + theme.px(6), 0)
        _write(painter, theme, QRectF(first.x(), first.y() - line / 2, 9999, line), word)
        first += QPointF(metrics.horizontalAdvance(word) + theme.px(18), 0)
    for number, text in enumerate(words, 1):
        place = QRectF(left, box.top() + theme.px(4) + number * line, box.width(), line)
        _write(painter, theme, place, text)


def _write(painter: QPainter, theme: Theme, box: QRectF, text: str) -> None:
    painter.setFont(theme.font("meta"))
    painter.setPen(theme.colour("quiet"))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
