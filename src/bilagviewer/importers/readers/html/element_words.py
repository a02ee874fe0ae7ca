# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words of an element, whole or only as many as a question needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_FEW_NODES = 300
"""A label, a number or a title is made of fewer elements."""
UNREAD = frozenset(("script", "style", "template", "noscript", "head"))
_BREAKS = frozenset(("br", "p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6"))


def all_words(node: LexborNode) -> str:
    """Return the words of an element that is left out, with single spaces."""
    return " ".join((node.text(deep=True, separator=" ") or "").split())


def first_words(node: LexborNode, limit: int) -> str:
    """Return an element's words with single spaces, cut where they are longer than `limit`.

    An element of very many parts counts as longer, so that no page is gone through twice.
    """
    first = node.first_child
    if first is None:
        return ""
    if first.next is None and first.tag == "-text":
        return " ".join(_beginning(first, limit).split())[: limit + 1]
    return _gathered(first, limit)


def _gathered(first: LexborNode, limit: int) -> str:
    texts: list[str] = []
    size = seen = 0
    todo = [first]
    while todo:
        node = todo.pop()
        seen += 1
        if seen > _FEW_NODES:
            return " ".join("".join(texts).split())[:limit].ljust(limit + 1, "…")
        if (following := node.next) is not None:
            todo.append(following)
        tag = node.tag or ""
        if tag == "-text":
            text = _beginning(node, limit)
            texts.append(text)
            size += len(text.strip())
            if size > limit:
                break
        elif tag not in UNREAD and (inner := node.first_child) is not None:
            if tag in _BREAKS:
                texts.append(" ")
            todo.append(inner)
        elif tag == "br":
            texts.append(" ")
    return " ".join("".join(texts).split())[: limit + 1]


def has_fewer(node: LexborNode, tags: frozenset[str], count: int) -> bool:
    """Return whether an element of few parts holds fewer than `count` elements of some kinds."""
    first = node.first_child
    todo = [] if first is None or (first.next is None and first.tag == "-text") else [first]
    found = seen = 0
    while todo:
        one = todo.pop()
        seen += 1
        found += one.tag in tags
        if found >= count or seen > _FEW_NODES:
            return False
        if (following := one.next) is not None:
            todo.append(following)
        if (inner := one.first_child) is not None:
            todo.append(inner)
    return True


def _beginning(text_node: LexborNode, limit: int) -> str:
    text = text_node.text_content or ""
    if len(text) <= limit:
        return text
    start = text.lstrip()[: 4 * limit]
    return f" {start}" if text[:1].isspace() else start
