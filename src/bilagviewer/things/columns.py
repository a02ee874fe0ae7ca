# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the lists that name a pack's things: the names that come back in most places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bilagviewer.things.forms import fold
from bilagviewer.things.lists import Names, Origin, forms

_FEWEST = 3
"""Fewer names in common may be chance."""
_MOST_LISTS = 50
"""What comes back in more lists is a column of the form, not a thing."""
_OTHER_LISTS = 2
"""A column that only comes back in one other table may just as well be its key."""


def thing_lists(lists: Sequence[Names]) -> tuple[Names, ...]:
    """Return the lists that name the things, in the document's order; none if unsure.

    They are the column that comes back in most other lists, and those lists. The columns
    that stand beside it in its table are never among them.
    """
    columns = [names for names in lists if names.origin is Origin.COLUMN and _distinct(names)]
    known = Known(lists)
    companions = {names: known.companions(names) for names in columns}
    best = max(columns, key=lambda names: len(companions[names]), default=None)
    if best is None or not _OTHER_LISTS <= len(companions[best]) <= _MOST_LISTS:
        return ()
    return tuple(names for names in lists if names is best or names in companions[best])


class Known:
    """Lists, and which of them hold a name of a given form."""

    def __init__(self, lists: Sequence[Names]) -> None:
        self._filled = {names: sum(map(bool, names.items)) for names in lists}
        self._forms = {names: [forms(name) for name in names.items if name] for names in lists}
        self._holders: dict[str, set[Names]] = {}
        for names, found in self._forms.items():
            for form in frozenset().union(*found):
                self._holders.setdefault(form, set()).add(names)

    def companions(self, names: Names) -> set[Names]:
        """Return the lists of other tables of which half comes back in `names`, or the reverse."""
        shared: Counter[Names] = Counter()
        for found in self._forms[names]:
            shared.update(set().union(*(self._holders[form] for form in found)))
        return {
            other
            for other, count in shared.items()
            if other.table != names.table and self._enough(count, names, other)
        }

    def alike(self, one: Names, other: Names) -> bool:
        """Tell whether half of the shorter list comes back in the other one."""
        every = frozenset().union(*self._forms[other])
        return self._enough(sum(bool(found & every) for found in self._forms[one]), one, other)

    def _enough(self, shared: int, one: Names, other: Names) -> bool:
        fewer = min(self._filled[one], self._filled[other])
        return shared >= _FEWEST and shared * 2 >= fewer


def _distinct(names: Names) -> bool:
    """Tell whether a column names its rows: at most one in five says what another does."""
    filled = [fold(item) for item in names.items if item]
    return len(filled) >= _FEWEST and len(set(filled)) >= 0.8 * len(filled)
