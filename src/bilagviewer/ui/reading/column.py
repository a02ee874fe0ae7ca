# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The column: scrolls head, parts and end as one, and builds parts when they come near."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from bilagviewer.model.address import parse
from bilagviewer.ui.reading.content import Spot
from bilagviewer.ui.reading.filling import Fillable, Filling
from bilagviewer.ui.reading.footer import Footer
from bilagviewer.ui.reading.header import Header
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.measures import Measures, measure
from bilagviewer.ui.reading.part import Part
from bilagviewer.ui.reading.plan import Plan
from bilagviewer.ui.reading.slots import Slot, Slots, far
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.notice import announce

Hold = tuple[int | None, float]
"""The line kept at the top: leaf (None: the head) and offset, as `Spot` counts."""
_AHEAD = 1.0
"""How many windows ahead, and back, parts are built when there is time."""
_KEEP = 5.0
"""How many windows away a part is thrown out again."""


def hold_of(leaves: Leaves, spot: Spot | None) -> Hold:
    """Return the line to keep at the top so that the reader sees `spot` again."""
    if spot is None:
        return None, 0.0
    address = parse(spot.address)
    leaf = leaves.find(address.fragment) if address.block else None
    return leaf, spot.offset if address.block or leaf is None else 0.0


class Column(QAbstractScrollArea):
    """Holds the widgets of a page in one place, top to bottom."""

    scrolled = Signal()
    """Emitted when another line stands at the top."""
    built_part = Signal(object)
    """Emitted with each `Part` after it was built and laid out."""

    filled_changed = Signal()
    """Emitted when a part has all of the column, and when it has so no longer."""

    def __init__(self, theme: Theme, make: Callable[[Plan], Part]) -> None:
        super().__init__()
        self.theme, self._make = theme, make
        self.filling = Filling(self)
        self.header, self.footer = Header(theme), Footer(theme)
        self.slots = Slots()
        self.measures = Measures(0, 0, 0, 0, 0)
        self._hold: Hold = (None, 0.0)
        self._laid_out_for: tuple[str, int] | None = None
        self.sized = self._placing = False
        self.content = QWidget(self.viewport())
        # Otherwise labels take the viewport's role, and not the one they were coloured in.
        self.content.setBackgroundRole(QPalette.ColorRole.Window)
        for widget in (self.header, self.footer):
            widget.setParent(self.content)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._build_ahead)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    def show_plans(self, plans: Iterable[Plan], hold: Hold) -> None:
        """Show other parts, from the line `hold`; the keyboard goes on to them."""
        focused = QApplication.focusWidget()
        held = any(focused in part.stops() for part in self.slots.built())
        self._empty()
        if focused is not None and held:
            # A part that has the keyboard is never dropped.
            focused.clearFocus()
        for slot in self.slots:
            self._drop(slot)
        self.slots = Slots(plans)
        self._hold = hold
        self.relayout()
        page = self.parentWidget()
        if held and page is not None:
            page.setFocus()

    def say_reading(self, text: str) -> None:
        """Say that the text of the page is still being read, where it is."""
        if self.footer.say_reading(text):
            self.relayout()
            announce(self, text)

    # Where things stand.

    @property
    def seen(self) -> int:
        """Return the height that is seen at once."""
        return self.viewport().height()

    @property
    def hold(self) -> Hold:
        """Return the line at the top."""
        return self._hold

    def part_of(self, leaf: int, offset: float = 0) -> Part:
        """Return the part that holds `leaf` at `offset`, built if need be."""
        return self.built(self.slots.of_leaf(leaf, offset))

    def built(self, index: int) -> Part:
        """Return the part of a slot, built if need be."""
        return self.slots[index].part or self._build(index)

    def part_at(self, screen: QPoint) -> tuple[Part, QPoint] | None:
        """Return the part nearest to a place on the screen, and that place inside it."""
        if self.filling.part is not None:
            return self.filling.part, self.filling.part.widget.mapFromGlobal(screen)
        if not len(self.slots):
            return None
        place = self.content.mapFromGlobal(screen)
        index = self.slots.at(place.y())
        part = self.built(index)
        corner = part.widget.pos()
        y = min(max(place.y() - corner.y(), 0), max(part.widget.height() - 1, 0))
        return part, QPoint(place.x() - corner.x(), y)

    def leaf_span(self, leaf: int) -> tuple[int, int]:
        """Return top and bottom of `leaf` in the column."""
        part = self.part_of(leaf)
        rect = part.place_of(leaf).translated(part.widget.pos())
        last = self.slots[self.slots.last_of_leaf(leaf)]
        if last.part is not part and last.plan.begin:
            return rect.top(), last.top + last.height
        return rect.top(), rect.bottom() + 1

    # Scrolling.

    def scroll_to(self, y: int) -> bool:
        """Scroll so that `y` of the column is at the top; return whether that moved it."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(y)
        return bar.value() != before

    def scroll_by(self, pixels: int) -> bool:
        """Scroll down, or up by a negative number; return whether that moved it."""
        return self.scroll_to(self.verticalScrollBar().value() + pixels)

    def reveal(self, top: int, bottom: int) -> None:
        """Scroll as little as needed to show `top` to `bottom` with some air around it."""
        air = min(self.theme.px(40), self.seen // 6)
        value = self.verticalScrollBar().value()
        if top - air < value or bottom - top + 2 * air > self.seen:
            self.scroll_to(top - air)
        elif bottom + air > value + self.seen:
            self.scroll_to(bottom + air - self.seen)

    def hold_line(self, hold: Hold) -> None:
        """Put the line `hold` at the top."""
        self._hold = hold
        if self.filling.part is None:
            self._restore()

    # Laying out.

    def fill(self, part: Fillable) -> None:
        """Let `part` have all of the column; the held line is kept for later."""
        self._placing = True
        self.filling.begin(part)
        self.filled_changed.emit()

    def give_back(self) -> None:
        """Show the page as it was before a part filled it."""
        if self._empty():
            self.relayout()

    def _empty(self) -> bool:
        if self.filling.end() is None:
            return False
        self._placing = False
        self.filled_changed.emit()
        return True

    def relayout(self) -> None:
        """Lay everything out for the present width and text size; the held line stays."""
        if not self.sized:
            return
        self._laid_out_for = self._style()
        if self.filling.part is not None:
            self.filling.lay_out()
            return
        self.measures = measure(self.theme, self.viewport().width())
        for slot in far(self.slots, *self._around(_AHEAD)):
            self._drop(slot)
        self.slots.estimate(self.theme, self.measures, self.seen)
        for slot in self.slots:
            if slot.part is not None:
                slot.height = slot.part.lay_out(self.measures, self.seen)
        self._restore()

    def lay_out_part(self, part: Part) -> None:
        """Lay out one part again, which needs another height."""
        if self.filling.part is not None:
            self.filling.lay_out()
            return
        for slot in self.slots:
            if slot.part is part:
                self._resize(slot, part.lay_out(self.measures, self.seen))

    def _restore(self) -> None:
        if not self.sized:
            return
        self._placing = True
        self._place()
        leaf, offset = self._hold
        if leaf is None or not len(self.slots):
            self.scroll_to(round(offset * self.header.height()))
        else:
            part = self.part_of(leaf, offset)
            self.scroll_to(part.widget.y() + part.y_of(leaf, offset))
        self._build_visible()
        if leaf is not None and len(self.slots):
            part = self.part_of(leaf, offset)
            self.scroll_to(part.widget.y() + part.y_of(leaf, offset))
        self._placing = False
        self.scrolled.emit()

    def _place(self) -> None:
        """Put every widget where it belongs, and set what can be scrolled."""
        m = self.measures
        top = self.header.height_at(m.width)
        self.header.setGeometry(m.left, 0, m.width, top)
        end = self.slots.place(top + self.theme.px(8))
        for slot in self.slots:
            if slot.part is not None:
                self._place_part(slot.part, slot)
        foot = self.footer.height_at(m.width)
        self.footer.setGeometry(m.left, end, m.width, foot)
        self.content.resize(m.content, max(end + foot, self.seen))
        bars = self.verticalScrollBar(), self.horizontalScrollBar()
        for bar, seen, whole in zip(
            bars,
            (self.seen, self.viewport().width()),
            (self.content.height(), m.content),
            strict=True,
        ):
            bar.setPageStep(seen)
            bar.setSingleStep(self.theme.px(25))
            bar.setRange(0, max(0, whole - seen))

    def _place_part(self, part: Part, slot: Slot) -> None:
        m = self.measures
        part.widget.setGeometry(m.left - m.outset, slot.top, part.width_in(m), slot.height)

    # Building.

    def _around(self, windows: float) -> tuple[int, int]:
        value, reach = self.verticalScrollBar().value(), round(self.seen * windows)
        return value - reach, value + self.seen + reach

    def _build_visible(self) -> None:
        top, bottom = self._around(0)
        while (index := self._missing(top, bottom)) is not None:
            self._build(index)
            top, bottom = self._around(0)
        self._idle.start(0)

    def _build_ahead(self) -> None:
        """Build one part near the window, and come back for the next one."""
        if self.filling.part is not None:
            return
        index = self._missing(*self._around(_AHEAD))
        if index is not None:
            self._build(index)
            self._idle.start(0)
            return
        for slot in far(self.slots, *self._around(_KEEP)):
            self._drop(slot)

    def _missing(self, top: int, bottom: int) -> int | None:
        near = self.slots.between(top, bottom)
        return next((index for index in near if self.slots[index].part is None), None)

    def _build(self, index: int) -> Part:
        slot = self.slots[index]
        part = self._make(slot.plan)
        slot.part = part
        part.widget.setParent(self.content)
        self._resize(slot, part.lay_out(self.measures, self.seen))
        part.widget.show()
        self.built_part.emit(part)
        return part

    def _resize(self, slot: Slot, height: int) -> None:
        """Give `slot` its height; what the reader sees stays where it is."""
        value = self.verticalScrollBar().value()
        grown = height - slot.height
        above = slot.top < value
        slot.height = height
        placing, self._placing = self._placing, True
        self._place()
        if above and grown:
            self.scroll_to(value + grown)
        self._placing = placing

    def _drop(self, slot: Slot) -> None:
        part = slot.part
        if part is None or any(stop.hasFocus() for stop in part.stops()):
            return
        slot.part = None
        part.widget.hide()
        part.widget.deleteLater()

    # Events.

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the content."""
        self.content.move(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        self.sized = True
        # When the style changes the scroll bar's width, a relayout for the style comes anyway.
        if self._laid_out_for in (None, self._style()):
            self.relayout()

    def _style(self) -> tuple[str, int]:
        return self.theme.name, self.theme.text_percent

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page's colour."""
        QPainter(self.viewport()).fillRect(event.rect(), self.theme.colour("page"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, but leave the wheel with Ctrl to the window, which changes the text size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().wheelEvent(event)

    def _moved(self) -> None:
        if self._placing or not self.sized:
            return
        self._placing = True
        self._build_visible()
        self._placing = False
        self._hold = self._line()
        self.scrolled.emit()

    def _line(self) -> Hold:
        """Return the line at the top of what is seen."""
        value = self.verticalScrollBar().value()
        head = self.header.height()
        if value < head or not len(self.slots):
            return None, value / max(head, 1)
        index = self.slots.at(value)
        for slot in self.slots.between(value, value + self.seen):
            part = self.slots[slot].part
            found = part.line_at(value - part.widget.y()) if part else None
            if found is not None:
                return found
        return max(self.slots[index].plan.last - 1, 0), 0.0

    def point_near(self, screen: QPoint) -> Point | None:
        """Return the point of the text nearest to a place on the screen."""
        found = self.part_at(screen)
        return None if found is None else found[0].point_at(found[1])
