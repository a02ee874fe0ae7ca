# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make an index from the headings of a text that has none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers.text import headline
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.headline import Headline
from bilagviewer.importers.text.index import MOST_ENTRIES, IndexBilag, IndexPunkt
from bilagviewer.importers.text.recognise import text_of, without_count

_SENTENCE = re.compile(r"[.!?;,:]$")
_LONGEST = 120
"""Letters of a title that stands below its number."""
_STOP = re.compile(r"[.!?:]$")


def make_index(lines: Sequence[Line]) -> tuple[IndexPunkt, ...]:
    """Return the punkter and bilag that headings name, empty where none does."""
    maker = _Maker()
    for at, line in enumerate(lines):
        named = headline.read(text_of(line))
        whole = with_title(lines, at, named) if named else None
        if whole:
            maker.take(line, whole)
    return tuple(maker.punkter) if maker.count <= MOST_ENTRIES else ()


def with_title(lines: Sequence[Line], at: int, named: Headline) -> Headline | None:
    """Return what a heading names with its title, which may stand below; None if it is none."""
    if named.title:
        before = lines[at - 1] if at else None
        return named if _is_title(lines[at], named, before) else None
    stands_free = at == 0 or not lines[at - 1].text.strip() or headline.is_heading(lines[at].text)
    below = text_of(lines[at + 1]) if at + 1 < len(lines) else ""
    ends = at + 2 >= len(lines) or not lines[at + 2].text.strip()
    if not (named.worded and named.number and stands_free and below and ends):
        return None
    is_title = len(below) <= _LONGEST and headline.is_title(below) and not headline.read(below)
    return replace(named, title=below) if is_title else None


def _is_title(line: Line, named: Headline, before: Line | None) -> bool:
    """Return whether a line that names a bilag is its title, and not a sentence about it."""
    if _SENTENCE.search(named.title):
        return False
    if headline.is_heading(line.text) or line.text.lstrip().startswith(("**", "<b>")):
        return True
    ends = before is None or before.cells or headline.is_heading(before.text)
    above = "" if ends or before is None else before.bare
    goes_on = bool(above) and headline.read(above) is None and not _STOP.search(above)
    return not goes_on and not named.title[0].islower()


class _Maker:
    """Collects the punkter and bilag, each once."""

    def __init__(self) -> None:
        self.punkter: list[IndexPunkt] = []
        self.count = 0
        self._known: set[tuple[int, str, str]] = set()

    def take(self, line: Line, named: Headline) -> None:
        """Take a line that has the form of a headline."""
        if not (named.worded or headline.is_heading(line.text)):
            return
        if named.is_bilag and named.number:
            title = without_count(named.title)
            self._bilag(IndexBilag(named.number, title, None, line.number))
        elif not named.is_bilag and named.worded and self._is_new((-1, named.number, "")):
            self.punkter.append(IndexPunkt(named.number, named.title, None, line.number))

    def _bilag(self, bilag: IndexBilag) -> None:
        if not self.punkter:
            self.punkter.append(IndexPunkt("", "", None, bilag.line))
        if self._is_new((len(self.punkter), bilag.number, headline.letters(bilag.title))):
            self.punkter[-1].bilag.append(bilag)

    def _is_new(self, key: tuple[int, str, str]) -> bool:
        is_new = key not in self._known
        self._known.add(key)
        self.count += is_new
        return is_new
