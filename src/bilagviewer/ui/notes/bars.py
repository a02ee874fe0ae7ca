# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines above the cards: write a note, which notes are shown, take back a deletion."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from bilagviewer.ui.notes.items import SCOPES, Scope
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import ElidedLabel, PlainLabel


class WriteButton(QPushButton):
    """Begins a note, and says what to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "write")
        self._words = PlainLabel(
            theme, self.tr("+ Write note"), kind="pane", role="accent", bold=True
        )
        self._target = ElidedLabel(theme, kind="meta", role="quiet")
        self._target.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        self._row.addWidget(self._target, 1)
        for label in (self._words, self._target):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._space)
        self._space()
        self.set_target("")

    def set_target(self, name: str) -> None:
        """Say what a note would be to; empty where there is no page."""
        self.setEnabled(bool(name))
        words = self.tr("to: {place}").format(place=name) if name else ""
        self._target.setText(words)
        self.setAccessibleName(f"{self.tr('Write note')} {words}".strip())

    def sizeHint(self) -> QSize:
        """Return the size of the words within."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the height of the words within."""
        return self._row.minimumSize()

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(11), px(7), px(11), px(7))
        self._row.setSpacing(px(8))


class ScopeLine(QWidget):
    """Which notes are shown, and in which order."""

    changed = Signal(str)
    """The `Scope` that the reader chose."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._button = QToolButton()
        self._button.setProperty("look", "line")
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        order = ElidedLabel(theme, self.tr("The document's order"), kind="meta", role="quiet")
        order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        # The words, not the button's border, stand at the edge of the cards.
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addWidget(order, 1)
        self._menu = QMenu(self._button)
        self._group = QActionGroup(self)
        words = (self.tr("This bilag"), self.tr("This punkt"), self.tr("The whole meeting"))
        self._words = dict(zip(SCOPES, words, strict=True))
        for scope in SCOPES:
            action = self._menu.addAction(self._words[scope])
            action.setCheckable(True)
            action.setData(scope)
            self._group.addAction(action)
        self._group.triggered.connect(lambda action: self._choose(action.data()))
        self._button.setMenu(self._menu)
        theme.changed.connect(self._restyle)
        self.show_scope("bilag")
        self._restyle()

    def show_scope(self, scope: Scope, *, free: bool = True) -> None:
        """Show which scope is chosen; not `free` where a view decides it."""
        self._button.setEnabled(free)
        for action in self._group.actions():
            action.setChecked(action.data() == scope)
        self._button.setText(f"{self._words[scope]} ▾")
        name = self.tr("Notes shown: {scope}").format(scope=self._words[scope])
        self._button.setAccessibleName(name)

    def _choose(self, scope: Scope) -> None:
        self.show_scope(scope)
        self.changed.emit(scope)

    def _restyle(self) -> None:
        self._button.setFont(self._theme.font("meta"))


class UndoBar(QFrame):
    """Says that a note was deleted, and takes it back."""

    undo_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._label = PlainLabel(theme, self.tr("The note is deleted."), kind="meta")
        self._label.setWordWrap(True)
        button = QPushButton(self.tr("Undo"))
        button.setProperty("look", "link")
        button.setAccessibleName(self.tr("Bring the deleted note back"))
        button.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(2), theme.px(6), theme.px(2))
        row.addWidget(self._label, 1)
        row.addWidget(button)
        self.hide()
