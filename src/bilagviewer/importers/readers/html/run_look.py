# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How words of a page look, and where they lead."""

from __future__ import annotations

import re
from typing import NamedTuple

_WEB = re.compile(r"^(?:https://|mailto:)[^\s<>]+$", re.IGNORECASE)
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em", "cite", "dfn"))
_UNDERLINED = frozenset(("u", "ins"))
_HIGH = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_LOW = str.maketrans("0123456789()", "₀₁₂₃₄₅₆₇₈₉₍₎")
_RAISED = re.compile(r"^\d{1,3}\)?$")


class RunLook(NamedTuple):
    """What a `Run` has beside its words, in its order."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""

    def within(self, tag: str) -> RunLook:
        """Return the look of words inside the element `tag`."""
        if tag in _BOLD:
            return self._replace(bold=True)
        if tag in _ITALIC:
            return self._replace(italic=True)
        if tag in _UNDERLINED:
            return self._replace(underline=True)
        return self


PLAIN = RunLook()
ITALIC = RunLook(italic=True)


def web_address(href: str) -> str:
    """Return an address that a pack may keep (https or mailto), "" for any other."""
    address = href.strip()
    return address if _WEB.match(address) else ""


def raised(tag: str, text: str) -> str:
    """Return a number that stands higher or lower than its line as the letters for that."""
    text = text.strip()
    if tag not in ("sup", "sub") or not _RAISED.match(text):
        return ""
    return text.translate(_HIGH if tag == "sup" else _LOW)
