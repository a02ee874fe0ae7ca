# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Buttons in the theme's looks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from bilagviewer.ui.theme.theme import Theme


class BarButton(QToolButton):
    """A button for an action, in a bar: icon and words, or the icon alone."""

    def __init__(self, theme: Theme, action: QAction, *, words: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self.setDefaultAction(action)
        self.setProperty("look", "flat")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.show_words(words)
        action.changed.connect(self._name)
        theme.changed.connect(self._resize)
        self._resize()
        self._name()

    def show_words(self, words: bool) -> None:
        """Show the action's words beside its icon, or the icon alone."""
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(beside if words else Qt.ToolButtonStyle.ToolButtonIconOnly)

    def sizeHint(self) -> QSize:
        """Return Qt's hint without the two spaces it adds after the words."""
        hint = super().sizeHint()
        if self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            hint.setWidth(hint.width() - self.fontMetrics().horizontalAdvance("  "))
        return hint

    def _resize(self) -> None:
        side = self._theme.px(18)
        self.setIconSize(QSize(side, side))

    def _name(self) -> None:
        self.setAccessibleName(self.defaultAction().iconText())
