# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How wide the page's column is, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from bilagviewer.ui.theme.theme import Theme

MOST_CHARACTERS = 75
LEAST_CHARACTERS = 45
_SAMPLE = "Samarbejdet skal styrkes, og der er brug for flere hænder i de kommende år. "
PADDING = 40
"""Room beside the column, where there is so much."""
_LEAST_PADDING = 20
_GUTTER = 120
"""Room at the right of the text for a note's words ("Delvis enig", "✓ Spørgsmål")."""
OUTSET = 14
"""How far the tint of a chosen paragraph reaches out of the column, at the left."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The column's place, in pixels of the page's content widget."""

    left: int
    width: int
    """The one width of heading, text, tables and the button at the end."""
    gutter: int
    """The part of `width` at the right that text leaves to a note's words."""
    content: int
    """The width of the content widget: wider than the window where text would get too narrow."""
    outset: int
    """Room at the left of the column that belongs to the parts."""


def measure(theme: Theme, room: int) -> Measures:
    """Return the measures for `room` pixels of width: 45 to 75 characters of text."""
    character = character_width(theme.font("page"))
    gutter = theme.px(_GUTTER)
    least = round(character * LEAST_CHARACTERS)
    most = round(character * MOST_CHARACTERS)
    outset = theme.px(OUTSET)
    padding = max(_LEAST_PADDING, outset)
    if room < least + gutter + 2 * padding:
        gutter = 0
    wanted = room - 2 * min(PADDING, max(padding, (room - least - gutter) // 2))
    width = min(max(wanted, least + gutter), most + gutter)
    left = max(padding, (room - width) // 2)
    return Measures(left, width, gutter, max(room, left + width + padding), outset)


def character_width(font: QFont) -> float:
    """Return the mean width of a character in Danish text."""
    return _mean(font.key())


@lru_cache(maxsize=64)
def _mean(key: str) -> float:
    font = QFont()
    font.fromString(key)
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
