# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""See that a whole text is one sheet of values, and give its lines as rows."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text.decode import Line

_SIGNS = ";,"
_FEWEST = 3
"""Rows that make lines with the same signs in them a sheet."""


def rows(lines: Sequence[Line], log: Log) -> list[Line] | None:
    """Return the lines as rows of cells if the text is a sheet, else None."""
    filled = [line for line in lines if line.text.strip()]
    if len(filled) < _FEWEST or any(line.cells for line in filled):
        return None
    for sign in _SIGNS:
        cells = [_cells(line.text, sign) for line in filled]
        if _is_sheet(cells):
            log.note(Did.GUESSED, "sheet", filled[0].number, sign)
            made = zip(filled, cells, strict=True)
            return [replace(line, cells=tuple(row)) for line, row in made]
    return None


def _cells(text: str, sign: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([text], delimiter=sign))]
    except csv.Error:
        return [text]


def _is_sheet(cells: Sequence[Sequence[str]]) -> bool:
    """Return whether all rows have as many cells as the first, and that names its columns."""
    width = len(cells[0])
    return width > 1 and all(cells[0]) and all(len(row) == width for row in cells)
