# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where running text names a thing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

_APART = "\0"
_PROPER = re.compile(r"\w[\s&-]+\w|\w[A-ZÆØÅ]|\d")


def mentions(names: Iterable[str], texts: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Yield the key of each text that names one of `names`, and that name, the longest first.

    A name stands there as printed, as whole words, or with the s of the genitive. A name that
    is one ordinary word ("Skoler") is not sought: it would be found in what is about another.
    """
    keys = list(texts)
    # One search through everything is many times faster than one through each text.
    whole = _APART.join(texts.values())
    starts = list(accumulate((len(texts[key]) + 1 for key in keys[:-1]), initial=0))
    for name in sorted(filter(_PROPER.search, names), key=len, reverse=True):
        place = whole.find(name)
        while place >= 0:
            end = place + len(name)
            if not whole[place - 1 : place].isalnum() and _ends(whole, end):
                yield keys[bisect_right(starts, place) - 1], name
            place = whole.find(name, end)


def _ends(text: str, place: int) -> bool:
    rest = text[place : place + 2]
    return not rest[:1].isalnum() or (rest[:1] == "s" and not rest[1:].isalnum())
