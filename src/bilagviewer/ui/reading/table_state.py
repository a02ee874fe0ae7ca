# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How the reader left a table: its order, the widths of its columns, what is unfolded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_WIDEST = 4000
"""Pixels at 100 % that a column is at most, whatever a file says."""
_NARROWEST = 24


@dataclass(frozen=True, slots=True)
class TableState:
    """What a table is put back to; columns count from 0."""

    sorted_by: int | None = None
    descending: bool = False
    unfolded: bool = False
    widths: Mapping[int, int] = field(default_factory=dict)
    """Widths that the reader chose, in pixels at 100 % text size."""

    def fitting(self, columns: int) -> TableState:
        """Return what of it a table with so many columns can be put back to."""
        by = self.sorted_by if self.sorted_by is not None and self.sorted_by < columns else None
        widths = {column: width for column, width in self.widths.items() if column < columns}
        return TableState(by, self.descending, self.unfolded, widths)

    def plain(self) -> dict[str, object]:
        """Return it as JSON values."""
        return {
            "sorted_by": self.sorted_by,
            "descending": self.descending,
            "unfolded": self.unfolded,
            "widths": {str(column): width for column, width in self.widths.items()},
        }


def read_state(kept: object) -> TableState:
    """Return what `plain` gave; the usual state for anything else."""
    if not isinstance(kept, dict):
        return TableState()
    by, widths = kept.get("sorted_by"), kept.get("widths")
    pairs = widths.items() if isinstance(widths, dict) else ()
    return TableState(
        by if type(by) is int and by >= 0 else None,
        kept.get("descending") is True,
        kept.get("unfolded") is True,
        {
            int(column): min(max(width, _NARROWEST), _WIDEST)
            for column, width in pairs
            if str(column).isdecimal() and len(str(column)) < 5 and type(width) is int
        },
    )
