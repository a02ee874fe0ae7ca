# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The files, their order, which is the index, and what the reader says of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bilagviewer.library.collecting import Placement, ReadFile, Role, agenda_file, arrange_by


class Plan:
    """What is proposed for the files, with the reader's own words in place of a proposal."""

    def __init__(self) -> None:
        self.files: list[ReadFile] = []
        self.placements: tuple[Placement, ...] = ()
        """One for each of the files."""
        self._index: ReadFile | None = None
        self._asked = False
        self._own: dict[int, Placement] = {}
        """`id` of a file → what the reader says."""

    @property
    def index(self) -> int | None:
        """Return which file is the index, None where none is."""
        return next((n for n, file in enumerate(self.files) if file is self._index), None)

    @property
    def guesses(self) -> int:
        """Return how many bilag stand where nothing but order says."""
        return sum(placed.is_guess for placed in self.placements)

    def add(self, files: Iterable[ReadFile]) -> list[ReadFile]:
        """Put files last, and return those that are there already.

        The first index among them is taken as such where none is yet.
        """
        twice: list[ReadFile] = []
        for file in files:
            same = any((file.name, file.data) == (one.name, one.data) for one in self.files)
            (twice if same else self.files).append(file)
        if self._index is None and not self._asked:
            at = agenda_file(self.files)
            self._index = None if at is None else self.files[at]
        self._arrange()
        return twice

    def first_bilag(self, start: int) -> int:
        """Return the first file from `start` on that is no index, else the last; -1 for none."""
        rows = range(start, len(self.files))
        found = (row for row in rows if self.placements[row].role is Role.BILAG)
        return next(found, len(self.files) - 1)

    def remove(self, rows: Iterable[int]) -> None:
        """Take files out."""
        gone = set(rows)
        for n in gone:
            # Another file may come to have the same identity.
            self._own.pop(id(self.files[n]), None)
        self.files = [file for n, file in enumerate(self.files) if n not in gone]
        if self.index is None:
            self._index = None
        self._arrange()

    def move(self, row: int, step: int) -> int:
        """Move a file up (-1) or down (1); return where it stands then."""
        to = min(max(row + step, 0), len(self.files) - 1)
        self.files.insert(to, self.files.pop(row))
        self._arrange()
        return to

    def choose_index(self, row: int | None) -> None:
        """Take a file as the index, or none."""
        self._asked = True
        self._index = None if row is None else self.files[row]
        self._own.clear()
        self._arrange()

    def place(self, row: int, placed: Placement) -> None:
        """Take what the reader says of a file."""
        if placed.punkt and placed.punkt != self.placements[row].punkt:
            placed = replace(placed, punkt_title=self._title_of(placed.punkt))
        self._own[id(self.files[row])] = replace(placed, is_guess=False)
        self._arrange()

    def _title_of(self, punkt: str) -> str:
        """Return what a punkt is called in another row."""
        titles = (placed.punkt_title for placed in self.placements if placed.punkt == punkt)
        return next(filter(None, titles), "")

    def _arrange(self) -> None:
        proposed = arrange_by(self.files, self.index)
        self.placements = tuple(
            placed if placed.role is Role.INDEX else self._own.get(id(file), placed)
            for file, placed in zip(self.files, proposed, strict=True)
        )
