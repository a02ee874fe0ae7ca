# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A box that one of several is chosen in, with an arrow in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from bilagviewer.ui.theme.theme import Theme


class ChoiceBox(QComboBox):
    """A combo box; a stylesheet takes the style's own arrow away, and has no other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow over the box."""
        super().paintEvent(event)
        side = self._theme.px(16)
        right = self.width() - side - self._theme.px(6)
        place = QRect(right, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        self._theme.icon("mdi6.chevron-down").paint(painter, place, Qt.AlignmentFlag.AlignCenter)
