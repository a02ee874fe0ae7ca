# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table that is only names beside their text is headings and text."""

from __future__ import annotations

from bilagviewer.importers import runs
from bilagviewer.importers.passes.pieces import TableRows
from bilagviewer.importers.passes.table_header import is_header
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Heading, Paragraph, plain

_LONG = 80
"""A cell of at least this many characters is a text."""
_SHORT = 110
"""A cell of at most this many characters can be a name."""


def find(table: TableRows, level: int) -> list[Heading | Paragraph]:
    """Return headings of a `level` and texts for such a table, nothing for any other."""
    if not all(map(_is_named_text, table.rows)) or is_header(table.rows):
        return []
    result: list[Heading | Paragraph] = []
    for row in table.rows:
        result.append(Heading(level, runs.plainer(runs.tidy(row.cells[0])), row.source))
        result.append(Paragraph(runs.tidy(row.cells[1]), row.source))
    return result


def _is_named_text(row: Line) -> bool:
    if len(row.cells) != 2 or row.hints.foot:
        return False
    name, text = map(plain, row.cells)
    return 0 < len(name.strip()) <= _SHORT and len(text.strip()) >= _LONG
