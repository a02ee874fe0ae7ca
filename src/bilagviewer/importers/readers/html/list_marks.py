# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The marks of a page's lists, as a browser shows them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BULLET = "•"
_NUMBER = re.compile(r"^\s*([+-]?\d{1,9})")
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_KINDS = {
    "1": "1",
    "decimal": "1",
    "a": "a",
    "lower-alpha": "a",
    "lower-latin": "a",
    "A": "A",
    "upper-alpha": "A",
    "upper-latin": "A",
    "i": "i",
    "lower-roman": "i",
    "I": "I",
    "upper-roman": "I",
    "none": "",
    "disc": "",
    "circle": "",
    "square": "",
}
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_MOST_ROMAN = 3999


class OpenList:
    """A list of which the entries are read one by one."""

    def __init__(self, node: LexborNode, tag: str) -> None:
        given = node.attributes
        self._is_counted = tag == "ol"
        self._kind = _kind(given.get("type"), given.get("style"), "1") if self._is_counted else ""
        self._step = -1 if "reversed" in given else 1
        start = _whole(given.get("start"))
        if start is None:
            start = _entries(node) if self._step < 0 and self._is_counted else 1
        self._next = start

    def mark(self, given: dict[str, str | None]) -> str:
        """Return the mark of the next entry, of which the attributes are `given`."""
        if not self._is_counted:
            return BULLET
        kind = self._kind
        if given:
            said = _whole(given.get("value"))
            self._next = self._next if said is None else said
            kind = _kind(given.get("type"), given.get("style"), kind)
        number, self._next = self._next, self._next + self._step
        return f"{_shown(number, kind)}." if kind else BULLET


def _kind(said: str | None, style: str | None, otherwise: str) -> str:
    named = _STYLE.search(style) if style else None
    if named and named[1].lower() in _KINDS:
        return _KINDS[named[1].lower()]
    return _KINDS.get(said, otherwise) if said else otherwise


def _whole(said: str | None) -> int | None:
    found = _NUMBER.match(said) if said else None
    return int(found[1]) if found else None


def _entries(node: LexborNode) -> int:
    return sum(child.tag == "li" for child in node.iter())


def _shown(number: int, kind: str) -> str:
    if kind in "aA" and number > 0:
        letters = _letters(number)
        return letters if kind == "a" else letters.upper()
    if kind in "iI" and 0 < number <= _MOST_ROMAN:
        roman = _roman(number)
        return roman if kind == "I" else roman.lower()
    return str(number)


def _letters(number: int) -> str:
    """Return a, b and so on to z, then aa, ab and so on."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        signs += sign * times
    return signs
