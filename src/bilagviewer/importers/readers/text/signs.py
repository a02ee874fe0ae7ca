# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines that are signs and no words, or whose first signs say what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

STARTS = frozenset("#=-+:[!*_~`|")
"""What such a line begins with."""
BLANK = re.compile(
    r"([-*_])\1{2,}|([-*_])(?: \2){2,}|={3,}|#{1,6}|~{3,}|`{3,}|\[\[?_?toc_?\]?\]", re.I
)
"""A rule between two parts, a heading without words, or where an index would be made."""
CONTENTS = re.compile(r"\[\[?_?toc_?\]?\]", re.IGNORECASE)
UNDERLINE = re.compile(r"={3,}|-{3,}")
BORDER = re.compile(r"\+(?:[-=:]+\+)+")
CONTAINER = re.compile(r":{3,}\s*(?P<said>[^:]*):*")
PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]*)\]\((?P<file>[^()]*)\)(?P<marks>\{[^{}]*\})?")
FOOTNOTE = re.compile(r"\[\^(?P<id>[^\[\]\s]+)\]:\s*")
REFERENCE = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]\n^][^\[\]\n]{0,200})\]:[ \t]+<?"
    r"(?P<to>(?:[a-z]{2,10}:|/|#|\.{1,2}/|www\.)[^\s<>]*|[^\s<>]+\.\w{2,5})>?"
    r"(?:[ \t]+(?P<title>\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
HASHES = re.compile(r"(#{1,6})(?:\s+|$)")
_LOOSE_HASHES = re.compile(r"(#{1,6})(?:\s+|$|(?<=##)(?=[^\W_]|§))")
_HEADINGS = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+\S|#{2,6}[\w§])", re.MULTILINE)
_FIRST_HEADING = re.compile(r"\s*#(?=[^\W\d_][^#\n]*\n\s*\n)")
_FENCE = re.compile(r" {0,3}(?P<sign>`{3,}|~{3,5}(?!~))\s*(?P<said>[\w+#.-]*)\s*")
_LONGEST_FENCE = 8


class Fences:
    """Where stretches begin and end whose lines are to be shown as they are."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._last: dict[tuple[str, int], int] = {}
        for n, line in enumerate(lines):
            found = _fence(line)
            if found and not found["said"]:
                for length in range(3, _length(found) + 1):
                    self._last[found["sign"][0], length] = n
        self._open: tuple[str, int] | None = None

    @property
    def is_open(self) -> bool:
        """Return whether the line before was inside."""
        return self._open is not None

    def turns(self, at: int, line: str) -> str | None:
        """Return what is said beside the signs where `line` opens or closes one, else None."""
        found = _fence(line)
        if not found:
            return None
        sign, length = found["sign"][0], _length(found)
        if self._open is None:
            if self._last.get((sign, length), -1) <= at:
                return None
            self._open = sign, length
            return str(found["said"])
        if self._open[0] != sign or length < self._open[1] or found["said"]:
            return None
        self._open = None
        return ""


def _fence(line: str) -> re.Match[str] | None:
    return _FENCE.fullmatch(line) if "```" in line or "~~~" in line else None


def _length(fence: re.Match[str]) -> int:
    return min(len(fence["sign"]), _LONGEST_FENCE)


def hashes(text: str) -> re.Pattern[str]:
    """Return how the headings of a text begin: without a blank too, where it has others.

    A word with one sign is none, "#havnefest"; see `with_first_heading`.
    """
    if "##" not in text:
        return HASHES
    return _LOOSE_HASHES if len(_HEADINGS.findall(text)) > 1 else HASHES


def with_first_heading(text: str) -> str:
    """Return a text whose first line, "#Referat", is a heading where there are headings below."""
    first = _FIRST_HEADING.match(text)
    if first and _HEADINGS.search(text, first.end()):
        return f"{text[: first.end()]} {text[first.end() :]}"
    return text


def fenced(lines: Sequence[str]) -> list[bool]:
    """Return of each line whether it is to be shown as it is, or is a fence round such."""
    if not any("```" in line or "~~~" in line for line in lines):
        return [False] * len(lines)
    fences, found = Fences(lines), []
    for at, line in enumerate(lines):
        was_open = fences.is_open
        found.append(fences.turns(at, line) is not None or was_open)
    return found


def references(text: str) -> Mapping[str, str]:
    """Return where the references lead that a text defines, each by its folded name."""
    found: dict[str, str] = {}
    if "]:" in text:
        for match in REFERENCE.finditer(text):
            found.setdefault(" ".join(match["label"].split()).casefold(), match["to"])
    return found
