# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands where a pane was folded away: a sign, and how much is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from bilagviewer.ui.theme.theme import Theme


class Strip(QWidget):
    """A narrow strip with one button that lays the pane over the page."""

    def __init__(self, theme: Theme, action: QAction) -> None:
        super().__init__()
        self._theme, self._action = theme, action
        self._button = QToolButton()
        self._button.setProperty("look", "flat")
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self._button.clicked.connect(action.trigger)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 8, 2, 8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        theme.changed.connect(self._restyle)
        self.set_count(0, action.iconText())

    def set_count(self, count: int, name: str) -> None:
        """Show `count` under the sign, where there is any, and call the strip `name`."""
        self._button.setText(str(count) if count else "")
        self._button.setAccessibleName(name)
        self._button.setToolTip(name)
        self._restyle()

    def _restyle(self) -> None:
        side = self._theme.px(20)
        self._button.setIconSize(QSize(side, side))
        self._button.setIcon(self._action.icon())
        self._button.setFont(self._theme.font("meta", bold=True))
