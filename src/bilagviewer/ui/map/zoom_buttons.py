# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The buttons at the upper left of a map: what its keys do, for the mouse."""

from __future__ import annotations

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from bilagviewer.ui.theme.theme import Theme

_EDGE = 8
_WIDE, _HIGH = 36, 32
_BETWEEN = 2


class ZoomButtons(QWidget):
    """Three buttons, one below the other, where the sea is free."""

    zoomed = Signal(int)
    """A step in (1) or out (-1)."""
    whole = Signal()
    """The whole country is wanted."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._icons: dict[QToolButton, str] = {}
        closer = self._made("mdi6.plus", self.tr("Zoom in (+)"))
        closer.clicked.connect(lambda: self.zoomed.emit(1))
        farther = self._made("mdi6.minus", self.tr("Zoom out (−)"))
        farther.clicked.connect(lambda: self.zoomed.emit(-1))
        all_of_it = self._made("mdi6.fit-to-screen-outline", self.tr("Show the whole country (0)"))
        all_of_it.clicked.connect(self.whole)
        self.restyle()

    def restyle(self) -> None:
        """Take over the text size and the colours."""
        px = self._theme.px
        self._column.setSpacing(px(_BETWEEN))
        for button, icon in self._icons.items():
            button.setIcon(self._theme.icon(icon))
            button.setFixedSize(px(_WIDE), px(_HIGH))
            button.setIconSize(QSize(px(18), px(18)))
        self.move(px(_EDGE), px(_EDGE))
        self.adjustSize()

    def _made(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.addWidget(button)
        self._icons[button] = icon
        return button


def taken(theme: Theme) -> QSizeF:
    """Return how much of the upper left corner the buttons take."""
    px = theme.px
    high = 3 * px(_HIGH) + 2 * px(_BETWEEN)
    return QSizeF(2 * px(_EDGE) + px(_WIDE), 2 * px(_EDGE) + high)
