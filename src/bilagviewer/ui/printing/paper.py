# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The sheet that is printed on, and how text looks on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QTextBlockFormat

from bilagviewer.ui.printing.keeping import WITH_NEXT
from bilagviewer.ui.reading.look import GAP, LINE, Look
from bilagviewer.ui.theme.theme import FontKind, Theme

UNIT = 10.5 / 16
"""Points in one unit: what is 16 pixels high on the screen is set in 10.5 points."""
_SIDE, _TOP, _BOTTOM = 86.0, 108.0, 92.0
"""The margins in units: 20, 25 and 21 millimetres."""
_INK: Mapping[str, str] = {
    "text": "#000000",
    "quiet": "#3d3d3d",
    "accent": "#000000",
    "page": "#ffffff",
    "line": "#8c8c8c",
}
_TIGHTER = 0.86
"""Lines stand closer on paper than on a screen."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of paper, measured in units."""

    width: float
    height: float

    @classmethod
    def of(cls, size: QPageSize, *, landscape: bool = False) -> Sheet:
        """Return the sheet for a size of paper."""
        points = size.size(QPageSize.Unit.Point)
        sides = points.width() / UNIT, points.height() / UNIT
        return cls(*(reversed(sides) if landscape else sides))

    @property
    def landscape(self) -> bool:
        """Return whether it is wider than high."""
        return self.width > self.height

    def turned(self) -> Sheet:
        """Return the same paper the other way round."""
        return Sheet(self.height, self.width)

    @property
    def text(self) -> QRectF:
        """Return the area that holds the text."""
        width, height = self.width - 2 * _SIDE, self.height - _TOP - _BOTTOM
        return QRectF(_SIDE, _TOP, width, height)

    def layout(self) -> QPageLayout:
        """Return what a printer is told of the sheet: no margins, since we draw our own."""
        turned = self.landscape
        upright = self.turned() if turned else self
        points = QSizeF(upright.width * UNIT, upright.height * UNIT)
        ways = QPageLayout.Orientation
        size = QPageSize(points, QPageSize.Unit.Point)
        return QPageLayout(size, ways.Landscape if turned else ways.Portrait, QMarginsF())


class PaperTheme(Theme):
    """Black on white, at a text size of its own, measured the same on every device."""

    def __init__(self, percent: int = 100, ink: Mapping[str, str] = _INK) -> None:
        super().__init__("light", percent)
        self._ink = ink

    def colour(self, role: str) -> QColor:
        """Return the ink for `role`."""
        return QColor(self._ink[role]) if role in self._ink else super().colour(role)

    def font(self, kind: FontKind, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return a font whose widths do not hang on the pixels of a screen."""
        font = super().font(kind, bold=bold, italic=italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # A PDF file's "ﬀ" is not found by who looks for "ff".
        font.setFeature(QFont.Tag("liga"), 0)
        return font


def map_theme() -> PaperTheme:
    """Return the look of a map on paper: its colours are light, and its names black."""
    return PaperTheme(ink={"text": "#000000", "page": "#ffffff"})


class PaperLook(Look):
    """Formats as on the screen, set closer."""

    entry_goes_on = False
    """Whether lines follow under the title of the entry that is written next."""

    def block(
        self, *, line: float = LINE, above: float = 0, below: float = GAP
    ) -> QTextBlockFormat:
        """Return a block format with a line height and spaces, in units."""
        return super().block(line=line * _TIGHTER, above=above * 0.8, below=below * 0.6)

    def entry(self, time_width: float, *, first: bool) -> QTextBlockFormat:
        """Return the format of an entry's lines: its title stays with what follows."""
        block = super().entry(time_width, first=first)
        if first and self.entry_goes_on:
            block.setProperty(WITH_NEXT, 1)
        return block
