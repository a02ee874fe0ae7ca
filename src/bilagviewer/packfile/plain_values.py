# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A value of a key that this version does not know, kept as it stood."""

from __future__ import annotations

from bilagviewer.model.pack import PlainValue


class Pairs(tuple[tuple[str, PlainValue], ...]):
    """A mapping that was read as one, also when it is empty."""

    __slots__ = ()


class Items(tuple[PlainValue, ...]):
    """A sequence that was read as one, also when its items look like pairs."""

    __slots__ = ()


def is_mapping(value: tuple[object, ...]) -> bool:
    """Return whether `value` is to be written as a mapping."""
    if isinstance(value, Pairs):
        return True
    if isinstance(value, Items) or not value:
        return False
    pairs = all(isinstance(v, tuple) and len(v) == 2 and isinstance(v[0], str) for v in value)
    return pairs and len({v[0] for v in value if isinstance(v, tuple)}) == len(value)
