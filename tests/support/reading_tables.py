# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables made by hand for the page's tests."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.model.blocks import Run, TableBlock
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, RowKind, Table

LONG = "En lang beskrivelse af, hvad projektet går ud på, og hvem der er med i det. " * 3
GRANTS = (
    ("Energi", "17.500.000 kr.", LONG),
    ("Miljø", "17.500.000 kr.", LONG),
    ("Årstider", "4.000.000 kr.", LONG),
    ("Ål", "9.500.000 kr.", LONG),
    ("Bygning", "4.000.000 kr.", LONG),
)


def row(*texts: str, kind: RowKind = RowKind.ROW) -> Row:
    return Row(tuple(Cell((Run(text),)) for text in texts), kind)


def grants() -> TableBlock:
    """Return a table with a name, an amount and a long text."""
    columns = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT), Column("Beskrivelse"))
    return TableBlock(Table(columns, tuple(row(*texts) for texts in GRANTS)))


def many_rows(count: int, columns: Sequence[str] = ("Nr.", "Navn")) -> TableBlock:
    """Return a table with `count` rows."""
    kinds = (Column(columns[0], ColumnKind.NUMBER), *map(Column, columns[1:]))
    rows = (row(str(n), *(f"Række {n}" for _ in columns[1:])) for n in range(1, count + 1))
    return TableBlock(Table(kinds, tuple(rows)))
