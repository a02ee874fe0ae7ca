# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A word that several cells of a column begin with, apart from what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MARKED = re.compile(r"^(?P<mark>[A-ZÆØÅ][^:.,]{1,29}):\s+(?P<rest>\S.*)$", re.DOTALL)


class Marks:
    """The marks of one column: "Ny" where cells say "Ny: …" twice, or "Ny: …" and "Ny"."""

    def __init__(self, cells: Iterable[str]) -> None:
        whole: set[str] = set()
        seen: set[str] = set()
        self._known: set[str] = set()
        for cell in cells:
            match = _MARKED.match(cell)
            if match is None:
                whole.add(cell)
            elif match["mark"] in seen:
                self._known.add(match["mark"])
            else:
                seen.add(match["mark"])
        self._known |= seen & whole

    def split(self, cell: str) -> tuple[str, str]:
        """Return the mark of a cell, or empty, and what else it says."""
        if cell in self._known:
            return cell, ""
        match = _MARKED.match(cell)
        if match is not None and match["mark"] in self._known:
            return match["mark"], match["rest"]
        return "", cell
