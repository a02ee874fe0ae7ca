# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every piece of what an importer makes knows the file and line that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest

import golden_cases
from bilagviewer.importers.build import build
from bilagviewer.importers.files import read_files
from bilagviewer.importers.report import Imported
from bilagviewer.model.blocks import (
    Block,
    Entry,
    Footnote,
    Heading,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Programme,
    Source,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.tables import Row
from golden_cases import GoldenCase

NEAR = 3
"""Lines behind its own in which the first word of a piece stands, where marks come before it."""
Piece = Block | ListItem | Row | Entry | Footnote

each_case = pytest.mark.parametrize("case", golden_cases.ALL, ids=lambda case: case.name)
each_text = pytest.mark.parametrize("case", golden_cases.TEXTS, ids=lambda case: case.name)


def pieces(imported: Imported) -> Iterator[Piece]:
    for body in imported.document.bodies.values():
        for block in (*body.blocks, *body.footnotes):
            yield from _inside(block)


def _inside(piece: Piece) -> Iterator[Piece]:
    yield piece
    inner: Iterable[Piece] = ()
    if isinstance(piece, ListBlock):
        inner = piece.items
    elif isinstance(piece, ListItem):
        inner = piece.children
    elif isinstance(piece, TableBlock):
        inner = piece.table.rows
    elif isinstance(piece, Programme):
        inner = piece.entries
    for one in inner:
        yield from _inside(one)


def first_words(piece: Piece) -> str:
    """Return the words that a piece begins with, as far as its own line must have them."""
    found: Inlines = ()
    if isinstance(piece, Heading | Paragraph | ListItem | Statement | Footnote):
        found = piece.runs
    elif isinstance(piece, Row):
        found = next((cell.runs for cell in piece.cells if plain(cell.runs).strip()), ())
    words = re.findall(r"\w+", plain(found))
    # A word may be broken at the line's end, or have marks inside.
    return words[0][:3] if words else ""


def place(piece: Piece) -> Source:
    assert piece.source is not None, piece
    return piece.source


@each_case
def test_every_piece_has_a_place_in_a_file_of_the_case(case: GoldenCase) -> None:
    imported = case.imported()
    names = {file.name for file in imported.report.files} if len(case.files) > 1 else {""}
    for piece in pieces(imported):
        assert (place(piece).line or 0) > 0, piece
        assert place(piece).file in names, piece
        if isinstance(piece, ListBlock):
            assert place(piece) == place(piece.items[0])


@each_case
def test_what_was_done_is_told_of_a_file_of_the_case(case: GoldenCase) -> None:
    report = case.imported().report
    names = {file.name for file in report.files} if len(report.files) > 1 else {""}
    assert {one.place.file for one in report.entries if one.place is not None} <= names | {""}


@each_text
def test_the_line_of_a_piece_has_its_first_word(case: GoldenCase) -> None:
    lines = case.text.split("\n")
    for piece in pieces(case.imported()):
        number = place(piece).line or 0
        there = "".join(" ".join(lines[number - 1 : number + NEAR]).split())
        assert first_words(piece) in there, (number, piece)


FILES = {
    "dagsorden.txt": "Dagsorden\n\n1. Ny bro\n2. Eventuelt\n\nBilag:\n",
    "Bilag 1 Ny bro.txt": "Ny bro\n\nBroen er slidt.\n\n- træ\n- stål\n",
    "Eventuelt.html": "<html><body><h1>Eventuelt</h1><p>Intet.</p><ol><li>a<li>b</ol>",
}


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_files_each_piece_names_its_own(order: int) -> None:
    given = [(name, text.encode()) for name, text in FILES.items()][::order]
    for piece in pieces(build(read_files(given))):
        words = first_words(piece)
        assert words in FILES[place(piece).file]
