# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell what stands beside a document's text: comments, and what is on every page."""

from __future__ import annotations

import re

from bilagviewer.importers.readers.word.element_feed import ElementFeed
from bilagviewer.importers.readers.word.names import w
from bilagviewer.importers.readers.word.package import Package
from bilagviewer.importers.report import Log
from bilagviewer.work import Work

_REASONS = (
    (re.compile(r"^word/comments\d*\.xml$"), "comment"),
    (re.compile(r"^word/(?:header|footer)\d*\.xml$"), "margin"),
)


def tell(package: Package, log: Log, work: Work) -> None:
    """Keep in the report what such parts of a document say."""
    for name in package.names:
        for pattern, reason in _REASONS:
            if pattern.match(name):
                for words in _Asides(package, name, work).found:
                    if any(map(str.isalpha, words)):
                        log.removed(reason, None, words)


class _Asides:
    """The words of one part: of each comment, or of all of it."""

    def __init__(self, package: Package, name: str, work: Work) -> None:
        self.found: list[str] = []
        self._words: list[str] = []
        feed = ElementFeed(work)
        starts = {
            w("t"): lambda _: feed.take_text(self._words.append),
            w("p"): lambda _: self._words.append(" "),
            w("tab"): lambda _: self._words.append(" "),
        }
        feed.add(starts, {w("t"): lambda: feed.take_text(None), w("comment"): self._end})
        feed.read(package.pieces(name))
        self._end()

    def _end(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if words:
            self.found.append(words)
