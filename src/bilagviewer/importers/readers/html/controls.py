# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether a menu, a button or a label holds text that would be lost with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.element_words import UNREAD, all_words
from bilagviewer.importers.readers.html.holding import HEADINGS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_FEW_WORDS = 8
"""A button, a badge or a menu says no more in one piece."""
_MOST_STEPS = 2_000_000
"""So many elements of a page are looked at; what then is left counts as text."""
_PRESSED = frozenset(("a", "button"))
_HEADING_TAGS = frozenset(HEADINGS.split(", "))
_ENTRY = re.compile(
    r"^(?:(?:punkt|pkt\.?|sag|sak|bilag|vedlegg|bilaga|ärende|item|annex|ad|top|§)\s*[\w.]{1,8}\b"
    r"|\d{1,4}(?:\.\d{1,3})*[.):]\s)",
    re.IGNORECASE,
)
"""How a punkt or a bilag begins."""


@dataclass(slots=True)
class _Weight:
    """What was found in a menu or a button."""

    pressed: int = 0
    """Letters in its links and buttons."""
    other: int = 0
    longest: int = 0
    """The most words that stand in one piece outside links."""
    has_heading: bool = False
    entries: tuple[str, ...] = ()
    """Words of links that name a punkt or a bilag."""


class Controls:
    """Weighs what serves the page, against what its reader would miss."""

    def __init__(self, root: LexborNode) -> None:
        self._root = root
        self._steps = 0
        self._headings: frozenset[str] | None = None

    def are_no_text(self, node: LexborNode) -> bool:
        """Return whether nothing of the text goes where an element is left out.

        A heading is text, but in a menu; so are a paragraph, and links to punkter or bilag that
        no heading of the page names.
        """
        above = node.parent
        if above is not None and above.tag == "th":
            # Pressed to sort by the column that it names.
            return False
        weight = self._weigh(node)
        if weight is None:
            return False
        if node.tag in _PRESSED or (node.attributes.get("role") or "") == "button":
            if weight.has_heading:
                return False
            words = all_words(node)
            is_short = weight.longest <= _FEW_WORDS and not _ENTRY.match(words)
            return is_short or self._is_heading(words)
        is_menu = weight.pressed > weight.other
        if weight.longest > _FEW_WORDS or (weight.has_heading and not is_menu):
            return False
        missing = [words for words in weight.entries if not self._is_heading(words)]
        return len(missing) < 2

    def _is_heading(self, words: str) -> bool:
        if self._headings is None:
            found = self._root.css(f"{HEADINGS}, summary")
            self._headings = frozenset(_folded(all_words(one)) for one in found)
        return _folded(words) in self._headings

    def _weigh(self, node: LexborNode) -> _Weight | None:
        """Return what an element holds; None where the page has too many to look at them all."""
        weight = _Weight()
        entries: list[str] = []
        todo = [] if node.first_child is None else [(node.first_child, False)]
        while todo:
            one, is_pressed = todo.pop()
            self._steps += 1
            if self._steps > _MOST_STEPS:
                return None
            if (following := one.next) is not None:
                todo.append((following, is_pressed))
            tag = one.tag or ""
            if tag == "-text":
                _add(weight, one.text_content or "", is_pressed=is_pressed)
                continue
            weight.has_heading = weight.has_heading or tag in _HEADING_TAGS
            if tag in _PRESSED and not is_pressed and _ENTRY.match(words := all_words(one)):
                entries.append(words)
            if tag not in UNREAD and (inner := one.first_child) is not None:
                todo.append((inner, is_pressed or tag in _PRESSED))
        weight.entries = tuple(entries)
        return weight


def _add(weight: _Weight, text: str, *, is_pressed: bool) -> None:
    words = text.split()
    if is_pressed:
        weight.pressed += sum(map(len, words))
    else:
        weight.other += sum(map(len, words))
        weight.longest = max(weight.longest, len(words))


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
