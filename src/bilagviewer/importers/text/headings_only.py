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

_SENTENCE = re.compile(r"[.!?;,:]$")


def make_index(lines: Sequence[Line]) -> tuple[IndexPunkt, ...]:
    """Return the punkter and bilag that headings name, empty where none does."""
    maker = _Maker()
    for line in lines:
        named = None if line.cells else headline.read(line.bare)
        if named and named.title and not _SENTENCE.search(named.title):
            maker.take(line, named)
    return tuple(maker.punkter) if maker.count <= MOST_ENTRIES else ()


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
        if self._is_new((len(self.punkter), bilag.number, bilag.title)):
            self.punkter[-1].bilag.append(bilag)

    def _is_new(self, key: tuple[int, str, str]) -> bool:
        is_new = key not in self._known
        self._known.add(key)
        self.count += is_new
        return is_new
