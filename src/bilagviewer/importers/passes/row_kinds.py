# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What each row of a table is for: a row, a sum, or a text over the whole width."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.importers import runs, words
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Inlines, plain
from bilagviewer.model.tables import RowKind
from bilagviewer.tables import labels

_LONGEST_LABEL = 80
_FEWEST_NUMBERS = 2
"""Numbers, and nothing but numbers behind its name, that make the foot of a table a sum."""


def kinds_of(cells: Sequence[Sequence[Inlines]], rows: Sequence[Line], log: Log) -> list[RowKind]:
    """Return what each row is for; `rows` are those that the `cells` were made of."""
    last = len(rows) - 1
    kinds = []
    for n, (row, line) in enumerate(zip(cells, rows, strict=True)):
        if n < last and _is_banner(row, line):
            log.note(Did.GUESSED, "banner", line.source, plain(row[0]))
            kinds.append(RowKind.BANNER)
        else:
            kinds.append(RowKind.SUM if _is_sum(row, line) else RowKind.ROW)
    return kinds


def _is_banner(row: Sequence[Inlines], line: Line) -> bool:
    """Return whether a row is one text alone, bold or in its only cell."""
    if len(row) < 2 or not row[0] or any(row[1:]):
        return False
    return len(line.cells) == 1 or runs.is_all(row[0], "bold")


def _is_sum(row: Sequence[Inlines], line: Line) -> bool:
    """Return whether a row calls itself a sum and has a number, or is a foot of numbers."""
    first = next((n for n, cell in enumerate(row) if cell), None)
    if first is None:
        return False
    label = plain(row[first]).strip()
    if len(label) > _LONGEST_LABEL:
        return False
    if labels.says_only_sum(label) or words.TOTAL.fullmatch(label):
        return any(_has_digit(cell) for cell in row[first + 1 :])
    if not line.hints.foot:
        return False
    others = [cell for cell in row[first + 1 :] if cell]
    is_full = len(others) >= _FEWEST_NUMBERS and all(map(_has_digit, others))
    return is_full or labels.ends_as_sum(label)


def _has_digit(cell: Inlines) -> bool:
    return any(map(str.isdigit, plain(cell)))
