# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a town wants on the map, and what it gets."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF

from bilagviewer.ui.map.room import Line


@dataclass(frozen=True, slots=True)
class Wish:
    """A town that wants a sign and a label."""

    key: str
    at: QPointF
    side: float
    """The width of its sign."""
    label: QSizeF
    number: QSizeF = field(default_factory=QSizeF)
    """The size of its number in the list, which stands where the name has no room."""
    reach: float = 0.0
    """How far its sign may move."""
    lead: float = 0.0
    """How far its name may stand from it, at the end of a line; 0 where it need not be named."""
    first: bool = False
    """Whether it goes before all others: it is chosen or pointed at."""
    before: Placed | None = None
    """Where it stood before something was pointed at; it stays there if it can."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sign that found room, and its label or else its number if that did too."""

    key: str
    at: QPointF
    """Where the town lies; a line leads there from a sign that had to move."""
    sign: QRectF
    label: QRectF | None = None
    line: Line | None = None
    """The way from the sign to a label that does not stand beside it."""
    number: QRectF | None = None

    @property
    def moved(self) -> bool:
        """Return whether the sign stands beside its town."""
        return not self.sign.contains(self.at)

    @property
    def named(self) -> bool:
        """Return whether a reader can tell what town it is."""
        return self.label is not None or self.number is not None
