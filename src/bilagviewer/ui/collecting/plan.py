# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The files, their order, which is the agenda, and what the reader says of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bilagviewer.library.collecting import (
    Placement,
    Punkt,
    ReadFile,
    Role,
    arrange_under,
    punkter_of,
)

_NOWHERE = Placement(Role.UNPLACED)


@dataclass(slots=True, eq=False)
class Planned:
    """One file, and what is known of it; another file with the same name is another one."""

    file: ReadFile
    own: Placement | None = None
    """What the reader says."""
    placed: Placement = _NOWHERE
    punkter: Sequence[Punkt] | None = None
    """Its punkter, once it has been taken as the agenda."""


class Plan:
    """What is proposed for the files, with the reader's own words in place of a proposal."""

    def __init__(self) -> None:
        self.entries: list[Planned] = []
        """The files in order; those that nothing places stand last."""
        self._index: Planned | None = None
        self._asked = False

    def __contains__(self, entry: object) -> bool:
        return any(one is entry for one in self.entries)

    @property
    def files(self) -> list[ReadFile]:
        """Return the files in order."""
        return [entry.file for entry in self.entries]

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Return where each of the files stands."""
        return tuple(entry.placed for entry in self.entries)

    @property
    def index(self) -> int | None:
        """Return which file is the agenda, None where none is."""
        return None if self._index is None else self.entries.index(self._index)

    @property
    def unplaced(self) -> int:
        """Return how many files nothing places."""
        return sum(entry.placed.role is Role.UNPLACED for entry in self.entries)

    def add(self, files: Iterable[ReadFile], agenda: ReadFile | None = None) -> list[ReadFile]:
        """Put files last, and return those that are there already.

        `agenda` is taken as such where none is yet.
        """
        twice: list[ReadFile] = []
        for file in files:
            same = any((file.name, file.data) == (one.name, one.data) for one in self.files)
            if same:
                twice.append(file)
            else:
                self.entries.append(Planned(file))
        if self._index is None and not self._asked:
            self._index = next((e for e in self.entries if e.file is agenda), None)
        self._arrange()
        return twice

    def first_bilag(self, known: Sequence[Planned]) -> int:
        """Return the first file that is neither `known` nor the agenda, else the last."""
        rows = range(len(self.entries))
        new = (n for n in rows if self.entries[n] not in known and n != self.index)
        return next(new, len(self.entries) - 1)

    def remove(self, rows: Iterable[int]) -> None:
        """Take files out."""
        gone = set(rows)
        self.entries = [entry for n, entry in enumerate(self.entries) if n not in gone]
        if self._index not in self.entries:
            self._index = None
        self._arrange()

    def move(self, row: int, step: int) -> int:
        """Move a file up (-1) or down (1); return where it stands then."""
        entry = self.entries[row]
        to = min(max(row + step, 0), len(self.entries) - 1)
        self.entries.insert(to, self.entries.pop(row))
        self._arrange()
        return self.entries.index(entry)

    def choose_index(self, row: int | None) -> None:
        """Take a file as the agenda, or none."""
        self._asked = True
        self._index = None if row is None else self.entries[row]
        for entry in self.entries:
            entry.own = None
        self._arrange()

    def place(self, row: int, placed: Placement) -> int:
        """Take what the reader says of a file; return where it stands in the list then."""
        entry = self.entries[row]
        if placed.punkt and placed.punkt != entry.placed.punkt:
            placed = replace(placed, punkt_title=self._title_of(placed.punkt))
        if placed.punkt or placed.punkt_title:
            placed = replace(placed, role=Role.BILAG)
        entry.own = replace(placed, is_guess=False)
        self._arrange()
        return self.entries.index(entry)

    def _title_of(self, punkt: str) -> str:
        """Return what a punkt is called in the agenda, or in another row."""
        known = [one.title for one in self._punkter() if one.number == punkt]
        rows = (e.placed.punkt_title for e in self.entries if e.placed.punkt == punkt)
        return next(filter(None, (*known, *rows)), "")

    def _punkter(self) -> Sequence[Punkt]:
        index = self._index
        if index is None:
            return ()
        if index.punkter is None:
            index.punkter = punkter_of(index.file)
        return index.punkter

    def _arrange(self) -> None:
        others = [entry for entry in self.entries if entry is not self._index]
        proposed = arrange_under([entry.file for entry in others], self._punkter())
        for entry, placed in zip(others, proposed, strict=True):
            entry.placed = placed if entry.own is None else entry.own
        if self._index is not None:
            has_text = self._index.file.problem is None
            self._index.placed = Placement(Role.INDEX, has_text=has_text)
        self.entries.sort(key=lambda entry: entry.placed.role is Role.UNPLACED)
