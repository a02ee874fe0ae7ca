# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A run of prose: a text view at its full height."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.copying import prose_text
from bilagviewer.ui.reading.document import Pictures, SafeDocument
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.look import DROP, GAP, Look
from bilagviewer.ui.reading.measures import Measures
from bilagviewer.ui.reading.part import Host, Notes, Part
from bilagviewer.ui.reading.plan import TextPlan
from bilagviewer.ui.reading.text_marks import TextMarks
from bilagviewer.ui.reading.text_places import TextPlaces
from bilagviewer.ui.reading.text_view import TextView
from bilagviewer.ui.reading.units import Writer
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets import chips
from bilagviewer.ui.widgets.chips import Chip


@dataclass(frozen=True, slots=True)
class PassagesAlone:
    """The notes of a page without the words beside the places."""

    passages: Sequence[tuple[Point, Point]]
    chips: Mapping[int, tuple[Chip, ...]] = field(default_factory=dict)


class TextPart(TextView):
    """Shows the units of a `TextPlan`; the page decides what is chosen and selected."""

    def __init__(
        self, theme: Theme, host: Host, leaves: Leaves, plan: TextPlan, pictures: Pictures
    ) -> None:
        super().__init__(theme, host, leaves)
        self._plan, self._pictures = plan, pictures
        self._measures: Measures | None = None
        self._document: SafeDocument | None = None
        self._selection: tuple[int, int] | None = None

    @property
    def widget(self) -> QWidget:
        """Return itself."""
        return self

    def part(self) -> Part:
        """Return itself."""
        return self

    # Building and laying out.

    def lay_out(self, measures: Measures, window: int) -> int:
        """Build the document on the first call, and set its width; return its height."""
        if measures != self._measures:
            self.setLineWrapColumnOrWidth(self.width_in(measures))
            if self._measures is None:
                self._build(measures)
            else:
                self._set_margins(self.document(), measures)
            self._measures = measures
            self._make_room()
        self.places.settle(measures, self.theme.px(GAP / 2), self.theme.px(DROP))
        self._mark()
        return round(self.document().size().height())

    def restyle(self) -> None:
        """Forget the document: its formats hold the theme's fonts and colours."""
        self._measures = self._selection = None

    def width_in(self, measures: Measures) -> int:
        """Return the column's width, and what reaches out of it."""
        return measures.outset + measures.width

    def _build(self, measures: Measures) -> None:
        document = SafeDocument(self._pictures, self)
        builder = Builder(document, Look(self.theme))
        builder.begin()
        self._writer(builder, measures.width - measures.gutter).write(self._plan.units)
        built = builder.end()
        self._set_margins(document, measures)
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        own = range(self._plan.first, self._plan.last)
        self.places = TextPlaces(document, built, self.all_leaves, own)
        self._marks = TextMarks(self.theme, document, self.places, self.all_leaves)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, self.theme.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self.theme.colour("on_accent"))
        self.setPalette(palette)

    def _writer(self, builder: Builder, width: int) -> Writer:
        """Return what writes the plan's units into the document."""
        return Writer(builder, self._pictures, width)

    def _set_margins(self, document: QTextDocument, measures: Measures) -> None:
        frame = document.rootFrame().frameFormat()
        if (frame.leftMargin(), frame.rightMargin()) != (measures.outset, measures.gutter):
            frame.setTopMargin(self.theme.px(GAP / 2))
            frame.setBottomMargin(self.theme.px(GAP / 2))
            frame.setLeftMargin(measures.outset)
            frame.setRightMargin(measures.gutter)
            document.rootFrame().setFrameFormat(frame)

    def _make_room(self) -> bool:
        """Leave a line under each noted place where there is no margin beside it."""
        under = {}
        if self._measures is not None and not self._measures.gutter and self.notes is not None:
            line = self.theme.px(chips.HEIGHT + chips.GAP)
            under = dict.fromkeys(self.notes.chips, line)
        return self.places.make_room(under)

    # Where things stand.

    def stops(self) -> Sequence[QWidget]:
        """Return itself."""
        return (self,)

    def keyboard(self) -> QWidget:
        """Return itself."""
        return self

    def leaves(self) -> Sequence[int]:
        """Return the leaves of the plan in order."""
        return self.places.range

    def order(self, point: Point) -> tuple[int, int]:
        """Return where `point` stands in the document."""
        position = self.places.map.position(point)
        return (point.offset if position is None else position), point.leaf

    def holds(self) -> bool:
        """Return False: prose is built anew as it was."""
        return False

    def uncover(self, leaf: int) -> None:
        """Do nothing: all of the text is there."""

    def place_of(self, leaf: int) -> QRect:
        """Return the tint's place behind `leaf`."""
        return self.places.place(leaf)

    def point_at(self, place: QPoint) -> Point | None:
        """Return the point nearest to `place`."""
        return self.places.point_at(place)

    def leaf_at(self, place: QPoint) -> int | None:
        """Return the leaf whose text or margin is at `place`."""
        return self.places.leaf_at(place.y())

    def line_at(self, y: int) -> tuple[int, float] | None:
        """Return the line at `y` as `Spot` counts: leaf and offset."""
        return self.places.line_at(y)

    def y_of(self, leaf: int, offset: float) -> int:
        """Return where the line is that `line_at` gave."""
        return self.places.y_of(leaf, offset)

    # What is chosen, selected and noted.

    def text(self, start: Point | None, end: Point | None) -> str:
        """Return the plain text between two points, a leaf's number in front of it."""
        return prose_text(self._plan, self.all_leaves, start, end)

    def html(self, start: Point | None, end: Point | None) -> str:
        """Return nothing: prose is copied as plain text."""
        return ""

    def link(self, leaf: int) -> str:
        """Return the first link in `leaf`, or nothing."""
        return self.places.link(leaf)

    def show_selection(self, start: Point | None, end: Point | None, *, shown: bool) -> None:
        """Select the part's share; None is the part's own beginning or end."""
        positions = self.places.map
        first = 0 if start is None else positions.position(start)
        last = self.document().characterCount() - 1 if end is None else positions.position(end)
        wanted = (first, last) if shown and first is not None and last is not None else None
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
            self.setTextCursor(QTextCursor(self.places.first_block(leaf)))
        self._mark()

    def show_notes(self, notes: Notes) -> None:
        """Paint the words beside the places, and highlight the passages."""
        # What goes on with a place has the words beside it above, at its beginning.
        self.notes = PassagesAlone(notes.passages) if self._plan.begin else notes
        if self._measures is None:
            return
        if self._make_room():
            self._host.grew(self)
        self._mark()

    def lit(self) -> Sequence[tuple[Point, Point]]:
        """Return the passages that stand out because they were chosen elsewhere."""
        return ()

    def _mark(self) -> None:
        numbered = (leaf for leaf in self.leaves() if self.all_leaves[leaf].number is not None)
        extras: list[QTextEdit.ExtraSelection] = [
            *self._marks.numbers(leaf for leaf in numbered if self.filled(leaf)),
            *self._marks.passages(self.notes.passages if self.notes else ()),
            *self._marks.passages(self.lit(), "accent_tint"),
        ]
        self.setExtraSelections(extras)
        self.viewport().update()
