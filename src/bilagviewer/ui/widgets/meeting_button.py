# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The meeting's name with a line of facts under it; a press offers the other meetings."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.plain import plain_tooltip


class MeetingButton(QAbstractButton):
    """Two lines of plain text that end in "…" where there is no room."""

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        super().__init__()
        self._theme, self._menu = theme, menu
        self._facts = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._offer)
        theme.changed.connect(self.updateGeometry)

    def show_meeting(self, name: str, facts: str) -> None:
        """Show `name` and `facts`."""
        self.setText(name)
        self._facts = facts
        self.setToolTip(plain_tooltip(f"{name}\n{facts}"))
        self.setAccessibleName(self.tr("Meeting: {name}, {facts}").format(name=name, facts=facts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for both lines."""
        px = self._theme.px
        name, facts = self._metrics()
        width = max(
            name.horizontalAdvance(self.text()) + px(20), facts.horizontalAdvance(self._facts)
        )
        return QSize(width + px(16), name.height() + facts.height() + px(4))

    def minimumSizeHint(self) -> QSize:
        """Allow a width of a few letters."""
        return QSize(self._theme.px(60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the two lines, and a ring where the keyboard stands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colour = self._theme.px, self._theme.colour
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(self.rect(), px(5), px(5))
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(5), px(5))
        self._paint_lines(painter, self.rect().adjusted(px(8), px(2), -px(8), -px(2)))

    def _paint_lines(self, painter: QPainter, place: QRect) -> None:
        px, (name, facts) = self._theme.px, self._metrics()
        room = place.width() - px(18)
        painter.setFont(self._theme.font("page", bold=True))
        painter.setPen(self._theme.colour("text"))
        shown = name.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(room, 0))
        painter.drawText(place.left(), place.top() + name.ascent(), shown)
        left = place.left() + name.horizontalAdvance(shown)
        sign = QRect(left + px(1), place.top() + (name.height() - px(18)) // 2, px(18), px(18))
        self._theme.icon("mdi6.menu-down").paint(painter, sign)
        painter.setFont(self._theme.font("meta"))
        painter.setPen(self._theme.colour("quiet"))
        words = facts.elidedText(self._facts, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place.left(), place.top() + name.height() + facts.ascent(), words)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return (
            QFontMetrics(self._theme.font("page", bold=True)),
            QFontMetrics(self._theme.font("meta")),
        )

    def _offer(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
