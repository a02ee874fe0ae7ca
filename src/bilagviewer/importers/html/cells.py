# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words of a table's cells, each as one piece of markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilagviewer.importers.html import content
from bilagviewer.importers.html.content import Content
from bilagviewer.importers.html.pictures import Pictures
from bilagviewer.importers.html.spans import PLAIN, Look, Spans, raised
from bilagviewer.importers.report import Log

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


class Cells:
    """Reads the cells of one page, and leaves out what is not to be read."""

    def __init__(self, page: Content, pictures: Pictures, log: Log) -> None:
        self._content, self._pictures, self._log = page, pictures, log

    def is_left_out(self, node: LexborNode, line: int | None = None) -> bool:
        """Return whether an element is no content, and keep its words in the report."""
        reason = self._content.why_left_out(node)
        if not reason:
            return False
        self._log.removed(reason, line, content.words_of(node))
        return True

    def markup(self, cell: LexborNode) -> str:
        """Return the words of a cell with their looks; its lines are broken by `<br>`."""
        spans = Spans()
        todo: list[tuple[LexborNode, Look]] = [(cell, PLAIN)]
        begun = False
        while todo:
            node, look = todo.pop()
            tag = node.tag or ""
            if tag == "-text":
                text = node.text(deep=False) or ""
                spans.add(text, look)
                begun = begun or bool(text.strip())
                continue
            if self._is_nothing(node, tag):
                continue
            if begun and (tag in ("br", "li") or content.is_block(tag)):
                spans.take_break()
            if tag in ("li", "img", "sup", "sub") and self._sign(node, tag, look, spans):
                begun = True
                continue
            inner = look.within(tag, node.attributes.get("href") or "")
            todo += [(child, inner) for child in reversed(list(node.iter(include_text=True)))]
        return spans.take(in_cell=True)

    def _is_nothing(self, node: LexborNode, tag: str) -> bool:
        if tag.startswith(("-", "_")):
            return True
        if content.has_no_words(tag):
            self._pictures.leave(node, None)
            return True
        return self.is_left_out(node)

    def _sign(self, node: LexborNode, tag: str, look: Look, spans: Spans) -> bool:
        """Add what an element has beside its text; return whether that is all of it."""
        if tag == "li":
            spans.add("• ", look)
            return False
        if tag == "img":
            alt = self._pictures.words(node, None)
            spans.add(f" {alt} " if alt else "", Look(italic=True))
            return True
        high = raised(tag, content.words_of(node))
        spans.add(high, look)
        return bool(high)
