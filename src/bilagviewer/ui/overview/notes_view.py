# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""All notes on the meeting, under the bilag they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton

from bilagviewer.model.notes import Mark, Note
from bilagviewer.ui.notes.card import NoteCard
from bilagviewer.ui.notes.items import NoteItem
from bilagviewer.ui.notes.list import NoteList
from bilagviewer.ui.overview.frame import LEAST, ViewFrame
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.flow import FlowLayout

Kind = Literal["all", "question", "follow", "open"]


class NotesView(ViewFrame):
    """Cards, and which of them are shown."""

    open_requested = Signal(object)
    delete_requested = Signal(object)
    content_changed = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._items: Sequence[NoteItem] = ()
        self._kind: Kind = "all"
        self._buttons = QButtonGroup(self)
        row = FlowLayout(theme.px(6))
        self._words: dict[Kind, str] = {
            "all": self.tr("All"),
            "question": self.tr("Questions"),
            "follow": self.tr("To follow up"),
            "open": self.tr("Not done"),
        }
        for kind, word in self._words.items():
            button = QToolButton()
            button.setText(word)
            button.setCheckable(True)
            button.setChecked(kind == "all")
            button.clicked.connect(lambda _on, kind=kind: self._choose(kind))
            self._buttons.addButton(button)
            row.addWidget(button)
        self.head.addLayout(row)
        self.list = NoteList(theme)
        self.list.open_requested.connect(self.open_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.list.content_changed.connect(self.content_changed)
        self.column.addWidget(self.list, 1)
        self._space()

    def show_items(self, title: str, items: Sequence[NoteItem]) -> None:
        """Show the notes of the meeting."""
        self._items = items
        facts = self.tr("%n note(s)", "", len(items))
        waiting = sum(_is(item.note, "open") for item in items)
        if waiting:
            facts += " · " + self.tr("%n not done", "", waiting)
        self.set_title(title, facts)
        empty = self.tr("No notes here.") if items else self.tr("No notes to this meeting yet.")
        self.list.show_items(self.shown, empty=empty, hint="")

    @property
    def shown(self) -> tuple[NoteItem, ...]:
        """Return the notes that are shown now."""
        return tuple(item for item in self._items if _is(item.note, self._kind))

    @property
    def told(self) -> str:
        """Return how many notes there are and which are shown, where nothing can be clicked."""
        if not self._items:
            return self.tr("No notes to this meeting yet.")
        if self._kind == "all":
            return self._facts.text()
        kind, shown, total = self._words[self._kind], len(self.shown), len(self._items)
        return self.tr("{kind}: {shown} of {total}").format(kind=kind, shown=shown, total=total)

    def focus_text(self) -> None:
        """Put the keyboard on the first card, else on the first button."""
        cards = self.list.findChildren(NoteCard)
        (cards[0] if cards else self._buttons.buttons()[0]).setFocus()

    def space_inside(self, side: int) -> None:
        """Give the cards the same edges as the head."""
        if hasattr(self, "list"):
            self.list.set_side(side)
            self.list.setMinimumHeight(self._theme.px(LEAST))

    def _choose(self, kind: Kind) -> None:
        self._kind = kind
        self.show_items(self._title.text(), self._items)


def _is(note: Note, kind: Kind) -> bool:
    marks = note.content.marks
    if kind == "all":
        return True
    if kind == "open":
        return any(state.done is None for state in marks)
    mark = Mark.QUESTION if kind == "question" else Mark.FOLLOW_UP
    return any(state.mark is mark for state in marks)
