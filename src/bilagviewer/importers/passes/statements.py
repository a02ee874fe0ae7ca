# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Entries of a list become statements where a heading or a text above calls them by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers import runs, words
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter, pieces
from bilagviewer.importers.passes.pieces import ListEntry, Piece
from bilagviewer.importers.report import Did, Log
from bilagviewer.model.blocks import Heading, PageMark, Paragraph, Statement, plain
from bilagviewer.work import Work

_MANY = re.compile(
    r"\b(" + "|".join(sorted(words.STATEMENTS, key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_COUNTED = re.compile(r"\d|:$")
_LONGEST_LABEL = 40
_LONGEST_NAMING = 4_000
"""A longer text names no list below it."""


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter its statements and the headings between them, the draft their word."""
    log = Log()
    chapters = []
    word = draft.word
    for chapter in draft.chapters:
        work.check()
        changed, named = _with_statements(chapter, log, work)
        chapters.append(changed)
        word = word or named
    return draft.noted(log, chapters=tuple(chapters), word=word)


def _with_statements(chapter: Chapter, log: Log, work: Work) -> tuple[Chapter, str]:
    found = pieces.of(chapter)
    if not any(isinstance(piece, ListEntry) and piece.number == 1 for piece in found):
        return chapter, ""
    finder = _Finder(chapter.title, found, log)
    for place in each_chapter.watched(range(len(found)), work):
        finder.take(place)
    return replace(chapter, pieces=tuple(finder.found)), finder.word


def named_by(text: str) -> str:
    """Return what a text calls statements, in plural, or nothing."""
    match = _MANY.search(text) if len(text) <= _LONGEST_NAMING else None
    return match[1].lower() if match else ""


class _Finder:
    """Goes through a chapter once, and keeps what the statements are called and their number."""

    def __init__(self, title: str, pieces_of: Sequence[Piece], log: Log) -> None:
        self.found: list[Piece] = []
        self.word = ""
        self._pieces = pieces_of
        self._log = log
        self._naming = named_by(title)
        self._level = 2
        self._group_level = 0
        self._next = 1
        self._group = ""
        self._is_stating = False
        """Whether the piece before was a statement."""

    def take(self, place: int) -> None:
        """Take the piece at a place."""
        piece = self._pieces[place]
        if isinstance(piece, ListEntry):
            self._entry(piece, place)
            return
        self._is_stating = False
        if isinstance(piece, Heading):
            self._heading(piece)
        elif isinstance(piece, Paragraph):
            self._text(piece, place)
        else:
            self.found.append(piece)

    def _entry(self, entry: ListEntry, place: int) -> None:
        is_next = entry.number is not None and entry.number == self._next and not entry.depth
        goes_on = self._is_stating or (bool(self._naming) and self._begins_list(place))
        self._is_stating = is_next and goes_on
        if not self._is_stating or entry.number is None:
            self.found.append(entry)
            return
        self.word = self._naming
        self.found.append(Statement(entry.number, entry.runs, self._group, entry.source))
        self._next = entry.number + 1

    def _begins_list(self, place: int) -> bool:
        """Return whether the entry at a place does not go on with the numbers before it."""
        before, here = self._pieces[place - 1] if place else None, self._pieces[place]
        if not isinstance(before, ListEntry) or not isinstance(here, ListEntry):
            return True
        return before.number is None or here.number != before.number + 1

    def _heading(self, heading: Heading) -> None:
        text = plain(heading.runs)
        named = named_by(text)
        if named:
            self._naming, self._next, self._group = named, 1, ""
        else:
            self._group = text
            self._group_level = heading.level
            if heading.level <= 2:
                self._naming = ""
        self._level = heading.level
        self.found.append(heading)

    def _text(self, text: Paragraph, place: int) -> None:
        if self._is_group(text, place):
            level = self._group_level or min(self._level + 1, 6)
            self._log.note(Did.REPAIRED, "group_heading", text.source, plain(text.runs))
            self._heading(Heading(level, text.runs, text.source))
            return
        if not self._naming:
            said = plain(text.runs)
            if _COUNTED.search(said) or self._is_label(said, place):
                self._naming, self._next = named_by(said), 1
        self.found.append(text)

    def _is_group(self, text: Paragraph, place: int) -> bool:
        """Return whether a paragraph stands as a heading between statements."""
        if not self._naming or self._next == 1 or not runs.is_all(text.runs, "italic"):
            return False
        after = range(place + 1, len(self._pieces))
        behind = next(
            (p for n in after if not isinstance(p := self._pieces[n], PageMark)),
            None,
        )
        return isinstance(behind, ListEntry) and behind.number == self._next

    def _is_label(self, said: str, place: int) -> bool:
        """Return whether the last line of a text is a short title of the list below it."""
        behind = self._pieces[place + 1] if place + 1 < len(self._pieces) else None
        last = said.rpartition("\n")[2]
        is_first = isinstance(behind, ListEntry) and behind.number == 1
        return is_first and len(last) <= _LONGEST_LABEL and not last.endswith((".", ","))
