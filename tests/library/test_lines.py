# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A line of an imported document leads to what stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilagviewer.library.library import Library
from bilagviewer.library.lines import SourceLines
from bilagviewer.library.locations import resolve
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.blocks import (
    Body,
    ListBlock,
    ListItem,
    Paragraph,
    Rectangle,
    Run,
    Source,
    TableBlock,
)
from bilagviewer.model.locate import locate, place_text
from bilagviewer.model.pack import Document, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, Row, Table
from bilagviewer.packfile.writer import write_pack

TEXT = Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt"


@pytest.fixture
def imported(library: Library) -> OpenPack:
    return library.packs.open(TEXT)


def words(text: str) -> set[str]:
    """Return the words of a text that are longer than a mark-up's."""
    return {word for word in re.findall(r"\w+", text) if len(word) > 4}


def test_a_line_leads_to_a_place_with_its_words(imported: OpenPack) -> None:
    lines = SourceLines(imported)
    long_lines = found = 0
    for number, line in enumerate(TEXT.read_text(encoding="utf-8").splitlines(), 1):
        if len(words(line)) < 6 or "....." in line:
            continue
        address = lines.nearest(Source(line=number))
        assert address is not None
        body = imported.body(address)
        _, place = locate(body, address)
        long_lines += 1
        found += len(words(line) & words(place_text(body, place))) >= 5
    assert long_lines > 60
    assert found / long_lines > 0.9


def test_every_place_can_be_gone_to(imported: OpenPack) -> None:
    lines = SourceLines(imported)
    for number in (-1, 0, 1, 100, 400, 10**9):
        address = lines.nearest(Source(line=number))
        assert resolve(imported, str(address)) == address


def test_a_pack_without_lines_leads_nowhere(meeting: OpenPack) -> None:
    assert SourceLines(meeting).nearest(Source(line=5)) is None


def _of(file: str, page: int, top: float = 0) -> Source:
    return Source(file, rectangles=(Rectangle(page, 50, top, 500, top + 20),))


def _printed() -> Body:
    """Return a text over three pages: a paragraph, a table, and a list that goes on overleaf."""
    named = enumerate(("Bro", "Vej"), 4)
    rows = tuple(Row((Cell((Run(name),)),), source=Source(line=line)) for line, name in named)
    items = tuple(ListItem((Run(n),), source=_of("", int(n), 60)) for n in "23")
    return Body(
        (
            Paragraph((Run("Først"),), _of("", 1, 90)),
            TableBlock(Table((Column("Navn"),), rows), source=Source(line=3)),
            ListBlock(items, source=items[0].source),
        )
    )


@pytest.fixture
def printed(library: Library, tmp_path: Path) -> OpenPack:
    pack = Pack(PackId("trykt"), sections=(Section("1", "Punkt", text="1.md"),))
    write_pack(Document(pack, {"1.md": _printed()}), tmp_path / "trykt.bilag")
    return library.packs.open(tmp_path / "trykt.bilag")


@pytest.mark.parametrize(
    ("source", "address"),
    [
        (_of("", 1), "1#p1"),
        (_of("", 2), "1#p3"),
        (_of("", 2, 500), "1#p3"),
        (_of("", 3), "1#p3"),
        (Source("rapport.pdf", rectangles=(Rectangle(1),)), "1#p1"),
        (Source(line=3), "1#t1"),
        (Source(line=5), "1#t1:Vej"),
    ],
)
def test_a_page_and_a_row_lead_to_their_place(
    printed: OpenPack, source: Source, address: str
) -> None:
    assert str(SourceLines(printed).nearest(source)) == address
