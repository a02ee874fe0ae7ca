# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Fill a map in turns: signs, names beside them, names at the end of lines, numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from bilagviewer.ui.map.candidates import around, away, beside
from bilagviewer.ui.map.room import Line, Room
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
    insisting: frozenset[str]
    """Chosen ones that had no name: they have it before there are other signs."""


class Filling:
    """One try to place everything."""

    def __init__(self, room: Room, gap: float, failed: Failed) -> None:
        self._room, self._gap, self._before = room, gap, failed
        self._signs = Room(room.whole, ())
        self._led = self._failed = 0

    def place(self, wishes: Sequence[Wish]) -> list[Placed]:
        """Place the signs of `wishes`, those that come first before others, and then names."""
        placed: dict[str, tuple[Wish, Placed]] = {}
        # A sign that must bring its number goes where both have room.
        for wish in sorted(wishes, key=self._last):
            one = self._put_with(wish) or self._sign(wish)
            if one is not None:
                placed[wish.key] = wish, one
        names = (self._name, self._far_name, self._tight_name)
        numbers = (self._number, self._far_number, self._tight_number)
        for rank in range(4):
            group = [wish for wish, _ in placed.values() if self._rank(wish) == rank]
            for turn in (*names, *numbers):
                self._failed = 0
                for wish in group:
                    _, one = placed[wish.key]
                    if not one.named:
                        placed[wish.key] = wish, turn(wish, one)
        return [one for _, one in placed.values()]

    def _last(self, wish: Wish) -> tuple[bool, bool, bool]:
        insists = wish.key in self._before.insisting
        return not insists, self._is_content(wish), not wish.first

    def _is_content(self, wish: Wish) -> bool:
        """Tell whether a town has failed so often that it is content with a number."""
        return self._before.times.get(wish.key, 0) > _CONTENT and not wish.first

    def _rank(self, wish: Wish) -> int:
        """Return when a town has its name: last where others name it, soon where it had none."""
        if wish.first:
            return 0
        if wish.key in self._before.early:
            return 1
        return 2 if wish.lead else 3

    def _put_with(self, wish: Wish) -> Placed | None:
        """Place a sign together with its name, or with its number, if the town needs that."""
        if wish.key in self._before.insisting:
            found = self._pair(wish, lambda sign: _labels(wish, sign, self._gap))
            return found and replace(found[0], label=found[1])
        if self._is_content(wish):
            found = self._pair(wish, lambda sign: _numbers(wish, sign))
            return found and replace(found[0], number=found[1])
        return None

    def _pair(
        self, wish: Wish, beside_it: Callable[[QRectF], Iterator[QRectF]]
    ) -> tuple[Placed, QRectF] | None:
        for sign in _signs(wish, farther=_FARTHER):
            if self._room.is_free(sign, self._gap):
                for box in beside_it(sign):
                    if self._room.is_free(box, 0) and not box.intersects(sign):
                        one = self._put(wish, sign)
                        self._room.add(box)
                        return one, box
        return None

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

    def _name(self, wish: Wish, one: Placed) -> Placed:
        labels = (box for box in _labels(wish, one.sign, self._gap) if self._is_its(box, one))
        return replace(one, label=self._room.take(labels, 0))

    def _far_name(self, wish: Wish, one: Placed) -> Placed:
        label, line = self._led_to(_ways_out(wish, one.sign, self._gap)) or (None, None)
        return replace(one, label=label, line=line)

    def _tight_name(self, wish: Wish, one: Placed) -> Placed:
        return replace(one, label=self._room.take(_labels(wish, one.sign, self._gap), 0))

    def _number(self, wish: Wish, one: Placed) -> Placed:
        numbers = (box for box in _numbers(wish, one.sign) if self._is_its(box, one))
        return replace(one, number=self._room.take(numbers, 0))

    def _far_number(self, wish: Wish, one: Placed) -> Placed:
        ways = away(one.sign, wish.number, self._gap, wish.lead)
        number, line = self._led_to(ways) or (None, None)
        return replace(one, number=number, line=line)

    def _tight_number(self, wish: Wish, one: Placed) -> Placed:
        return replace(one, number=self._room.take(_numbers(wish, one.sign), 0))

    def _is_its(self, box: QRectF, one: Placed) -> bool:
        """Tell whether no other sign is so near that `box` could be taken to say its name."""
        return self._signs.is_free(box, self._gap * _APART, own=one.sign)

    def _led_to(self, ways: Iterable[tuple[QRectF, Line]]) -> tuple[QRectF, Line] | None:
        """Take the first of `ways` that is free."""
        if self._led >= _LED or self._failed >= _FAILED:
            return None
        for box, line in ways:
            if self._room.is_free(box, self._gap) and self._room.is_clear(line):
                self._room.add(box)
                self._room.add_line(line)
                self._led += 1
                return box, line
        self._failed += 1
        return None


def _signs(wish: Wish, farther: float = 1) -> Iterator[QRectF]:
    if wish.before is not None:
        yield wish.before.sign
    yield from around(wish.at, wish.side, wish.reach * farther)


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
