# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A chapter's lines as items: headings, paragraphs, list lines, rows and page marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilagviewer.importers.text import inline, words
from bilagviewer.importers.text.decode import Line
from bilagviewer.model.blocks import Inlines, PageMark, Run, Source, plain

_HEADING = re.compile(r"^\s*(?P<hashes>#{1,6})\s+(?P<text>.+?)\s*#*$")
_BULLET = re.compile(r"^(?P<indent>\s*)[-*•–]\s+(?P<text>\S.*)$")
_NUMBERED = re.compile(r"^(?P<indent>\s*)(?P<number>\d{1,3})[.)]\s+(?P<text>\D.*)$")
_PICTURE = re.compile(r"^\s*!\[(?P<alt>[^\[\]]+)\]\((?P<file>[^()]*)\)$")
_WRAPPED = 60
"""A line at least this long goes on in the next; a shorter one ends where it ends."""


@dataclass(frozen=True, slots=True)
class HeadingItem:
    """A heading."""

    level: int
    runs: Inlines
    line: int


@dataclass(frozen=True, slots=True)
class TextItem:
    """A paragraph."""

    runs: Inlines
    line: int


@dataclass(frozen=True, slots=True)
class ListItemLine:
    """One item of a list; `number` is None for a bullet."""

    runs: Inlines
    number: int | None
    line: int


@dataclass(frozen=True, slots=True)
class RowsItem:
    """Rows that stand together."""

    rows: tuple[Line, ...]

    @property
    def line(self) -> int:
        """Return the line of the first row."""
        return self.rows[0].number


@dataclass(frozen=True, slots=True)
class MarkItem:
    """A page mark."""

    mark: PageMark
    line: int


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A picture that did not come along: its words, and the file it names."""

    alt: str
    file: str
    line: int


Item = HeadingItem | TextItem | ListItemLine | RowsItem | MarkItem | FigureItem


def text_of(item: Item) -> str:
    """Return an item's plain text; rows, marks and figures have none."""
    return "" if isinstance(item, (RowsItem, MarkItem, FigureItem)) else plain(item.runs)


def source(line: int) -> Source:
    """Return where a block stood."""
    return Source(line=line)


def read(lines: Sequence[Line | MarkItem]) -> list[Item]:
    """Return the items of a chapter."""
    return list(_items(lines))


def _items(lines: Sequence[Line | MarkItem]) -> Iterator[Item]:
    waiting: list[Line] = []
    rows: list[Line] = []
    for line in lines:
        is_row = isinstance(line, Line) and bool(line.cells)
        if rows and not is_row:
            yield RowsItem(tuple(rows))
            rows = []
        found = None if isinstance(line, MarkItem) or is_row else _marked(line)
        if waiting and (isinstance(line, MarkItem) or is_row or found or _ends(waiting, line)):
            yield _paragraph(waiting)
            waiting = []
        if isinstance(line, MarkItem):
            yield line
        elif is_row:
            rows = _next_rows(rows, line)
        elif found:
            yield found
        elif line.text.strip():
            waiting.append(line)
    if waiting:
        yield _paragraph(waiting)
    if rows:
        yield RowsItem(tuple(rows))


def _ends(waiting: Sequence[Line], line: Line) -> bool:
    """Return whether a paragraph ends before `line`: it is blank, or both begin with a time."""
    timed = bool(words.TIMED.match(line.text)) and bool(words.TIMED.match(waiting[0].text))
    return timed or not line.text.strip()


def _next_rows(rows: list[Line], line: Line) -> list[Line]:
    rows.append(line)
    return rows


def _marked(line: Line) -> Item | None:
    heading = _HEADING.match(line.text)
    if heading:
        runs = inline.runs(heading["text"])
        # A heading is bold already; bold through all of it says nothing more.
        runs = inline.without(runs, "bold") if inline.is_all(runs, "bold") else runs
        return HeadingItem(len(heading["hashes"]), runs, line.number) if runs else None
    numbered = _NUMBERED.match(line.text)
    if numbered:
        return ListItemLine(inline.runs(numbered["text"]), int(numbered["number"]), line.number)
    picture = _PICTURE.match(line.text)
    if picture:
        return FigureItem(inline.text(picture["alt"]), picture["file"], line.number)
    bullet = _BULLET.match(line.text)
    return ListItemLine(inline.runs(bullet["text"]), None, line.number) if bullet else None


def _paragraph(lines: Sequence[Line]) -> TextItem:
    if len(lines) == 1:
        return TextItem(inline.runs(lines[0].text), lines[0].number)
    runs: list[Run] = []
    width = 0
    for line in lines:
        if runs:
            runs.append(Run(" " if width >= _WRAPPED else "\n"))
            width = width + 1 if width >= _WRAPPED else 0
        found = inline.runs(line.text.strip())
        _, broken, last = plain(found).rpartition("\n")
        width = len(last) if broken else width + len(last)
        runs += [run for run in found if isinstance(run, Run)]
    return TextItem(inline.tidy(tuple(runs)), lines[0].number)
