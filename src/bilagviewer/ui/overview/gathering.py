# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Things, dates and programmes, taken from each bilag as it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Programme
from bilagviewer.ui.reading.content import PageContent

if TYPE_CHECKING:
    from bilagviewer.library.calendar import FoundProgramme
    from bilagviewer.library.gathered import Gathered, KnownDate, Thing
    from bilagviewer.library.packs import OpenPack


class Gathering(QObject):
    """What was gathered of the meeting that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Gathered | None = None
        self._at: dict[Address, dict[str, Thing]] | None = None
        self.programmes: tuple[FoundProgramme, ...] = ()

    def begin(self, _opened: OpenPack) -> None:
        """Begin anew with another pack."""
        self._found, self._at, self.programmes = None, None, ()

    def take(self, content: PageContent) -> Iterator[None]:
        """Take in one bilag, a small step at a time."""
        # Nothing is gathered before the first page is shown, so nothing is loaded for it.
        from bilagviewer.library.gathered import Gathered  # noqa: PLC0415

        if self._found is None:
            self._found = Gathered(content.pack)
        yield from self._found.steps(content.entry, content.body, content.places.all)
        self._at = None
        if any(isinstance(block, Programme) for block in content.body.blocks):
            from bilagviewer.library.calendar import programmes  # noqa: PLC0415

            self.programmes += programmes(content.entry, content.body)

    def finish(self) -> Iterator[None]:
        """Put together what was found a small step at a time, before it is asked for."""
        if self._found is not None:
            yield from self._found.finish()
        at: dict[Address, dict[str, Thing]] = {}
        for thing in self.things:
            for one in thing.places:
                at.setdefault(one.address, {})[thing.name] = thing
            yield
        self._at = at

    @property
    def things(self) -> tuple[Thing, ...]:
        """Return the things named so far."""
        return self._found.things if self._found is not None else ()

    @property
    def dates(self) -> tuple[KnownDate, ...]:
        """Return the dates told so far, the earliest first."""
        return self._found.dates if self._found is not None else ()

    def things_at(self, address: Address) -> tuple[Thing, ...]:
        """Return the things that are named at `address`."""
        if self._at is None:
            for _ in self.finish():
                pass
        return tuple((self._at or {}).get(address, {}).values())
