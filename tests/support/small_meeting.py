# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A small meeting with everything that the window has to show, built without an importer."""

from __future__ import annotations

from pathlib import Path

from bilagviewer.model.blocks import (
    Body,
    Entry,
    Heading,
    Paragraph,
    Programme,
    Run,
    Statement,
    TableBlock,
)
from bilagviewer.model.pack import Bilag, Document, Pack, PackId, Section, Word, Words
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.packfile.writer import write_pack

LOREM = "Parterne er enige om, at arbejdet skal fortsætte i hele perioden. " * 6


def document(pack_id: str = "møde-1", title: str = "Byrådet") -> Document:
    """Return a meeting with three punkter, four bilag and one that is closed."""
    sections = (
        Section(
            "1",
            "Fælles mål",
            page=2,
            bilag=(
                Bilag("1", "Mål for arbejdet", page=2, last_page=4, text="1-1.md"),
                Bilag("2", "Program for dagen", page=5, text="1-2.md"),
            ),
        ),
        Section("2", "Bevillinger", page=8, bilag=(Bilag("1", "Oversigt", page=8, text="2-1.md"),)),
        Section("3", "Personsag", page=9, closed=True, bilag=(Bilag("1", "Sag", closed=True),)),
    )
    words = Words(statement=Word("pejlemærke", "pejlemærker"))
    pack = Pack(PackId(pack_id), title, date="2020-11-30", sections=sections, words=words)
    return Document(pack, {"1-1.md": _goals(), "1-2.md": _programme(), "2-1.md": _grants()})


def write(folder: Path, pack_id: str = "møde-1", title: str = "Byrådet") -> Path:
    """Write the meeting into `folder` as one file, and return it."""
    target = folder / f"{pack_id}.bilag"
    write_pack(document(pack_id, title), target)
    return target


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def _goals() -> Body:
    statements = [Statement(n, _runs(f"Mål {n}. {LOREM}")) for n in range(1, 13)]
    return Body((Heading(2, _runs("Mål")), Paragraph(_runs(LOREM)), *statements))


def _programme() -> Body:
    entries = (
        Entry("09:30", "Velkomst"),
        Entry("10:00", "Pause", end="10:15"),
        Entry("10:15", "Oplæg", speaker="Anne Hansen"),
    )
    return Body((Paragraph(_runs("Program")), Programme(entries)))


def _grants() -> Body:
    columns = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT))
    rows = [("Alfa", "5.000 kr."), ("Beta", "17.500.000 kr."), ("Ålborg", "900 kr.")]
    cells = tuple(Row(tuple(Cell(_runs(text)) for text in row)) for row in rows)
    return Body((Paragraph(_runs("Tilsagn")), TableBlock(Table(columns, cells))))
