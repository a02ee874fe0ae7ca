# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The button that offers what can be saved for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QToolButton

from bilagviewer.ui.theme.theme import Theme


class CalendarButton(QToolButton):
    """Opens a menu of what to save."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setText(self.tr("Save in calendar …"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        theme.changed.connect(self._style)
        self._style()

    def offer(self, choices: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer these words, each with what is done at its choice."""
        self._menu.clear()
        for text, act in choices:
            self._menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _, a=act: a())

    def _style(self) -> None:
        self.setFont(self._theme.font("pane"))
