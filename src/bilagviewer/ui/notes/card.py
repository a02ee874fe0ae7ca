# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A note as a card: its place, when, what it is about, what the reader thinks and wrote."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from bilagviewer.model.notes import MarkState
from bilagviewer.ui.notes.items import NoteItem
from bilagviewer.ui.notes.labels import ChipLabel, QuoteLabel, Tick
from bilagviewer.ui.notes.when import moment
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets import chips
from bilagviewer.ui.widgets.flow import FlowLayout
from bilagviewer.ui.widgets.labels import PlainLabel

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class NoteCard(QFrame):
    """One note, to be read; a click, Enter or Space opens it."""

    open_requested = Signal(object)
    """The `NoteItem` whose place and editor are wanted."""
    delete_requested = Signal(object)
    """The `NoteItem` to delete."""
    content_changed = Signal(object, object)
    """The `NoteItem` and its new `Content`."""
    earlier_requested = Signal(object)
    """The `NoteItem` whose place is to be seen in the edition it was made in."""

    def __init__(self, theme: Theme, item: NoteItem) -> None:
        super().__init__()
        self.item, self._theme = item, theme
        self.setProperty("look", "card")
        self.setProperty("current", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(9), px(12), px(10))
        column.setSpacing(px(5))
        column.addLayout(head(theme, item.name, moment(item.note.changed)))
        if item.quote:
            column.addWidget(QuoteLabel(theme, item.quote))
        self._add_words(column)
        text = item.note.content.text.strip()
        if text:
            label = PlainLabel(theme, text)
            label.setWordWrap(True)
            column.addWidget(label)
        if item.loose:
            column.addWidget(self._way_back(), 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(self._spoken())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the note."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of the note."""
        menu, content = QMenu(self), self.item.note.content
        opened = menu.addAction(self.tr("Open the note"))
        opened.triggered.connect(lambda: self.open_requested.emit(self.item))
        copied = menu.addAction(self.tr("Copy the note"))
        copied.triggered.connect(lambda: QGuiApplication.clipboard().setText(content.text))
        copied.setEnabled(bool(content.text))
        for tick in self.findChildren(Tick):
            menu.addAction(f"{tick.text()}: {tick.toolTip()}").triggered.connect(tick.click)
        menu.addSeparator()
        deleted = menu.addAction(self.tr("Delete the note"))
        deleted.triggered.connect(lambda: self.delete_requested.emit(self.item))
        return menu

    def show_current(self, current: bool) -> None:
        """Mark the card as the one for what is chosen in the page."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the note."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.open_requested.emit(self.item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the note by Enter or Space, delete it by Delete, go on by the arrows."""
        if event.key() in _OPENING:
            self.open_requested.emit(self.item)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(self.item)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _add_words(self, column: QVBoxLayout) -> None:
        content = self.item.note.content
        words: list[QWidget] = []
        if content.stance is not None:
            role = chips.role(content.stance)
            word = chips.stance_word(content.stance)
            words.append(ChipLabel(self._theme, chips.Chip(word, role, f"{role}_tint")))
        for state in content.marks:
            tick = Tick(self._theme, state)
            tick.ticked.connect(self._tick)
            words.append(tick)
        if words:
            row = FlowLayout(self._theme.px(4))
            for widget in words:
                row.addWidget(widget)
            column.addLayout(row)

    def _way_back(self) -> QPushButton:
        button = QPushButton(self.tr("Show in the earlier edition"))
        button.setProperty("look", "link")
        button.setFont(self._theme.font("meta"))
        button.setAccessibleDescription(self.item.name)
        button.clicked.connect(lambda: self.earlier_requested.emit(self.item))
        return button

    def _tick(self, state: MarkState) -> None:
        content = self.item.note.content
        marks = tuple(state if old.mark is state.mark else old for old in content.marks)
        self.content_changed.emit(self.item, replace(content, marks=marks))

    def _spoken(self) -> str:
        content = self.item.note.content
        words = [self.item.name]
        if content.stance is not None:
            words.append(chips.stance_word(content.stance))
        words += [chips.mark_word(state.mark) for state in content.marks]
        words += [moment(self.item.note.changed), content.text]
        return ", ".join(word for word in words if word)


def head(theme: Theme, name: str, when: str) -> QHBoxLayout:
    """Return a card's first line: the place, and when."""
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    label = PlainLabel(theme, name, kind="meta", bold=True)
    label.setWordWrap(True)
    row.addWidget(label, 1)
    if when:
        time = PlainLabel(theme, when, kind="meta", role="quiet")
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    return row
