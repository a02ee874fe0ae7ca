# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The bilag of all punkter while a paper is read, found by punkt and by number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bilagviewer.danish.fold import letters
from bilagviewer.importers.draft import ListedBilag, Punkt


@dataclass(slots=True)
class OpenBilag:
    """A bilag while it is read: its whole title may come to light."""

    bilag: ListedBilag
    punkt: int
    wanted: str = field(init=False)
    """The letters of its title."""

    def __post_init__(self) -> None:
        self.wanted = letters(self.bilag.title)

    def call(self, whole: str) -> None:
        """Keep the whole of a title that the index cuts short."""
        self.bilag = replace(self.bilag, whole=whole)


class OpenList:
    """Holds the bilag, each punkt's in its own order."""

    def __init__(self, punkter: Iterable[Punkt]) -> None:
        self._count = 0
        self._of: dict[int, list[OpenBilag]] = {}
        self._numbered: dict[str, list[OpenBilag]] = {}
        for punkt in punkter:
            for bilag in punkt.bilag:
                self.add(OpenBilag(bilag, punkt.key))

    def __len__(self) -> int:
        return self._count

    def add(self, one: OpenBilag) -> None:
        """Put a bilag after its punkt's others."""
        self._count += 1
        self._of.setdefault(one.punkt, []).append(one)
        self._numbered.setdefault(one.bilag.number, []).append(one)

    def change(self, punkt: int, bilag: Sequence[ListedBilag]) -> None:
        """Give a punkt other bilag."""
        old = self._of.pop(punkt, [])
        self._count -= len(old)
        for number in {one.bilag.number for one in old}:
            rest = [one for one in self._numbered[number] if one.punkt != punkt]
            self._numbered[number] = rest
        for one in bilag:
            self.add(OpenBilag(one, punkt))

    def of(self, punkt: int) -> Sequence[OpenBilag]:
        """Return the bilag of a punkt."""
        return self._of.get(punkt, ())

    def named(self, punkt: int, number: str) -> Sequence[OpenBilag]:
        """Return the bilag of a punkt with a `number`; all of them where there is none."""
        own = self.of(punkt)
        if not number:
            return own
        same = self.with_number(number)
        if len(same) < len(own):
            return [one for one in same if one.punkt == punkt]
        return [one for one in own if one.bilag.number == number]

    def with_number(self, number: str) -> Sequence[OpenBilag]:
        """Return the bilag of all punkter with a number."""
        return self._numbered.get(number, ()) if number else ()
