# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What every view has: a title, a line about it, and a column no wider than the page's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

WIDTH = 720
"""The widest column, in pixels at 100 % text size."""


class ViewFrame(QWidget):
    """The head of a view, with room below for what it shows."""

    WIDEST = WIDTH

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = PlainLabel(theme, kind="title")
        self._facts = PlainLabel(theme, kind="meta", role="quiet")
        for label in (self._title, self._facts):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.head = QVBoxLayout()
        self.head.addWidget(self._title)
        self.head.addWidget(self._facts)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.place_head()
        theme.changed.connect(self._space)
        self._space()

    def place_head(self) -> None:
        """Put the head above what the view shows."""
        self.column.addLayout(self.head)

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
        side = max(px(36), (self.width() - px(self.WIDEST)) // 2)
        # A low window with large text needs its height for what the view shows.
        above = max(px(6), min(px(26), self.height() // 16))
        self.head.setContentsMargins(side, above, side, px(12))
        self.head.setSpacing(px(6))
        self.space_inside(side)

    def space_inside(self, side: int) -> None:
        """Give what the view shows the same edges as its head."""
