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
        self._titles: dict[tuple[bool, str], dict[str, str]] = {}
        self._lengths: set[int] = set()
        """How many letters titles have that may be the beginning of another."""

    def add(self, named: Headline | None) -> None:
        """Keep what an entry names."""
        if named:
            titles = self._titles.setdefault((named.is_bilag, named.number), {})
            said = letters(named.title)
            titles.setdefault(said, named.title)
            if len(said) >= headline.CUT:
                self._lengths.add(len(said))

    def has(self, named: Headline) -> bool:
        """Return whether an entry has what a line names, or its title cut short."""
        titles = self._titles.get((named.is_bilag, named.number), {})
        if not titles:
            return False
        said = letters(named.title)
        if said in titles:
            return True
        begun = (titles[said[:n]] for n in self._lengths if n < len(said) and said[:n] in titles)
        return any(headline.is_cut(title, named.title) for title in begun)
