# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The page: shows a bilag or punkt, and owns what crosses its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bilagviewer.model.address import Address, parse
from bilagviewer.model.notes import Note
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.column import Column, Hold
from bilagviewer.ui.reading.content import PageContent, Spot
from bilagviewer.ui.reading.focus import leave, next_stop
from bilagviewer.ui.reading.keys import PageKeys
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.links import target_of
from bilagviewer.ui.reading.page_notes import PageNotes
from bilagviewer.ui.reading.part import Part
from bilagviewer.ui.reading.pictures import PictureBook
from bilagviewer.ui.reading.plan import Plan, TextPlan, cut
from bilagviewer.ui.reading.selection import Selection
from bilagviewer.ui.reading.text_part import TextPart
from bilagviewer.ui.theme.theme import Theme

_REST_MS = 250


class ReadingPage(QWidget):
    """A column of parts; place, choice, selection, keys and notes belong to the whole."""

    target_changed = Signal(object)
    """`Address` of what a new note would belong to: a passage, a place, or the bilag."""
    note_requested = Signal(object)
    """`Address`: open the note there, or begin one."""
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
    menu_requested = Signal(object, QPoint)
    """`Address` and a place on the screen: the context menu."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.content: PageContent | None = None
        self._chosen: int | None = None
        self._pressed: int | None = None
        self._target = Address()
        self._armed = False
        self.single_keys = True
        self.column = Column(theme, self._make_part)
        self.selection = Selection(self.column)
        self._keys = PageKeys(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)

    def _connect(self) -> None:
        self._rest.timeout.connect(lambda: self.spot_changed.emit(self.spot()))
        self.column.built_part.connect(self._built)
        self.column.scrolled.connect(self._rest.start)
        self.column.header.stepped.connect(self._step_page)
        self.column.footer.go_requested.connect(self.go_requested)
        self._theme.changed.connect(self._restyle)
        for button in self.column.header.steps:
            button.installEventFilter(self)

    # What is shown.

    def show_page(self, content: PageContent, spot: Spot | None = None) -> None:
        """Show `content`, from `spot` or its beginning, with nothing chosen and no notes."""
        self.content = content
        own = content.entry.address
        self.leaves = Leaves(own, content.body)
        self._pictures = PictureBook(content.picture)
        self._notes = PageNotes(own, self.leaves)
        self._chosen, self._armed = None, False
        self.selection.begin(self.leaves)
        self.setAccessibleName(words.title(content.entry))
        self.column.header.show_content(content)
        self.column.footer.show_content(content)
        for button in self.column.footer.stops():
            button.installEventFilter(self)
        self.column.show_plans(cut(content.body, self.leaves), self._hold_of(spot))
        self._tell_target()

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show the words and highlights of those `notes` that stand on this page."""
        if self.content is None:
            return
        self._notes = PageNotes(self.content.entry.address, self.leaves, notes)
        self.column.header.set_noted(self._notes.statements)
        for part in self.column.slots.built():
            part.show_notes(self._notes)

    def go_to(self, address: Address) -> None:
        """Choose the place `address` of this page and show it."""
        if self.content is None:
            return
        leaf = self.leaves.find(address.fragment) if address.block else None
        if leaf is None:
            self.choose_nothing()
            self.to_start()
            return
        self.choose(leaf)
        if address.start is not None and address.end is not None:
            last = self.leaves.find(address.last_block) if address.last_block else leaf
            end = Point(leaf if last is None else last, address.end)
            self.selection.select(Point(leaf, address.start), end)
            self._tell_target()

    def spot(self) -> Spot:
        """Return the line at the top of what is seen."""
        leaf, offset = self.column.hold
        if self.content is None:
            return Spot("", 0.0)
        own = self.content.entry.address
        return Spot(str(own if leaf is None else self.leaves[leaf].address), offset)

    def target(self) -> Address:
        """Return what a new note would belong to."""
        passage = self.selection.address() if self.selection else None
        if passage is not None:
            return passage
        if self._chosen is not None:
            return self.leaves[self._chosen].address
        return self.content.entry.address if self.content else Address()

    # What the keys do.

    def step_window(self, direction: int) -> None:
        """Scroll by what is seen, less a line; at the end, go on to the next page."""
        step = max(self.column.seen - self._theme.px(50), self._theme.px(25))
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
        self._mark_chosen(leaf)
        if leaf is not None:
            self.column.part_of(leaf).uncover(leaf)
            self.column.reveal(*self.column.leaf_span(leaf))
        self._tell_target()

    def choose_nothing(self) -> None:
        """Let the target be the bilag again."""
        self.choose(None)

    def choose_next(self, direction: int) -> None:
        """Choose the next place in reading order, or scroll through one taller than the window."""
        if not self.leaves:
            self.column.scroll_by(direction * self._theme.px(50))
            return
        if self._chosen is None:
            self.choose(self._first_seen())
            return
        if not self._scroll_within(self._chosen, direction):
            following = self._beside(self._chosen, direction)
            if following is None:
                self.column.scroll_by(direction * self._theme.px(50))
            else:
                self.choose(following)

    def choose_statement(self, number: int) -> bool:
        """Choose the statement `number`, the next one where numbers restart."""
        found = [leaf for leaf in self.leaves.statements() if self.leaves[leaf].number == number]
        after = [leaf for leaf in found if self._chosen is None or leaf > self._chosen]
        if found:
            self.choose((after or found)[0])
        return bool(found)

    def extend_by(self, direction: int) -> None:
        """Select whole places, one more in `direction`."""
        if self._chosen is None:
            self.choose_next(direction)
        if self._chosen is None:
            return
        caret = self.selection.caret
        anchor = self.selection.anchor
        if not self.selection or caret is None or anchor is None:
            self.selection.select_leaves(self._chosen, self._chosen)
        else:
            last = min(max(caret.leaf + direction, 0), len(self.leaves) - 1)
            self.selection.select_leaves(self._chosen, last)
            self.column.reveal(*self.column.leaf_span(last))
        self._tell_target()

    def select_all(self) -> None:
        """Select the whole text."""
        if self.leaves:
            self.selection.select_leaves(0, len(self.leaves) - 1)
            self._tell_target()

    def selected_text(self) -> str:
        """Return what is selected, else the chosen place, as plain text."""
        if self.selection:
            return self.selection.text()
        return self.leaves.text(self._chosen) if self._chosen is not None else ""

    def copy(self) -> bool:
        """Copy what is selected or chosen; return whether there was anything."""
        text = self.selected_text()
        if text:
            QGuiApplication.clipboard().setText(text)
        return bool(text)

    def ask_for_note(self) -> None:
        """Ask for the note at the target, or a first one."""
        self.note_requested.emit(self.target())

    def ask_for_new_note(self) -> None:
        """Ask for another note at the target."""
        self.new_note_requested.emit(self.target())

    def open_chosen(self) -> None:
        """Follow the link in the chosen place, or else open its note."""
        link = (
            self.column.part_of(self._chosen).link(self._chosen) if self._chosen is not None else ""
        )
        if link:
            self.follow(link)
        else:
            self.ask_for_note()

    def ask_for_menu(self) -> None:
        """Ask for the context menu beside the chosen place."""
        place = self.column.viewport().rect().center()
        if self._chosen is not None:
            top, _ = self.column.leaf_span(self._chosen)
            top -= self.column.verticalScrollBar().value()
            place = QPoint(self.column.measures.left, max(top, 0))
        self.menu_requested.emit(self.target(), self.column.viewport().mapToGlobal(place))

    # What the parts ask (`part.Host`).

    def press(self, part: Part, place: QPoint, count: int, extend: bool) -> None:
        """Begin a choice or a selection with the mouse."""
        part.keyboard().setFocus(Qt.FocusReason.MouseFocusReason)
        point = part.point_at(place)
        self._pressed = part.leaf_at(place)
        if extend and self._chosen is not None and self.selection.anchor is None:
            self.selection.start(Point(self._chosen, 0))
        if extend:
            self.selection.extend(point)
        elif count == 1:
            self.selection.start(point)
        elif point is not None:
            self.selection.select_word(point)

    def drag(self, place: QPoint) -> None:
        """Extend the selection to a place on the screen, scrolling if it is outside."""
        self.selection.extend(self.column.point_near(place))
        y = self.column.viewport().mapFromGlobal(place).y()
        if y < 0:
            self.column.scroll_by(y)
        elif y > self.column.seen:
            self.column.scroll_by(y - self.column.seen)

    def release(self) -> None:
        """End a choice or a selection."""
        span = self.selection.span()
        if span is None:
            self.choose(self._pressed)
            return
        one = span[0].leaf == span[1].leaf
        self._mark_chosen(span[0].leaf if one else None)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            clipboard.setText(self.selection.text(), clipboard.Mode.Selection)
        self._tell_target()

    def write_note(self, leaf: int) -> None:
        """Choose `leaf` and ask for its note."""
        self.choose(leaf)
        self.ask_for_note()

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

    def grew(self, part: Part) -> None:
        """Lay out a part again that needs another height."""
        self.column.lay_out_part(part)

    # Events.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle the keys of whatever part has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            on_button = (
                watched in self.column.header.stops() or watched in self.column.footer.stops()
            )
            if on_button and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return False
            letters = self.single_keys and not watched.inherits("QTableView")
            return self._keys.handle(event, letters=letters)
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose what is under the mouse, and ask for its menu."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.selection:
            found = self.column.part_at(event.globalPos())
            self.choose(found[0].leaf_at(found[1]) if found else None)
        self.menu_requested.emit(self.target(), event.globalPos())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go through the page in reading order, building parts on the way."""
        following = next_stop(self.column, QApplication.focusWidget(), forward=forward)
        if following is None:
            return leave(self, forward=forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        top = following.mapTo(self.column.content, QPoint(0, 0)).y()
        self.column.reveal(top, min(top + following.height(), top + self._theme.px(40)))
        return True

    def focus_text(self) -> None:
        """Put the keyboard's focus into the text."""
        if len(self.column.slots):
            leaf = self._first_seen() if self._chosen is None else self._chosen
            self.column.part_of(leaf).keyboard().setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside.

    def _make_part(self, plan: Plan) -> Part:
        part: Part
        if isinstance(plan, TextPlan):
            part = TextPart(self._theme, self, self.leaves, plan, self._pictures)
        else:
            from bilagviewer.ui.reading.table_part import TablePart

            part = TablePart(self._theme, self, plan)
        for stop in part.stops():
            stop.installEventFilter(self)
        part.show_notes(self._notes)
        return part

    def _built(self, part: Part) -> None:
        """Let a part that was just built show what concerns it."""
        part.show_chosen(self._chosen)
        self.selection.show()

    def _mark_chosen(self, leaf: int | None) -> None:
        self._chosen, self._armed = leaf, False
        for part in self.column.slots.built():
            part.show_chosen(leaf)

    def _tell_target(self) -> None:
        target = self.target()
        if target != self._target:
            self._target = target
            self.target_changed.emit(target)

    def _hold_of(self, spot: Spot | None) -> Hold:
        if spot is None or self.content is None:
            return None, 0.0
        address = parse(spot.address)
        leaf = self.leaves.find(address.fragment) if address.block else None
        return leaf, spot.offset

    def _first_seen(self) -> int:
        """Return the first place that is wholly seen, or the one at the top."""
        top = self.column.verticalScrollBar().value()
        bottom = top + self.column.seen
        seen = [
            leaf
            for index in self.column.slots.between(top, bottom)
            for leaf in self.column.built(index).leaves()
            if self.column.leaf_span(leaf)[1] > top
        ]
        whole = [leaf for leaf in seen if self.column.leaf_span(leaf)[0] >= top]
        return next(iter([*whole, *seen]), 0)

    def _beside(self, leaf: int, direction: int) -> int | None:
        """Return the place after or before `leaf` as the reader sees them."""
        index = self.column.slots.of_leaf(leaf)
        order = list(self.column.built(index).leaves())
        place = order.index(leaf) + direction
        while not 0 <= place < len(order):
            index += direction
            if not 0 <= index < len(self.column.slots):
                return None
            order = list(self.column.built(index).leaves())
            place = 0 if direction > 0 else len(order) - 1
        return order[place]

    def _scroll_within(self, leaf: int, direction: int) -> bool:
        """Scroll on through a place of which more is to be seen in `direction`."""
        top, bottom = self.column.leaf_span(leaf)
        value, window = self.column.verticalScrollBar().value(), self.column.seen
        step = self._theme.px(50)
        if direction > 0 and top < value + window < bottom:
            return self.column.scroll_by(min(step, bottom - value - window))
        if direction < 0 and top < value < bottom:
            return self.column.scroll_by(-min(step, value - top))
        return False

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
