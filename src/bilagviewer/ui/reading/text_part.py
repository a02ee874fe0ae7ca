# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A run of prose: a text view at its full height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from bilagviewer.ui.reading import chips, text_paint
from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.copying import prose_text
from bilagviewer.ui.reading.document import Pictures, SafeDocument
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.look import GAP, IS_RULE, Look
from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.reading.part import Host, Notes
from bilagviewer.ui.reading.plan import TextPlan
from bilagviewer.ui.reading.textmap import TextMap
from bilagviewer.ui.reading.units import Writer
from bilagviewer.ui.theme.theme import Theme


class TextPart(QTextEdit):
    """Shows the units of a `TextPlan`; the page decides what is chosen and selected."""

    def __init__(
        self, theme: Theme, host: Host, leaves: Leaves, plan: TextPlan, pictures: Pictures
    ) -> None:
        super().__init__()
        self.theme, self._host, self.all_leaves = theme, host, leaves
        self._plan, self._pictures = plan, pictures
        self.measures = Measures(0, 0, 0, 0, 0)
        self.chosen: int | None = None
        self.pointed: int | None = None
        self.notes: Notes | None = None
        self.ringed = False
        self._tops: list[int] = []
        self._rules: list[int] = []
        self._selection: tuple[int, int] | None = None
        self._prepare()

    def _prepare(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)

    @property
    def widget(self) -> QWidget:
        """Return itself."""
        return self

    # Building and laying out.

    def lay_out(self, measures: Measures, window: int) -> int:
        """Build the document on the first call, and set its width; return its height."""
        if not self._tops or measures != self.measures:
            self.measures = measures
            if not self._tops:
                self._build()
            self._fit()
        return round(self.document().size().height())

    def restyle(self) -> None:
        """Forget the document: its formats hold the theme's fonts and colours."""
        self._tops = []

    def _build(self) -> None:
        document = SafeDocument(self._pictures, self)
        builder = Builder(document, Look(self.theme))
        builder.begin()
        width = self.measures.width - self.measures.gutter
        Writer(builder, self._pictures, width).write(self._plan.units)
        self._built = builder.end()
        self._map = TextMap(self._built)
        self._rules = [
            block.blockNumber()
            for block in _blocks(document)
            if block.blockFormat().property(IS_RULE)
        ]
        self.setDocument(document)
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, self.theme.colour("accent"))
            palette.setColor(
                group, QPalette.ColorRole.HighlightedText, self.theme.colour("on_accent")
            )
        self.setPalette(palette)

    def _fit(self) -> None:
        measures, document = self.measures, self.document()
        frame = QTextFrameFormat()
        frame.setTopMargin(self.theme.px(GAP / 2))
        frame.setBottomMargin(self.theme.px(GAP / 2))
        frame.setLeftMargin(measures.outset)
        frame.setRightMargin(measures.gutter)
        document.rootFrame().setFrameFormat(frame)
        self.setLineWrapColumnOrWidth(measures.outset + measures.width)
        self._tops = [self._block_rect(leaf).top() for leaf in self.leaves()] or [0]
        self._mark()

    # Where things stand.

    def width_in(self, measures: Measures) -> int:
        """Return the column's width, and what reaches out of it."""
        return measures.outset + measures.width

    def stops(self) -> Sequence[QWidget]:
        """Return itself."""
        return (self,)

    def keyboard(self) -> QWidget:
        """Return itself."""
        return self

    def leaves(self) -> Sequence[int]:
        """Return the leaves of the plan in order."""
        return range(self._plan.first, self._plan.last)

    def order(self, point: Point) -> tuple[int, int]:
        """Return where `point` stands in the document."""
        position = self._map.position(point)
        return point.leaf, point.offset if position is None else position

    def uncover(self, leaf: int) -> None:
        """Do nothing: all of the text is there."""

    def place_of(self, leaf: int) -> QRect:
        """Return the tint's place behind `leaf`: with half the space around it."""
        half = self.theme.px(GAP / 2)
        inner = self._block_rect(leaf)
        left = 0 if self._outside(leaf) else self.measures.outset
        right = self.measures.outset + self.measures.width
        return QRect(left, inner.top() - half, right - left, inner.height() + 2 * half)

    def point_at(self, place: QPoint) -> Point | None:
        """Return the point nearest to `place`."""
        hit = self.document().documentLayout().hitTest(QPointF(place), Qt.HitTestAccuracy.FuzzyHit)
        return self._map.point(max(hit, 0))

    def leaf_at(self, place: QPoint) -> int | None:
        """Return the leaf whose text or margin is at `place`."""
        if self._plan.first == self._plan.last:
            return None
        half = self.theme.px(GAP / 2)
        index = bisect_right(self._tops, place.y() + half) - 1
        leaf = self._plan.first + max(index, 0)
        inside = QPoint(self.measures.outset + 1, place.y())
        return leaf if self.place_of(leaf).contains(inside) else None

    def line_at(self, y: int) -> tuple[int, float] | None:
        """Return the line at `y`: its first code point, and how much of it is above `y`."""
        if self._plan.first == self._plan.last:
            return None
        index = bisect_right(self._tops, y) - 1
        if index < 0:
            return self._plan.first, 0.0
        leaf = self._plan.first + index
        offset = self._line_of(leaf, y)
        if offset is None and index + 1 < len(self._tops):
            return leaf + 1, 0.0
        return leaf, offset or 0.0

    def y_of(self, leaf: int, offset: float) -> int:
        """Return the y of the line with the code point `offset` of `leaf`, and its part."""
        position = self._map.position(Point(leaf, int(offset)))
        if position is None:
            return self._block_rect(leaf).top()
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        top = block.layout().position().y() + line.y()
        return round(top + (offset - int(offset)) * line.height())

    def _line_of(self, leaf: int, y: int) -> float | None:
        first, last = self._built.leaves[leaf]
        for number in range(first, last + 1):
            block = self.document().findBlockByNumber(number)
            place = block.layout().position().y()
            for index in range(block.layout().lineCount()):
                line = block.layout().lineAt(index)
                if place + line.y() + line.height() > y:
                    point = self._map.point(block.position() + line.textStart())
                    offset = point.offset if point and point.leaf == leaf else 0
                    passed = (y - place - line.y()) / max(line.height(), 1)
                    return offset + min(max(passed, 0.0), 0.99)
        return None

    def _block_rect(self, leaf: int) -> QRect:
        first, last = self._built.leaves[leaf]
        layout, document = self.document().documentLayout(), self.document()
        top = layout.blockBoundingRect(document.findBlockByNumber(first)).top()
        bottom = layout.blockBoundingRect(document.findBlockByNumber(last)).bottom()
        return QRect(0, round(top), self.width(), round(bottom - top))

    def _outside(self, leaf: int) -> bool:
        """Return whether the tint reaches out of the column, as the text begins at its edge."""
        return self.all_leaves[leaf].number is None

    def first_block(self, leaf: int) -> QTextBlock:
        """Return the block that `leaf` begins in."""
        return self.document().findBlockByNumber(self._built.leaves[leaf][0])

    def exposed(self, place: QRect) -> Iterator[int]:
        """Return the leaves of which something is painted in `place`."""
        above = bisect_right(self._tops, place.top()) - 2
        for leaf in self.leaves()[max(above, 0) :]:
            if self.place_of(leaf).top() > place.bottom():
                break
            yield leaf

    def rules(self) -> Iterator[QTextBlock]:
        """Return the blocks that a line is drawn through."""
        return (self.document().findBlockByNumber(number) for number in self._rules)

    # What is chosen, selected and noted.

    def text(self, start: Point | None, end: Point | None) -> str:
        """Return the plain text between two points, a leaf's number in front of it."""
        return prose_text(self._plan, self.all_leaves, start, end)

    def link(self, leaf: int) -> str:
        """Return the first link in `leaf`, or nothing."""
        first, last = self._built.leaves[leaf]
        for number in range(first, last + 1):
            for piece in self.document().findBlockByNumber(number).textFormats():
                if piece.format.anchorHref():
                    return piece.format.anchorHref()
        return ""

    def show_selection(self, start: Point | None, end: Point | None, *, shown: bool) -> None:
        """Select the part's share; None is the part's own beginning or end."""
        first = 0 if start is None else self._map.position(start)
        last = self.document().characterCount() - 1 if end is None else self._map.position(end)
        nothing = not shown or first is None or last is None
        wanted = None if nothing else (first or 0, last or 0)
        if wanted != self._selection:
            self._selection = wanted
            cursor = QTextCursor(self.document())
            if wanted is not None:
                cursor.setPosition(wanted[0])
                cursor.setPosition(wanted[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def show_chosen(self, leaf: int | None) -> None:
        """Paint `leaf` as chosen, and put the cursor there for a screen reader."""
        leaf = leaf if leaf in self.leaves() else None
        if leaf == self.chosen:
            return
        self.chosen = leaf
        if leaf is not None and self._selection is None:
            self.setTextCursor(QTextCursor(self.first_block(leaf)))
        self._mark()

    def show_notes(self, notes: Notes) -> None:
        """Paint the words beside the places, and highlight the passages."""
        self.notes = notes
        if self._tops:
            self._mark()

    def _mark(self) -> None:
        self.setExtraSelections([*self._numbers(), *self._passages()])
        self.viewport().update()

    def filled(self, leaf: int) -> bool:
        """Return whether the circle of the statement `leaf` is filled."""
        return leaf == self.chosen or bool(self.notes and leaf in self.notes.chips)

    def _numbers(self) -> list[QTextEdit.ExtraSelection]:
        found = []
        for leaf in self.leaves():
            number = self.all_leaves[leaf].number
            if number is not None and self.filled(leaf):
                start = self.first_block(leaf).position()
                found.append(self._extra(start, start + len(str(number)), ink="on_accent"))
        return found

    def _passages(self) -> list[QTextEdit.ExtraSelection]:
        found = []
        for start, end in self.notes.passages if self.notes else ():
            for leaf in range(
                max(start.leaf, self._plan.first), min(end.leaf + 1, self._plan.last)
            ):
                length = len(self.all_leaves.text(leaf))
                begin = start.offset if leaf == start.leaf else 0
                stop = end.offset if leaf == end.leaf else length
                for first, last in self._map.ranges(leaf, begin, stop):
                    found.append(self._extra(first, last, behind="highlight"))
        return found

    def _extra(
        self, first: int, last: int, *, ink: str = "", behind: str = ""
    ) -> QTextEdit.ExtraSelection:
        extra = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        if ink:
            form.setForeground(self.theme.colour(ink))
        if behind:
            form.setBackground(self.theme.colour(behind))
        extra.cursor, extra.format = cursor, form
        return extra

    # Events.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tints, circles and rules of the exposed places, then the text, then words."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.colour("page"))
        text_paint.behind(painter, self, event.rect())
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        text_paint.before(painter, self, event.rect())
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the page."""
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or begin to select."""
        self._pressed(event, 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        self._pressed(event, 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on selecting, or show what the mouse points at."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._host.drag(event.globalPosition().toPoint())
            return
        place = event.position().toPoint()
        self._point(self.leaf_at(place))
        hand = self._link_at(place) or text_paint.chip_at(self, place) is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a choice or a selection; a click on a link follows it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._host.release()
        place = event.position().toPoint()
        link = self._link_at(place)
        if link and self._selection is None:
            self._host.follow(link)

    def viewportEvent(self, event: QEvent) -> bool:
        """Point at nothing when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().viewportEvent(event)

    def _pressed(self, event: QMouseEvent, count: int) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        place = event.position().toPoint()
        leaf = text_paint.chip_at(self, place)
        if leaf is not None:
            self._host.write_note(leaf)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._host.press(self, place, count, extend)

    def _link_at(self, place: QPoint) -> str:
        return self.document().documentLayout().anchorAt(QPointF(place))

    def _point(self, leaf: int | None) -> None:
        if leaf != self.pointed:
            self.pointed = leaf
            self.viewport().update()

    def chips(self, leaf: int) -> tuple[chips.Chip, ...]:
        """Return the words to paint beside `leaf`."""
        words = self.notes.chips.get(leaf, ()) if self.notes else ()
        if not words and leaf in (self.chosen, self.pointed):
            return (chips.write_chip(),)
        return words

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the focus came by a key."""
        self.ringed = event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring."""
        self.ringed = False
        super().focusOutEvent(event)
        self.viewport().update()


_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def _blocks(document: SafeDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
