# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Go through a page once, in the order in which it is read, and write its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.agenda_layout import AgendaLayout
from bilagviewer.importers.readers.html.cell_reader import CellReader
from bilagviewer.importers.readers.html.element_words import UNREAD, all_words, first_words
from bilagviewer.importers.readers.html.holding import HEADINGS, Holding
from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.readers.html.list_marks import BULLET, OpenList
from bilagviewer.importers.readers.html.office_lists import office_mark
from bilagviewer.importers.readers.html.page_content import ASKED, Given
from bilagviewer.importers.readers.html.page_elements import BLOCKS, PageElements
from bilagviewer.importers.readers.html.run_collector import BREAK
from bilagviewer.importers.readers.html.run_look import ITALIC, PLAIN, RunLook, raised
from bilagviewer.importers.readers.html.table_kinds import TableKinds
from bilagviewer.importers.readers.html.table_parts import rows_of
from bilagviewer.importers.readers.html.table_rows import TableRows
from bilagviewer.importers.readers.html.told_punkter import MarkedPunkt
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import TITLE, Hints
from bilagviewer.work import Work

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOST_DEEP = 40
"""Lists inside lists count no deeper."""
_SUMMARY = 2
"""The level of a headline that opens what it is of, where the page says none."""
_LEVELS = {f"h{n}": n for n in range(1, 7)}
_HINTS = {level: Hints(level=level) for level in range(1, 7)}
_AT_ONCE = 1024
"""How many elements are entered between two looks at whether the work is to stop."""
_Step = tuple["LexborNode", RunLook] | Callable[[], None]


class PageWalk:
    """Reads elements from a stack of its own: a page may be deeper than Python's."""

    def __init__(
        self, elements: PageElements, holding: Holding, writer: LineWriter, log: Log, work: Work
    ) -> None:
        self.marked: list[MarkedPunkt] = []
        """The punkter that the page sets apart."""
        self.end: int | None = None
        """How many lines stand before what follows on them."""
        self._elements, self._holding, self._to = elements, holding, writer
        self._log, self._work = log, work
        self._cells = CellReader(elements, writer, log)
        self._kinds = TableKinds(holding)
        self._layout = AgendaLayout(self._kinds, holding)
        self._lists: list[OpenList] = []
        self._whole = 0
        """How many elements are open in which a line that is broken stays one."""
        self._todo: list[_Step] = []
        self._how: dict[str, Callable[[LexborNode, str, Given, RunLook], None]] = {
            **dict.fromkeys(BLOCKS | {"tr", "caption"}, self._block),
            **dict.fromkeys(_LEVELS, self._heading),
            **dict.fromkeys(("ul", "ol"), self._list),
            **dict.fromkeys(("td", "th"), self._cell),
            **dict.fromkeys(("sup", "sub"), self._raised),
            "br": self._break,
            "img": self._picture,
            "input": self._tick,
            "summary": self._heading,
            "li": self._entry,
            "pre": self._preformatted,
            "table": self._table,
            "a": self._link,
        }

    def read(self, root: LexborNode) -> None:
        """Write the lines of `root` and all that is in it."""
        if root.first_child is not None:
            self._todo.append((root.first_child, PLAIN))
        while self._todo:
            self._work.check()
            self._go(_AT_ONCE)
        self._to.close()

    def _go(self, steps: int) -> None:
        todo, how = self._todo, self._how
        for _ in range(steps):
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
                self._to.words.add(node.text_content or "", look)
            elif tag[:1] not in "-_":
                given = node.attributes
                if not self._elements.is_unread(node, tag, given, self._line):
                    how.get(tag, self._inline)(node, tag, given, look)

    def _line(self) -> int:
        return len(self._to.lines) + 1

    def _inside(self, node: LexborNode, look: RunLook) -> None:
        if (inner := node.first_child) is not None:
            self._todo.append((inner, look))

    def _block(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        if self._layout.roles.signs and node.mem_id in self._layout.roles.signs:
            self._take_out(node, "agenda_columns")
            return
        self._to.end(blank=self._is_apart)
        self._todo.append(self._end_block)
        self._inside(node, look.within("b") if tag == "dt" else look)

    @property
    def _is_apart(self) -> bool:
        """Return whether an empty line stands before and after a block here."""
        return not self._lists

    def _end_block(self) -> None:
        self._to.end(blank=self._is_apart)

    def _heading(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:
        if tag == "summary" and self._holding.inside(node, HEADINGS):
            self._block(node, tag, given, look)
            return
        self._to.end(blank=not self._to.hints.mark)
        hints = _HINTS[_LEVELS.get(tag, _SUMMARY)]
        mark = self._to.hints.mark
        self._to.hints = hints if mark in ("", BULLET) else Hints(level=hints.level, mark=mark)
        if number := self._layout.roles.titles.get(node.mem_id):
            self._title(node, number)
            return
        self._whole += 1
        self._todo.append(self._end_heading)
        self._inside(node, look)

    def _end_heading(self) -> None:
        self._whole -= 1
        self._to.end(blank=True)
        self._to.forget_hints()

    def _list(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        self._to.end(blank=self._is_apart)
        self._lists.append(OpenList(node, tag))
        self._todo.append(self._end_list)
        self._inside(node, look)

    def _end_list(self) -> None:
        self._to.end()
        self._lists.pop()
        if not self._lists:
            self._to.blank()

    def _entry(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        self._to.end()
        mark = self._lists[-1].mark(given) if self._lists else BULLET
        depth = min(max(len(self._lists) - 1, 0), _MOST_DEEP)
        self._to.hints = Hints(mark=mark, depth=depth)
        self._todo.append(self._end_entry)
        self._inside(node, look)

    def _end_entry(self) -> None:
        self._to.end()
        self._to.forget_hints()

    def _break(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        if self._whole or self._to.hints.mark:
            if self._to.words.has_words:
                self._to.words.add(BREAK, PLAIN)
        else:
            self._to.end()

    def _link(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        before = node.prev
        if before is not None and before.tag == "a":
            self._to.words.add(" ", PLAIN)
        self._begin(node)
        self._inside(node, self._elements.link(look, given, self._line))

    def _inline(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:
        """Go into an element that stands within a line."""
        if given and tag == "span" and (hints := office_mark(node, given.get("style"))):
            level = self._to.hints.level
            self._to.hints = Hints(level=level, mark=hints.mark, depth=hints.depth)
            return
        self._begin(node)
        self._inside(node, look.within(tag))

    def _begin(self, node: LexborNode) -> None:
        first = node.first_child
        if first is not None and first.tag == "-text":
            self._to.words.begin_element((first.text_content or "")[:1])

    def _raised(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:
        if high := raised(tag, first_words(node, 5)):
            self._to.words.add(high, look)
        else:
            self._inline(node, tag, given, look)

    def _tick(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        self._to.words.add(f" {self._elements.tick(node)} ", look)

    def _picture(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        if alt := self._elements.picture(node, self._to):
            self._to.words.add(f" {alt} ", ITALIC)

    def _cell(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        """Go into a cell of a table that only places what is in it."""
        roles, name = self._layout.roles, node.mem_id
        if name in roles.numbers:
            return
        if name in roles.signs:
            self._take_out(node, "page_control")
        elif number := roles.titles.get(name):
            self._to.end(blank=True)
            self._title(node, number)
        else:
            self._to.words.add(" ", look)
            if name in roles.labels and not first_words(node, TITLE).endswith(":"):
                self._todo.append(lambda: self._to.words.add(":", look))
            self._inside(node, look)

    def _title(self, node: LexborNode, number: str) -> None:
        """Take an element as the title of a punkt: it stands in no line."""
        self._to.forget_hints()
        self.marked.append(MarkedPunkt(number, all_words(node), len(self._to.lines)))

    def _take_out(self, node: LexborNode, reason: str) -> None:
        self._log.removed(reason, self._to.place, all_words(node))

    def _preformatted(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:  # noqa: ARG002 - as all of them
        self._to.end(blank=True)
        is_code = node.first_child is not None and node.first_child.tag == "code"
        for text in "".join(_texts_in(node)).strip("\r\n").split("\n"):
            words = text.strip()
            if words:
                indent = len(text) - len(text.lstrip())
                self._to.hints = Hints(indent=indent, quiet=is_code)
                self._to.words.add(words, PLAIN)
                self._to.end()
            else:
                self._to.blank()
        self._to.blank()

    def _table(self, node: LexborNode, tag: str, given: Given, look: RunLook) -> None:
        rows = rows_of(node)
        if not self._kinds.is_data(node, rows):
            if self._layout.learn(rows):
                self._log.note(Did.GUESSED, "agenda_table", self._to.place, "")
                self._todo.append(self._end_agenda)
            self._block(node, tag, given, look)
            return
        self._to.end(blank=True)
        self._caption(node)
        number = self._to.table()
        for header, foot, cells in TableRows(rows, self._cells).read():
            self._to.row(cells, Hints(table=number, header=header, foot=foot))
        self._to.end(blank=True)

    def _end_agenda(self) -> None:
        self._to.end(blank=True)
        self.end = len(self._to.lines)

    def _caption(self, node: LexborNode) -> None:
        for part in node.iter():
            if part.tag == "caption" and (words := all_words(part)):
                self._to.words.add(words, PLAIN)
                self._to.end(blank=True)


def _texts_in(node: LexborNode) -> list[str]:
    """Return the words of preformatted text, as they stand."""
    texts: list[str] = []
    todo = [] if node.first_child is None else [node.first_child]
    while todo:
        one = todo.pop()
        if (following := one.next) is not None:
            todo.append(following)
        tag = one.tag or ""
        if tag == "-text":
            texts.append(one.text_content or "")
        elif tag == "br":
            texts.append("\n")
        elif tag not in UNREAD and (inner := one.first_child) is not None:
            todo.append(inner)
    return texts
