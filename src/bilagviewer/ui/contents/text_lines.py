# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Wrap a title over several lines, breaking a word only when it is wider than the line."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_PITCH = 1.3


def lay_out(text: str, font: QFont, width: int) -> QTextLayout:
    """Return `text` laid out in lines of at most `width` pixels."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    pitch = round(font.pixelSize() * _PITCH)
    above = (pitch - QFontMetricsF(font).height()) / 2
    layout.beginLayout()
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, above + number * pitch))
        number += 1
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> int:
    """Return the height in pixels that the lines of `layout` take."""
    return max(layout.lineCount(), 1) * round(layout.font().pixelSize() * _PITCH)
