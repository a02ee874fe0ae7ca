# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A map inside a document: drawn anew wherever the document is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat

from bilagviewer.ui.printing.manuscript import PrintedMap
from bilagviewer.ui.printing.paper import map_theme

KIND = QTextFormat.ObjectTypes.UserObject.value + 1
WHICH = QTextFormat.Property.UserProperty.value + 3
"""Which of the maps a character stands for."""
WIDTH, HEIGHT = WHICH + 1, WHICH + 2


class MapObject(QPyTextObject):
    """Draws the maps of one document."""

    def __init__(self, maps: Sequence[PrintedMap], owner: QObject) -> None:
        super().__init__(owner)
        self._maps, self._theme = maps, map_theme()

    def intrinsicSize(self, document: QTextDocument, place: int, look: QTextFormat) -> QSizeF:
        """Return the room that a map takes."""
        return QSizeF(look.doubleProperty(WIDTH), look.doubleProperty(HEIGHT))

    def drawObject(
        self,
        painter: QPainter,
        box: QRectF | QRect,
        document: QTextDocument,
        place: int,
        look: QTextFormat,
    ) -> None:
        """Draw a map."""
        self._maps[look.intProperty(WHICH)].draw(painter, QRectF(box), self._theme)
