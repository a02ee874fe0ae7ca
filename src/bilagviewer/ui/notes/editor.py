# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A card grown into an editor: stance, marks, text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bilagviewer.model.address import Address
from bilagviewer.model.notes import Content
from bilagviewer.ui.notes.card import head
from bilagviewer.ui.notes.labels import QuoteLabel
from bilagviewer.ui.notes.stances import Marks, Stances
from bilagviewer.ui.theme.theme import Theme

_LEAST_LINES = 3
_MOST_LINES = 18


class Field(QPlainTextEdit):
    """A text as high as what is written in it."""

    left = Signal()
    """The keyboard went elsewhere."""
    grew = Signal()
    """It became higher or lower."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "field")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.restyle()

    def restyle(self) -> None:
        """Follow the text size."""
        self.setFont(self._theme.font("pane"))
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _fit(self) -> None:
        # QPlainTextEdit measures its document in lines.
        lines = int(self.document().documentLayout().documentSize().height())
        shown = min(max(lines, _LEAST_LINES), _MOST_LINES)
        off, need = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        # A bar that comes and goes while the field grows would wrap the text anew each time.
        self.setVerticalScrollBarPolicy(off if lines <= _MOST_LINES else need)
        # The stylesheet's padding and border, and the document's own margin.
        room = 2 * self.document().documentMargin() + 2 * (self._theme.px(5) + 2)
        height = round(shown * self.fontMetrics().lineSpacing() + room)
        if height != self.height():
            self.setFixedHeight(height)
            self.grew.emit()


class NoteEditor(QFrame):
    """The note that is being written."""

    changed = Signal()
    """The reader changed something."""
    left = Signal()
    """The keyboard left the text."""
    close_requested = Signal()
    """The reader is done."""
    delete_requested = Signal()
    """The reader does not want the note."""

    def __init__(self, theme: Theme, target: Address, name: str, quote: str) -> None:
        super().__init__()
        self.target, self.note_id = target, ""
        self._theme, self._name, self._quote = theme, name, quote
        self.setProperty("look", "card")
        self.setProperty("current", True)
        self._build(Content())

    def load(self, note_id: str, content: Content) -> None:
        """Go on with a note that is kept."""
        self.note_id = note_id
        self._stances.setParent(None)
        self._marks.setParent(None)
        self._make_choices(content)
        self.field.blockSignals(True)
        self.field.setPlainText(content.text)
        self.field.blockSignals(False)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def content(self) -> Content:
        """Return what is written now."""
        return Content(self.field.toPlainText(), self._stances.chosen, self._marks.states)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be done by Ctrl+Enter in the text."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.close_requested.emit()
                return True
        return super().eventFilter(watched, event)

    def _build(self, content: Content) -> None:
        px = self._theme.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(9), px(12), px(8))
        self._column.setSpacing(px(6))
        self._column.addLayout(head(self._theme, self._name, ""))
        if self._quote:
            self._column.addWidget(QuoteLabel(self._theme, self._quote))
        self._choices = QVBoxLayout()
        self._choices.setSpacing(px(4))
        self._column.addLayout(self._choices)
        self._make_choices(content)
        self.field = Field(self._theme)
        self.field.setPlaceholderText(self.tr("Write your note …"))
        self.field.setAccessibleName(self.tr("Note to: {place}").format(place=self._name))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.changed)
        self.field.left.connect(self._tell_left)
        self._column.addWidget(self.field)
        self._column.addLayout(self._foot())
        self.setFocusProxy(self.field)

    def _make_choices(self, content: Content) -> None:
        self._stances = Stances(self._theme, content.stance)
        self._marks = Marks(self._theme, content.marks)
        for widget in (self._stances, self._marks):
            widget.changed.connect(self.changed)
            self._choices.addWidget(widget)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        delete, close = QPushButton(self.tr("Delete")), QPushButton(self.tr("Close"))
        delete.setProperty("look", "flat")
        close.setProperty("look", "strong")
        delete.setAccessibleName(self.tr("Delete the note"))
        close.setAccessibleName(self.tr("Close the note"))
        delete.setIcon(self._theme.icon("mdi6.trash-can-outline", "quiet"))
        delete.clicked.connect(self.delete_requested)
        close.clicked.connect(self.close_requested)
        close.setToolTip(self.tr("Notes are saved as you write (Esc)"))
        row.addWidget(delete)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _tell_left(self) -> None:
        now: QWidget | None = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.left.emit()
