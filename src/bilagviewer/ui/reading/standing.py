# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where a row stands in its table, as the reader has sorted and filtered it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from bilagviewer.model.address import Address
from bilagviewer.ui.reading import words

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage


@dataclass(frozen=True, slots=True)
class Standing:
    """The place of a row among those that are shown."""

    number: int
    """Counted from 1."""
    total: int
    order: str = ""
    """"tilsagnsbeløb, størst først", or empty in the document's order."""

    @property
    def rank(self) -> str:
        """Return "række 9 af 14"."""
        return words.row_of(self.number, self.total)


@runtime_checkable
class Ordered(Protocol):
    """A part whose leaves the reader can sort."""

    def standing(self, leaf: int) -> Standing | None:
        """Return where `leaf` stands, or None where it has no number."""


def standing(page: ReadingPage, target: Address) -> Standing | None:
    """Return where the row `target` of `page` stands, or None for anything else."""
    shown = page.content.entry.address if page.content is not None else None
    leaf = page.leaves.find(target.fragment) if target.row and target.page == shown else None
    if leaf is None or not page.column.sized:
        return None
    part = page.column.part_of(leaf)
    return part.standing(leaf) if isinstance(part, Ordered) else None
