# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The formats that the blocks of a text are set in."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextOption,
)

from bilagviewer.model.blocks import Run
from bilagviewer.ui.theme.theme import Theme

LINE = 25
"""The height of a line of text at 100 %."""
GAP = 16
"""Between two blocks of text; the tint of a chosen one takes half of it on each side."""
DROP = 3
"""Half of a line's leading, which Qt puts above the words."""
STATEMENT_INDENT = 54
CIRCLE = 30
CIRCLE_LEFT = 8
_HEADINGS = {1: (22, 30), 2: (20, 28), 3: (18, 26)}
_SMALL_HEADING = (16, 25)
_LIST_INDENT = 24
_TIME_GAP = 18
_POINT_INDENT = 16


class Look:
    """Character and block formats from the theme, made once for each part."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.plain = self._char(theme.font("page"))
        self.quiet = self._char(theme.font("meta"), "quiet")
        self.office = self._char(theme.font("page"), "quiet")
        self.strong = self._char(theme.font("page", bold=True))
        self.number = self._char(theme.font("meta", bold=True), "quiet")
        self.foot = self._char(theme.font("meta"))

    def run(self, run: Run, base: QTextCharFormat) -> QTextCharFormat:
        """Return `base` with the look of `run`, a link included."""
        if not (run.bold or run.italic or run.underline or run.link):
            return base
        made = QTextCharFormat(base)
        if run.bold:
            made.setFontWeight(QFont.Weight.Bold)
        if run.italic:
            made.setFontItalic(True)
        if run.underline or run.link:
            made.setFontUnderline(True)
        if run.link:
            made.setAnchor(True)
            made.setAnchorHref(run.link)
            made.setForeground(self.theme.colour("accent"))
        return made

    def heading(self, level: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return the formats of a heading of `level` 1 to 6."""
        size, line = _HEADINGS.get(level, _SMALL_HEADING)
        font = self.theme.font("page", bold=True)
        font.setPixelSize(self.theme.px(size))
        block = self.block(line=line, above=GAP + 8, below=GAP - 4)
        block.setHeadingLevel(level)
        return block, self._char(font)

    def statement(self, number: str) -> QTextBlockFormat:
        """Return the format of a statement: its number centred where the circle is drawn."""
        width = QFontMetricsF(self.number.font()).horizontalAdvance(number)
        centre = self.theme.px(CIRCLE_LEFT) + self.theme.px(CIRCLE) / 2
        return self._hanging(self.theme.px(STATEMENT_INDENT), centre - width / 2)

    def item(self, depth: int) -> QTextBlockFormat:
        """Return the format of a list's item, `depth` lists deep from 1."""
        indent = self.theme.px(_LIST_INDENT)
        block = self._hanging(depth * indent, (depth - 0.7) * indent)
        block.setBottomMargin(self.theme.px(GAP / 3))
        return block

    def entry(self, time_width: float, *, first: bool) -> QTextBlockFormat:
        """Return the format of an entry's first line, or of those under it."""
        indent = time_width + self.theme.px(_TIME_GAP)
        block = self._hanging(indent, 0 if first else indent)
        block.setBottomMargin(self.theme.px(2))
        return block

    def point(self, time_width: float) -> QTextBlockFormat:
        """Return the format of a point under an entry."""
        indent = time_width + self.theme.px(_TIME_GAP + _POINT_INDENT)
        block = self._hanging(indent, indent - self.theme.px(_POINT_INDENT))
        block.setBottomMargin(self.theme.px(2))
        return block

    def footnote(self) -> QTextBlockFormat:
        """Return the format of a footnote: its label in front of it."""
        block = self._hanging(self.theme.px(_LIST_INDENT), 0)
        block.setLineHeight(self.theme.px(20), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(self.theme.px(6))
        return block

    def block(
        self, *, line: float = LINE, above: float = 0, below: float = GAP
    ) -> QTextBlockFormat:
        """Return a block format with a line height and spaces, in pixels at 100 %."""
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        block.setLineHeight(self.theme.px(line), fixed.value)
        block.setTopMargin(self.theme.px(above))
        block.setBottomMargin(self.theme.px(below))
        return block

    def _hanging(self, indent: float, first: float) -> QTextBlockFormat:
        block = self.block()
        block.setLeftMargin(indent)
        block.setTextIndent(first - indent)
        # A tab position counts from where the first line begins.
        block.setTabPositions([QTextOption.Tab(indent - first, QTextOption.TabType.LeftTab)])
        return block

    def _char(self, font: QFont, role: str = "text") -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        made.setForeground(self.theme.colour(role))
        return made


def superscript(base: QTextCharFormat) -> QTextCharFormat:
    """Return `base` raised and small, for a footnote's mark."""
    made = QTextCharFormat(base)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made


IS_RULE = QTextFormat.Property.UserProperty.value + 1
"""Set on a block that a line is drawn through, after its words."""
