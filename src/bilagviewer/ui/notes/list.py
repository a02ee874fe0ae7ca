# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The column of cards, with the editor in its place among them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bilagviewer.model.address import Address
from bilagviewer.ui.notes.card import NoteCard
from bilagviewer.ui.notes.editor import NoteEditor
from bilagviewer.ui.notes.items import NoteItem
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

STEP = 100
"""Cards that are made at once; more are made when the reader asks."""


class NoteList(QScrollArea):
    """Cards in the document's order. A note that is being written stays where it is."""

    open_requested = Signal(object)
    delete_requested = Signal(object)
    content_changed = Signal(object, object)
    earlier_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards: dict[str, NoteCard] = {}
        self._loose: list[QWidget] = []
        self._items: Sequence[NoteItem] = ()
        self._editor: NoteEditor | None = None
        self._place = 0
        self._target = Address()
        self._limit = STEP
        self._side = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        theme.changed.connect(self._restyle)
        self._space()

    def show_items(self, items: Sequence[NoteItem], *, empty: str, hint: str) -> None:
        """Show these cards; `empty` is said where there are none, `hint` below them."""
        self._items = items
        self._empty, self._hint = empty, hint
        self.arrange()

    def show_editor(self, editor: NoteEditor | None, place: int = 0) -> None:
        """Show `editor` as the item number `place`, or in the place of its own note."""
        if self._editor is not None and self._editor is not editor:
            self._editor.hide()
            self._column.removeWidget(self._editor)
            self._editor.deleteLater()
        self._editor, self._place = editor, place
        if editor is not None:
            editor.field.grew.connect(self.reveal_editor)
        self.arrange()
        self.reveal_editor()

    def set_side(self, side: int) -> None:
        """Keep `side` pixels free at the left and right of the cards; 0 for a pane's own."""
        self._side = side
        self._space()

    def set_target(self, target: Address) -> None:
        """Mark the cards for what is chosen in the page, and show the first of them."""
        self._target = target
        first = None
        for card in self._cards.values():
            same = card.item.address.whole == target.whole
            current = bool(target.block) and same and not card.item.loose
            card.show_current(current)
            first = first or (card if current else None)
        if first is not None and self._editor is None:
            QTimer.singleShot(0, first, lambda card=first: self.ensureWidgetVisible(card, 0, 20))

    def reveal_editor(self) -> None:
        """Bring the editor into view once it has its size."""
        editor = self._editor
        if editor is not None:
            QTimer.singleShot(0, editor, lambda: self.ensureWidgetVisible(editor, 0, 12))

    def arrange(self) -> None:
        """Put every widget in its place, and make and drop cards as the items are."""
        written = self._editor.note_id if self._editor is not None else ""
        cards: dict[str, NoteCard] = {}
        wanted: list[QWidget] = []
        fresh: list[QWidget] = []
        group = ""
        for n, item in enumerate(self._items[: self._limit]):
            if self._editor is not None and not written and n == self._place:
                wanted.append(self._editor)
            if item.group != group:
                group = item.group
                fresh.append(self._heading(group))
                wanted.append(fresh[-1])
            if self._editor is not None and item.note.id == written:
                wanted.append(self._editor)
                continue
            cards[item.note.id] = self._card(item)
            wanted.append(cards[item.note.id])
        if self._editor is not None and self._editor not in wanted:
            wanted.append(self._editor)
        fresh += self._ends()
        wanted += [widget for widget in fresh if widget not in wanted]
        gone = [card for card in self._cards.values() if card not in cards.values()]
        held = next((card.item.note.id for card in gone if _has_focus(card)), "")
        for widget in (*gone, *self._loose):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cards, self._loose = cards, fresh
        self._order(wanted)
        if held in cards:
            # Qt would give the keyboard to whatever comes next in the window.
            cards[held].setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_target(self._target)

    def _order(self, wanted: Sequence[QWidget]) -> None:
        for n, widget in enumerate(wanted):
            item = self._column.itemAt(n)
            if item is None or item.widget() is not widget:
                self._column.insertWidget(n, widget)
            widget.show()
        for before, after in pairwise(wanted):
            QWidget.setTabOrder(before, after)

    def _card(self, item: NoteItem) -> NoteCard:
        known = self._cards.get(item.note.id)
        if known is not None and known.item == item:
            return known
        card = NoteCard(self._theme, item)
        card.open_requested.connect(self.open_requested)
        card.delete_requested.connect(self.delete_requested)
        card.content_changed.connect(self.content_changed)
        card.earlier_requested.connect(self.earlier_requested)
        return card

    def _heading(self, group: str) -> QWidget:
        label = PlainLabel(self._theme, group, kind="meta", role="quiet", bold=True)
        label.setWordWrap(True)
        label.setContentsMargins(0, self._theme.px(8), 0, 0)
        return label

    def _ends(self) -> list[QWidget]:
        ends: list[QWidget] = []
        if len(self._items) > self._limit:
            more = QPushButton(self.tr("Show %n more", "", len(self._items) - self._limit))
            more.clicked.connect(self._show_more)
            ends.append(more)
        if not self._items and self._editor is None:
            ends.append(self._said(self._empty, "text"))
        if self._hint and (self._items or self._editor is not None):
            ends.append(self._said(self._hint, "quiet"))
        return ends

    def _said(self, words: str, role: str) -> QWidget:
        label = PlainLabel(self._theme, words, kind="pane" if role == "text" else "meta", role=role)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        px = self._theme.px
        label.setContentsMargins(px(10), px(10), px(10), px(10))
        return label

    def _show_more(self) -> None:
        self._limit += STEP
        self.arrange()

    def _restyle(self) -> None:
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        self._space()
        self.arrange()

    def _space(self) -> None:
        px = self._theme.px
        side = self._side or px(12)
        self._column.setContentsMargins(side, px(4), side, px(12))
        self._column.setSpacing(px(9))


def _has_focus(card: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and (now is card or card.isAncestorOf(now))
