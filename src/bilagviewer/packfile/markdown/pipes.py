# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines of a pipe table: cells between unescaped pipes, rows that go on after a backslash."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

_PIPE = re.compile(r"(?<!\\)(\\*)(\|)")
_RULER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


@dataclass(frozen=True, slots=True)
class Line:
    """One row as a line, with the numbers of the lines it was written on."""

    text: str
    start: int
    end: int
    """The first line after it."""


def logical_line(line: Callable[[int], str], start: int, end: int) -> Line:
    """Return the row that begins at `start`, with the lines it goes on in."""
    parts, number = [], start
    while True:
        text = line(number).rstrip(" \t")
        number += 1
        if number >= end or not _goes_on(text):
            parts.append(text)
            return Line(" ".join(parts), start, number)
        parts.append(text[:-1].rstrip(" \t"))


def _goes_on(text: str) -> bool:
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def has_pipe(text: str) -> bool:
    """Return whether `text` has a pipe that divides cells."""
    return bool(_borders(text))


def is_ruler(text: str) -> bool:
    """Return whether `text` is the line of dashes under a table's head."""
    return "|" in text and _RULER.fullmatch(text) is not None


def cells(text: str) -> list[str]:
    """Return the raw text of each cell in a row."""
    text = text.strip(" \t")
    places = [-1, *_borders(text), len(text)]
    found = [text[a + 1 : b].strip(" \t") for a, b in pairwise(places)]
    if text.startswith("|"):
        found = found[1:]
    if text and places[-2] == len(text) - 1:
        found = found[:-1]
    return found


def _borders(text: str) -> list[int]:
    return [m.start(2) for m in _PIPE.finditer(text) if len(m[1] or "") % 2 == 0]
