# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write a formula of Word on one line."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_SPACE = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MATH = _SPACE + "oMath"
_FORMS = {
    "f": ("num", "/", "den"),
    "sSup": ("e", "^", "sup"),
    "sSub": ("e", "_", "sub"),
    "rad": ("deg", "√", "e"),
}
_MOST_DEEP = 50


def written(element: Element, depth: int = 0) -> str:
    """Return a formula's signs in order, with parts that stand above each other in brackets."""
    if depth > _MOST_DEEP:
        return "".join(element.itertext())
    name = element.tag.removeprefix(_SPACE)
    if name == "t":
        return element.text or ""
    if name in _FORMS:
        first, sign, second = _FORMS[name]
        return _part(element, first, depth) + sign + _part(element, second, depth)
    return "".join(written(child, depth + 1) for child in element)


def _part(element: Element, name: str, depth: int) -> str:
    part = element.find(_SPACE + name)
    words = "" if part is None else written(part, depth + 1)
    return words if len(words) < 2 or words.isalnum() else f"({words})"
