# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which tables of a page are tables; the others only place what is in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.element_words import first_words, has_fewer
from bilagviewer.importers.readers.html.holding import HEADINGS, Holding
from bilagviewer.importers.readers.html.table_parts import PageRow

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_INSIDE = f"{HEADINGS}, form, article, section, hr"
"""A cell with one of these holds a part of the page."""
_INNER = "table"
_PARTS = frozenset((*f"{_INSIDE}, {_INNER}".split(", "), "ul", "ol", "br", "img"))
_TEXTS = frozenset(("p",))
_LONGEST_TITLE = 60
_LABEL = 40
_MOST_COLUMNS = 3
_MOST_INNER = 400
"""Letters in a cell that is one of a table though another table is in it."""
_NUMBER = re.compile(
    r"^(?:punkt|pkt\.?|sag|sak|item|ärende|top|§)?\s*(?P<number>\d{1,4})\s*[.):]?$", re.IGNORECASE
)
_PAGE = re.compile(r"^(?:(?:side|sida|sid\.|page|pp?\.|s\.)\s*)?\d{1,5}$", re.IGNORECASE)
_FACT = re.compile(
    r"(?:møde(?:type|dato|tid|tidspunkt|sted|leder|deltagere)?|udvalg|dato|tid|tidspunkt|sted|lokale"
    r"|(?:start|slut)(?:tid(?:spunkt)?)?|deltagere?|til stede|fraværende|afbud|formand|referent"
    r"|sags(?:nr\.?|nummer)|journalnr\.?|møte(?:dato|sted|tid)?|tilstede|forfall|date|time|place"
    r"|venue|location|chair|present|apologies|attendees|datum|plats):?",
    re.IGNORECASE,
)


class TableKinds:
    """Decides of each table of one page what it is."""

    def __init__(self, holding: Holding) -> None:
        self._holding = holding

    def is_data(self, table: LexborNode, rows: Sequence[PageRow]) -> bool:
        """Return whether a table is to be read by rows and columns.

        Not one that says it is not, that holds parts of the page, that has a single column, that
        sets out an agenda, or whose first column only names what stands beside it ("Dato:").
        """
        if (table.attributes.get("role") or "").lower() in ("presentation", "none"):
            return False
        if self._holding.inside(table, _INSIDE):
            return False
        if not _is_grid(rows) or are_facts(rows) or self.numbers(rows):
            return False
        is_headed = any(cell.tag == "th" for row in rows for cell in row.cells)
        if self._holding.inside(table, _INNER):
            return self._keeps_inner(rows, is_headed=is_headed)
        return is_headed or _has_titles(rows) or not self._holds_paragraphs(rows)

    def _keeps_inner(self, rows: Sequence[PageRow], *, is_headed: bool) -> bool:
        """Return whether a table is one though there is another, small one in some of its cells."""
        cells = [cell for row in rows for cell in row.cells]
        inner = [cell for cell in cells if self._holding.any_in(cell, _INNER)]
        if not inner or 2 * len(inner) > len(cells):
            return False
        if any(len(first_words(cell, _MOST_INNER)) > _MOST_INNER for cell in inner):
            return False
        if any(self._holding.any_in(cell, _INNER) for cell in rows[0].cells):
            return False
        return is_headed or _has_titles(rows)

    def numbers(self, rows: Sequence[PageRow]) -> dict[int, str]:
        """Return the rows that begin a punkt, with its number; none where rows are no agenda.

        An agenda counts its punkter, and below each stands what is said of it; in an index that
        is a bilag with its page.
        """
        if len(rows) < _MOST_COLUMNS or any(len(row.cells) > _MOST_COLUMNS for row in rows):
            return {}
        if any(row.is_header and len(row.cells) > 1 for row in rows):
            return {}
        firsts = [self.short(row.cells[0]) if len(row.cells) > 1 else "" for row in rows]
        found = {n: number for n, words in enumerate(firsts) if (number := number_in(words))}
        if len(found) < 2 or not counts_up(found.values()):
            return {}
        if not all(first_words(rows[n].cells[1], 1) for n in found):
            return {}
        below = [n for n in range(min(found), len(rows)) if n not in found]
        if len(below) * 2 < len(found) or any(firsts[n] for n in below):
            return {}
        return {} if self._is_paged([rows[n] for n in below]) else found

    def _is_paged(self, rows: Sequence[PageRow]) -> bool:
        """Return whether most rows end in a page, as those of an index do."""
        lasts = [self.short(row.cells[-1]) for row in rows if len(row.cells) == _MOST_COLUMNS]
        return 2 * sum(bool(_PAGE.match(words)) for words in lasts) > len(rows)

    def short(self, cell: LexborNode) -> str:
        """Return the words of a cell that may be a label or a number, cut where longer."""
        if self._holding.any_in(cell, _INNER):
            return " " * (_LABEL + 1)
        return first_words(cell, _LABEL)

    def is_plain(self, cell: LexborNode) -> bool:
        """Return whether a cell holds words only, no parts of the page."""
        return has_fewer(cell, _PARTS, 1)

    def _holds_paragraphs(self, rows: Sequence[PageRow]) -> bool:
        """Return whether cells hold running text: several paragraphs, or a list."""
        cells = [cell for row in rows for cell in row.cells]
        if any(self._holding.any_in(cell, "ul, ol") for cell in cells):
            return True
        return not all(has_fewer(cell, _TEXTS, 2) for cell in cells)


def number_in(words: str) -> str:
    """Return the number of a punkt that words are, "" where they are none."""
    found = _NUMBER.match(words)
    return found["number"] if found else ""


def counts_up(numbers: Iterable[str]) -> bool:
    """Return whether each number is the one after that before it."""
    return all(after == before + 1 for before, after in pairwise(map(int, numbers)))


def are_facts(rows: Sequence[PageRow]) -> bool:
    """Return whether rows are a label and what it says: the facts of a meeting."""
    if any(len(row.cells) > 2 or (len(row.cells) > 1 and row.is_header) for row in rows):
        return False
    labels = [first_words(row.cells[0], _LABEL) for row in rows if row.cells]
    if not labels or any(len(words) > _LABEL for words in labels):
        return False
    known = sum(bool(_FACT.fullmatch(words)) for words in labels)
    return all(words.endswith(":") for words in labels if words) or known * 2 > len(labels)


def _is_grid(rows: Sequence[PageRow]) -> bool:
    """Return whether there are two rows with words, and one of them has two cells."""
    filled = width = 0
    for row in rows:
        if any(first_words(cell, 1) for cell in row.cells):
            filled += 1
            width = max(width, len(row.cells))
            if filled > 1 and width > 1:
                return True
    return False


def _has_titles(rows: Sequence[PageRow]) -> bool:
    """Return whether rows are of one width, and the first one names columns."""
    first = [first_words(cell, _LONGEST_TITLE) for cell in rows[0].cells]
    alike = all(len(row.cells) == len(first) for row in rows) and len(set(first)) == len(first)
    return alike and all(words and len(words) <= _LONGEST_TITLE for words in first)
