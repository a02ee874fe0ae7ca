# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Offsets into text: ours count code points, Qt's count UTF-16 units."""

from __future__ import annotations

_LAST_OF_ONE_UNIT = "\uffff"


def is_wide(text: str) -> bool:
    """Return whether a character of `text` takes two units in UTF-16."""
    return bool(text) and not text.isascii() and max(text) > _LAST_OF_ONE_UNIT


def to_units(text: str, points: int) -> int:
    """Return how many UTF-16 units the first `points` code points of `text` take."""
    return len(text[:points].encode("utf-16-le", "surrogatepass")) // 2


def to_points(text: str, units: int) -> int:
    """Return how many code points the first `units` UTF-16 units of `text` hold.

    A unit inside a pair counts as the pair's beginning.
    """
    taken = points = 0
    for character in text:
        taken += 2 if character > _LAST_OF_ONE_UNIT else 1
        if taken > units:
            break
        points += 1
    return points
