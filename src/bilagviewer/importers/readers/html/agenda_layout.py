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
_TITLES = f"{HEADINGS}, summary, td [aria-controls][aria-expanded]"
"""What names the part of a page that follows on it."""


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

    def is_numbered(self, rows: Sequence[PageRow]) -> bool:
        """Learn what the cells of a layout table say; return whether it is an agenda."""
        numbers = self._kinds.numbers(rows)
        for n, number in numbers.items():
            self.roles.numbers.add(rows[n].cells[0].mem_id)
            self.roles.titles[rows[n].cells[1].mem_id] = number
        facts = rows[: min(numbers)] if numbers else rows
        if facts and are_facts(facts):
            self.roles.labels |= {row.cells[0].mem_id for row in facts if len(row.cells) > 1}
        return bool(numbers)

    def is_headed(self, table: LexborNode, rows: Sequence[PageRow]) -> bool:
        """Learn a table of which each punkt's row holds a number and, in another cell, a heading.

        Return False for any other table.
        """
        if not self._holding.inside(table, _TITLES):
            return False
        found = [(row, self._title_of(row)) for row in rows]
        numbered = [
            (row, title, *self._number_of(row)) for row, title in found if title is not None
        ]
        heads = [row for row, title in found if title is None and _names_columns(row)]
        numbers = [number for *_, number in numbered]
        if not all(numbers) or not counts_up(numbers) or len(numbers) + bool(heads) < 2:
            return False
        for row, title, cell, number in numbered:
            self.roles.titles[title.mem_id] = number
            self.roles.numbers.add(cell.mem_id)
            counts = (one for one in row.cells if one.mem_id != cell.mem_id and _is_count(one))
            self.roles.signs |= {one.mem_id for one in counts}
        self.roles.signs |= {row.node.mem_id for row in heads}
        return bool(numbers)

    def _title_of(self, row: PageRow) -> LexborNode | None:
        if len(row.cells) < 2:
            return None
        for cell in row.cells:
            title = self._holding.first(cell, _TITLES)
            if title is not None and 0 < len(first_words(title, TITLE)) <= TITLE:
                return title
        return None

    def _number_of(self, row: PageRow) -> tuple[LexborNode, str]:
        """Return the cell with the number of a row's punkt, and the number; "" where none is."""
        for cell in row.cells:
            if self._holding.any_in(cell, _TITLES):
                break
            if number := number_in(self._kinds.short(cell)):
                return cell, number
        return row.node, ""


def _names_columns(row: PageRow) -> bool:
    words = [first_words(cell, 20) for cell in row.cells]
    return any(words) and all(_COLUMNS.fullmatch(one) for one in words)


def _is_count(cell: LexborNode) -> bool:
    words = first_words(cell, _LONGEST_COUNT)
    return bool(words) and len(words) <= _LONGEST_COUNT and bool(_COUNT.match(words))
