# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Join mentions of one thing, never two of one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bilagviewer.things.forms import fold
from bilagviewer.things.lists import Names, Origin


class Why(StrEnum):
    """Why two names are taken to mean the same."""

    EQUAL = "equal_name"
    """They differ in case or signs at most."""
    FORM = "other_form"
    """One is the definite form, or a part of the other: in brackets or at a dash."""
    SHARED = "shared_value"
    """The rows that bear them have another value in common."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a list."""

    names: Names
    place: int

    @property
    def text(self) -> str:
        """Return the name as printed."""
        return self.names.items[self.place]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two names were joined."""

    why: Why
    first: str
    second: str
    value: str = ""
    """What their rows share, for `Why.SHARED`."""


class Groups:
    """Mentions, and which of them are of one thing."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._group = {mention: [mention] for mention in mentions}
        self.reasons: list[Reason] = []

    def join(self, one: Mention, other: Mention, why: Why, value: str = "") -> None:
        """Join the groups of two mentions, unless that made one thing of two in a list."""
        first, second = self._group[one], self._group[other]
        if first is second or _clash(first, second):
            return
        if one.text != other.text and not self._said(one.text, other.text):
            self.reasons.append(Reason(why, one.text, other.text, value))
        first.extend(second)
        for mention in second:
            self._group[mention] = first

    def things(self) -> list[list[Mention]]:
        """Return each group's mentions in order, the groups by their first one."""
        found = {id(group): group for group in self._group.values()}
        order = {mention: place for place, mention in enumerate(self._group)}
        things = [sorted(group, key=order.__getitem__) for group in found.values()]
        return sorted(things, key=lambda group: order[group[0]])

    def alone(self, mention: Mention, names: Names) -> bool:
        """Tell whether a mention is joined with none of `names`."""
        return all(other.names is not names for other in self._group[mention])

    def _said(self, one: str, other: str) -> bool:
        return any({reason.first, reason.second} == {one, other} for reason in self.reasons)


def ambiguous(names: Names, keys: Sequence[frozenset[str]]) -> set[str]:
    """Return the keys that two entries of one list share, and so tell nothing.

    A heading may come twice: there it is the same name that counts once.
    """
    texts = [fold(item) for item in names.items]
    if names.origin is Origin.HEADINGS:
        first = {text: place for place, text in reversed(list(enumerate(texts)))}
        keys = [found for place, found in enumerate(keys) if first[texts[place]] == place]
    count = Counter(key for found in keys for key in found)
    return {key for key, times in count.items() if times > 1}


def _clash(first: Sequence[Mention], second: Sequence[Mention]) -> bool:
    taken = {mention.names.table: fold(mention.text) for mention in first}
    return any(
        taken.get(mention.names.table, same) != same
        or (mention.names.table in taken and mention.names.origin is not Origin.HEADINGS)
        for mention in second
        if (same := fold(mention.text))
    )
