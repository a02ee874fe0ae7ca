# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the lists that name a pack's things: the names that come back in most places."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.things.forms import fold
from bilagviewer.things.lists import Names, Origin, forms

_FEWEST = 3
"""Fewer names in common may be chance."""
_OTHER_LISTS = 2
"""A column that only comes back in one other table may just as well be its key."""


def thing_lists(lists: Sequence[Names]) -> tuple[Names, ...]:
    """Return the lists that name the things, in the document's order; none if unsure.

    They are the column that comes back in most other lists, and those lists. The columns
    that stand beside it in its table are never among them.
    """
    columns = [names for names in lists if names.origin is Origin.COLUMN and _distinct(names)]
    best = max(columns, key=lambda names: len(_companions(names, lists)), default=None)
    if best is None:
        return ()
    chosen = _companions(best, lists)
    if len(chosen) < _OTHER_LISTS:
        return ()
    return tuple(names for names in lists if names is best or names in chosen)


def alike(one: Names, other: Names) -> bool:
    """Tell whether half of the shorter list comes back in the other one."""
    known = [forms(name) for name in other.items if name]
    shared = sum(any(forms(name) & found for found in known) for name in one.items if name)
    fewer = min(len(known), sum(map(bool, one.items)))
    return shared >= _FEWEST and shared * 2 >= fewer


def _companions(names: Names, lists: Sequence[Names]) -> list[Names]:
    return [other for other in lists if other.table != names.table and alike(names, other)]


def _distinct(names: Names) -> bool:
    """Tell whether a column names its rows: at most one in five says what another does."""
    filled = [fold(item) for item in names.items if item]
    return len(filled) >= _FEWEST and len(set(filled)) >= 0.8 * len(filled)
