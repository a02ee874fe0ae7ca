# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the marks that programs put into a text for each other: attributes, anchors, escapes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers.report import Log
from bilagviewer.importers.text.decode import Line

_SIGNS = frozenset("{\\[:=-")
_UNDERLINED = re.compile(r"^[=-]{4,}$")
_RULES = {"=": "# ", "-": "## "}
_LONGEST_HEADING = 120
_NO_HEADING = re.compile(r"^\s*(?:#|[-*•>|+]\s)|[.,;]$|^\W*$")
_FENCE = re.compile(r"^:{3,}\s*(?P<said>[^:]*):*$")
_PICTURE = re.compile(r"^\s*!\[\](?P<said>\([^()]*\)(?:\{[^{}]*\})?)$")
_ANCHOR = re.compile(r"(?<!!)\[(?P<words>[^\[\]]*)\]\(#(?P<said>[^()\s]*)\)")
_SPAN = re.compile(r"\[(?P<words>[^\[\]]*)\]\{(?P<said>[#.][^{}]*)\}")
_ATTRIBUTES = re.compile(
    r"(?:(?<=\))|(?:^|\s+))\{(?P<said>[#.][^{}]*|(?:width|height)=[^{}]*)\}(?=\s|$)"
)
_ESCAPED = re.compile(r"\\([*_#\[\]<>`~$^|'\"@.()!+-])")
_LINE_END = re.compile(r"(?<=[^\\])\\$")


def read(lines: Sequence[Line], log: Log) -> list[Line]:
    """Return `lines` with such marks read or taken off, those that have words in the report."""
    result: list[Line] = []
    for line in lines:
        if _SIGNS.isdisjoint(line.text):
            result.append(line)
        elif line.cells:
            cells = tuple(_plain(cell, line.number, log) for cell in line.cells)
            result.append(line if cells == line.cells else replace(line, cells=cells))
        elif _is_under_heading(result, line.text):
            title = " ".join(result[-1].text.split())
            result[-1] = replace(result[-1], text=_RULES[line.text[0]] + title, cells=())
        elif not _is_taken(line, log):
            text = _plain(line.text, line.number, log)
            result.append(line if text == line.text else replace(line, text=text))
    return result


def _is_under_heading(above: Sequence[Line], text: str) -> bool:
    """Return whether a line of "=" or "-" makes a heading of the one line above it."""
    if not _UNDERLINED.match(text) or len(set(text)) > 1 or not above:
        return False
    title = above[-1]
    before = above[-2] if len(above) > 1 and not above[-2].cells else None
    stands_alone = text[0] == "=" or before is None or before.text.lstrip()[:1] in ("", "#")
    is_row = bool(title.cells) and (title.header is not None or len(title.cells) > 2)
    fits = 0 < len(title.text) <= _LONGEST_HEADING and not is_row
    return bool(stands_alone) and fits and not _NO_HEADING.search(title.text)


def _is_taken(line: Line, log: Log) -> bool:
    fence, picture = _FENCE.match(line.text), _PICTURE.match(line.text)
    if fence:
        log.removed("mark", line.number, fence["said"])
    elif picture:
        log.removed("picture", line.number, picture["said"])
    return bool(fence or picture)


def _plain(text: str, number: int, log: Log) -> str:
    if "{" in text or "](#" in text:
        text = _without(_ANCHOR, text, "link", number, log)
        text = _without(_SPAN, text, "mark", number, log)
        text = _without(_ATTRIBUTES, text, "mark", number, log)
    if "\\" in text:
        # As an entity a sign is a letter and no markup.
        text = _LINE_END.sub("", _ESCAPED.sub(lambda sign: f"&#{ord(sign[1])};", text))
    return text


def _without(pattern: re.Pattern[str], text: str, reason: str, number: int, log: Log) -> str:
    def words(match: re.Match[str]) -> str:
        log.removed(reason, number, match["said"])
        kept = match.groupdict().get("words") or ""
        return f"<u>{kept}</u>" if kept and "underline" in match["said"] else kept

    return pattern.sub(words, text)
