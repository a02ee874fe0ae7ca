# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lay out the text of cells, and work out how wide columns and how high rows must be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell
from bilagviewer.ui.reading.offsets import to_units
from bilagviewer.ui.theme.theme import Theme

PADDING = 10
"""At the left and right of a cell's text, at 100 %."""
ABOVE = 7
"""Over and under it."""
LINE = 20
"""The height of a line of it."""
_BREAK = "\u2028"
_BREAKS = re.compile(r"[ \n\t]+")
_STEPS = 30
"""Halvings after which a width is exact to a part of a pixel."""
_EXACT = 0.001


class CellLayout:
    """Measures and lays out cells in the theme's font; remembers nothing of them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.font = theme.font("pane")
        self._metrics = {
            (bold, italic): QFontMetricsF(_styled(self.font, bold=bold, italic=italic))
            for bold in (False, True)
            for italic in (False, True)
        }
        self.line = theme.px(LINE)

    def natural_width(self, cell: Cell) -> float:
        """Return how wide the text is when it does not wrap."""
        width = widest = 0.0
        for run in cell.runs:
            if not isinstance(run, Run):
                continue
            metrics = self._metrics[run.bold, run.italic]
            first, *others = run.text.split("\n")
            width += metrics.horizontalAdvance(first)
            for line in others:
                widest, width = max(widest, width), metrics.horizontalAdvance(line)
        return max(widest, width)

    def word_width(self, cell: Cell) -> float:
        """Return how wide its longest word is."""
        # A space that does not break holds its words together.
        longest = max(_BREAKS.split(plain(cell.runs)), key=len, default="")
        bold = any(isinstance(run, Run) and run.bold for run in cell.runs)
        return self._metrics[bold, False].horizontalAdvance(longest)

    def title_width(self, title: str) -> float:
        """Return how wide a column's title is, with room for its arrow."""
        return self._metrics[True, False].horizontalAdvance(f"{title} ▾")

    def title_word_width(self, title: str) -> float:
        """Return how wide the longest word of a column's title is, with its arrow."""
        words = [self._metrics[True, False].horizontalAdvance(w) for w in f"{title} ▾".split(" ")]
        return max(words)

    def printed_lines(self, cell: Cell) -> int:
        """Return how many lines the text has when none of them wraps."""
        return plain(cell.runs).count("\n") + 1

    def lines(self, cell: Cell, width: float) -> int:
        """Return how many lines the text takes in `width` pixels."""
        return max(self.lay_out(cell, width).lineCount(), 1)

    def lay_out(self, cell: Cell, width: float, most: int = 0) -> QTextLayout:
        """Return the text laid out in `width` pixels, in at most `most` lines if that is set."""
        text = plain(cell.runs)
        layout = QTextLayout(text.replace("\n", _BREAK), self.font)
        layout.setTextOption(_wrapping())
        layout.setFormats(self._formats(cell))
        layout.setCacheEnabled(True)
        above = (self.line - self._metrics[False, False].height()) / 2
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, above + (layout.lineCount() - 1) * self.line))
            if layout.lineCount() == most:
                break
        layout.endLayout()
        return layout

    def _formats(self, cell: Cell) -> list[QTextLayout.FormatRange]:
        found, start = [], 0
        for run in cell.runs:
            if not isinstance(run, Run):
                continue
            length = to_units(run.text, len(run.text))
            if run.bold or run.italic or run.underline or run.link:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = start, length, self._format(run)
                found.append(piece)
            start += length
        return found

    def _format(self, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        if run.bold:
            made.setFontWeight(QFont.Weight.Bold)
        made.setFontItalic(run.italic)
        made.setFontUnderline(run.underline or bool(run.link))
        if run.link:
            made.setForeground(self._theme.colour("accent"))
            made.setAnchor(True)
            made.setAnchorHref(run.link)
        return made


def share_out(
    natural: Sequence[float], least: Sequence[float], room: float, eager: Sequence[bool] = ()
) -> list[int]:
    """Return a width for each column: in all `room`, or more where words would break.

    Short columns get their natural width, and the longer ones share alike what is left. What
    no column needs goes to the `eager` ones, to all of them without any.
    """
    if sum(least) >= room or not natural:
        return [round(width) for width in least]
    needed = [max(n, m) for n, m in zip(natural, least, strict=True)]
    if sum(needed) <= room:
        shares = [float(wish) for wish in eager] if any(eager) else [1.0] * len(needed)
        more = (room - sum(needed)) / sum(shares)
        widths = [width + more * share for width, share in zip(needed, shares, strict=True)]
    else:
        level = _level(needed, least, room)
        widths = [max(m, min(n, level)) for n, m in zip(needed, least, strict=True)]
    whole = [int(width + _EXACT) for width in widths]
    whole[widths.index(max(widths))] += round(room) - sum(whole)
    return whole


def _level(needed: Sequence[float], least: Sequence[float], room: float) -> float:
    """Return the width that no column exceeds, unless its words need it, so that all fit."""
    low, high = 0.0, max(needed)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        taken = sum(max(m, min(n, middle)) for n, m in zip(needed, least, strict=True))
        low, high = (middle, high) if taken <= room else (low, middle)
    return low


def _styled(font: QFont, *, bold: bool, italic: bool) -> QFont:
    made = QFont(font)
    made.setBold(bold)
    made.setItalic(italic)
    return made


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
