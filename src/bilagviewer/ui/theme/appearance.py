# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put the theme on the application, and follow the system's light or dark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from bilagviewer.ui.theme.stylesheet import palette, stylesheet
from bilagviewer.ui.theme.theme import TEXT_SIZES, Theme

CHOICES = ("light", "dark", "system")


class Appearance(QObject):
    """What the reader chose ("light", "dark" or "system") and the text size, applied."""

    changed = Signal()
    """Emitted after the choice or the text size changed."""

    def __init__(self, application: QApplication, theme: Theme, choice: str = "system") -> None:
        super().__init__()
        self.application, self.theme = application, theme
        self._choice = choice if choice in CHOICES else "system"
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        theme.set_name(self._wanted())
        self._apply()
        theme.changed.connect(self._apply)

    @property
    def choice(self) -> str:
        """Return "light", "dark" or "system"."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Use the theme `choice`, or what the system says."""
        self._choice = choice
        self.theme.set_name(self._wanted())
        self.changed.emit()

    def step_text(self, direction: int) -> None:
        """Make the text one step larger (1) or smaller (-1)."""
        now = self.theme.text_percent
        further = [size for size in TEXT_SIZES if (size - now) * direction > 0]
        if further:
            self.set_text(min(further, key=lambda size: abs(size - now)))

    def set_text(self, percent: int) -> None:
        """Make the text `percent` of its usual size."""
        self.theme.set_text_percent(percent)
        self.changed.emit()

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        dark = self.application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _follow(self) -> None:
        self.theme.set_name(self._wanted())

    def _apply(self) -> None:
        self.application.setPalette(palette(self.theme))
        self.application.setFont(self.theme.font("pane"))
        self.application.setStyleSheet(stylesheet(self.theme))
