# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take the tables apart that a text writes in the tags of web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TABLE = (re.compile(r"<table\b", re.IGNORECASE), re.compile(r"</table\s*>", re.IGNORECASE))
_ROW = (re.compile(r"<tr\b[^<>]*>", re.IGNORECASE), re.compile(r"</tr\s*>", re.IGNORECASE))
_CELL = (re.compile(r"<t[dh]\b[^<>]*>", re.IGNORECASE), re.compile(r"</t[dh]\s*>", re.IGNORECASE))
_COLSPAN = re.compile(r"\bcolspan\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_MOST_COLUMNS = 200
_ANY_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row with the markup of its cells, or words that stand in none of them."""

    number: int
    cells: tuple[str, ...] = ()
    header: bool = False
    words: str = ""


def tables(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each table of a text begins and ends."""
    return _spans(text, _TABLE)


def rows(table: str, first: int) -> Iterator[MarkedRow]:
    """Yield the rows of a table that begins on the line `first`."""
    number, counted = first, 0
    for start, end in _spans(table, _ROW):
        yield from _loose(table[counted:start], number)
        number += table.count("\n", counted, start)
        row, counted = table[start:end], end
        yield from _row(row, number)
        number += row.count("\n")
    yield from _loose(table[counted:], number)


def _row(row: str, number: int) -> Iterator[MarkedRow]:
    spans = list(_spans(row, _CELL))
    found = [row[a:b] for a, b in spans]
    cells = tuple(text for cell in found for text in _spread(cell, is_alone=len(found) == 1))
    if cells:
        yield MarkedRow(number, cells, all(cell[:3].lower() == "<th" for cell in found))
    ends = [0, *(b for _, b in spans)]
    between = zip(ends, [*(a for a, _ in spans), len(row)], strict=True)
    yield from _loose(" ".join(row[a:b] for a, b in between), number)


def _loose(markup: str, number: int) -> Iterator[MarkedRow]:
    """Give the words of a table that stand in none of its cells."""
    words = " ".join(_ANY_TAG.sub(" ", markup).split())
    if words:
        yield MarkedRow(number, words=words)


def _spread(cell: str, *, is_alone: bool) -> list[str]:
    """Return a cell's text, and nothing for each further column that it covers among others."""
    opening, text = cell.split(">", 1)
    wide = _COLSPAN.search(opening)
    more = 0 if is_alone or not wide else min(int(wide[1]), _MOST_COLUMNS) - 1
    return [" ".join(text[: text.rindex("<")].split()), *[""] * more]


def _spans(text: str, tags: tuple[re.Pattern[str], re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Yield where each opening tag begins and its closing one ends, in one pass."""
    opening = tags[0].search(text)
    while opening:
        closing = tags[1].search(text, opening.end())
        if not closing:
            return
        yield opening.start(), closing.end()
        opening = tags[0].search(text, closing.end())
