# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Go through a page once, in the order in which it is read, and write its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.cell_reader import CellReader
from bilagviewer.importers.readers.html.element_words import first_words
from bilagviewer.importers.readers.html.holding import HEADINGS, Holding
from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.readers.html.list_marks import BULLET
from bilagviewer.importers.readers.html.list_walk import ListWalk
from bilagviewer.importers.readers.html.office_lists import office_mark
from bilagviewer.importers.readers.html.page_elements import BLOCKS, PageElements
from bilagviewer.importers.readers.html.preformatted import text_lines
from bilagviewer.importers.readers.html.run_collector import BREAK
from bilagviewer.importers.readers.html.run_look import ITALIC, PLAIN, raised
from bilagviewer.importers.readers.html.table_walk import TableWalk
from bilagviewer.importers.readers.html.walk_steps import Element, WalkSteps
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Hints
from bilagviewer.work import Work

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SUMMARY = 2
"""The level of a headline that opens what it is of, where the page says none."""
_LEVELS = {f"h{n}": n for n in range(1, 7)}
_AT_ONCE = 1024
"""How many elements are entered between two looks at whether the work is to stop."""


class PageWalk:
    """Reads elements one after another, and hands lists and tables to those who know them."""

    def __init__(
        self, elements: PageElements, holding: Holding, writer: LineWriter, log: Log, work: Work
    ) -> None:
        self._elements, self._holding, self._to, self._work = elements, holding, writer, work
        self._steps = WalkSteps()
        self._lists = ListWalk(writer, self._steps)
        cells = CellReader(elements, writer, log, work)
        self.tables = TableWalk(holding, cells, writer, self._steps, log)
        self._headings = 0
        """How many are open: a line that is broken in one stays one."""
        self._how: dict[str, Callable[[Element], None]] = {
            **dict.fromkeys(BLOCKS | {"tr", "caption"}, self._block),
            **dict.fromkeys((*_LEVELS, "summary"), self._heading),
            **dict.fromkeys(("ul", "ol"), self._lists.enter_list),
            **dict.fromkeys(("td", "th"), self.tables.enter_cell),
            **dict.fromkeys(("sup", "sub"), self._raised),
            "li": self._lists.enter_entry,
            "br": self._break,
            "img": self._picture,
            "input": self._tick,
            "pre": self._preformatted,
            "table": self._table,
            "a": self._link,
        }

    def read(self, root: LexborNode) -> None:
        """Write the lines of `root` and all that is in it."""
        self._steps.inside(root, PLAIN)
        while self._steps.todo:
            self._work.check()
            self._go(_AT_ONCE)
        self._to.close()

    def _go(self, count: int) -> None:
        todo, how, words = self._steps.todo, self._how, self._to.words
        is_unread, line = self._elements.is_unread, self._line
        for _ in range(count):
            if not todo:
                return
            step = todo.pop()
            if not isinstance(step, tuple):
                step()
                continue
            node, look = step
            if (following := node.next) is not None:
                todo.append((following, look))
            tag = node.tag or ""
            if tag == "-text":
                words.add(node.text_content or "", look)
            elif tag[:1] not in "-_":
                given = node.attributes
                if not is_unread(node, tag, given, line):
                    how.get(tag, self._inline)(Element(node, tag, given, look))

    def _line(self) -> int:
        return len(self._to.lines) + 1

    def _block(self, at: Element) -> None:
        if at.tag == "tr" and self.tables.takes_heads(at):
            return
        self._to.end(blank=not self._lists.is_open)
        self._steps.later(self._end_block)
        self._steps.inside(at.node, at.look.within("b") if at.tag == "dt" else at.look)

    def _end_block(self) -> None:
        self._to.end(blank=not self._lists.is_open)

    def _heading(self, at: Element) -> None:
        if at.tag == "summary" and self._holding.inside(at.node, HEADINGS):
            self._block(at)
            return
        if self.tables.takes_title(at):
            return
        mark = self._to.hints.mark
        self._to.end(blank=not mark)
        level = _LEVELS.get(at.tag, _SUMMARY)
        self._to.hints = Hints(level=level, mark="" if mark == BULLET else mark)
        self._headings += 1
        self._steps.later(self._end_heading)
        self._steps.inside(at.node, at.look)

    def _end_heading(self) -> None:
        self._headings -= 1
        self._to.end(blank=True)
        self._to.forget_hints()

    def _table(self, at: Element) -> None:
        if not self.tables.enter_table(at):
            self._block(at)

    def _break(self, at: Element) -> None:
        """End the line, or break it where the words after it belong to the same entry."""
        if not self._headings and not self._to.hints.mark:
            self._to.end()
        elif self._to.words.has_words:
            self._to.words.add(BREAK, at.look)

    def _link(self, at: Element) -> None:
        before = at.node.prev
        if before is not None and before.tag == "a":
            self._to.words.add(" ", PLAIN)
        self._begin(at.node)
        self._steps.inside(at.node, self._elements.link(at.look, at.given, self._line))

    def _inline(self, at: Element) -> None:
        """Go into an element that stands within a line."""
        if at.given:
            if self.tables.takes_title(at):
                return
            if at.tag == "span" and (hints := office_mark(at.node, at.given.get("style"))):
                self._to.hints = Hints(self._to.hints.level, hints.mark, hints.depth)
                return
        self._begin(at.node)
        self._steps.inside(at.node, at.look.within(at.tag))

    def _begin(self, node: LexborNode) -> None:
        first = node.first_child
        if first is not None and first.tag == "-text":
            self._to.words.begin_element((first.text_content or "")[:1])

    def _raised(self, at: Element) -> None:
        if high := raised(at.tag, first_words(at.node, 5)):
            self._to.words.add(high, at.look)
        else:
            self._inline(at)

    def _tick(self, at: Element) -> None:
        self._to.words.add(f" {self._elements.tick(at.node)} ", at.look)

    def _picture(self, at: Element) -> None:
        if alt := self._elements.picture(at.node, self._to):
            self._to.words.add(f" {alt} ", ITALIC)

    def _preformatted(self, at: Element) -> None:
        self._to.end(blank=True)
        for text, hints in text_lines(at.node):
            if text:
                self._to.text(text, hints)
            else:
                self._to.blank()
        self._to.blank()
