# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell where the title of an entry that was read comes again: there the index has ended."""

from __future__ import annotations

from bilagviewer.danish.fold import letters
from bilagviewer.importers import headline
from bilagviewer.importers.headline import Headline


class Known:
    """The titles of entries, by their numbers."""

    def __init__(self) -> None:
        self._titles: dict[tuple[bool, str], list[str]] = {}

    def add(self, named: Headline | None) -> None:
        """Keep what an entry names."""
        if named:
            self._titles.setdefault((named.is_bilag, named.number), []).append(named.title)

    def has(self, named: Headline) -> bool:
        """Return whether an entry has what a line names, or its title cut short."""
        titles = self._titles.get((named.is_bilag, named.number), ())
        return any(_is_same(title, named.title) for title in titles)


def _is_same(entry: str, heading: str) -> bool:
    same = letters(entry) == letters(heading)
    return same or headline.is_cut(entry, heading)
