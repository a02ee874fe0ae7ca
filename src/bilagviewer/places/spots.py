# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where in a text towns are named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bilagviewer.places.gazetteer import Gazetteer, Town

Span = tuple[int, int]

_CAPITAL = re.compile(r"(?<![\w-])[A-ZÆØÅÄÖÜ]")
_PROPER_NAME = re.compile(r" (?!og\b|i\b)(?P<word>[A-ZÆØÅÄÖÜ][^\W\d_]+)")
"""A word with a capital right behind a town ("Hobro Maskinfabrik")."""
_POSTAL = frozenset(
    ["NV", "NØ", "SV", "SØ", "By", "City", "Centrum", "Midtby", "Nord", "Syd", "Øst", "Vest"]
)
"""Words behind a town's name that only say which part of it."""
_LIKE_A_VERB = re.compile(r" (?!(?:og|samt|med|i|på|ved|fra|hos|eller|til)\b)[a-zæøå]")
_SENTENCE_START = re.compile(r"(?:^|[.:!?]\s)\s*$")
_LIST_MARK = re.compile(r"\s*(?:,|;|/|\n|\bog\b|\bsamt\b)\s*")
_NAME_ALONE = re.compile(
    r"(?:[A-ZÆØÅ][a-zæøå]{1,2}\. )?[A-ZÆØÅ][a-zæøå]+(?:[ -][A-ZÆØÅ][a-zæøå]+){0,2}"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A town's name in a text."""

    start: int
    end: int
    name: str
    """As printed."""
    towns: tuple[Town, ...]
    """What it may mean, the most populous first; none for a name not in the gazetteer."""


def find_spots(text: str, gazetteer: Gazetteer, names: Iterable[str] = ()) -> list[Spot]:
    """Return the towns that `text` names, in order.

    A town counts only as a whole word with a capital, outside longer names ("Hobro
    Maskinfabrik") and outside `names`, the things the pack knows.
    """
    taken = _spans_of(text, names)
    spots: list[Spot] = []
    for match in _CAPITAL.finditer(text):
        start = match.start()
        if (spots and start < spots[-1].end) or _inside(start, taken):
            continue
        name = gazetteer.name_at(text, start)
        if name and _is_town(text, start, name, gazetteer):
            spots.append(Spot(start, start + len(name), name, gazetteer.candidates(name)))
    return spots


def find_unknown(
    text: str, start: int, end: int, gazetteer: Gazetteer, names: Iterable[str] = ()
) -> list[Spot]:
    """Return the names that stand alone in a list of towns and are none that we know.

    The list is the one in `text` from `start` to `end`, where a town is named.
    """
    known = {name.casefold() for name in [*names, *gazetteer.regions]}
    return [
        Spot(first, last, text[first:last], ())
        for first, last in _items(text, start, end)
        if _NAME_ALONE.fullmatch(text, first, last)
        and text[first:last].casefold() not in known
        and not gazetteer.candidates(text[first:last])
    ]


def find_regions(text: str, gazetteer: Gazetteer) -> list[Spot]:
    """Return where `text` names a region; such a spot has no towns."""
    forms = "|".join(map(re.escape, sorted(gazetteer.regions, key=len, reverse=True)))
    found = re.finditer(rf"(?<![\w-])(?:{forms})(?![\w-])", text)
    return [Spot(match.start(), match.end(), match[0], ()) for match in found]


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    place = start
    for mark in _LIST_MARK.finditer(text, start, end):
        yield place, mark.start()
        place = mark.end()
    yield place, end


def _is_town(text: str, start: int, name: str, gazetteer: Gazetteer) -> bool:
    end = start + len(name)
    follower = _PROPER_NAME.match(text, end)
    if follower and follower["word"] not in _POSTAL and not gazetteer.name_at(text, end + 1):
        return False
    begins = _SENTENCE_START.search(text, 0, start) is not None
    return not (name in gazetteer.ordinary and begins and _LIKE_A_VERB.match(text, end))


def _spans_of(text: str, names: Iterable[str]) -> list[Span]:
    """Return where `names` stand in `text`, as whole words in any case."""
    folded = text.casefold()
    if len(folded) != len(text):
        return []
    return [
        match.span()
        for name in names
        for match in re.finditer(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", folded)
    ]


def _inside(place: int, spans: Iterable[Span]) -> bool:
    return any(start <= place < end for start, end in spans)
