# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell what stands beside a Word document's text: comments, and what is on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from bilagviewer.importers.report import Log
from bilagviewer.importers.word.numbers import SPACE

_REASONS = (
    (re.compile(r"^word/comments\.xml$"), "comment"),
    (re.compile(r"^word/(?:header|footer)\d*\.xml$"), "margin"),
)


def look(name: str, part: bytes, read: Callable[[bytes], Element], log: Log) -> None:
    """Keep in the report what the part `name` says, if it is one of these."""
    for pattern, reason in _REASONS:
        if pattern.match(name):
            for aside in _asides(read(part), reason):
                words = " ".join(filter(None, map(_words, aside.iter(SPACE + "p"))))
                if any(map(str.isalpha, words)):
                    log.removed(reason, None, words)


def _asides(root: Element, reason: str) -> list[Element]:
    return root.findall(SPACE + "comment") if reason == "comment" else [root]


def _words(paragraph: Element) -> str:
    return " ".join("".join(part.text or "" for part in paragraph.iter(SPACE + "t")).split())
