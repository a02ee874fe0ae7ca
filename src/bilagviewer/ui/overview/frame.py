# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What every view has: a title, a line about it, and a column no wider than the page's.

Head and column scroll together: in a low window with large text a head that stays leaves no
room for what it is the head of.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bilagviewer.ui.reading.measures import PADDING, measure
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

LEAST = 150
"""The least height of what scrolls by itself in a view, in pixels at 100 % text size.

In less room the view scrolls.
"""


class ViewFrame(QWidget):
    """The head of a view, with room below for what it shows."""

    WIDEST = 0
    """The widest column, in pixels at 100 % text size; 0 for one as wide as the page's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = PlainLabel(theme, kind="title")
        self._facts = PlainLabel(theme, kind="meta", role="quiet")
        for label in (self._title, self._facts):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        head = QWidget()
        self.head = QVBoxLayout(head)
        self.head.addWidget(self._title)
        self.head.addWidget(self._facts)
        inside = _Inside()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        for ground in (self.area.viewport(), inside):
            ground.setAutoFillBackground(False)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(self.area)
        self.column.addWidget(head)
        theme.changed.connect(self._space)
        self._space()

    def set_title(self, title: str, facts: str) -> None:
        """Show what the view is, and what there is to know of it."""
        self._title.setText(title)
        self._facts.setText(facts)
        self.setAccessibleName(title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as it is good to read."""
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        side = self._edge()
        # A low window with large text needs its height for what the view shows.
        above = max(px(6), min(px(26), self.height() // 16))
        self.head.setContentsMargins(side, above, side, px(12))
        self.head.setSpacing(px(6))
        self.space_inside(side)

    def _edge(self) -> int:
        """Return how far from the left the head begins: where the page's text does, if it can."""
        left = measure(self._theme, self.width()).left
        if not self.WIDEST:
            return left
        return min(left, max(PADDING, (self.width() - self._theme.px(self.WIDEST)) // 2))

    def space_inside(self, side: int) -> None:
        """Give what the view shows the same edges as its head."""


class _Inside(QWidget):
    """What scrolls: as wide as there is room for, never wider."""

    def minimumSizeHint(self) -> QSize:
        """Return a height alone."""
        return QSize(0, super().minimumSizeHint().height())
