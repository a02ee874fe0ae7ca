# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words of one line with their looks, written in the markup that the passes read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_SPACES = re.compile(r"[ \t\r\n]+")
_TABS = re.compile(r" ?\t[ \t]*")
_BREAKS = ("\n", "\t")
_WEB = re.compile(r"^(?:https?://|mailto:)[^\s<>]+$", re.IGNORECASE)
_LETTERS = {"&": "&amp;", "<": "&lt;", "*": "&#42;", "[": "&#91;", "]": "&#93;"}
_SOFT_HYPHEN = "\u00ad"
_ONLY_NUMBER = re.compile(r"^\s*\d{1,3}(?:\.\d{1,3})*\.?$")
_FEW = 8
"""More pieces than a number at the beginning is written in."""
_HIGH = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_LOW = str.maketrans("0123456789()", "₀₁₂₃₄₅₆₇₈₉₍₎")
_RAISED = re.compile(r"^\d{1,3}\)?$")
_FIRST = {"#": "&#35;", "|": "&#124;"}


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, and where they lead."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""

    def within(self, tag: str, href: str) -> Look:
        """Return the look of words inside the element `tag`."""
        if tag in ("b", "strong"):
            return replace(self, bold=True)
        if tag in ("i", "em", "cite", "dfn"):
            return replace(self, italic=True)
        if tag in ("u", "ins"):
            return replace(self, underline=True)
        if tag == "a" and _WEB.match(href.strip()):
            link = href.strip().replace("(", "%28").replace(")", "%29")
            return replace(self, link=link)
        return self


PLAIN = Look()


class Spans:
    """Collects words until their line ends."""

    def __init__(self, *, tabs: bool = False) -> None:
        self._parts: list[tuple[str, Look]] = []
        self._tabs = tabs

    def add(self, text: str, look: Look) -> None:
        """Add words; any white space is one space, but tabs where they are kept."""
        text = text.replace(_SOFT_HYPHEN, "")
        if not self._tabs or "\t" not in text:
            self._parts.append((_SPACES.sub(" ", text), look))
            return
        for n, between in enumerate(text.split("\t")):
            if n:
                self._parts.append(("\t", PLAIN))
            self._parts.append((_SPACES.sub(" ", between), look))

    def begin_element(self, text: str) -> None:
        """Keep a number at the line's beginning apart from the element `text` that follows it."""
        if len(self._parts) < _FEW and text[:1].isupper():
            before = "".join(words for words, _ in self._parts)
            if _ONLY_NUMBER.match(before):
                self._parts.append((" ", PLAIN))

    def take_break(self) -> None:
        """Break the line inside a cell."""
        self._parts.append(("\n", PLAIN))

    def take(self, *, in_cell: bool = False) -> str:
        """Return the line's markup, and begin anew."""
        parts, self._parts = self._parts, []
        joined: list[tuple[str, Look]] = []
        for text, look in parts:
            if joined and joined[-1][1] == look and text not in _BREAKS:
                joined[-1] = (joined[-1][0] + text, look)
            else:
                joined.append((text, look))
        line = _SPACES_ONLY.sub(" ", "".join(_marked(text, look) for text, look in joined)).strip()
        line = line.replace("\n", "<br>")
        if self._tabs:
            line = _TABS.sub("\t", line)
        if in_cell:
            return line.replace("|", "&#124;")
        return _FIRST.get(line[:1], line[:1]) + line[1:]


def raised(tag: str, text: str) -> str:
    """Return a number that stands higher or lower than its line as the letters for that."""
    if tag not in ("sup", "sub") or not _RAISED.match(text.strip()):
        return ""
    return text.strip().translate(_HIGH if tag == "sup" else _LOW)


_SPACES_ONLY = re.compile(r" {2,}")


def _marked(text: str, look: Look) -> str:
    words = text.strip(" ")
    if not words or text in _BREAKS:
        return text
    before = text[: len(text) - len(text.lstrip(" "))]
    after = text[len(text.rstrip(" ")) :]
    marked = "".join(_LETTERS.get(letter, letter) for letter in words)
    if look.link:
        marked = f"[{marked}]({look.link})"
    for name, tag in (("underline", "u"), ("italic", "i"), ("bold", "b")):
        if getattr(look, name):
            marked = f"<{tag}>{marked}</{tag}>"
    return f"{before}{marked}{after}"
