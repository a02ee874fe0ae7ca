# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How each kind of block is written into a document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import inf
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat

from bilagviewer.model.blocks import (
    Entry,
    EntryKind,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Run,
    Statement,
    plain,
)
from bilagviewer.ui.overview.views import MAP, view_address
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.document import Pictures
from bilagviewer.ui.reading.look import GAP, IS_RULE
from bilagviewer.ui.reading.plan import Track, Unit

_BULLET = "\N{BULLET}\t"
_SQUARE = "\N{BLACK SMALL SQUARE}\t"
_QUIET = (EntryKind.PAUSE, EntryKind.LUNCH)


class Writer:
    """Writes the units of one part."""

    def __init__(
        self,
        builder: Builder,
        pictures: Pictures,
        width: int,
        on_map: Mapping[str, str] | None = None,
        height: float = inf,
    ) -> None:
        """Write with `builder`; `on_map` says what a legend's names are called on its map.

        Pictures are at most `width` wide and `height` high.
        """
        self._to = builder
        self._look = builder.look
        self._pictures = pictures
        self._width, self._height = width, height
        self._on_map = on_map
        self._times = 0.0
        self._at = 0
        """Where the unit begins in its leaf's text."""
        self._ways: dict[type, Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Statement: self._statement,
            ListBlock: self._list,
            Programme: self._empty_programme,
            Entry: self._entry,
            Track: self._track,
            MapBlock: self._legend,
            Figure: self._figure,
            PageMark: self._page_mark,
            Footnote: self._footnote,
        }

    def write(self, units: Sequence[Unit]) -> None:
        """Write `units` in order."""
        self._times = self._time_width(units)
        for unit in units:
            self._to.leaf(unit.leaf)
            self._at = unit.offset
            self._ways[type(unit.thing)](unit.thing)

    def _heading(self, heading: Heading) -> None:
        block, char = self._look.heading(heading.level)
        self._to.block(block, char)
        self._to.runs(heading.runs, char)

    def _paragraph(self, paragraph: Paragraph) -> None:
        self._to.block(self._look.block(), self._look.plain)
        self._to.runs(paragraph.runs, self._look.plain, self._at)

    def _statement(self, statement: Statement) -> None:
        number = str(statement.number)
        self._to.block(self._look.statement(number), self._look.plain)
        self._to.sign(number, self._look.number)
        self._to.sign("\t", self._look.plain)
        self._to.runs(statement.runs, self._look.plain)

    def _list(self, block: ListBlock) -> None:
        self._items(block, 1, self._at)
        self._to.space_below(GAP)

    def _items(self, block: ListBlock, depth: int, offset: int) -> int:
        char = self._look.plain
        for number, item in enumerate(block.items, block.start):
            self._to.block(self._look.item(depth), char)
            self._to.sign(f"{number}.\t" if block.ordered else _BULLET, char)
            # The lines of a list's plain text are apart by one line break.
            offset = self._to.runs(item.runs, char, offset) + 1
            for child in item.children:
                offset = self._items(child, depth + 1, offset)
        return offset

    def _legend(self, block: MapBlock) -> None:
        self._to.block(self._look.block(below=6), self._look.quiet)
        drawn = self._on_map is not None
        self._to.sign((words.map_drawn() if drawn else words.map_legend()) + " ", self._look.quiet)
        said = words.whole_map() if drawn else words.show_on_map()
        way = Run(said, link=str(view_address(MAP)))
        self._to.sign(way.text, self._look.run(way, self._look.quiet))
        if plain(block.caption):
            self._to.block(self._look.block(below=6), self._look.strong)
            self._to.runs(block.caption, self._look.strong, counted=False)
        offset = 0
        signs = [(_SQUARE, mark) for mark in block.marks]
        for sign, text in (*signs, *((_BULLET, name) for name in block.legend)):
            self._to.block(self._look.item(1), self._look.plain)
            self._to.sign(sign, self._look.plain)
            name = (self._on_map or {}).get(text, "") if sign == _BULLET else ""
            run = Run(text, link=str(view_address(MAP, name)) if name else "")
            offset = self._to.text(text, self._look.run(run, self._look.plain), offset) + 1
        self._to.space_below(GAP)

    def _empty_programme(self, programme: Programme) -> None:
        self._to.block(self._look.block(), self._look.plain)

    def _track(self, track: Track) -> None:
        if track.title:
            block, char = self._look.heading(4)
            self._to.block(block, char)
            self._to.sign(track.title, char)
        else:
            self._rule("")

    def _entry(self, entry: Entry) -> None:
        quiet = entry.kind in _QUIET
        char = self._look.office if quiet else self._look.strong
        clock = _clock(entry)
        self._to.block(self._look.entry(self._times, first=True), char)
        offset = self._to.text(clock, self._look.office if quiet else self._look.plain, 0)
        self._to.sign("\t", char)
        self._below(entry, self._to.text(entry.title, char, offset + 1))
        self._to.space_below(GAP)

    def _below(self, entry: Entry, offset: int) -> None:
        """Write what stands under an entry's title, whose plain text ends at `offset`."""
        at = _Offsets(entry, offset)
        under = self._look.entry(self._times, first=False)
        if entry.speaker or entry.office:
            self._to.block(under, self._look.plain)
            self._speaker(entry, at.speaker)
        if plain(entry.description):
            self._to.block(under, self._look.plain)
            self._to.runs(entry.description, self._look.plain, at.description)
        for point, start in zip(entry.points, at.points, strict=True):
            self._to.block(self._look.point(self._times), self._look.plain)
            self._to.sign(_BULLET, self._look.plain)
            self._to.runs(point, self._look.plain, start)
        if entry.remark:
            self._to.block(under, self._look.office)
            self._to.text(entry.remark, self._look.office, at.remark)

    def _speaker(self, entry: Entry, offset: int) -> None:
        offset = self._to.text(entry.speaker, self._look.plain, offset)
        if entry.speaker and entry.office:
            self._to.sign(" · ", self._look.office)
            offset += len(", ")
        self._to.text(entry.office, self._look.office, offset)

    def _figure(self, figure: Figure) -> None:
        image = self._pictures(figure.file) if figure.file else None
        if image is not None:
            self._to.block(QTextBlockFormat(), self._look.plain)
            sides = max(image.width(), 1), max(image.height(), 1)
            share = min(1.0, self._width / sides[0], self._height / sides[1])
            size = QSizeF(image.width() * share, image.height() * share)
            self._to.picture(figure.file, figure.alt, size)
        else:
            self._to.block(self._look.block(), self._look.quiet)
            self._to.sign(words.no_picture() + " ", self._look.quiet)
            self._to.text(figure.alt, self._look.quiet, 0)
        if plain(figure.caption):
            self._to.block(self._look.block(), self._look.quiet)
            self._to.runs(figure.caption, self._look.quiet, counted=False)

    def _page_mark(self, mark: PageMark) -> None:
        self._rule(words.page_mark(mark))

    def _rule(self, text: str) -> None:
        block = self._look.block(line=20)
        block.setProperty(IS_RULE, 1)
        self._to.block(block, self._look.quiet)
        self._to.sign(text, self._look.quiet)

    def _footnote(self, note: Footnote) -> None:
        self._to.block(self._look.footnote(), self._look.foot)
        self._to.sign(f"{note.label}\t", self._look.foot)
        self._to.runs(note.runs, self._look.foot)

    def _time_width(self, units: Sequence[Unit]) -> float:
        clocks = [_clock(unit.thing) for unit in units if isinstance(unit.thing, Entry)]
        metrics = QFontMetricsF(self._look.plain.font())
        return max(map(metrics.horizontalAdvance, clocks), default=0.0)


def _clock(entry: Entry) -> str:
    start = entry.start.replace(":", ".")
    return f"{start}\N{EN DASH}{entry.end.replace(':', '.')}" if entry.end else start


class _Offsets:
    """Where the pieces of an entry begin in its plain text, which has an order of its own."""

    def __init__(self, entry: Entry, title_end: int) -> None:
        self._end = title_end
        self.description = self._line(plain(entry.description))
        self.points = [self._line(plain(point)) for point in entry.points]
        self.speaker = self._line(", ".join(filter(None, (entry.speaker, entry.office))))
        self.remark = self._line(entry.remark)

    def _line(self, text: str) -> int:
        start = self._end + 1
        self._end = start + len(text) if text else self._end
        return start
