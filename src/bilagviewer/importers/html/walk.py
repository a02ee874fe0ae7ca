# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Go through a page once, in the order in which it is read, and write its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilagviewer.importers.html import agenda, content
from bilagviewer.importers.html.cells import Cells
from bilagviewer.importers.html.content import Content
from bilagviewer.importers.html.grid import grid_of, is_data
from bilagviewer.importers.html.office import list_sign
from bilagviewer.importers.html.pictures import Pictures
from bilagviewer.importers.html.spans import PLAIN, Look, Spans, raised
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text.decode import Line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOST_DEEP = 40
"""Lists inside lists count no deeper."""


class Walk:
    """Reads elements from a stack of its own: a page may be deeper than Python's."""

    def __init__(self, log: Log, root: LexborNode, *, tabs: bool = False) -> None:
        self.lines: list[Line] = []
        self.pictures = Pictures(log)
        self._log = log
        self._cells = Cells(Content(root), self.pictures, log)
        self._punkter: dict[int, str] = {}
        """`mem_id` of a cell with the number of a punkt → the number."""
        self._labels: set[int] = set()
        """`mem_id` of each cell that only says what stands beside it."""
        self._spans = Spans(tabs=tabs)
        self._lead = ""
        self._lists: list[int | None] = []
        """The next number of each list that is open, None for bullets."""
        self._pre = 0
        self._todo: list[tuple[LexborNode, Look] | Callable[[], None]] = []

    def read(self, root: LexborNode) -> None:
        """Write the lines of `root` and all that is in it."""
        self._todo.append((root, PLAIN))
        while self._todo:
            step = self._todo.pop()
            if callable(step):
                step()
            else:
                self._enter(*step)
        self._end()

    def _enter(self, node: LexborNode, look: Look) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text(deep=False) or "", look)
        elif tag.startswith(("-", "_")):
            return
        elif content.has_no_words(tag):
            self.pictures.leave(node, len(self.lines) + 1)
        elif not self._cells.is_left_out(node, len(self.lines) + 1):
            self._element(node, tag, look)

    def _element(self, node: LexborNode, tag: str, look: Look) -> None:
        if tag == "br":
            self._end()
        elif tag == "img":
            self._picture(node)
        elif level := content.heading_level(node):
            self._block(node, look, "#" * level + " ")
        elif tag in ("ul", "ol"):
            self._list(node, tag, look)
        elif tag == "li":
            self._block(node, look, self._bullet())
        elif tag == "pre":
            self._preformatted(node)
        elif tag == "table":
            self._table(node, look)
        elif content.is_block(tag) or tag in ("tr", "caption"):
            self._block(node, look.within("b", "") if tag == "dt" else look, "")
        elif tag in ("td", "th"):
            self._cell(node, look)
        else:
            self._words(node, tag, look)

    def _inside(
        self, node: LexborNode, look: Look, after: Callable[[], None] | None = None
    ) -> None:
        if after is not None:
            self._todo.append(after)
        children = list(node.iter(include_text=True))
        self._todo += [(child, look) for child in reversed(children)]

    def _block(self, node: LexborNode, look: Look, lead: str) -> None:
        self._end(blank=not lead.lstrip().startswith(("-", *"0123456789")))
        self._lead = lead or self._lead
        self._inside(node, look, lambda: self._end(blank=not self._lists))

    def _list(self, node: LexborNode, tag: str, look: Look) -> None:
        self._end(blank=not self._lists)
        start = node.attributes.get("start") or "1"
        self._lists.append((int(start) if start.isdigit() else 1) if tag == "ol" else None)
        self._inside(node, look, self._end_list)

    def _end_list(self) -> None:
        self._end()
        self._lists.pop()
        if not self._lists:
            self._blank()

    def _bullet(self) -> str:
        indent = "  " * min(max(len(self._lists) - 1, 0), _MOST_DEEP)
        number = self._lists[-1] if self._lists else None
        if number is None:
            return f"{indent}- "
        self._lists[-1] = number + 1
        return f"{indent}{number}. "

    def _text(self, text: str, look: Look) -> None:
        self._spans.add(text, look)

    def _words(self, node: LexborNode, tag: str, look: Look) -> None:
        """Go into an element that stands within a line."""
        words = content.words_of(node) if tag in ("sup", "sub") else ""
        if high := raised(tag, words):
            self._text(high, look)
        elif sign := list_sign(node, tag):
            self._lead = sign
        else:
            before = node.prev
            if tag == "a" and before is not None and before.tag == "a":
                self._spans.add(" ", PLAIN)
            self._spans.begin_element((node.text(deep=False) or "")[:1])
            self._inside(node, look.within(tag, node.attributes.get("href") or ""))

    def _cell(self, node: LexborNode, look: Look) -> None:
        """Go into a cell of a table that only places what is in it."""
        if (number := self._punkter.get(node.mem_id)) is not None:
            self._end(blank=True)
            self._lead = f"## Punkt {number}: "
            return
        self._spans.add(" ", look)
        is_label = node.mem_id in self._labels and not content.words_of(node).endswith(":")
        colon = (lambda: self._spans.add(":", look)) if is_label else None
        self._inside(node, look, colon)

    def _picture(self, node: LexborNode) -> None:
        if alt := self.pictures.words(node, len(self.lines) + 1):
            self._spans.add(f" {alt} ", Look(italic=True))

    def _preformatted(self, node: LexborNode) -> None:
        self._end(blank=True)
        for text in (node.text(deep=True) or "").strip("\n").split("\n"):
            self._spans.add(text, PLAIN)
            self._end()
        self._blank()

    def _table(self, node: LexborNode, look: Look) -> None:
        if not is_data(node):
            self._place(node)
            self._block(node, look, "")
            return
        self._end(blank=True)
        caption = node.css_first("caption")
        if caption is not None and (words := content.words_of(caption)):
            self._spans.add(words, PLAIN)
            self._end(blank=True)
        for header, cells in grid_of(node, self._cells):
            text = "\t".join(cells)
            self.lines.append(Line(len(self.lines) + 1, text, tuple(cells), header))
        self._blank()

    def _place(self, table: LexborNode) -> None:
        """Learn what the cells of a table say that only places what is in it."""
        rows = agenda.own_rows(table)
        numbers = agenda.numbers(rows)
        self._punkter |= {rows[n][0].mem_id: number for n, number in numbers.items()}
        if numbers:
            self._log.note(Did.GUESSED, "agenda_table", len(self.lines) + 1, "")
        facts = rows[: min(numbers)] if numbers else rows
        if facts and agenda.are_facts(facts):
            self._labels |= {row[0].mem_id for row in facts if len(row) > 1}

    def _end(self, *, blank: bool = False) -> None:
        """End the line, with an empty one after it where a paragraph ends."""
        text = self._spans.take()
        if text:
            # What has no hyphen or number in the page must not look as if it had.
            text = self._lead + text.replace("\t", " ") if self._lead else text
            self.lines.append(Line(len(self.lines) + 1, text))
            self._lead = ""
        if blank:
            self._blank()

    def _blank(self) -> None:
        if self.lines and (self.lines[-1].text or self.lines[-1].cells):
            self.lines.append(Line(len(self.lines) + 1, ""))
