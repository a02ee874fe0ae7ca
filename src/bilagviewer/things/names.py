# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Propose which names in a document mean the same thing, and what such a thing is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bilagviewer.model.pack import Document, NameGroup, Word
from bilagviewer.things.columns import Known, thing_lists
from bilagviewer.things.forms import fold, parts
from bilagviewer.things.groups import Groups, Mention, Reason, Why, ambiguous
from bilagviewer.things.lists import Names, Origin, forms, name_lists
from bilagviewer.things.words import word_for

_MARK = re.compile(r"^(?P<mark>[^:]{2,30}):\s+(?P<rest>.+)$")


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an importer can write into the pack, and why."""

    names: tuple[NameGroup, ...] = ()
    """Things with more than one name; the name that comes most often stands first."""
    thing_columns: tuple[str, ...] = ()
    """Titles of the columns that name the things."""
    word: Word | None = None
    """What the document calls such a thing."""
    reasons: tuple[Reason, ...] = ()
    things: tuple[tuple[str, ...], ...] = ()
    """All things, each with its names as printed, also those with one only."""


def propose(document: Document) -> Proposal:
    """Return the things that `document` names in several places; an empty one if unsure.

    Names are the same where they are equal, one is the definite form or a part of the other
    (in brackets, at a dash), or their rows share a value that stands in no other row.
    """
    lists = name_lists(document)
    chosen = thing_lists(lists)
    if not chosen:
        return Proposal()
    mentions = [Mention(names, n) for names in chosen for n, item in enumerate(names.items) if item]
    groups = Groups(mentions)
    _join_by_name(groups, mentions)
    _join_by_value(groups, chosen, lists)
    things = [thing for thing in groups.things() if _is_thing(thing)]
    titles = [names.title for names in chosen if names.origin is Origin.COLUMN and names.title]
    return Proposal(
        tuple(NameGroup(group) for group in map(_names, things) if len(group) > 1),
        tuple(dict.fromkeys(titles)),
        word_for(titles, document),
        _reasons(groups, things),
        tuple(map(_names, things)),
    )


def _join_by_name(groups: Groups, mentions: Sequence[Mention]) -> None:
    """Join equal names first, then names of which one is a form of the other."""
    known = {mention: forms(mention.text) for mention in mentions}
    unclear = _unclear(known)
    for one, other in _sharing({mention: [fold(mention.text)] for mention in mentions}):
        groups.join(one, other, Why.EQUAL)
    for one, other in _sharing({mention: known[mention] - unclear for mention in mentions}):
        groups.join(one, other, Why.FORM)


def _sharing(keys: Mapping[Mention, Iterable[str]]) -> list[tuple[Mention, Mention]]:
    """Return the pairs of mentions that have a key in common, in the document's order."""
    holders: dict[str, list[Mention]] = {}
    for mention, found in keys.items():
        for key in found:
            holders.setdefault(key, []).append(mention)
    place = {mention: n for n, mention in enumerate(keys)}
    pairs = {pair for same in holders.values() for pair in combinations(same, 2)}
    return sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]]))


def _unclear(known: dict[Mention, frozenset[str]]) -> set[str]:
    lists = {mention.names.table: mention.names for mention in known}
    found: set[str] = set()
    for names in lists.values():
        keys = [known.get(Mention(names, n), frozenset()) for n in range(len(names.items))]
        found |= ambiguous(names, keys)
    return found


def _join_by_value(groups: Groups, chosen: Sequence[Names], lists: Sequence[Names]) -> None:
    """Join rows of two tables that share a value of another column, where they stand alone."""
    columns = [names for names in chosen if names.origin is Origin.COLUMN]
    beside = {column: [names for names in lists if _beside(names, column)] for column in columns}
    known = Known([names for found in beside.values() for names in found])
    for one, other in combinations(columns, 2):
        shared = [(k, o) for k in beside[one] for o in beside[other] if known.alike(k, o)]
        for key, other_key in shared:
            for row, other_row in _same_values(key, other_key):
                first, second = Mention(one, row), Mention(other, other_row)
                named = one.items[row] and other.items[other_row]
                if named and groups.alone(first, other) and groups.alone(second, one):
                    groups.join(first, second, Why.SHARED, other_key.items[other_row])


def _beside(names: Names, column: Names) -> bool:
    return names.table == column.table and names.origin is Origin.COLUMN and names is not column


def _same_values(one: Names, other: Names) -> Iterator[tuple[int, int]]:
    """Yield the rows of two columns with one value that no second row of either has."""
    first, second = _rows_by_value(one), _rows_by_value(other)
    for value, rows in first.items():
        others = second.get(value, [])
        if value and len(rows) == len(others) == 1:
            yield rows[0], others[0]


def _rows_by_value(names: Names) -> dict[str, list[int]]:
    """Return each value's rows, without the marks that stand before several of them."""
    split = [_MARK.match(item) for item in names.items]
    count = Counter(fold(match["mark"]) for match in split if match)
    found: dict[str, list[int]] = {}
    for row, (item, match) in enumerate(zip(names.items, split, strict=True)):
        marked = match is not None and count[fold(match["mark"])] > 1
        value = fold(match["rest"] if match and marked else item)
        if value not in count:
            found.setdefault(value, []).append(row)
    return found


def _is_thing(thing: Sequence[Mention]) -> bool:
    """Tell whether a group is more than a heading that happens to stand among the names."""
    return any(mention.names.origin is not Origin.HEADINGS for mention in thing)


def _names(thing: Sequence[Mention]) -> tuple[str, ...]:
    """Return the names of a thing, the one that comes most often first.

    Spellings that differ in case or signs are one name, the most usual spelling. A long name
    that holds a short one, itself printed somewhere, counts for the short one.
    """
    printed = Counter(mention.text for mention in thing)
    spellings: dict[str, str] = {}
    for text in sorted(printed, key=lambda text: -printed[text]):
        spellings.setdefault(fold(text), text)
    count = Counter(
        name
        for mention in thing
        for name in spellings
        if name in {fold(mention.text), *map(fold, parts(mention.text))}
    )
    order = dict.fromkeys(fold(mention.text) for mention in thing)
    return tuple(spellings[name] for name in sorted(order, key=lambda name: -count[name]))


def _reasons(groups: Groups, things: Sequence[Sequence[Mention]]) -> tuple[Reason, ...]:
    printed = {mention.text for thing in things for mention in thing}
    return tuple(reason for reason in groups.reasons if reason.first in printed)
