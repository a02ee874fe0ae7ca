# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A button that is a line of text, as many lines high as it needs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class LinkLine(QPushButton):
    """Words in the accent's colour that lead somewhere; they wrap."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self.setProperty("look", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self._label = PlainLabel(theme, text, role="accent")
        self._label.setWordWrap(True)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(2), theme.px(3), theme.px(2), theme.px(3))
        column.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return the words."""
        return self._label.text()

    def sizeHint(self) -> QSize:
        """Return the size that the words take in the present width."""
        hint = self._label.sizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the words in the present width."""
        return QSize(0, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow words are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words in `width`."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0
