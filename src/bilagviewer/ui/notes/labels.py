# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands on a card: the passage it is about, its words on tints, marks to tick off."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from bilagviewer.model.notes import MarkState
from bilagviewer.ui.notes.when import day
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets import chips
from bilagviewer.ui.widgets.labels import PlainLabel

_QUOTE = 240
"""Characters of a passage that a card shows."""


class QuoteLabel(PlainLabel):
    """The passage a note is about, behind a bar in the colour of the highlight."""

    def __init__(self, theme: Theme, quote: str) -> None:
        line = " ".join(quote.split())
        short = line if len(line) <= _QUOTE else line[:_QUOTE].rsplit(" ", 1)[0] + " …"
        super().__init__(theme, short, kind="meta", role="quiet")
        self._look = theme
        self.setWordWrap(True)
        self.setContentsMargins(theme.px(10), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar before the words."""
        bar = self._look.px(3)
        QPainter(self).fillRect(0, 0, bar, self.height(), self._look.colour("highlight"))
        super().paintEvent(event)


class ChipLabel(QWidget):
    """A word on a tint."""

    def __init__(self, theme: Theme, chip: chips.Chip) -> None:
        super().__init__()
        self._theme, self._chip = theme, chip
        self.setAccessibleName(chip.word)

    def sizeHint(self) -> QSize:
        """Return the size it is painted in."""
        return chips.size(self._theme, self._chip)

    def minimumSizeHint(self) -> QSize:
        """Return the size it is painted in."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        chips.paint(QPainter(self), self._theme, self._chip, self.rect())


class Tick(QToolButton):
    """A mark on a card, with a box to tick it off."""

    ticked = Signal(object)
    """The new `MarkState`."""

    def __init__(self, theme: Theme, state: MarkState) -> None:
        super().__init__()
        self._state = state
        done, word = state.done, chips.mark_word(state.mark)
        box = "mdi6.checkbox-marked-outline" if done else "mdi6.checkbox-blank-outline"
        role = "quiet" if done else chips.role(state.mark)
        self.setProperty("look", "tick")
        self.setProperty("role", "done" if done else role)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(theme.icon(box, role))
        side = theme.px(16)
        self.setIconSize(QSize(side, side))
        self.setFont(theme.font("meta", bold=not done))
        finished = self.tr("{mark} · done {day}")
        words = finished.format(mark=word, day=day(done)) if done else word
        self.setText(words)
        self.setToolTip(self.tr("Not done after all") if done else self.tr("Tick off as done"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.toolTip())
        self.clicked.connect(self._turn)

    def sizeHint(self) -> QSize:
        """Return Qt's hint without the two spaces it adds after the words."""
        hint = super().sizeHint()
        hint.setWidth(hint.width() - self.fontMetrics().horizontalAdvance("  "))
        return hint

    def _turn(self) -> None:
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.ticked.emit(MarkState(self._state.mark, None if self._state.done else now))
