# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where columns begin in lines that spaces set in columns, and the cells between these places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers import runs
from bilagviewer.model.blocks import Inlines, plain

_FILLED = re.compile(r"\S+")


def places_of(texts: Sequence[str]) -> list[int]:
    """Return where columns begin: after two places or more that are blank in all lines."""
    width = max(map(len, texts))
    filled = bytearray(width)
    for text in texts:
        for word in _FILLED.finditer(text):
            start, end = word.span()
            filled[start:end] = b"\1" * (end - start)
    begun = filled.index(1)
    return [
        at
        for at in range(begun + 1, width)
        if filled[at] and not filled[at - 1] and not filled[at - 2] and at - 2 > begun
    ]


def cells_at(found: Inlines, places: Sequence[int]) -> list[Inlines]:
    """Return the cells of a line whose columns begin at `places`, and at its own begin."""
    ends = [*places, max(len(plain(found)), places[-1])]
    return runs.spans(found, zip([0, *places], ends, strict=True))
