# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The rows of a table and their cells, in the order in which a browser shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_GROUPS = ("thead", "tbody", "tfoot")
_CELLS = ("td", "th")


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row of a page's table."""

    node: LexborNode
    cells: tuple[LexborNode, ...]
    group: str = ""
    """"thead", "tfoot", or "tbody" for all else."""

    @property
    def is_header(self) -> bool:
        """Return whether every cell is one of a header."""
        return bool(self.cells) and all(cell.tag == "th" for cell in self.cells)


def rows_of(table: LexborNode) -> list[PageRow]:
    """Return a table's own rows, without those of tables in it: heads first, the foot last."""
    rows: dict[str, list[PageRow]] = {group: [] for group in _GROUPS}
    for part in table.iter():
        tag = part.tag or ""
        if tag == "tr":
            rows["tbody"].append(_row(part, "tbody"))
        elif tag in _GROUPS:
            rows[tag] += [_row(row, tag) for row in part.iter() if row.tag == "tr"]
    return rows["thead"] + rows["tbody"] + rows["tfoot"]


def _row(node: LexborNode, group: str) -> PageRow:
    return PageRow(node, tuple(cell for cell in node.iter() if cell.tag in _CELLS), group)
