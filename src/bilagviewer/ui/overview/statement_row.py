# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One statement with the reader's stance: chosen by mouse or arrows, set by 1, 2 and 3."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bilagviewer.model.notes import Note, Stance
from bilagviewer.ui.notes.stances import Stances
from bilagviewer.ui.overview.survey import Found
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets import chips
from bilagviewer.ui.widgets.flow import FlowLayout
from bilagviewer.ui.widgets.labels import PlainLabel

_SENTENCE = re.compile(r"^.{20,}?[.!?](?=\s+[A-ZÆØÅ0-9»\"])", re.DOTALL)
_NOTE = 160
_KEYS = {
    Qt.Key.Key_1: Stance.AGREE,
    Qt.Key.Key_2: Stance.PARTLY,
    Qt.Key.Key_3: Stance.DISAGREE,
}


class StatementRow(QFrame):
    """Number, first sentence (whole when chosen), three stances, the note."""

    stance_chosen = Signal(object, object)
    """The `Found` and the `Stance`, or None."""
    note_requested = Signal(object)
    place_requested = Signal(object)
    chosen = Signal(object)
    """The reader stands on this row."""
    stepped = Signal(int)
    """The reader wants the row below (1) or above (-1)."""

    def __init__(self, theme: Theme, found: Found, word: str) -> None:
        super().__init__()
        self._theme, self.found, self._word = theme, found, word
        self._first = first_sentence(found.text)
        self.setProperty("look", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text = PlainLabel(theme, self._first, kind="page")
        self._text.setWordWrap(True)
        self._stances = Stances(theme, None)
        self._stances.changed.connect(
            lambda: self.stance_chosen.emit(self.found, self._stances.chosen)
        )
        self._note = QPushButton(self.tr("Write note"))
        self._place = QPushButton(self.tr("Show in the bilag"))
        self._said = PlainLabel(theme, kind="meta", role="quiet")
        self._said.setWordWrap(True)
        self._build()
        self.show_notes(())

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Show the reader's stance and what was written."""
        stances = [note.content.stance for note in notes if note.content.stance is not None]
        self._stances.show_chosen(stances[0] if stances else None)
        texts = [" ".join(note.content.text.split()) for note in notes]
        said = " · ".join(text for text in texts if text)
        short = said if len(said) <= _NOTE else said[:_NOTE].rsplit(" ", 1)[0] + "\u00a0…"
        self._said.setText(short)
        self._said.setVisible(bool(short))
        self._note.setText(self.tr("Open the note") if notes else self.tr("Write note"))
        stance = chips.stance_word(stances[0]) if stances else self.tr("no stance yet")
        name = f"{self._word} {self.found.number}, {stance}. {self.found.text}"
        self.setAccessibleName(f"{name} {said}".strip())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the whole statement."""
        super().focusInEvent(event)
        self.chosen.emit(self)

    def show_chosen(self, on: bool) -> None:
        """Show the whole statement, or its first sentence."""
        self._text.setText(self.found.text if on else self._first)
        self.setProperty("current", on)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set the stance by 1, 2 and 3, clear it by 0, write by N, go on by the arrows."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            wanted = _KEYS[key]
            same = self._stances.chosen is wanted
            self.stance_chosen.emit(self.found, None if same else wanted)
        elif key == Qt.Key.Key_0:
            self.stance_chosen.emit(self.found, None)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_F2):
            self.note_requested.emit(self.found)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_requested.emit(self.found)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), px(8), px(10), px(8))
        row.setSpacing(px(12))
        row.addWidget(_Circle(self._theme, self.found.number), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(5))
        column.addWidget(self._text)
        line = FlowLayout(px(8))
        line.addWidget(self._stances)
        for button, signal in (
            (self._note, self.note_requested),
            (self._place, self.place_requested),
        ):
            button.setProperty("look", "link")
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(self.found))
            line.addWidget(button)
        # Tab goes from row to row; digits set the stance, N writes.
        self._stances.set_focus_policy(Qt.FocusPolicy.ClickFocus)
        column.addLayout(line)
        column.addWidget(self._said)
        row.addLayout(column, 1)


class _Circle(QWidget):
    """The statement's number in a circle."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme, self._number = theme, number
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return a square with room for three digits."""
        side = self._theme.px(30)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("border"))
        painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font("meta", bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


def first_sentence(text: str) -> str:
    """Return the first sentence of `text`, with "…" where more follows."""
    line = " ".join(text.split())
    match = _SENTENCE.match(line)
    return f"{match[0]}\u00a0…" if match else line
