# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Keep what is told of a document while it is read: what was taken out, joined or left."""

from __future__ import annotations

from bilagviewer.importers.report import Did, Log
from bilagviewer.work import Work

_OFTEN = 1000


class Telling:
    """Collects words that are not shown, until others that are end them."""

    def __init__(self, log: Log, work: Work) -> None:
        self.log, self.work = log, work
        self._reason = ""
        self._words: list[str] = []
        self._parts = 0

    def out(self, reason: str, words: str) -> None:
        """Keep words that stand in no line."""
        if reason != self._reason:
            self.end()
            self._reason = reason
        self._words.append(words)

    def end(self) -> None:
        """Tell what was collected."""
        if self._reason:
            words = " ".join("".join(self._words).split())
            self.log.removed(self._reason, None, words)
            self._reason, self._words = "", []

    def left(self, reason: str, words: str) -> None:
        """Keep that something could not come along."""
        self.end()
        self.log.note(Did.LEFT, reason, None, words)

    def repaired(self, reason: str, words: str) -> None:
        """Keep that something was put right."""
        self.end()
        self.log.note(Did.REPAIRED, reason, None, words)

    def spend(self, parts: int = 1) -> None:
        """Count parts that were made, and hear now and then whether to stop."""
        self._parts += parts
        if self._parts >= _OFTEN:
            self.work.spend(self._parts)
            self._parts = 0
