# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""See that a whole paper is one sheet of values, and give its lines as rows."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from bilagviewer.importers import runs
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line

_SIGNS = ";,"
_FEWEST = 3
"""Rows that make lines with the same signs in them a sheet."""


def rows(lines: Sequence[Line], log: Log) -> list[Line] | None:
    """Return the lines as rows of cells if the paper is a sheet, else None."""
    filled = [line for line in lines if not line.is_blank]
    if len(filled) < _FEWEST or not all(map(_is_plain, filled)):
        return None
    for sign in _SIGNS:
        cells = _cells(filled, sign)
        if cells:
            log.note(Did.GUESSED, "sheet", filled[0].source, sign)
            return [
                Line((), line.source, tuple(map(runs.of, row)), line.hints)
                for line, row in zip(filled, cells, strict=True)
            ]
    return None


def _is_plain(line: Line) -> bool:
    hints = line.hints
    return not (line.cells or hints.level or hints.mark or hints.quiet or hints.picture)


def _cells(lines: Sequence[Line], sign: str) -> list[list[str]]:
    """Return the cells of each line: all as many as in the first, which names them; else none."""
    result: list[list[str]] = []
    for line in lines:
        found = _split(line.text, sign)
        is_first = not result
        if len(found) < 2 or (is_first and not all(found)):
            return []
        if not is_first and len(found) != len(result[0]):
            return []
        result.append(found)
    return result


def _split(text: str, sign: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([text], delimiter=sign), [])]
    except csv.Error:
        return []
