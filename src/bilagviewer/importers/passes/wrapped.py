# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether a line of plain text goes on in the next one, since its maker broke it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bilagviewer.importers import words
from bilagviewer.importers.passes.list_marks import TypedMark
from bilagviewer.importers.passes.pieces import ListEntry
from bilagviewer.importers.sheet import Line

_LEAST_WIDTH, _MOST_WIDTH = 55, 130
"""A text whose widest line is between these was broken into lines by its maker."""
_CLOCK_BEGINS = frozenset("0123456789kK")


@dataclass(frozen=True, slots=True)
class WordedLine:
    """A line of text with what the passes ask of it."""

    line: Line
    text: str
    """Its words without the space around them."""
    indent: int = 0
    mark: TypedMark | None = None
    told: ListEntry | None = None
    """The entry that it begins, where the file itself says that it is one."""

    @property
    def is_timed(self) -> bool:
        """Return whether it begins with a time of day."""
        return self.text[:1] in _CLOCK_BEGINS and words.TIMED.match(self.text) is not None


def width_of(lengths: Sequence[int]) -> int:
    """Return how wide the lines of a text are that was broken into lines; 0 where it was not.

    `lengths` are those of its lines in letters, 0 for all that is no line of plain text.
    """
    widest = max((one for one, after in pairwise(lengths) if after), default=0)
    return widest if _LEAST_WIDTH <= widest <= _MOST_WIDTH else 0


def ends(waiting: Sequence[WordedLine], line: WordedLine, width: int) -> bool:
    """Return whether what waits ends before `line`, which begins no entry itself."""
    first = waiting[0]
    if first.line.hints.quiet != line.line.hints.quiet:
        return True
    if first.told:
        # No empty line stands between: it is another paragraph of the same entry.
        return False
    if first.mark:
        return not _goes_on(first, waiting[-1], line, width)
    return first.is_timed and line.is_timed


def _goes_on(entry: WordedLine, before: WordedLine, line: WordedLine, width: int) -> bool:
    """Return whether a list's entry goes on in `line`: it stands further in, or had no room."""
    if line.indent >= entry.indent + 2:
        return True
    if line.line.hints.solid:
        return False
    if width:
        first_word = len(line.text.split(maxsplit=1)[0])
        return before.indent + len(before.text) + 1 + first_word > width
    return line.text[0].islower() and before.text[-1].isalnum()


def was_broken_at_number(waiting: Sequence[WordedLine], line: WordedLine) -> bool:
    """Return whether a line begins with a number only because the one before was full."""
    if not waiting or line.mark is None or line.mark.number is None or line.line.hints.solid:
        return False
    before, entry, number = waiting[-1].text, waiting[0].mark, line.mark.number
    if words.SHORTENED.search(before, max(len(before) - 40, 0)):
        return True
    if entry and entry.number is not None and entry.number + 1 == number:
        return False
    if words.BEFORE_NUMBER.search(before, max(len(before) - 40, 0)):
        return True
    # A list with small letters begins with 1, or under a line that ends in a sign.
    open_end = before[-1:].isalnum() or before.endswith(",")
    first = line.line.text[line.mark.end : line.mark.end + 1]
    return open_end and first.islower() and number != 1
