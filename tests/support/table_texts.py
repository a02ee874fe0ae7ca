# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables for tests, written as lines with a bar between the cells and ** around bold."""

from __future__ import annotations

import re

from bilagviewer.model.blocks import Inline, Run
from bilagviewer.model.tables import Cell, Column, Row, Table
from bilagviewer.tables.kinds import recognise
from bilagviewer.tables.sums import with_sums
from bilagviewer.tables.values import cell_text

_MARKED = re.compile(r"(\*\*.+?\*\*|__.+?__)")


def cell(text: str) -> Cell:
    """Return a cell; **bold** and __underlined__ parts are runs of their own."""
    return Cell(tuple(_run(part) for part in _MARKED.split(text) if part))


def table(*lines: str, columns: tuple[Column, ...] = (), caption: str = "") -> Table:
    """Return a table with its kinds recognised (or `columns`) and its sums marked."""
    split = [[part.strip() for part in line.split("|")] for line in lines]
    rows = [Row(tuple(map(cell, cells))) for cells in split[0 if columns else 1 :]]
    texts = [[cell_text(row.cells[n]) for row in rows] for n in range(len(split[0]))]
    found = columns or recognise(split[0], texts, caption=caption)
    return with_sums(Table(found, tuple(rows)))


def _run(part: str) -> Inline:
    if part.startswith("**"):
        return Run(part[2:-2], bold=True)
    return Run(part[2:-2], underline=True) if part.startswith("__") else Run(part)
