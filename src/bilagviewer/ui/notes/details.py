# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tab that shows what is chosen in full, with its notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from bilagviewer.ui.notes.card import NoteCard, head
from bilagviewer.ui.notes.facts import Facts
from bilagviewer.ui.notes.items import NoteItem
from bilagviewer.ui.theme.theme import FontKind, Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.link_line import LinkLine


class Details(QScrollArea):
    """A row, an entry or a text in full."""

    open_requested = Signal(object)
    delete_requested = Signal(object)
    content_changed = Signal(object, object)
    left = Signal()
    """The reader wants to go back to what is shown in full."""
    go_requested = Signal(object)
    """The `Address` of another place that tells of the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts, self._items = Facts(""), tuple[NoteItem, ...]()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Details"))
        theme.changed.connect(self._build)
        self._build()

    def show_facts(self, found: Facts, items: Sequence[NoteItem]) -> None:
        """Show a place, and the notes to it."""
        if (found, tuple(items)) != (self._facts, self._items):
            self._facts, self._items = found, tuple(items)
            self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the row by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        px = self._theme.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(12), px(4), px(12), px(12))
        column.setSpacing(px(8))
        if self._facts.fields:
            card = QFrame()
            card.setProperty("look", "card")
            inner = QVBoxLayout(card)
            inner.setContentsMargins(px(12), px(10), px(12), px(12))
            inner.setSpacing(px(8))
            self._add_facts(inner)
            column.addWidget(card)
        else:
            words = self.tr("Choose a row, an entry or a text in the page to see it in full here.")
            column.addWidget(self._label(words, role="quiet"))
        if self._facts.links:
            column.addWidget(self._links())
        for item in self._items:
            column.addWidget(self._card(item))
        column.addStretch(1)
        inside.setAutoFillBackground(False)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def _add_facts(self, column: QVBoxLayout) -> None:
        column.addLayout(head(self._theme, self._facts.name, self._facts.rank))
        for name, text in self._facts.fields:
            pair = QVBoxLayout()
            pair.setSpacing(0)
            if name:
                pair.addWidget(self._label(name, role="quiet", small=True))
            value = self._label(text)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            pair.addWidget(value)
            column.addLayout(pair)

    def _links(self) -> QFrame:
        """Return a card with a line for each other place."""
        px = self._theme.px
        card = QFrame()
        card.setProperty("look", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(2))
        column.addWidget(self._label(self._facts.said, bold=True))
        for link in self._facts.links:
            line = LinkLine(self._theme, link.text)
            line.clicked.connect(lambda _on=False, to=link.address: self.go_requested.emit(to))
            column.addWidget(line)
        return card

    def _label(
        self, text: str, *, role: str = "text", bold: bool = False, small: bool = False
    ) -> PlainLabel:
        kind: FontKind = "meta" if small else "pane"
        label = PlainLabel(self._theme, text, kind=kind, role=role, bold=bold)
        label.setWordWrap(True)
        return label

    def _card(self, item: NoteItem) -> NoteCard:
        card = NoteCard(self._theme, item)
        card.open_requested.connect(self.open_requested)
        card.delete_requested.connect(self.delete_requested)
        card.content_changed.connect(self.content_changed)
        return card
