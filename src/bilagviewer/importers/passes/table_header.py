# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether the first row of a table names its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Inlines, Run, plain

_DIGITS = re.compile(r"\d[\d., ]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NO_TITLE = re.compile(r"\d{3}|\.$")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:t?kr|nr|no|stk|pct|pkt|min|mio|mia|ca|kap|art|adr|tlf|afd|gns|bem|vedr|pos)\.\)?$",
    re.IGNORECASE,
)
"""A title can end as no sentence does."""
_LONGEST_TITLE = 60
_SAMPLE = 2_000
"""Rows that are enough to tell what a column holds."""


def texts(row: Line) -> list[str]:
    """Return the words of a row's cells."""
    return [plain(cell).strip() for cell in row.cells]


def is_header(rows: Sequence[Line]) -> bool:
    """Return whether the first row names the columns."""
    first = rows[0]
    said = first.hints.header
    if said is not None and (said or _was_told(rows)):
        return said
    if len(rows) < 2 or not _can_name(first):
        return False
    cells = _filled_titles(texts(first))
    below = [texts(row) for row in rows[1 : _SAMPLE + 1]]
    if not cells[0] and not all(row[0] for row in below):
        return False
    return not any(_is_like(cell, below, n) for n, cell in enumerate(cells))


def _filled_titles(cells: list[str]) -> list[str]:
    """Return titles without empty last ones: a row below is too long, and others were filled up."""
    end = len(cells)
    while end > 2 and not cells[end - 1]:
        end -= 1
    return cells[:end]


def _can_name(row: Line) -> bool:
    cells = _filled_titles(texts(row))
    wordy = all(map(_names_column, cells if cells[0] else cells[1:]))
    is_plain = not any(map(_has_look, row.cells))
    return is_plain and wordy and len(set(cells)) == len(cells) > 1


def _has_look(cell: Inlines) -> bool:
    found = [run for run in cell if isinstance(run, Run)]
    return any(run.bold or run.italic or run.underline for run in found)


def _names_column(cell: str) -> bool:
    said = _SHORTENED.sub("", _YEAR.sub("", cell))
    return 0 < len(cell) <= _LONGEST_TITLE and not _NO_TITLE.search(said)


def _is_like(title: str, rows: Sequence[Sequence[str]], column: int) -> bool:
    """Return whether a cell with a number has the form of those below: it names no column."""
    if not any(map(str.isdigit, title)):
        return False
    cells = [row[column] for row in rows if column < len(row) and row[column]]
    alike = sum(_form(cell) == _form(title) for cell in cells)
    return 0 < len(cells) <= 2 * alike


def _form(cell: str) -> str:
    """Return what two dates, or two amounts, have in common."""
    return "year" if _YEAR.fullmatch(cell) else _LETTERS.sub("a", _DIGITS.sub("0", cell))


def is_told(rows: Sequence[Line]) -> bool:
    """Return whether a header row shows as one: the file says so, or words stand over numbers."""
    titles, below = texts(rows[0]), [texts(row) for row in rows[1:_SAMPLE]]
    for n, title in enumerate(titles):
        cells = [row[n] for row in below if n < len(row) and row[n]]
        numbers = sum(any(map(str.isdigit, cell)) for cell in cells)
        is_word = not any(map(str.isdigit, title)) or bool(_YEAR.search(title))
        if is_word and 0 < len(cells) <= numbers * 2:
            return True
    return _was_told(rows)


def _was_told(rows: Sequence[Line]) -> bool:
    return any(row.hints.header for row in rows)
