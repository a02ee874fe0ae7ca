# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables that only set out an agenda: which of their cells name its punkter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.element_words import first_words
from bilagviewer.importers.readers.html.holding import HEADINGS, Holding
from bilagviewer.importers.readers.html.table_kinds import (
    TableKinds,
    are_facts,
    counts_up,
    number_in,
)
from bilagviewer.importers.readers.html.table_parts import PageRow
from bilagviewer.importers.sheet import TITLE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_COLUMNS = re.compile(
    r"(?:punkt|pkt\.?|nr\.?|no\.?|sag|sak|titel|tittel|title|emne|overskrift|ärende|rubrik|item|subject"
    r"|bilag|bilagor|vedlegg|antal|status|side|sida|page|dokumenter|beslutning|vis|åben|#)?",
    re.IGNORECASE,
)
_COUNT = re.compile(r"^\(?\d{0,3}\)?(?:\s(?:bilag|vedlegg|bilagor))?$", re.IGNORECASE)
_LONGEST_COUNT = 12


@dataclass(slots=True)
class LayoutRoles:
    """What parts of tables that only place what is in them are there for, by `mem_id`."""

    titles: dict[int, str] = field(default_factory=dict)
    """The element with a punkt's title → its number."""
    numbers: set[int] = field(default_factory=set)
    """Cells with the number of a punkt, and no more."""
    signs: set[int] = field(default_factory=set)
    """Rows with titles of columns, and cells that count bilag."""
    labels: set[int] = field(default_factory=set)
    """Cells that only say what stands beside them."""


class AgendaLayout:
    """Learns from one layout table after another what its cells say."""

    def __init__(self, kinds: TableKinds, holding: Holding) -> None:
        self._kinds, self._holding = kinds, holding
        self.roles = LayoutRoles()

    def learn(self, rows: Sequence[PageRow]) -> bool:
        """Learn the roles of a table's cells; return whether it is an agenda for certain."""
        if self._learn_headed(rows):
            return True
        numbers = self._kinds.numbers(rows)
        for n, number in numbers.items():
            self.roles.numbers.add(rows[n].cells[0].mem_id)
            self.roles.titles[rows[n].cells[1].mem_id] = number
        facts = rows[: min(numbers)] if numbers else rows
        if facts and are_facts(facts):
            self.roles.labels |= {row.cells[0].mem_id for row in facts if len(row.cells) > 1}
        return bool(numbers)

    def _learn_headed(self, rows: Sequence[PageRow]) -> bool:
        """Learn a table of which each row holds a number and, in another cell, a heading."""
        found = [(row, self._title_of(row)) for row in rows]
        headed = [(row, title) for row, title in found if title is not None]
        numbered = [(row, title, self._number_of(row, title)) for row, title in headed]
        if not numbered or not all(number for _, _, (_, number) in numbered):
            return False
        heads = [row for row, title in found if title is None and _names_columns(row)]
        counted = [number for _, _, (_, number) in numbered]
        if not counts_up(counted) or (len(counted) < 2 and not heads):
            return False
        for row, title, (cell, number) in numbered:
            self.roles.titles[title.mem_id] = number
            self.roles.numbers.add(cell.mem_id)
            counts = (one for one in row.cells if one.mem_id != cell.mem_id and _is_count(one))
            self.roles.signs |= {one.mem_id for one in counts}
        self.roles.signs |= {row.node.mem_id for row in heads}
        return True

    def _title_of(self, row: PageRow) -> LexborNode | None:
        if len(row.cells) < 2:
            return None
        for cell in row.cells:
            title = self._holding.first(cell, HEADINGS)
            if title is not None and 0 < len(first_words(title, TITLE)) <= TITLE:
                return title
        return None

    def _number_of(self, row: PageRow, title: LexborNode) -> tuple[LexborNode, str]:
        """Return the cell with the number of a row's punkt, and the number; "" where none is."""
        for cell in row.cells:
            if self._holding.any_in(cell, HEADINGS):
                break
            if number := number_in(self._kinds.short(cell)):
                return cell, number
        return title, ""


def _names_columns(row: PageRow) -> bool:
    words = [first_words(cell, 20) for cell in row.cells]
    return any(words) and all(_COLUMNS.fullmatch(one) for one in words)


def _is_count(cell: LexborNode) -> bool:
    words = first_words(cell, _LONGEST_COUNT)
    return bool(words) and len(words) <= _LONGEST_COUNT and bool(_COUNT.match(words))
