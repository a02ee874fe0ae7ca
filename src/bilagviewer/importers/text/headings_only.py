# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make an index from the headings of a text that has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.text import headline
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.headline import Headline
from bilagviewer.importers.text.index import MOST_ENTRIES, IndexBilag, IndexPunkt
from bilagviewer.importers.text.recognise import text_of

_SENTENCE = re.compile(r"[.!?;,:]$")
_STOP = re.compile(r"[.!?:]$")


def make_index(lines: Sequence[Line]) -> tuple[IndexPunkt, ...]:
    """Return the punkter and bilag that headings name, empty where none does."""
    maker = _Maker()
    before = None
    for line in lines:
        named = headline.read(text_of(line))
        if named and named.title and _is_title(line, named, before):
            maker.take(line, named)
        before = line
    return tuple(maker.punkter) if maker.count <= MOST_ENTRIES else ()


def is_title_of_bilag(line: Line, named: Headline, before: Line | None) -> bool:
    """Return whether a line is the heading of a bilag: it has its number and its title."""
    both = named.is_bilag and bool(named.number and named.title)
    return both and _is_title(line, named, before)


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
            self._bilag(IndexBilag(named.number, named.title, None, line.number))
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
