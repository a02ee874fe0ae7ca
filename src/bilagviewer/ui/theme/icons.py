# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One-coloured icons, drawn from the Material Design Icons font."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from bilagviewer import assets

_FONT = "materialdesignicons6-webfont-*.ttf"
_MAP = "materialdesignicons6-webfont-charmap-*.json"


def icon_folder() -> Path:
    """Return the folder that holds the icon font and its character map.

    qtawesome brings them, but is only located and never imported: its import costs 100 ms.
    A packaged program carries the two files in `resources/icons/`.
    """
    spec = importlib.util.find_spec("qtawesome")
    if spec is not None and spec.origin is not None:
        folder = Path(spec.origin).parent / "fonts"
        if any(folder.glob(_FONT)):
            return folder
    return assets.resource("icons")


class IconFont:
    """The icon font, loaded when the first icon is painted."""

    @cached_property
    def family(self) -> str:
        """Return the font's family name, after handing the font to Qt."""
        path = next(icon_folder().glob(_FONT))
        number = QFontDatabase.addApplicationFontFromData(path.read_bytes())
        return QFontDatabase.applicationFontFamilies(number)[0]

    @cached_property
    def _characters(self) -> Mapping[str, str]:
        path = next(icon_folder().glob(_MAP))
        table: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        return table

    def character(self, name: str) -> str:
        """Return the character of the icon "mdi6.pencil"; `KeyError` if there is none."""
        return chr(int(self._characters[name.removeprefix("mdi6.")], 16))


class GlyphEngine(QIconEngine):
    """Draw one glyph of the icon font, sharp at any size and scale."""

    def __init__(self, font: IconFont, name: str, colour: Callable[[], QColor]) -> None:
        super().__init__()
        self._font, self._name, self._colour = font, name, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the glyph as large as `rect` allows, faint when disabled."""
        painter.save()
        colour = QColor(self._colour())
        if mode == QIcon.Mode.Disabled:
            colour.setAlphaF(0.4)
        font = QFont(self._font.family)
        font.setPixelSize(max(1, min(rect.width(), rect.height())))
        painter.setFont(font)
        painter.setPen(colour)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(rect), centre, self._font.character(self._name))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the glyph as a picture of `size` pixels."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return another engine for the same glyph."""
        return GlyphEngine(self._font, self._name, self._colour)
