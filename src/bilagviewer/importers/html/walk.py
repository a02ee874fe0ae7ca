# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Go through a page once, in the order in which it is read, and write its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilagviewer.importers.html import content
from bilagviewer.importers.html.grid import grid_of, is_data
from bilagviewer.importers.html.spans import PLAIN, Look, Spans
from bilagviewer.importers.report import Log
from bilagviewer.importers.text.decode import Line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MOST_DEEP = 40
"""Lists inside lists count no deeper."""


class Walk:
    """Reads elements from a stack of its own: a page may be deeper than Python's."""

    def __init__(self, log: Log, *, tabs: bool = False) -> None:
        self.lines: list[Line] = []
        self._log = log
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
        elif tag.startswith(("-", "_")) or content.has_no_words(tag):
            return
        elif content.is_hidden(node) or content.is_control(node):
            reason = "hidden" if content.is_hidden(node) else "page_control"
            self._log.removed(reason, len(self.lines) + 1, content.words_of(node))
        else:
            self._element(node, tag, look)

    def _element(self, node: LexborNode, tag: str, look: Look) -> None:
        if tag == "br":
            self._end()
        elif tag == "img":
            self._picture(node)
        elif tag in content.HEADINGS:
            self._block(node, look, "#" * content.HEADINGS[tag] + " ")
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
        else:
            if tag in ("td", "th"):
                self._spans.add(" ", look)
            self._inside(node, look.within(tag, node.attributes.get("href") or ""))

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

    def _picture(self, node: LexborNode) -> None:
        alt = " ".join((node.attributes.get("alt") or "").split())
        if alt:
            self._spans.add(f" {alt} ", Look(italic=True))

    def _preformatted(self, node: LexborNode) -> None:
        self._end(blank=True)
        for text in (node.text(deep=True) or "").strip("\n").split("\n"):
            self._spans.add(text, PLAIN)
            self._end()
        self._blank()

    def _table(self, node: LexborNode, look: Look) -> None:
        if not is_data(node):
            self._block(node, look, "")
            return
        self._end(blank=True)
        caption = node.css_first("caption")
        if caption is not None and (words := content.words_of(caption)):
            self._spans.add(words, PLAIN)
            self._end(blank=True)
        for header, cells in grid_of(node, self._log):
            text = "\t".join(cells)
            self.lines.append(Line(len(self.lines) + 1, text, tuple(cells), header))
        self._blank()

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
