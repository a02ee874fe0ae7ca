# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the cells of a page's table, each as runs in which its lines are broken."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.element_words import all_words
from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.readers.html.list_marks import BULLET, OpenList
from bilagviewer.importers.readers.html.page_elements import BLOCKS, PageElements
from bilagviewer.importers.readers.html.run_collector import BREAK, RunCollector
from bilagviewer.importers.readers.html.run_look import ITALIC, PLAIN, RunLook, raised
from bilagviewer.importers.report import Did, Log
from bilagviewer.model.blocks import Inlines
from bilagviewer.work import Work

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_Step = tuple["LexborNode", RunLook] | Callable[[], None]


class CellReader:
    """Reads one cell after another."""

    def __init__(self, elements: PageElements, writer: LineWriter, log: Log, work: Work) -> None:
        self._elements, self._writer, self._log, self._work = elements, writer, log, work
        self._words = RunCollector()
        self._todo: list[_Step] = []
        self._lists: list[OpenList] = []
        self._inner = 0

    def runs(self, cell: LexborNode, given: dict[str, str | None]) -> Inlines:
        r"""Return the words of a cell with their looks; a line in it is ended by "\n"."""
        first = cell.first_child
        if first is None or self._elements.is_left_out(cell, cell.tag or "", given, self._place):
            return ()
        if first.next is None and first.tag == "-text":
            self._words.add(first.text_content or "", PLAIN)
            return self._words.take()
        self._todo.append((first, PLAIN))
        self._read()
        return self._words.take()

    def _place(self) -> int:
        return len(self._writer.lines) + 1

    def _read(self) -> None:
        todo, count = self._todo, 0
        while todo:
            count += 1
            if count & 1023 == 0:
                self._work.check()
            step = todo.pop()
            if not isinstance(step, tuple):
                step()
                continue
            node, look = step
            if (following := node.next) is not None:
                todo.append((following, look))
            tag = node.tag or ""
            if tag == "-text":
                self._words.add(node.text_content or "", look)
            elif tag[0] not in "-_":
                self._enter(node, tag, look)

    def _enter(self, node: LexborNode, tag: str, look: RunLook) -> None:
        given = node.attributes
        if self._elements.is_unread(node, tag, given, self._place):
            return
        if tag in BLOCKS or tag in ("li", "tr", "table", "caption"):
            self._break()
        if tag in ("br", "img", "input", "sup", "sub") and self._sign(node, tag, look):
            return
        if tag in ("ol", "ul"):
            self._lists.append(OpenList(node, tag))
            self._todo.append(self._end_list)
        elif tag == "li":
            mark = self._lists[-1].mark(given) if self._lists else BULLET
            self._words.add(f"{mark} ", look)
        elif tag == "table":
            self._table(node)
        elif tag in ("td", "th") and self._inner and node.prev is not None:
            self._between(node)
        elif tag == "a":
            look = self._elements.link(look, given, self._place)
        if (inner := node.first_child) is not None:
            self._todo.append((inner, look.within(tag)))

    def _break(self) -> None:
        if self._words.has_words:
            self._words.add(BREAK, PLAIN)

    def _end_list(self) -> None:
        self._lists.pop()

    def _table(self, node: LexborNode) -> None:
        """Go into a table in the cell: each of its rows is a line, its cells stand side by side."""
        self._log.note(Did.REPAIRED, "nested_table", self._writer.place, all_words(node)[:400])
        self._inner += 1
        self._todo.append(self._end_table)

    def _end_table(self) -> None:
        self._inner -= 1
        self._break()

    def _between(self, node: LexborNode) -> None:
        before = node.prev
        while before is not None and before.tag not in ("td", "th"):
            before = before.prev
        if before is not None:
            self._words.add(" | ", PLAIN)

    def _sign(self, node: LexborNode, tag: str, look: RunLook) -> bool:
        """Add what an element is beside its text; return whether that is all of it."""
        if tag == "br":
            self._break()
            return True
        if tag == "img":
            if alt := self._elements.picture(node, self._writer):
                self._words.add(f" {alt} ", ITALIC)
            return True
        if tag == "input":
            self._words.add(f"{self._elements.tick(node)} ", look)
            return True
        if high := raised(tag, all_words(node)):
            self._words.add(high, look)
        return bool(high)

    def is_left_out(self, row: LexborNode) -> bool:
        """Return whether a whole row is no content."""
        return self._elements.is_left_out(row, "tr", row.attributes, self._place)
