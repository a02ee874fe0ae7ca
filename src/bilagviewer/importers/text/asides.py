# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take out what stands in a file but on no page: front matter and comments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers.report import Log
from bilagviewer.importers.text.decode import Line

_MOST = 60
"""Lines that front matter can have."""
_FIELD = re.compile(r"^(?:[\w-]+:(?:\s|$)|\s+\S|-\s|#|$)")
_OPENING, _CLOSING = "<!--", "-->"


def strip(lines: Sequence[Line], log: Log) -> list[Line]:
    """Return `lines` without front matter and comments, each of them in the report."""
    last = _front_matter(lines)
    for line in lines[:last]:
        log.removed("front_matter", line.number, line.text)
    rest = list(lines[last:])
    return _without_comments(rest, log) if any(_OPENING in line.text for line in rest) else rest


def _front_matter(lines: Sequence[Line]) -> int:
    """Return how many lines at the top are front matter: fields between two lines of "---"."""
    if not lines or lines[0].text != "---":
        return 0
    for n, line in enumerate(lines[1:_MOST], 1):
        if line.text in ("---", "..."):
            return n + 1 if n > 1 else 0
        if line.cells or not _FIELD.match(line.text):
            return 0
    return 0


def _without_comments(lines: Sequence[Line], log: Log) -> list[Line]:
    result: list[Line] = []
    last = max((n for n, line in enumerate(lines) if _CLOSING in line.text), default=-1)
    inside = False
    for n, line in enumerate(lines):
        if line.cells or not (inside or _OPENING in line.text):
            result.append(line)
            continue
        kept, inside = _outside(line, log, inside=inside, closes=n < last)
        result.append(replace(line, text=kept.rstrip()))
    return result


def _outside(line: Line, log: Log, *, inside: bool, closes: bool) -> tuple[str, bool]:
    """Return the words of a line that are outside comments, and whether one is still open.

    A comment that no later line `closes` is text.
    """
    kept, rest = "", line.text
    while rest:
        sign = _CLOSING if inside else _OPENING
        before, found, after = rest.partition(sign)
        if found and not inside and _CLOSING not in after and not closes:
            return kept + rest, False
        if inside:
            log.removed("comment", line.number, before)
        else:
            kept += before
        inside, rest = inside != bool(found), after
    return kept, inside
