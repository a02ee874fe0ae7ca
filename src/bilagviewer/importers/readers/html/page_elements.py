# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is done with an element of a page wherever it stands: in a cell, or in the page itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html import form_ticks
from bilagviewer.importers.readers.html.element_words import all_words
from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.readers.html.page_content import ASKED, Given, PageContent
from bilagviewer.importers.readers.html.page_pictures import PagePictures
from bilagviewer.importers.readers.html.run_look import RunLook, web_address
from bilagviewer.importers.report import Log
from bilagviewer.model.blocks import Source

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NO_WORDS = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "audio",
        "video",
        "math",
    )
)
"""Elements whose text is no text of the page."""
BLOCKS = frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "html",
        "legend",
        "main",
        "ol",
        "p",
        "section",
        "summary",
        "ul",
        "hr",
    )
)
"""Elements that stand on lines of their own."""


class PageElements:
    """Knows of one page what is read, and tells of the rest."""

    def __init__(self, content: PageContent, pictures: PagePictures, log: Log) -> None:
        self._content, self._pictures, self._log = content, pictures, log
        self._told: set[str] = set()

    def is_unread(self, node: LexborNode, tag: str, given: Given, place: Callable[[], int]) -> bool:
        """Return whether an element is passed over, for want of words or as no content."""
        if tag in _NO_WORDS:
            self._pictures.leave(node, Source(line=place()))
            return True
        return self.is_left_out(node, tag, given, place)

    def is_left_out(
        self, node: LexborNode, tag: str, given: Given, place: Callable[[], int]
    ) -> bool:
        """Return whether an element is no content, and keep its words in the report."""
        if not given and tag not in ASKED:
            return False
        reason = self._content.why_left_out(node, tag, given)
        if not reason:
            return False
        self._log.removed(reason, Source(line=place()), all_words(node))
        return True

    def link(self, look: RunLook, given: Given, place: Callable[[], int]) -> RunLook:
        """Return the look of a link's words, and tell of an address that cannot stay."""
        href = (given.get("href") or "").strip()
        if address := web_address(href):
            return look._replace(link=address)
        if href and not href.startswith("#") and href not in self._told:
            self._told.add(href)
            self._log.removed("link", Source(line=place()), href)
        return look

    def picture(self, node: LexborNode, writer: LineWriter) -> str:
        """Return the words for a picture that did not come along; one that did is shown."""
        return self._pictures.show(node, writer)

    def tick(self, node: LexborNode) -> str:
        """Return the sign of a box of a form."""
        return form_ticks.sign(node)
