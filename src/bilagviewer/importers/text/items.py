# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A chapter's lines as items: headings, paragraphs, list lines, rows and page marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bilagviewer.importers.text import inline, words
from bilagviewer.importers.text.decode import Line
from bilagviewer.model.blocks import Inlines, PageMark, Run, Source, plain

_HEADING = re.compile(r"^\s*(?P<hashes>#{1,6})\s+(?P<text>.+?)\s*#*$")
_WORDS = r"\D|\d[\d.,]*(?:\s?%|\s(?!\d)\w{2})"
"""What an entry of a list begins with: words, or so and so many of something."""
_NUMBERED = re.compile(rf"^(?P<indent>\s*)(?P<number>\d{{1,3}})[.)]\s+(?P<text>(?:{_WORDS}).*)$")
_LISTED = re.compile(
    rf"^(?P<indent>\s*)(?:(?P<number>\d{{1,3}})[.)]\s+(?={_WORDS})|[-*•–·▪◦‣\uf0b7]\s+(?=\S))(?P<text>.*)$"
)
_LEAST_WIDTH, _MOST_WIDTH = 55, 130
"""A text whose widest line is between these was broken into lines by its maker."""
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
    reader = _Reader(_width(lines))
    for line in lines:
        yield from reader.take(line)
    yield from reader.end()


class _Reader:
    """Holds the lines that may go on in the next one: of a paragraph, an entry or a table."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._waiting: list[Line] = []
        self._rows: list[Line] = []

    def take(self, line: Line | MarkItem) -> Iterator[Item]:
        """Give what ended before `line`, and what it is by itself."""
        if isinstance(line, MarkItem):
            yield from self.end()
            yield line
        elif line.cells:
            yield from self._text()
            self._rows.append(line)
        else:
            yield from self._table()
            yield from self._take_text(line)

    def end(self) -> Iterator[Item]:
        """Give what waited."""
        yield from self._text()
        yield from self._table()

    def _take_text(self, line: Line) -> Iterator[Item]:
        found = None if _was_wrapped(self._waiting, line) else _marked(line)
        if found or (self._waiting and _ends(self._waiting, line, self._width)):
            yield from self._text()
        if found and not isinstance(found, ListItemLine):
            yield found
        elif line.text.strip():
            self._waiting.append(line)

    def _text(self) -> Iterator[Item]:
        if self._waiting:
            yield _made(self._waiting)
            self._waiting = []

    def _table(self) -> Iterator[Item]:
        if self._rows:
            yield RowsItem(tuple(self._rows))
            self._rows = []


def _width(lines: Sequence[Line | MarkItem]) -> int:
    """Return how wide the lines of a text are that was broken into lines; 0 where it was not."""
    widest = max((_length(one) for one, after in pairwise(lines) if _length(after)), default=0)
    return widest if _LEAST_WIDTH <= widest <= _MOST_WIDTH else 0


def _length(line: Line | MarkItem) -> int:
    return 0 if isinstance(line, MarkItem) or line.cells else len(line.text.rstrip())


def _ends(waiting: Sequence[Line], line: Line, width: int) -> bool:
    """Return whether what waits ends before `line`: it is blank, or begins something new."""
    if not line.text.strip():
        return True
    entry = _LISTED.match(waiting[0].text)
    if entry:
        return not _goes_on(entry, waiting[-1], line, width)
    return bool(words.TIMED.match(line.text)) and bool(words.TIMED.match(waiting[0].text))


def _goes_on(entry: re.Match[str], before: Line, line: Line, width: int) -> bool:
    """Return whether a list's entry goes on in `line`: it stands further in, or had no room."""
    text, above = line.text.strip(), before.text.rstrip()
    indent = len(line.text) - len(line.text.lstrip())
    if indent >= len(entry["indent"]) + 2:
        return True
    if width:
        return len(above) + 1 + len(text.split(maxsplit=1)[0]) > width
    return text[0].islower() and above[-1].isalnum()


def _was_wrapped(waiting: Sequence[Line], line: Line) -> bool:
    """Return whether a line begins with a number only because the one before was full."""
    numbered = _NUMBERED.match(line.text) if waiting else None
    entry = _NUMBERED.match(waiting[0].text) if numbered else None
    if not numbered:
        return False
    before = waiting[-1].bare
    if words.SHORTENED.search(before):
        return True
    if entry and int(entry["number"]) + 1 == int(numbered["number"]):
        return False
    if words.BEFORE_NUMBER.search(before) or words.MONTH.match(numbered["text"]):
        return True
    # A list with small letters begins with 1, or under a line that ends in a sign.
    open_end = before[-1:].isalnum() or before.endswith(",")
    return open_end and numbered["text"][0].islower() and numbered["number"] != "1"


def _marked(line: Line) -> Item | None:
    heading = _HEADING.match(line.text)
    if heading:
        runs = inline.runs(heading["text"])
        # A heading is bold already; bold through all of it says nothing more.
        runs = inline.without(runs, "bold") if inline.is_all(runs, "bold") else runs
        return HeadingItem(len(heading["hashes"]), runs, line.number) if runs else None
    picture = _PICTURE.match(line.text)
    if picture:
        return FigureItem(inline.text(picture["alt"]), picture["file"], line.number)
    return _entry([line]) if _LISTED.match(line.text) else None


def _made(lines: Sequence[Line]) -> TextItem | ListItemLine:
    """Return the entry of a list, or the paragraph, that some lines are."""
    found = _entry(lines) if _LISTED.match(lines[0].text) else None
    return found or TextItem(_joined([line.text for line in lines]), lines[0].number)


def _entry(lines: Sequence[Line]) -> ListItemLine | None:
    """Return the entry that begins in the first of some lines, and goes on in all of them."""
    match = _LISTED.match(lines[0].text)
    if not match:
        return None
    runs = _joined([match["text"], *(line.text for line in lines[1:])], wrapped=True)
    number = match["number"]
    return ListItemLine(runs, int(number) if number else None, lines[0].number)


def _joined(lines: Sequence[str], *, wrapped: bool = False) -> Inlines:
    """Return lines as one: with a space where one was full, or all `wrapped`, else a break."""
    if len(lines) == 1:
        return inline.runs(lines[0])
    runs: list[Run] = []
    width = 0
    for line in lines:
        if runs:
            full = wrapped or width >= _WRAPPED
            runs.append(Run(" " if full else "\n"))
            width = width + 1 if full else 0
        found = inline.runs(line.strip())
        _, broken, last = plain(found).rpartition("\n")
        width = len(last) if broken else width + len(last)
        runs += [run for run in found if isinstance(run, Run)]
    return inline.tidy(tuple(runs))
