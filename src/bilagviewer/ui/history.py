# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where the reader has been: back and forward, as a browser has it."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class History(Generic[T]):
    """Two rows of places, one on each side of the present one."""

    LENGTH = 100

    def __init__(self) -> None:
        self._behind: list[T] = []
        self._ahead: list[T] = []

    @property
    def can_go_back(self) -> bool:
        """Return whether there is a place behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Return whether there is a place ahead."""
        return bool(self._ahead)

    def leave(self, place: T) -> None:
        """Remember `place`, which the reader leaves for a new one."""
        self._behind = [*self._behind, place][-self.LENGTH :]
        self._ahead.clear()

    def back(self, place: T) -> T:
        """Return the place behind, and remember `place` ahead."""
        self._ahead.append(place)
        return self._behind.pop()

    def forward(self, place: T) -> T:
        """Return the place ahead, and remember `place` behind."""
        self._behind.append(place)
        return self._ahead.pop()

    def forget(self, place: T) -> None:
        """Forget that the reader left `place`, since nothing was to be seen elsewhere."""
        for row in (self._behind, self._ahead):
            if row and row[-1] == place:
                row.pop()

    def clear(self) -> None:
        """Forget every place."""
        self._behind.clear()
        self._ahead.clear()
