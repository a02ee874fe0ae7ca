# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Small tables of numbers and titles: an agenda in front, or the headline of a punkt each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.element_words import all_words, first_words
from bilagviewer.importers.readers.html.table_kinds import TableKinds, counts_up, number_in
from bilagviewer.importers.readers.html.table_parts import PageRow
from bilagviewer.importers.sheet import TITLE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CELLS = (2, 3)
_LONGEST_REMARK = 60


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row that is a number, a title, and a remark at most."""

    number: str
    title: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A listed row and the line that it became."""

    row: ListedRow
    at: int
    is_alone: bool
    """Whether it was the only one of its table."""
    lines: int = 1
    """How many lines it became, with its remark."""

    @property
    def key(self) -> tuple[str, str]:
        """Return what two rows of one punkt have in common."""
        return self.row.number, " ".join(self.row.title.casefold().split())


def listed_rows(rows: Sequence[PageRow], kinds: TableKinds) -> tuple[ListedRow, ...]:
    """Return the rows of a table that lists punkter and does no more; none of any other."""
    found: list[ListedRow] = []
    for row in rows:
        made = _listed(row.cells, kinds) if row.group == "tbody" else None
        if made is None:
            return ()
        found.append(made)
    return tuple(found) if found and counts_up([one.number for one in found]) else ()


def _listed(cells: Sequence[LexborNode], kinds: TableKinds) -> ListedRow | None:
    if len(cells) not in _CELLS or any(cell.tag == "th" for cell in cells):
        return None
    number = number_in(kinds.short(cells[0]))
    if not number or not kinds.is_plain(cells[1]):
        return None
    title = first_words(cells[1], TITLE)
    remark = first_words(cells[2], _LONGEST_REMARK) if len(cells) > 2 else ""
    if not any(map(str.isalpha, title)) or len(title) > TITLE or len(remark) > _LONGEST_REMARK:
        return None
    return ListedRow(number, all_words(cells[1]), remark)


def headlines(placed: Sequence[PlacedRow], texts: Sequence[bool]) -> list[PlacedRow]:
    """Return the rows that are headlines of punkter, those without a text of their own last.

    `texts` says of each row whether words follow on it before the next one. A row that comes
    again further down only listed its punkt the first time; where none does, each must be alone
    in its table, and most have a text.
    """
    last = {one.key: one for one in placed}
    bodies = [one for one in placed if last[one.key] is one]
    if len(bodies) < len(placed):
        again = {one.key for one in placed if last[one.key] is not one}
        first = min(one.at for one in bodies if one.key in again)
        said = [one for one in bodies if one.at >= first]
        unsaid = [one for one in bodies if one.at < first]
        is_sure = 2 * len(again) >= len(last) and counts_up([one.row.number for one in said])
        return said + unsaid if is_sure else []
    alone = all(one.is_alone for one in placed)
    if not alone or len(placed) < 2 or 2 * sum(texts) < len(placed):
        return []
    return list(placed) if counts_up([one.row.number for one in placed]) else []
