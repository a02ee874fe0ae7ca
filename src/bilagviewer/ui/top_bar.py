# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The bar under the menus: panes, back and forward, the meeting, text size and appearance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from bilagviewer.ui.actions import Actions
from bilagviewer.ui.menus import APPEARANCE, TEXT
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.buttons import BarButton
from bilagviewer.ui.widgets.meeting_button import MeetingButton


class TopBar(QWidget):
    """Buttons with words, or with signs alone where the window is narrow."""

    WORDS_FROM = 1120
    """Width from which the buttons keep their words, in pixels at 100 % text size."""

    def __init__(self, theme: Theme, actions: Actions, meetings: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self.meeting = MeetingButton(theme, meetings)
        text = QAction(theme.icon("mdi6.format-letter-case"), self.tr("Text"), self)
        look = QAction(theme.icon("mdi6.circle-half-full"), self.tr("Appearance"), self)
        self._worded = [
            BarButton(theme, actions["contents"]),
            self._with_menu(text, [actions[name] for name in TEXT]),
            self._with_menu(look, [actions[name] for name in APPEARANCE]),
            BarButton(theme, actions["notes"]),
        ]
        contents, *rest = self._worded
        self._row = QHBoxLayout(self)
        self._row.addWidget(contents)
        for name in ("back", "forward"):
            self._row.addWidget(BarButton(theme, actions[name], words=False))
        self._row.addWidget(self.meeting, 1)
        for button in rest:
            self._row.addWidget(button)
        theme.changed.connect(self._space)
        self._space()

    def minimumSizeHint(self) -> QSize:
        """Allow any width: the words go, then the meeting's name is cut."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop or bring back the words."""
        super().resizeEvent(event)
        self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("page"))
        line = self._theme.colour("line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        painter.fillRect(0, 0, self.width(), 1, line)

    def _with_menu(self, action: QAction, inner: Sequence[QAction]) -> BarButton:
        button = BarButton(self._theme, action)
        menu = QMenu(button)
        menu.addActions(list(inner))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(12), px(5), px(12), px(5))
        self._row.setSpacing(px(4))
        for button in self._worded:
            button.show_words(self.width() >= px(self.WORDS_FROM))
