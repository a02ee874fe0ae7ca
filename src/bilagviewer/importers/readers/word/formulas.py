# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a formula of Word on one line."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, TreeBuilder

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.names import MATH_SPACE, m, w

_FORMULA = m("oMath")
_FORMS = {
    "f": ("num", "/", "den"),
    "sSup": ("e", "^", "sup"),
    "sSub": ("e", "_", "sub"),
    "rad": ("deg", "√", "e"),
}
_MOST_DEEP = 50


class Formulas:
    """Says each formula of a document as words."""

    def __init__(self, feed: ElementFeed, take: Callable[[str], None]) -> None:
        self._feed, self._take = feed, take
        self._builder = TreeBuilder()
        self._deep = 0
        feed.add({_FORMULA: self._begin}, {})

    def _begin(self, _said: Attributes) -> None:
        self._builder = TreeBuilder()
        self._deep = 0
        self._feed.divert(self._start, self._end)
        self._start(_FORMULA, {})

    def _start(self, name: str, _said: Attributes) -> None:
        self._deep += 1
        is_text = name in (m("t"), w("t"))
        self._feed.take_text(self._builder.data if is_text else None)
        self._builder.start("t" if is_text else name.removeprefix(MATH_SPACE), {})

    def _end(self, name: str) -> None:
        self._deep -= 1
        is_text = name in (m("t"), w("t"))
        self._feed.take_text(None)
        self._builder.end("t" if is_text else name.removeprefix(MATH_SPACE))
        if not self._deep:
            self._feed.resume()
            self._take(written(self._builder.close()))


def written(element: Element, depth: int = 0) -> str:
    """Return a formula's signs in order, with parts that stand above each other in brackets."""
    if depth > _MOST_DEEP:
        return "".join(element.itertext())
    if element.tag == "t":
        return element.text or ""
    if element.tag in _FORMS:
        first, sign, second = _FORMS[element.tag]
        return _part(element, first, depth) + sign + _part(element, second, depth)
    return "".join(written(child, depth + 1) for child in element)


def _part(element: Element, name: str, depth: int) -> str:
    part = element.find(name)
    words = "" if part is None else written(part, depth + 1)
    return words if len(words) < 2 or words.isalnum() else f"({words})"
