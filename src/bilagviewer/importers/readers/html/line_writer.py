# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write the lines of a page, with an empty one where a paragraph ends."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.importers.readers.html.run_collector import RunCollector
from bilagviewer.importers.sheet import NO_HINTS, Hints, Line
from bilagviewer.model.blocks import Inlines, Run, Source, plain
from bilagviewer.work import Work

_AT_ONCE = 512
"""How many parts are made between two looks at the budget."""


class LineWriter:
    """Keeps the lines of one page, and the words of the one that is not ended yet."""

    def __init__(self, work: Work) -> None:
        self.lines: list[Line] = []
        self.words = RunCollector()
        self.hints = NO_HINTS
        """What is said of the next line, until it is written."""
        self._work = work
        self._parts = 0
        self._tables = 0
        self._alone = ""
        self._behind: list[tuple[str, str]] = []

    @property
    def place(self) -> Source:
        """Return where the next line will stand."""
        return Source(line=len(self.lines) + 1)

    def end(self, *, blank: bool = False) -> None:
        """End the line, with an empty one after it where a paragraph ends."""
        if self.words:
            runs = self.words.take()
            if runs:
                self._write(runs)
        if self._behind:
            self._write_pictures()
        if blank:
            self.blank()

    def _write(self, runs: Inlines) -> None:
        hints = self.hints
        if self._alone:
            if plain(runs) == self._alone:
                runs, hints = (Run(self._alone),), Hints(picture="-")
            self._alone = ""
        self._parts += len(runs) - 1
        self._add(Line(runs, Source(line=len(self.lines) + 1), (), hints))
        if self.hints is not NO_HINTS:
            self.hints = NO_HINTS

    def text(self, words: str, hints: Hints) -> None:
        """Write a line of words with one look."""
        self._add(Line((Run(words),), Source(line=len(self.lines) + 1), (), hints))

    def blank(self) -> None:
        """Write an empty line where the last one is none."""
        if self.lines and not _is_empty(self.lines[-1]):
            self._add(Line((), Source(line=len(self.lines) + 1)))

    def forget_hints(self) -> None:
        """Say nothing of the next line: that of which it was said had no words."""
        self.hints = NO_HINTS

    def picture(self, name: str, words: str) -> None:
        """Show a kept picture behind the line that is being written."""
        self._behind.append((name, words))

    def picture_alone(self, words: str) -> None:
        """Take the line for a picture that did not come along where these are its only words."""
        self._alone = words

    def table(self) -> int:
        """Begin a table, and return its number."""
        self.end(blank=True)
        self._tables += 1
        return self._tables

    def row(self, cells: Sequence[Inlines], hints: Hints) -> None:
        """Write a row of a table."""
        self._parts += len(cells)
        self._add(Line((), Source(line=len(self.lines) + 1), tuple(cells), hints))

    def close(self) -> None:
        """End the page: no line is open, and all parts are paid for."""
        self.end()
        self._work.spend(self._parts)
        self._parts = 0

    def _add(self, line: Line) -> None:
        self.lines.append(line)
        self._parts += 1
        if self._parts >= _AT_ONCE:
            self._work.spend(self._parts)
            self._parts = 0

    def _write_pictures(self) -> None:
        behind, self._behind = self._behind, []
        self.blank()
        for name, words in behind:
            runs = (Run(words),) if words else ()
            place = Source(line=len(self.lines) + 1)
            self._add(Line(runs, place, (), Hints(picture=name)))
        self.blank()


def _is_empty(line: Line) -> bool:
    return not line.runs and not line.cells and not line.hints.picture
