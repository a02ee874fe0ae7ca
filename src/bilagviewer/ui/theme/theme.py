# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What everything looks like: colours by role, fonts by kind, icons, the text size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon

from bilagviewer.ui.theme.icons import GlyphEngine, IconFont
from bilagviewer.ui.theme.palette import THEMES, load_roles

FontKind = Literal["page", "title", "pane", "meta", "heading"]

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""The text sizes that the reader steps through, in per cent."""

_PIXELS: Mapping[str, int] = {"page": 16, "title": 26, "pane": 14, "meta": 13, "heading": 17}
_FAMILY = "Noto Sans"


class Theme(QObject):
    """The look of the window, asked by every widget that paints or sets a font."""

    changed = Signal()
    """Emitted after the theme's name or the text size changed."""

    def __init__(self, name: str = "light", text_percent: int = 100) -> None:
        super().__init__()
        self._icons = IconFont()
        self._family = _FAMILY if QFontDatabase.hasFamily(_FAMILY) else QFont().family()
        self._text_percent = text_percent
        self._load(name)

    @property
    def name(self) -> str:
        """Return "light" or "dark"."""
        return self._name

    @property
    def text_percent(self) -> int:
        """Return the text size in per cent, 80 to 300."""
        return self._text_percent

    def set_name(self, name: str) -> None:
        """Change to the theme `name`, one of `palette.THEMES`."""
        if name != self._name:
            self._load(name)
            self.changed.emit()

    def set_text_percent(self, percent: int) -> None:
        """Change the text size, kept within 80 to 300 per cent."""
        percent = min(max(percent, TEXT_SIZES[0]), TEXT_SIZES[-1])
        if percent != self._text_percent:
            self._text_percent = percent
            self.changed.emit()

    def colour(self, role: str) -> QColor:
        """Return the colour of `role`; `KeyError` for a role that no theme has."""
        return self._colours[role]

    def roles(self) -> tuple[str, ...]:
        """Return the names of every colour role."""
        return tuple(self._colours)

    def px(self, n: float) -> int:
        """Return `n` pixels at 100 % as pixels at the reader's text size."""
        return round(n * self._text_percent / 100)

    def font(self, kind: FontKind, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the font for `kind` of text at the reader's text size."""
        font = QFont(self._family)
        font.setPixelSize(self.px(_PIXELS[kind]))
        font.setBold(bold or kind == "title")
        font.setItalic(italic)
        return font

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Return the icon "mdi6.pencil" in the colour of `role`, now and after a change."""
        return QIcon(GlyphEngine(self._icons, name, lambda: self.colour(role)))

    def _load(self, name: str) -> None:
        if name not in THEMES:
            raise ValueError(name)
        self._name = name
        self._colours = {role: QColor(value) for role, value in load_roles(name).items()}
