# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The pane at the right: Noter and Detaljer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bilagviewer.model.address import Address
from bilagviewer.model.notes import Note
from bilagviewer.ui.notes.bars import ScopeLine, UndoBar, WriteButton
from bilagviewer.ui.notes.details import Details
from bilagviewer.ui.notes.editor import NoteEditor
from bilagviewer.ui.notes.facts import Facts
from bilagviewer.ui.notes.items import NoteItem, Order, Scope
from bilagviewer.ui.notes.list import NoteList
from bilagviewer.ui.notes.saver import Saver
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.notice import announce


class NotesPane(QWidget):
    """The reader's notes and the one being written. What is shown is told by `show_…`."""

    begin_requested = Signal(object)
    """The `Address` that a new note is wanted to."""
    add_requested = Signal(object, object)
    """`Address` and `Content` of a new note; `adopt` is to be called with what was written."""
    content_changed = Signal(str, object)
    """A note's id and its new `Content`."""
    delete_requested = Signal(str)
    left = Signal(str)
    """The reader has left the editor of the note with this id."""
    place_requested = Signal(object)
    """The `Address` of the place a note belongs to."""
    earlier_requested = Signal(object)
    """The `Note` whose place is to be seen in the edition it was made in."""
    scope_changed = Signal(str)
    undo_requested = Signal()
    typing = Signal()
    """The reader has written something that is not saved yet."""
    finished = Signal()
    """The reader is done writing, and wants to read on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: Sequence[NoteItem] = ()
        self._empty = self._hint = ""
        self._target, self._told = Address(), ("", False)
        self._editor: NoteEditor | None = None
        self._adding = self._failed = self._turning = False
        self._row = False
        self._tab_for = {False: 0, True: 1}
        self._saver = Saver(self)
        self._saver.typing.connect(self.typing)
        self._saver.due.connect(self._save)
        self._tabs, self._stack = QTabBar(), QStackedWidget()
        self._write, self._scope = WriteButton(theme), ScopeLine(theme)
        self._undo, self._list, self._details = UndoBar(theme), NoteList(theme), Details(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._tabs.setExpanding(True)
        self._tabs.setDrawBase(False)
        self._tabs.addTab(self.tr("Notes ({count})").format(count=0))
        self._tabs.addTab(self.tr("Details"))
        self._tabs.setAccessibleName(self.tr("Notes and details"))
        self._head = QVBoxLayout()
        for widget in (self._tabs, self._write, self._scope, self._undo):
            self._head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._details)
        column.addWidget(self._stack, 1)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._turned)
        self._write.clicked.connect(lambda: self.begin_requested.emit(self._target))
        self._scope.changed.connect(self.scope_changed)
        self._undo.undo_requested.connect(self.undo_requested)
        self._undo.undo_requested.connect(self._undo.hide)
        self._list.earlier_requested.connect(lambda item: self.earlier_requested.emit(item.note))
        self._details.go_requested.connect(self.place_requested)
        self._details.left.connect(self.finished)
        for view in (self._list, self._details):
            view.open_requested.connect(self._open_card)
            view.delete_requested.connect(lambda item: self._delete(item.note.id))
            view.content_changed.connect(
                lambda item, content: self.content_changed.emit(item.note.id, content)
            )

    # What is shown.

    def show_items(self, items: Sequence[NoteItem], empty: str, hint: str) -> None:
        """Show the notes in scope; `empty` is said where there are none, `hint` below."""
        self._items, self._empty, self._hint = items, empty, hint
        count = sum(not item.loose for item in items)
        self._tabs.setTabText(0, self.tr("Notes ({count})").format(count=count))
        if not self._adding:
            self._show_list()

    def show_scope(self, scope: Scope, *, free: bool) -> None:
        """Show which notes are listed; not `free` where a view decides it."""
        self._scope.show_scope(scope, free=free)

    def _turn_to(self, found: Facts) -> None:
        """Show in full what there is more to tell of, until the reader chooses a tab."""
        self._row = found.tells_more
        self._turning = True
        self._tabs.setCurrentIndex(self._tab_for[self._row])
        self._turning = False

    def _turned(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._scope.setVisible(tab == 0)
        if not self._turning:
            self._tab_for[self._row] = tab

    def _show_list(self) -> None:
        self._list.show_items(self._items, empty=self._empty, hint=self._hint)

    def set_target(self, target: Address, name: str, found: Facts) -> None:
        """Show what a note would be written to, and that place in full."""
        told = found.name, found.tells_more
        if (target, told) != (self._target, self._told):
            self._undo.hide()
            if self._editor is None:
                self._turn_to(found)
        self._target, self._told = target, told
        self._write.set_target(name)
        self._list.set_target(target)
        placed = [item for item in self._items if not item.loose]
        here = [item for item in placed if item.address.whole == target.whole]
        self._details.show_facts(found, here if target.block else ())

    # Writing.

    def begin(self, target: Address, name: str, quote: str, order: Order) -> None:
        """Begin a note to `target`, in its place among the others."""
        if self._editor is not None and (self._editor.target, self._editor.note_id) == (target, ""):
            self._focus_editor()
            return
        if self.close_editor():
            place = sum(item.order <= order for item in self._items)
            self._edit(NoteEditor(self._theme, target, name, quote), place)

    def open_note(self, note_id: str) -> None:
        """Open a note that is shown."""
        if self._editor is not None and self._editor.note_id == note_id:
            self._focus_editor()
            return
        item = next((item for item in self._items if item.note.id == note_id), None)
        if item is not None and self.close_editor():
            editor = NoteEditor(self._theme, item.address, item.name, item.quote)
            editor.load(note_id, item.note.content)
            self._edit(editor, 0)

    def adopt(self, note: Note) -> None:
        """Go on writing in the note that the first words of the editor became."""
        if self._editor is not None:
            self._editor.note_id = note.id

    def fail(self) -> None:
        """Tell that what was written could not be saved: the editor keeps it."""
        self._failed = True

    def flush(self) -> None:
        """Save what is being written now."""
        self._saver.flush()

    def close_editor(self) -> bool:
        """Save and close the editor; return False where it cannot be saved and stays."""
        editor = self._editor
        if editor is None:
            return True
        self.flush()
        if self._failed:
            return False
        if editor.note_id and editor.content().is_empty:
            self.delete_requested.emit(editor.note_id)
        elif editor.note_id:
            self.left.emit(editor.note_id)
        self._drop_editor()
        return True

    def focus_details(self) -> None:
        """Show the chosen place in full, and take the keyboard there."""
        self._tabs.setCurrentIndex(1)
        self._details.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_inside(self) -> None:
        """Take the keyboard: the editor, else the button that begins a note."""
        if self._editor is not None:
            self._focus_editor()
        else:
            self._write.setFocus()

    def _edit(self, editor: NoteEditor, place: int) -> None:
        self._editor, self._failed = editor, False
        editor.changed.connect(self._saver.touch)
        editor.left.connect(self.flush)
        editor.close_requested.connect(self._finish)
        editor.delete_requested.connect(self._delete_written)
        self._undo.hide()
        self._tabs.setCurrentIndex(0)
        self._list.show_editor(editor, place)
        self._focus_editor()

    def _focus_editor(self) -> None:
        if self._editor is not None:
            self._editor.field.setFocus()

    def _save(self) -> None:
        editor = self._editor
        if editor is None:
            return
        self._failed = False
        content = editor.content()
        if editor.note_id:
            self.content_changed.emit(editor.note_id, content)
        elif not content.is_empty:
            self._adding = True
            self.add_requested.emit(editor.target, content)
            self._adding = False
            self._show_list()
        if self._failed:
            self._saver.fail()

    def _open_card(self, item: NoteItem) -> None:
        if not item.loose:
            self.place_requested.emit(item.address)
        self.open_note(item.note.id)

    def _finish(self) -> None:
        if self.close_editor():
            self.finished.emit()

    def _delete_written(self) -> None:
        editor = self._editor
        self._saver.drop()
        if editor is not None and editor.note_id:
            self._delete(editor.note_id)
        self._drop_editor()
        self.finished.emit()

    def _delete(self, note_id: str) -> None:
        self.delete_requested.emit(note_id)
        self._undo.show()
        announce(self, self.tr("The note is deleted."))

    def _drop_editor(self) -> None:
        self._saver.drop()
        self._editor, self._failed = None, False
        self._list.show_editor(None)

    def _restyle(self) -> None:
        px = self._theme.px
        self._tabs.setFont(self._theme.font("pane"))
        self._head.setContentsMargins(px(12), px(12), px(12), px(4))
        self._head.setSpacing(px(8))
