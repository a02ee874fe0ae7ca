# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the signs mean, with the signs themselves before the words."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bilagviewer.places.phrases import Role
from bilagviewer.ui.map import signs
from bilagviewer.ui.map.words import role_word
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class Legend(QObject):
    """The four signs, each a widget that stands in somebody's line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._several = PlainLabel(theme, kind="meta", role="quiet")
        self.pairs: list[QWidget] = []
        for role in Role:
            label = PlainLabel(theme, role_word(role), kind="meta", role="quiet")
            self.pairs.append(_Pair(theme, _Sign(theme, role), label))
        sign = _Sign(theme, Role.HEADQUARTERS, 3)
        self.pairs.append(_Pair(theme, sign, self._several))

    def show_word(self, things: str) -> None:
        """Say what several of in one town are called."""
        self._several.setText(self.tr("several {things} in one town").format(things=things.lower()))


class _Sign(QWidget):
    """One sign, as large as on the map."""

    def __init__(self, theme: Theme, role: Role, number: int = 1) -> None:
        super().__init__()
        self._theme, self._role, self._number = theme, role, number
        theme.changed.connect(self._resize)
        self._resize()

    def _resize(self) -> None:
        side = round(signs.width(self._theme, self._number, self._role)) + 2
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        signs.paint(painter, self._theme, box, self._role, self._number)


class _Pair(QWidget):
    """A sign and its word, as high as the buttons they stand beside."""

    def __init__(self, theme: Theme, sign: QWidget, label: PlainLabel) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.addWidget(sign)
        self._row.addWidget(label)
        theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(0, 0, px(8), 0)
        self._row.setSpacing(px(5))
        self.setMinimumHeight(px(30))
