# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A chapter's items become blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import inline, programme, tables, words
from bilagviewer.importers.text.items import (
    FigureItem,
    HeadingItem,
    Item,
    ListItemLine,
    MarkItem,
    RowsItem,
    TextItem,
    source,
    text_of,
)
from bilagviewer.model.blocks import (
    Block,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    MapBlock,
    Paragraph,
    Programme,
    Statement,
    plain,
)

_MANY = re.compile(
    r"\b(" + "|".join(sorted(words.STATEMENTS, key=len, reverse=True)) + r")\b", re.IGNORECASE
)


_LONGEST_LABEL = 40


class Maker:
    """Makes the blocks of one chapter, in order."""

    def __init__(self, title: str, log: Log) -> None:
        self._title = title
        self._log = log
        self.blocks: list[Block] = []
        self.word = ""
        """What the statements are called, in plural, if there are any."""
        self._naming = self._named_by(title)
        self._headings: list[str] = []
        self._level = 2
        self._group_level = 0
        self._next = 1
        self._group = ""

    def make(self, items: Sequence[Item]) -> list[Block]:
        """Return the blocks of `items`."""
        joined = tables.join_continued(items, self._log)
        timed = programme.find([item for item in joined if isinstance(item, Item)], self._log)
        position = 0
        while position < len(timed):
            position += self._take(timed, position)
        return self.blocks

    def _take(self, items: Sequence[Item | Programme], at: int) -> int:
        item = items[at]
        if isinstance(item, Programme):
            self.blocks.append(item)
        elif isinstance(item, MarkItem):
            self.blocks.append(item.mark)
        elif isinstance(item, HeadingItem):
            self._heading(item)
        elif isinstance(item, FigureItem):
            self._log.removed("image", item.line, item.file)
            self.blocks.append(Figure(item.alt, source=source(item.line)))
        elif isinstance(item, RowsItem):
            self._rows(item)
        elif isinstance(item, ListItemLine):
            return self._list(items, at)
        else:
            self._text(items, at, item)
        return 1

    def _named_by(self, text: str) -> str:
        match = _MANY.search(text)
        return match[1].lower() if match else ""

    def _heading(self, item: HeadingItem) -> None:
        text = plain(item.runs)
        named = self._named_by(text)
        if named:
            self._naming, self._next, self._group = named, 1, ""
        else:
            self._group = text
            self._group_level = item.level
            if item.level <= 2:
                self._naming = ""
        self._level = item.level
        self.blocks.append(Heading(item.level, item.runs, source(item.line)))

    def _text(self, items: Sequence[Item | Programme], at: int, item: TextItem) -> None:
        if self._is_group(items, at, item):
            level = self._group_level or self._level + 1
            self._log.note(Did.REPAIRED, "group_heading", item.line, plain(item.runs))
            self._heading(HeadingItem(level, item.runs, item.line))
            return
        named = self._named_by(plain(item.runs))
        says_so = re.search(r"\d|:$", plain(item.runs)) or _is_label(items, at, item)
        if named and says_so and not self._naming:
            self._naming, self._next = named, 1
        self.blocks.append(Paragraph(item.runs, source(item.line)))

    def _is_group(self, items: Sequence[Item | Programme], at: int, item: TextItem) -> bool:
        """Return whether a paragraph stands as a heading between statements."""
        if not self._naming or self._next == 1:
            return False
        rest = (items[n] for n in range(at + 1, len(items)))
        following = next((i for i in rest if not isinstance(i, MarkItem)), None)
        goes_on = isinstance(following, ListItemLine) and following.number == self._next
        return goes_on and inline.is_all(item.runs, "italic")

    def _list(self, items: Sequence[Item | Programme], at: int) -> int:
        run = _run(items, at)
        if run[0].number is not None and self._naming and run[0].number == self._next:
            self._statements(run)
        elif self._is_legend(run):
            self._legend(run)
        else:
            items_of = tuple(ListItem(item.runs) for item in run)
            start = run[0].number
            self.blocks.append(
                ListBlock(items_of, start is not None, start or 1, source(run[0].line))
            )
        return len(run)

    def _statements(self, run: Sequence[ListItemLine]) -> None:
        self.word = self._naming
        for item in run:
            number = item.number or 0
            self.blocks.append(Statement(number, item.runs, self._group, source(item.line)))
            self._next = number + 1

    def _is_legend(self, run: Sequence[ListItemLine]) -> bool:
        return (
            len(self.blocks) <= 1
            and run[0].number is None
            and bool(words.MAP.search(self._title))
            and all(isinstance(block, (Paragraph, Heading)) for block in self.blocks)
        )

    def _legend(self, run: Sequence[ListItemLine]) -> None:
        names = [text_of(item) for item in run]
        for item in run:
            self._log.removed("link", item.line, inline.links(item.runs))
        marks = tuple(name for name in names if words.MAP_MARK.match(name))
        caption = self.blocks.pop() if self.blocks else None
        runs = caption.runs if isinstance(caption, (Paragraph, Heading)) else ()
        runs = inline.without(runs, "bold") if inline.is_all(runs, "bold") else runs
        legend = tuple(name for name in names if name not in marks)
        line = caption.source if isinstance(caption, (Paragraph, Heading)) else source(run[0].line)
        self._log.note(Did.GUESSED, "map", run[0].line, self._title)
        self.blocks.append(MapBlock(legend, marks, runs, line))

    def _rows(self, item: RowsItem) -> None:
        named = tables.named_texts(item, self._level)
        if named is None:
            self.blocks.append(tables.table_block(item, self._log))
            return
        self._log.note(Did.REPAIRED, "named_texts", item.line, text_of(named[0]))
        for one in named:
            if isinstance(one, HeadingItem):
                self._heading(one)
            else:
                self.blocks.append(Paragraph(one.runs, source(one.line)))


def _is_label(items: Sequence[Item | Programme], at: int, item: TextItem) -> bool:
    """Return whether the last line of a paragraph is a short title of the list below it."""
    following = items[at + 1] if at + 1 < len(items) else None
    last = plain(item.runs).rpartition("\n")[2]
    is_first = isinstance(following, ListItemLine) and following.number == 1
    return is_first and len(last) <= _LONGEST_LABEL and not last.endswith((".", ","))


def _run(items: Sequence[Item | Programme], at: int) -> list[ListItemLine]:
    """Return the list lines from `at` that are one list: bullets, or numbers that count up."""
    run: list[ListItemLine] = []
    for n in range(at, len(items)):
        item = items[n]
        if not isinstance(item, ListItemLine):
            break
        last = run[-1].number if run else None
        if run and item.number != (None if last is None else last + 1):
            break
        run.append(item)
    return run
