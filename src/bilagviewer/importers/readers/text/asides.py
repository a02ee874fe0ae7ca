# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take out what stands in a text but on no page: comments, and what a program would fill in."""

from __future__ import annotations

import re

from bilagviewer.importers.report import Log
from bilagviewer.model.blocks import Source

_OPENING, _CLOSING = "<!--", "-->"
_TO_FILL = re.compile(r"\{\{(?P<said>[^{}\n]{0,400}+)\}\}|\{%[^{}\n]{0,400}?%\}")
"""The marks of those programs that make pages of texts: Jekyll, Hugo and their like."""
_TITLE = re.compile(r"[\s.-]*(?:page|post|site\.page|site|doc|meta|params)?[\s.]*title[\s-]*", re.I)


def without_comments(text: str, first: int, log: Log) -> str:
    """Return a text that begins on the line `first` without comments, its lines where they were.

    A comment that never ends is text.
    """
    if _OPENING not in text:
        return text
    kept: list[str] = []
    position, number = 0, first
    while (start := text.find(_OPENING, position)) >= 0:
        end = text.find(_CLOSING, start + len(_OPENING))
        if end < 0:
            break
        inside = text[start + len(_OPENING) : end]
        number += text.count("\n", position, start)
        log.removed("comment", Source(line=number), inside.strip())
        kept += [text[position:start], "\n" * inside.count("\n")]
        number += inside.count("\n")
        position = end + len(_CLOSING)
    return "".join([*kept, text[position:]])


def filled_in(text: str, first: int, title: str, log: Log) -> str:
    """Return a text that begins on the line `first` without marks that a program would fill in.

    The words of the file's own `title` stand where the mark says so.
    """
    if "{{" not in text and "{%" not in text:
        return text
    kept: list[str] = []
    position, number = 0, first
    for mark in _TO_FILL.finditer(text):
        number += text.count("\n", position, mark.start())
        kept.append(text[position : mark.start()])
        position = mark.end()
        if title and mark["said"] and _TITLE.fullmatch(mark["said"]):
            kept.append(title)
        else:
            log.removed("mark", Source(line=number), mark[0].strip("{}%<> "))
    return "".join([*kept, text[position:]])
