# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The page: shows a bilag or punkt, and owns what crosses its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bilagviewer.model.address import Address, parse
from bilagviewer.model.notes import Note
from bilagviewer.ui.background import Background
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.choice import Choice
from bilagviewer.ui.reading.column import Column, hold_of
from bilagviewer.ui.reading.content import EndGroup, PageContent, Spot
from bilagviewer.ui.reading.focus import leave, next_stop
from bilagviewer.ui.reading.keys import PageKeys
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.links import target_of
from bilagviewer.ui.reading.map_book import MapBook
from bilagviewer.ui.reading.page_filling import PageFilling
from bilagviewer.ui.reading.page_notes import PageNotes
from bilagviewer.ui.reading.part import Part
from bilagviewer.ui.reading.pictures import PictureBook, no_picture
from bilagviewer.ui.reading.plan import MapPlan, Plan, TextPlan, cut
from bilagviewer.ui.reading.pointing import Pointing
from bilagviewer.ui.reading.selection import Selection
from bilagviewer.ui.reading.table_book import TableBook
from bilagviewer.ui.reading.taking import copy_from
from bilagviewer.ui.reading.text_part import TextPart
from bilagviewer.ui.theme.theme import Theme

_REST_MS = 250


class ReadingPage(QWidget):
    """A column of parts; place, choice, selection, keys and notes belong to the whole."""

    target_changed = Signal(object)
    """`Address` of what a new note would belong to: a passage, a place, or the bilag."""
    note_requested = Signal(object)
    """`Address`: open the note there, or begin one."""
    details_requested = Signal()
    """The keyboard is wanted where the chosen row stands in full."""
    new_note_requested = Signal(object)
    """`Address`: begin another note there."""
    spot_changed = Signal(object)
    """`Spot`, when scrolling has come to rest."""
    go_requested = Signal(object)
    """`Address` in this pack."""
    link_requested = Signal(str)
    """An https or mailto address, to be opened after asking."""
    link_refused = Signal(str)
    """Any other address: to be refused in words."""
    export_requested = Signal(object, str)
    """`Taken` of a table, and "csv", "xlsx" or "print"."""
    menu_requested = Signal(object, QPoint)
    """`Address` and a place on the screen: the context menu."""

    def __init__(self, theme: Theme, background: Background | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.content: PageContent | None = None
        self.leaves = Leaves.none()
        self.single_keys = True
        """Whether single letters and digits do something."""
        self.tables, self.maps = TableBook(theme, background), MapBook(theme)
        self._notes = PageNotes(Address(), self.leaves)
        self._pictures = PictureBook(no_picture)
        self._target = Address()
        self._armed = False
        self.column = Column(theme, self._make_part)
        self.selection = Selection(self.column)
        self.choice = Choice(theme, self.column)
        self.filling = PageFilling(self)
        self._keys = PageKeys(self)
        self.pointing = Pointing(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)
        self._connect()

    def _connect(self) -> None:
        self._rest.timeout.connect(self._tell_spot)
        self.column.scrolled.connect(self._rest.start)
        self.column.built_part.connect(self._complete)
        self.column.header.stepped.connect(self._step_page)
        self.column.header.go_requested.connect(self.go_requested)
        self.column.footer.go_requested.connect(self.go_requested)
        self.choice.changed.connect(self._choice_changed)
        self.selection.changed.connect(self._tell_target)
        self.theme.changed.connect(self._restyle)
        self.tables.fill_asked.connect(self.filling.toggle)
        self.maps.stopped.connect(self._keys.watch)
        for button in (*self.column.header.steps, self.column.header.timetable):
            self._keys.watch(button)

    # What is shown.

    def show_page(self, content: PageContent, spot: Spot | None = None) -> None:
        """Show `content` from `spot` with its place chosen, or from the beginning.

        Notes stay only where it is the same page as before.
        """
        own = content.entry.address
        notes = self._notes.all if self.content and self.content.entry.address == own else ()
        self.content = content
        self.leaves = content.leaves
        self.tables.shelf.put(content.large_tables)
        self._pictures = PictureBook(content.picture)
        self._notes = PageNotes(own, self.leaves, notes)
        self._armed = False
        self.choice.begin(self.leaves)
        self.selection.begin(self.leaves)
        self.setAccessibleName(words.title(content.entry))
        self.column.header.show_content(content)
        self.column.header.set_noted(self._notes.statements)
        self.column.footer.show_content(content)
        for button in self.column.footer.stops():
            self._keys.watch(button)
        self.column.show_plans(cut(content.body, self.leaves), hold_of(self.leaves, spot))
        self._choose_again(spot)
        self._tell_target()

    def show_ending(self, groups: Sequence[EndGroup]) -> None:
        """Show what is left, after the last page."""
        if self.column.footer.show_ending(groups):
            for button in self.column.footer.stops():
                self._keys.watch(button)
            self.column.relayout()

    def end_is_seen(self) -> bool:
        """Return whether the end of the text is in the window."""
        column = self.column
        return column.footer.y() <= column.verticalScrollBar().value() + column.seen

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show the words and highlights of those `notes` that stand on this page."""
        if self.content is not None:
            self._notes = PageNotes(self.content.entry.address, self.leaves, notes)
            self.column.header.set_noted(self._notes.statements)
            for part in self.column.slots.built():
                part.show_notes(self._notes)

    def go_to(self, address: Address) -> None:
        """Choose the place `address` of this page and show it, its passage selected."""
        leaf = self.leaves.find(address.fragment) if address.block else None
        self.choose(leaf)
        if leaf is None:
            self.to_start()
        elif address.start is not None and address.end is not None:
            last = self.leaves.find(address.last_block) if address.last_block else leaf
            end = Point(leaf if last is None else last, address.end)
            self.selection.select(Point(leaf, address.start), end)

    def spot(self) -> Spot:
        """Return the line at the top of what is seen, and the chosen place."""
        leaf, offset = self.column.hold
        if self.content is None:
            return Spot("", 0.0)
        place = self.content.entry.address if leaf is None else self.leaves[leaf].address
        chosen = "" if self.choice.leaf is None else str(self.leaves[self.choice.leaf].address)
        return Spot(str(place), offset, chosen)

    def target(self) -> Address:
        """Return what a new note would belong to."""
        passage = self.selection.address()
        if passage is not None:
            return passage
        if self.choice.leaf is not None:
            return self.leaves[self.choice.leaf].address
        return self.content.entry.address if self.content else Address()

    # Scrolling and choosing.

    def step_window(self, direction: int) -> None:
        """Scroll by what is seen, less a line; at the end, go on to the next page."""
        step = max(self.column.seen - self.theme.px(50), self.theme.px(25))
        if self.column.scroll_by(direction * step):
            self._armed = False
        elif direction > 0:
            self._go_on()

    def to_start(self) -> None:
        """Scroll to the beginning."""
        self.column.scroll_to(0)

    def to_end(self) -> None:
        """Scroll to the end, though parts on the way get another height when built."""
        bar = self.column.verticalScrollBar()
        while bar.value() < bar.maximum():
            self.column.scroll_to(bar.maximum())

    def choose(self, leaf: int | None) -> None:
        """Choose a place, and show it; a selection ends."""
        self.selection.start(None)
        self.choice.choose(leaf)

    def choose_nothing(self) -> None:
        """Let the target be the bilag again."""
        self.choose(None)

    def choose_next(self, direction: int) -> None:
        """Choose the next place in reading order."""
        following = self.choice.step(direction)
        if following is not None:
            self.choose(following)
            self.column.part_of(following).keyboard().setFocus(Qt.FocusReason.TabFocusReason)

    def choose_statement(self, number: int) -> bool:
        """Choose the statement `number`; return whether there is one."""
        leaf = self.choice.statement(number)
        if leaf is not None:
            self.choose(leaf)
        return leaf is not None

    def extend_by(self, direction: int) -> None:
        """Select the chosen place, and then one more in `direction` each time."""
        if self.choice.leaf is None:
            self.choose_next(direction)
        first, caret = self.choice.leaf, self.selection.caret
        if first is None:
            return
        last = first
        if self.selection and caret is not None:
            beside = self.choice.beside(caret.leaf, direction)
            last = caret.leaf if beside is None else beside
        self.selection.select_leaves(first, last)
        self.column.reveal(*self.column.leaf_span(last))

    # Copying.

    def select_all(self) -> None:
        """Select the whole text, or the rows of a table that fills the page."""
        if leaves := self.filling.leaves():
            self.selection.select_leaves(leaves[0], leaves[-1])

    def selected_text(self) -> str:
        """Return what is selected, else the chosen place, as plain text."""
        if self.selection:
            return self.selection.text()
        return self.leaves.text(self.choice.leaf) if self.choice.leaf is not None else ""

    def copy(self) -> bool:
        """Copy what is selected or chosen; return whether there was anything.

        Rows of a table are copied as a table too.
        """
        return copy_from(self)

    # Asking the window.

    def ask_for_note(self) -> None:
        """Ask for the note at the target, or a first one."""
        self.note_requested.emit(self.target())

    def ask_for_new_note(self) -> None:
        """Ask for another note at the target."""
        self.new_note_requested.emit(self.target())

    def open_chosen(self) -> None:
        """Follow the link in the chosen place; else show a row in full, and open any note."""
        leaf = self.choice.leaf
        link = "" if leaf is None else self.column.part_of(leaf).link(leaf)
        if link:
            self.follow(link)
        elif leaf is not None and self.leaves[leaf].address.row:
            self.details_requested.emit()
        else:
            self.ask_for_note()

    def ask_for_menu(self) -> None:
        """Ask for the context menu beside the chosen place."""
        place = self.column.viewport().rect().center()
        if self.choice.leaf is not None:
            top, _ = self.column.leaf_span(self.choice.leaf)
            top -= self.column.verticalScrollBar().value()
            place = QPoint(self.column.measures.left, max(top, 0))
        self.menu_requested.emit(self.target(), self.column.viewport().mapToGlobal(place))

    def follow(self, link: str) -> None:
        """Follow a link: into the pack, out after asking, or not at all."""
        if self.content is None:
            return
        target = target_of(link, self.content.pack, self.content.entry.address)
        if isinstance(target, Address):
            self.go_requested.emit(target)
        elif target:
            self.link_requested.emit(target)
        else:
            self.link_refused.emit(link)

    # Focus and events.

    def focus_text(self) -> None:
        """Put the keyboard's focus into the text."""
        if len(self.column.slots) and self.column.sized:
            leaf = self.choice.first_seen() if self.choice.leaf is None else self.choice.leaf
            self.column.part_of(leaf).keyboard().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.column.footer.stops():
            self.column.footer.stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the text."""
        self.focus_text()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go through the page in reading order, building parts on the way."""
        following = next_stop(self.column, QApplication.focusWidget(), forward=forward)
        if following is None:
            return leave(self, forward=forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        top = following.mapTo(self.column.content, QPoint(0, 0)).y()
        self.column.reveal(top, top + min(following.height(), self.theme.px(40)))
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose what is under the mouse, and ask for its menu."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.selection:
            found = self.column.part_at(event.globalPos())
            self.choose(found[0].leaf_at(found[1]) if found else None)
        self.menu_requested.emit(self.target(), event.globalPos())

    # Inside.

    def _make_part(self, plan: Plan) -> Part:
        part: Part
        if isinstance(plan, MapPlan):
            part = self.maps.make(self.pointing, self.leaves, plan, self._pictures)
        elif isinstance(plan, TextPlan):
            part = TextPart(self.theme, self.pointing, self.leaves, plan, self._pictures)
            part.widget.setAccessibleName(self.accessibleName())
        else:
            part = self.tables.make(self.pointing, self.leaves, plan)
        for stop in part.stops():
            self._keys.watch(stop)
        part.show_notes(self._notes)
        return part

    def _complete(self, part: Part) -> None:
        """Let a part that was just built show what is chosen and selected."""
        part.show_chosen(self.choice.leaf)
        if self.selection:
            self.selection.show()

    def _choice_changed(self) -> None:
        self._armed = False
        self._tell_target()

    def _tell_target(self) -> None:
        target = self.target()
        if target != self._target:
            self._target = target
            self.target_changed.emit(target)

    def _tell_spot(self) -> None:
        self.spot_changed.emit(self.spot())

    def _choose_again(self, spot: Spot | None) -> None:
        """Choose the place of `spot` where it stands, without scrolling the page."""
        address = parse(spot.chosen) if spot is not None and spot.chosen else None
        leaf = self.leaves.find(address.fragment) if address is not None else None
        if leaf is None:
            return
        self.choice.mark(leaf)
        if self.column.sized:
            self.column.part_of(leaf).uncover(leaf)

    def _go_on(self) -> None:
        """Point at the button to the next page, or press it when it was pointed at."""
        button = self.column.footer.next
        if button is None:
            return
        if self._armed:
            button.click()
        else:
            self._armed = True
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _step_page(self, by: int) -> None:
        if self.content is not None:
            entry = self.content.next if by > 0 else self.content.previous
            if entry is not None:
                self.go_requested.emit(entry.address)

    def _restyle(self) -> None:
        for part in self.column.slots.built():
            part.restyle()
        self.column.relayout()
        self.column.viewport().update()
