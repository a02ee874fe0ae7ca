# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A button over the column's width, for the next page and for a punkt's bilag."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from bilagviewer.ui.theme.theme import Theme

_PADDING = 12
_RADIUS = 6
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class EntryButton(QAbstractButton):
    """Words that wrap inside a border, with something short at the right."""

    def __init__(self, theme: Theme, text: str, *, right: str = "", strong: bool = False) -> None:
        super().__init__()
        self._theme, self._right, self._strong = theme, right, strong
        self.setText(text)
        self.setAccessibleName(f"{text} {right}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width`."""
        return self._text_place(width).height() + 2 * self._theme.px(_PADDING)

    def sizeHint(self) -> QSize:
        """Return a hint for a column of middling width."""
        width = self._theme.px(400)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint border, words, and the ring of the focus."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.colour("focus" if focused else "border"), 2 if focused else 1))
        warm = self.underMouse() or self.isDown() or focused
        painter.setBrush(theme.colour("accent_tint" if warm else "page"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setFont(self._font())
        painter.setPen(theme.colour("accent" if self._strong else "text"))
        painter.drawText(self._text_place(self.width()), _WRAP, self.text())
        painter.setFont(theme.font("meta"))
        painter.setPen(theme.colour("quiet"))
        padding = theme.px(_PADDING)
        place = self.rect().adjusted(padding, padding, -padding, -padding)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._right
        )

    def _text_place(self, width: int) -> QRect:
        padding = self._theme.px(_PADDING)
        aside = QFontMetrics(self._theme.font("meta")).horizontalAdvance(self._right)
        room = width - 2 * padding - (aside + padding if aside else 0)
        found = QFontMetrics(self._font()).boundingRect(
            QRect(0, 0, max(room, 40), 10_000), _WRAP, self.text()
        )
        return QRect(padding, padding, max(room, 40), found.height())

    def _font(self) -> QFont:
        return self._theme.font("pane", bold=self._strong)
