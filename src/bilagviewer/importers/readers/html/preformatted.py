# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Text of a page that stands in lines of its own making."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.element_words import UNREAD
from bilagviewer.importers.sheet import NO_HINTS, Hints

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


def text_lines(node: LexborNode) -> Iterator[tuple[str, Hints]]:
    """Yield the words of each line, "" for an empty one, and how far in it begins."""
    first = node.first_child
    is_code = first is not None and first.tag == "code"
    for text in "".join(_texts_in(node)).strip("\r\n").split("\n"):
        words = text.strip()
        indent = len(text) - len(text.lstrip())
        yield words, Hints(indent=indent, quiet=is_code) if indent or is_code else NO_HINTS


def _texts_in(node: LexborNode) -> Iterator[str]:
    todo = [] if node.first_child is None else [node.first_child]
    while todo:
        one = todo.pop()
        if (following := one.next) is not None:
            todo.append(following)
        tag = one.tag or ""
        if tag == "-text":
            yield one.text_content or ""
        elif tag == "br":
            yield "\n"
        elif tag not in UNREAD and (inner := one.first_child) is not None:
            todo.append(inner)
