# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The rows of a table that hold certain words, in whatever columns."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.danish.text import fold
from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import RowKind, Table

_BETWEEN = "\n"
"""Stands between cells: no word that is looked for can hold it."""


class RowFilter:
    """Finds rows by a folded text of each, which is made at the first question."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._texts: Sequence[str] | None = None

    def matching(self, words: str) -> frozenset[int] | None:
        """Return the rows to show for `words`, or None where that is every row.

        A row has to hold each word in some cell. A banner stays above rows that are
        shown, and sums stay while any row is.
        """
        sought = fold(words).split()
        if not sought:
            return None
        texts = self._folded()
        found = [n for n, text in enumerate(texts) if all(word in text for word in sought)]
        rows = [n for n in found if self._table.rows[n].kind is RowKind.ROW]
        return frozenset(rows).union(self._company(rows))

    def _folded(self) -> Sequence[str]:
        if self._texts is None:
            rows = self._table.rows
            self._texts = [_BETWEEN.join([fold(plain(c.runs)) for c in row.cells]) for row in rows]
        return self._texts

    def _company(self, shown: Sequence[int]) -> list[int]:
        """Return the sums, and the banners above the rows that are shown."""
        if not shown:
            return []
        rows = self._table.rows
        found, wanted, banner = [], set(shown), None
        for place, row in enumerate(rows):
            if row.kind is RowKind.SUM:
                found.append(place)
            elif row.kind is RowKind.BANNER:
                banner = place
            elif banner is not None and place in wanted:
                found.append(banner)
                banner = None
        return found
