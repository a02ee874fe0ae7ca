# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Labels whose text is always plain: a pack's words are never read as HTML."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from bilagviewer.ui.theme.theme import FontKind, Theme
from bilagviewer.ui.widgets.plain import plain_tooltip


class PlainLabel(QLabel):
    """A label in one of the theme's fonts and colours, whose text is never markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        kind: FontKind = "pane",
        role: str = "text",
        bold: bool = False,
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        # Inside a widget with a ground of another role, Qt would choose another one.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._theme, self._kind, self._role, self._bold = theme, kind, role, bold
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_role(self, role: str) -> None:
        """Colour the text as `role`."""
        if role != self._role:
            self._role = role
            self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._kind, bold=self._bold))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._theme.colour(self._role))
        self.setPalette(palette)


class ElidedLabel(PlainLabel):
    """A label of one line that ends in "…" where there is no room; the tooltip has it all."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        kind: FontKind = "pane",
        role: str = "text",
        bold: bool = False,
    ) -> None:
        super().__init__(theme, text, kind=kind, role=role, bold=bold)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show `text`, with all of it in the tooltip."""
        super().setText(text)
        self.setToolTip(plain_tooltip(text))

    def minimumSizeHint(self) -> QSize:
        """Allow the label to shrink to almost nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.TextFlag.TextSingleLine, shown)
