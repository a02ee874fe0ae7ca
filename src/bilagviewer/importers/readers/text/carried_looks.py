# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Signs of a look that begins on one line of a paragraph and ends on a later one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bilagviewer.importers.readers.text.signs import fenced

_OPENING = r"(?<![\w*\\])(?P<opening>\*{1,3}|_{1,3})(?=[^\s*_.,;:)])"
_CLOSING = r"(?<=[^\s*_\\(])(?P<closing>\*{1,3}|_{1,3})(?![\w*_])"
_SIGN = re.compile(f"{_CLOSING}|{_OPENING}|`[^`]*`")
_LISTED = re.compile(r"\s*(?:[-+*•–]|\d{1,4}[.)]|[A-Za-zæøåÆØÅ][.)])\s+")
_APART = re.compile(r"\s*(?:$|[#|=:]|[-*_]{3,}\s*$|~~~|```|<)")
"""A line that no paragraph goes on in."""
_END = re.compile(r"(?: *\\| *)$")
_FARTHEST = 30


def carried(lines: Sequence[str], borders: Collection[int] = ()) -> list[str]:
    """Return lines in which each look ends on the line it began on, and begins anew on the next.

    Nothing goes on over the `borders`, before which a paragraph ends.
    """
    found = list(lines)
    kept = fenced(found)
    done = 0
    for at, line in enumerate(found):
        if at >= done and not kept[at] and _may_be_open(line):
            done = _carry(found, kept, borders, at)
    return found


def _may_be_open(line: str) -> bool:
    return any(sign in line and line.count(sign) % 2 for sign in ("*", "**", "_", "__"))


def _carry(lines: list[str], kept: Sequence[bool], borders: Collection[int], at: int) -> int:
    """End the look that a line leaves open, and those that its last lines do; return that line."""
    while sign := _left_open(lines[at]):
        end = _end(lines, kept, borders, at, sign)
        if end == at:
            break
        for n in range(at, end + 1):
            lines[n] = _marked(lines[n], sign, begins=n > at, ends=n < end)
        at = end
    return at


def _left_open(line: str) -> str:
    """Return the sign of the look that a line opens and does not close."""
    if "\t" in line or _APART.match(line):
        return ""
    mark = _LISTED.match(line)
    waiting = ""
    for sign in _SIGN.finditer(line, mark.end() if mark else 0):
        if waiting:
            waiting = "" if sign["closing"] == waiting else waiting
        else:
            waiting = sign["opening"] or ""
    return waiting


def _end(
    lines: Sequence[str], kept: Sequence[bool], borders: Collection[int], at: int, sign: str
) -> int:
    """Return the line of the same paragraph that closes a look; `at` where none does."""
    for n in range(at + 1, min(at + _FARTHEST, len(lines))):
        line = lines[n]
        if kept[n] or n in borders or "\t" in line or _APART.match(line) or _LISTED.match(line):
            return at
        for one in _SIGN.finditer(line):
            if one["closing"] == sign:
                return n
            if one["opening"] == sign:
                return at
    return at


def _marked(line: str, sign: str, *, begins: bool, ends: bool) -> str:
    start = len(line) - len(line.lstrip())
    end = _END.search(line)
    stop = end.start() if end else len(line)
    words = line[start:stop]
    before, after = (sign if begins else ""), (sign if ends else "")
    return f"{line[:start]}{before}{words}{after}{line[stop:]}"
