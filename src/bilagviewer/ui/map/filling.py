# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Fill a map in turns: signs, names beside them, names at the end of lines, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from bilagviewer.ui.map.candidates import around, away, beside
from bilagviewer.ui.map.room import Line, Room, crosses
from bilagviewer.ui.map.wishes import Placed, Wish

_LED = 40
"""The most names at the end of lines; a map of more is a thicket."""
_FAILED = 6
"""After so many that found no way out, the map is full."""
_CONTENT = 1
"""After so many tries a town is content with a number."""

_FARTHER = 2
"""How much farther a sign may move that has its number beside it."""
_APART = 4
"""How many gaps a name keeps to the signs of others where it can."""


@dataclass(frozen=True, slots=True)
class Failed:
    """What tries before this one could not do."""

    early: frozenset[str]
    """Towns that come before the others now."""
    times: Mapping[str, int]
    """How often a town had neither name nor number."""


class Filling:
    """One try to place everything."""

    def __init__(self, room: Room, gap: float, failed: Failed) -> None:
        self._room, self._gap, self._before = room, gap, failed
        self._signs = Room(room.whole, ())
        self._led = self._failed = 0

    def place(self, wishes: Sequence[Wish], soon: Sequence[QRectF]) -> list[Placed]:
        """Place `wishes` and their names, off the signs that come `soon` where that can be."""
        placed: dict[str, tuple[Wish, Placed]] = {}
        # A sign that must bring its number goes where both have room.
        for wish in sorted(wishes, key=self._is_content):
            one = self._with_number(wish) if self._is_content(wish) else self._sign(wish)
            if one is not None:
                placed[wish.key] = wish, one
        names = (self._name, self._far_name, self._tight_name)
        numbers = (self._number, self._far_number, self._tight_number)
        for rank in range(3):
            group = [wish for wish, _ in placed.values() if self._rank(wish) == rank]
            for turn in (*names, *numbers):
                self._failed = 0
                for wish in group:
                    _, one = placed[wish.key]
                    if not one.named:
                        placed[wish.key] = wish, turn(wish, one, soon)
        return [one for _, one in placed.values()]

    def _is_content(self, wish: Wish) -> bool:
        """Tell whether a town has failed so often that it is content with a number."""
        return self._before.times.get(wish.key, 0) > _CONTENT and not wish.first

    def _rank(self, wish: Wish) -> int:
        """Return when a town has its name: last where others name it, first where it had none."""
        if wish.key in self._before.early:
            return 0
        return 1 if wish.lead else 2

    def _with_number(self, wish: Wish) -> Placed | None:
        for sign in around(wish.at, wish.side, wish.reach * _FARTHER):
            if self._room.is_free(sign, self._gap):
                for number in _numbers(wish, sign):
                    if self._room.is_free(number, self._gap):
                        self._room.add(number)
                        return replace(self._put(wish, sign), number=number)
        return self._sign(wish)

    def _sign(self, wish: Wish) -> Placed | None:
        free = (sign for sign in _signs(wish) if self._room.is_free(sign, self._gap))
        sign = next(free, None)
        return None if sign is None else self._put(wish, sign)

    def _put(self, wish: Wish, sign: QRectF) -> Placed:
        self._room.add(sign)
        self._signs.add(sign)
        one = Placed(wish.key, wish.at, sign)
        if one.moved:
            self._room.add_line((wish.at, sign.center()))
        return one

    def _name(self, wish: Wish, one: Placed, _soon: Sequence[QRectF]) -> Placed:
        labels = (box for box in _labels(wish, one.sign, self._gap) if self._is_its(box, one))
        return replace(one, label=self._room.take(labels, 0))

    def _far_name(self, wish: Wish, one: Placed, soon: Sequence[QRectF]) -> Placed:
        label, line = self._led_to(_ways_out(wish, one.sign, self._gap), soon) or (None, None)
        return replace(one, label=label, line=line)

    def _tight_name(self, wish: Wish, one: Placed, _soon: Sequence[QRectF]) -> Placed:
        return replace(one, label=self._room.take(_labels(wish, one.sign, self._gap), 0))

    def _number(self, wish: Wish, one: Placed, _soon: Sequence[QRectF]) -> Placed:
        numbers = (box for box in _numbers(wish, one.sign) if self._is_its(box, one))
        return replace(one, number=self._room.take(numbers, 0))

    def _far_number(self, wish: Wish, one: Placed, soon: Sequence[QRectF]) -> Placed:
        ways = away(one.sign, wish.number, self._gap, wish.lead)
        number, line = self._led_to(ways, soon) or (None, None)
        return replace(one, number=number, line=line)

    def _tight_number(self, wish: Wish, one: Placed, _soon: Sequence[QRectF]) -> Placed:
        return replace(one, number=self._room.take(_numbers(wish, one.sign), 0))

    def _is_its(self, box: QRectF, one: Placed) -> bool:
        """Tell whether no other sign is so near that `box` could be taken to say its name."""
        return self._signs.is_free(box, self._gap * _APART, own=one.sign)

    def _led_to(
        self, ways: Iterable[tuple[QRectF, Line]], soon: Sequence[QRectF]
    ) -> tuple[QRectF, Line] | None:
        """Take the first of `ways` that is free, and that is off the signs to come if one is."""
        if self._led >= _LED or self._failed >= _FAILED:
            return None
        found = None
        for box, line in ways:
            if self._room.is_free(box, self._gap) and self._room.is_clear(line):
                found = found or (box, line)
                if not any(box.intersects(sign) or crosses(line, sign) for sign in soon):
                    found = box, line
                    break
        if found is None:
            self._failed += 1
            return None
        self._room.add(found[0])
        self._room.add_line(found[1])
        self._led += 1
        return found


def _signs(wish: Wish) -> Iterator[QRectF]:
    if wish.before is not None:
        yield wish.before.sign
    yield from around(wish.at, wish.side, wish.reach)


def _stayed(wish: Wish, sign: QRectF) -> Placed | None:
    """Return how it stood before, where its sign stays."""
    return wish.before if wish.before is not None and wish.before.sign == sign else None


def _labels(wish: Wish, sign: QRectF, gap: float) -> Iterator[QRectF]:
    before = _stayed(wish, sign)
    if before is not None and before.label is not None and before.line is None:
        yield before.label
    yield from beside(sign, wish.label, gap)


def _numbers(wish: Wish, sign: QRectF) -> Iterator[QRectF]:
    if not wish.number.isEmpty():
        yield from beside(sign, wish.number, 1)


def _ways_out(wish: Wish, sign: QRectF, gap: float) -> Iterator[tuple[QRectF, Line]]:
    before = _stayed(wish, sign)
    if before is not None and before.label is not None and before.line is not None:
        yield before.label, before.line
    yield from away(sign, wish.label, gap, wish.lead)
