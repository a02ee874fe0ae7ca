# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make an index from the headings of a text that has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.text import headline
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.headline import bare
from bilagviewer.importers.text.index import IndexBilag, IndexPunkt

_SENTENCE = re.compile(r"[.!?;,:]$")


def make_index(lines: Sequence[Line]) -> tuple[IndexPunkt, ...]:
    """Return the punkter and bilag that headings name, empty where none does."""
    punkter: list[IndexPunkt] = []
    for line in lines:
        named = None if line.cells else headline.read(bare(line.text))
        if not named or not named.title or _SENTENCE.search(named.title):
            continue
        if not (named.worded or headline.is_heading(line.text)):
            continue
        if not named.is_bilag:
            if named.worded and all(punkt.number != named.number for punkt in punkter):
                punkter.append(IndexPunkt(named.number, named.title, None, line.number))
        elif named.number:
            _add(punkter, IndexBilag(named.number, named.title, None, line.number))
    return tuple(punkter)


def _add(punkter: list[IndexPunkt], bilag: IndexBilag) -> None:
    if not punkter:
        punkter.append(IndexPunkt("", "", None, bilag.line))
    known = {(one.number, one.title) for one in punkter[-1].bilag}
    if (bilag.number, bilag.title) not in known:
        punkter[-1].bilag.append(bilag)
