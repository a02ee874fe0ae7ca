# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The boxes of content controls that are ticked or not."""

from __future__ import annotations

from collections.abc import Callable

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.fields import EMPTY, TICKED
from bilagviewer.importers.readers.word.names import CHECKBOX, CHECKED, CHECKED_VAL, VAL, w
from bilagviewer.importers.readers.word.styles import is_on


class WordControls:
    """Writes the sign of a box instead of the one that the document's font has for it."""

    def __init__(self, feed: ElementFeed, say: Callable[[str], None]) -> None:
        self._say = say
        self._open: list[str] = []
        """The sign that each control waits to write, or nothing."""
        self.is_waiting = False
        starts = {w("sdt"): self._begin, CHECKBOX: self._box, CHECKED: self._tick}
        feed.add(starts, {w("sdt"): self._end})

    def instead_of(self, text: str) -> str:
        """Return what is written for the first words of a box."""
        sign, self._open[-1] = self._open[-1], ""
        self._look()
        is_sign = len(text.strip()) <= 1 and not text.strip().isalnum()
        return sign if is_sign else f"{sign} {text}"

    def _begin(self, _said: Attributes) -> None:
        self._open.append("")
        self.is_waiting = False

    def _box(self, _said: Attributes) -> None:
        if self._open:
            self._open[-1] = EMPTY
            self._look()

    def _tick(self, said: Attributes) -> None:
        if self._open and self._open[-1]:
            self._open[-1] = TICKED if is_on({VAL: said.get(CHECKED_VAL, "1")}) else EMPTY

    def _end(self) -> None:
        if self._open and (sign := self._open.pop()):
            self._say(sign)
        self._look()

    def _look(self) -> None:
        self.is_waiting = bool(self._open and self._open[-1])
