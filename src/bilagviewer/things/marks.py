# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A word that several cells of a column begin with, apart from what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARKED = re.compile(r"^(?P<mark>[A-ZÆØÅ][^:.,]{1,29}):\s+(?P<rest>\S.*)$", re.DOTALL)


class Marks:
    """The marks of one column: "Ny" where cells say "Ny: …" twice, or "Ny: …" and "Ny"."""

    def __init__(self, cells: Iterable[str] = ()) -> None:
        self._whole: set[str] = set()
        self._seen: set[str] = set()
        self._known: set[str] = set()
        for cell in cells:
            self.look_at(cell)

    def look_at(self, cell: str) -> None:
        """Take in one more cell of the column."""
        match = _MARKED.match(cell)
        word = cell if match is None else match["mark"]
        mine, others = (self._whole, self._seen) if match is None else (self._seen, self._whole)
        if word in others or (match is not None and word in self._seen):
            self._known.add(word)
        mine.add(word)

    def split(self, cell: str) -> tuple[str, str]:
        """Return the mark of a cell, or empty, and what else it says."""
        if cell in self._known:
            return cell, ""
        match = _MARKED.match(cell)
        if match is not None and match["mark"] in self._known:
            return match["mark"], match["rest"]
        return "", cell
