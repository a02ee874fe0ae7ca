# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A calm bar above the page: one sentence, what can be done, and a way to close it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

_SIGNS = {"error": "mdi6.alert-circle-outline", "info": "mdi6.information-outline"}


@dataclass(frozen=True, slots=True)
class Message:
    """What a notice says, and the buttons under its sentence."""

    text: str
    level: Literal["info", "error"] = "info"
    choices: Sequence[tuple[str, Callable[[], None]]] = field(default=())
    """Words on a button and what it does; the notice closes after it."""


class Notice(QWidget):
    """One message at a time, in the colours of what it says."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._message = Message("")
        self._sign = PlainLabel(theme)
        self._text = PlainLabel(theme)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: list[QPushButton] = []
        self._close = QPushButton()
        self._close.setProperty("look", "flat")
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))
        self._close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        theme.changed.connect(self._restyle)

    def say(self, message: Message) -> None:
        """Show `message` in place of the one before, and have it read aloud."""
        self._message = message
        self._text.setText(message.text)
        self._set_buttons()
        self._restyle()
        self.show()
        announce(self, message.text, urgent=message.level == "error")

    def reword(self, text: str) -> None:
        """Show `text` in the message that is shown; nothing is read aloud for it."""
        self._message = replace(self._message, text=text)
        self._text.setText(text)

    def dismiss(self) -> None:
        """Take the message away."""
        self.hide()
        self.closed.emit()

    @property
    def text(self) -> str:
        """Return the sentence that is shown, or empty."""
        return "" if self.isHidden() else self._message.text

    @property
    def level(self) -> str:
        """Return "info", "error", or empty when nothing is shown."""
        return "" if self.isHidden() else self._message.level

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and a line towards the page."""
        painter = QPainter(self)
        role = "error_tint" if self._message.level == "error" else "accent_tint"
        painter.fillRect(self.rect(), self._theme.colour(role))
        line = QColor(self._theme.colour("line"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)

    def _set_buttons(self) -> None:
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = [self._button(*choice) for choice in self._message.choices]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(2 + place, button, 0, Qt.AlignmentFlag.AlignTop)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(self.dismiss)
        button.clicked.connect(lambda _checked: act())
        return button

    def _restyle(self) -> None:
        px = self._theme.px
        role = "error" if self._message.level == "error" else "accent"
        self._row.setContentsMargins(px(14), px(6), px(8), px(6))
        self._row.setSpacing(px(8))
        icon = self._theme.icon(_SIGNS[self._message.level], role)
        self._sign.setPixmap(icon.pixmap(px(18), px(18)))
        self._sign.setContentsMargins(0, px(5), 0, 0)
        self._text.setContentsMargins(0, px(4), 0, px(4))
        self._text.set_role("error" if role == "error" else "text")
        self._close.setIcon(self._theme.icon("mdi6.close"))
        self._close.setIconSize(QSize(px(16), px(16)))
        self.update()


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say `text`: at once when urgent, else when it is done speaking."""
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
