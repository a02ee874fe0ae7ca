# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The rows of a table that hold certain words, in whatever columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from bilagviewer.danish.fold import fold_text
from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Row, RowKind, Table

_BETWEEN, _END = "\ue010", "\ue011"
"""Stand between cells and between rows: private codes that no reader types."""
_PIECE = 1_000
"""Rows that are folded at once, while no other thread has a turn."""


class RowFilter:
    """Finds rows by a folded text of each, which is made at the first question."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._texts: Sequence[str] | None = None
        self._last_sought: Sequence[str] = ()
        self._last_found: Sequence[int] = ()

    def matching(self, words: str) -> frozenset[int] | None:
        """Return the rows to show for `words`, or None where that is every row.

        A row has to hold each word in some cell. A banner stays above rows that are
        shown, and sums stay while any row is.
        """
        sought = fold_text(words).split()
        if not sought:
            return None
        texts = self._folded()
        found = self._last_found if self._narrows(sought) else range(len(texts))
        for word in sought:
            found = [n for n in found if word in texts[n]]
        self._last_sought, self._last_found = sought, found
        if self._only_rows:
            return frozenset(found)
        rows = [n for n in found if self._table.rows[n].kind is RowKind.ROW]
        return frozenset(rows).union(self._company(rows))

    def prepare(self) -> None:
        """Make the folded texts, before anything is asked."""
        self._folded()
        _ = self._only_rows

    def _narrows(self, sought: Sequence[str]) -> bool:
        """Tell whether only rows that were found last can hold `sought`: a letter was added."""
        last = self._last_sought
        return bool(last) and all(any(word in longer for longer in sought) for word in last)

    def _folded(self) -> Sequence[str]:
        if self._texts is None:
            rows, found = self._table.rows, list[str]()
            for start in range(0, len(rows), _PIECE):
                found += _fold_rows(rows[start : start + _PIECE])
            self._texts = found
        return self._texts

    @cached_property
    def _only_rows(self) -> bool:
        return all(row.kind is RowKind.ROW for row in self._table.rows)

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


def _fold_rows(rows: Sequence[Row]) -> list[str]:
    texts = [_BETWEEN.join([plain(cell.runs) for cell in row.cells]) for row in rows]
    # One long text folds in half the time of many short ones.
    folded = fold_text(_END.join(texts)).split(_END)
    return folded if len(folded) == len(rows) else list(map(fold_text, texts))
