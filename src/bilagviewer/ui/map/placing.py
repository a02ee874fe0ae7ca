# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Place signs and names so that none lies on another; a name without room stands further away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF

from bilagviewer.ui.map.filling import Failed, Filling
from bilagviewer.ui.map.room import Room
from bilagviewer.ui.map.wishes import Placed, Wish

_TRIES = 14
_WORK = 400
"""How many towns are placed in all tries together, so that many take no longer than few."""
_FOR_NAMES = 3
"""How many more there are to give a name to those that have only a number."""
_HOPELESS = 12
"""With so many towns without a name there is no other try."""


def place(
    wishes: Sequence[Wish], room: QRectF, taken: Sequence[QRectF], *, gap: float
) -> tuple[Placed, ...]:
    """Place signs and then names, of the first wishes before all others.

    Everything stays within `room` and off what is `taken`. Towns that remain without a name
    have theirs before the others in another try.
    """
    inside = [wish for wish in wishes if room.contains(wish.at)]
    must = {wish.key for wish in inside if wish.lead}
    best: list[Placed] = []
    least = (len(must) + 1, 0)
    failed: Counter[str] = Counter()
    early: frozenset[str] = frozenset()
    insisting: frozenset[str] = frozenset()
    first = {wish.key for wish in inside if wish.first}
    for number in range(min(_TRIES, max(1, _WORK // max(1, len(inside))))):
        found = Filling(Room(room, taken), gap, Failed(early, failed, insisting)).place(inside)
        unnamed = first - {one.key for one in found if one.label is not None}
        nameless = must - {one.key for one in found if one.named} | unnamed
        numbered = {one.key for one in found if one.number is not None}
        if not best or (len(nameless), len(numbered)) < least:
            best, least = found, (len(nameless), len(numbered))
        if not (nameless or (numbered and number < _FOR_NAMES)) or len(nameless) > _HOPELESS:
            break
        failed.update(nameless)
        early |= nameless | numbered
        insisting |= unnamed
    return tuple(best)
