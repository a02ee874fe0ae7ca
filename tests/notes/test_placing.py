# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A corpus of corrected editions: no note stands at a wrong place, and none is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.library.placing import Placing
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Block, Body, Paragraph, Run, Statement, TableBlock
from bilagviewer.model.notes import Content
from bilagviewer.model.pack import Bilag, Document, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, Row, Table
from bilagviewer.packfile.writer import write_pack

Texts = Mapping[str, tuple[str, ...]]
"""Title of a bilag → its lines: "7. …" is a statement, "a|b" a row, another a paragraph."""

FIRST: Texts = {
    "Referat": ("Rådet mødes mandag.", "Vedtaget.", "Sagen om havnen.", "Vedtaget."),
    "Mål": ("1. Borgernes behov kommer først.", "2. Naturen skal have mere plads."),
    "Tilskud": ("Alfa|5 kr.", "Beta|7 kr.", "I alt|12 kr."),
    "Svar": ("Svaret fra staten.",),
}
ALL = {
    *("1/1", "1/1#p1", "1/1#p2", "1/1#p3", "1/1#p4", "1/1#p1@6-12"),
    *("1/2", "1/2#1", "1/2#2", "1/2#2@0-7"),
    *("1/3", "1/3#t1", "1/3#t1:Alfa", "1/3#t1:Beta", "1/3#t1:I alt"),
    *("1/4", "1/4#p1"),
}
REFERAT = {address for address in ALL if address.startswith("1/1")}


def block(line: str) -> Block:
    number, _, rest = line.partition(". ")
    if number.isdigit():
        return Statement(int(number), (Run(rest),))
    return Paragraph((Run(line),))


def body(lines: tuple[str, ...]) -> Body:
    rows = [line.split("|") for line in lines if "|" in line]
    blocks = [block(line) for line in lines if "|" not in line]
    if rows:
        cells = tuple(Row(tuple(Cell((Run(text),)) for text in row)) for row in rows)
        blocks.append(TableBlock(Table((Column("Navn"), Column("Beløb")), cells)))
    return Body(tuple(blocks))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(Home.below(tmp_path / "home"))
    yield library
    library.close()


def opened(library: Library, folder: Path, texts: Texts) -> OpenPack:
    names = {title: f"{n}.md" for n, title in enumerate(texts, 1)}
    bilag = tuple(Bilag(name[:-3], title, text=name) for title, name in names.items())
    pack = Pack(PackId("m"), "Rådet", sections=(Section("1", "Sager", bilag=bilag),))
    bodies = {names[title]: body(lines) for title, lines in texts.items()}
    target = folder / f"{len(list(folder.iterdir()))}.bilag"
    write_pack(Document(pack, bodies), target)
    return library.packs.open(target)


CASES = {
    "the same": (FIRST, set[str]()),
    "another bilag is longer": ({**FIRST, "Svar": ("Svaret fra byen.",)}, {"1/4#p1"}),
    "a paragraph is changed": (
        {**FIRST, "Referat": ("Rådet mødes fredag.", *FIRST["Referat"][1:])},
        # The passage "mødes " stands; the twins have other words before them, within 32 letters.
        {"1/1#p1", "1/1#p2", "1/1#p4"},
    ),
    "a paragraph is put in before": (
        {**FIRST, "Referat": ("Ny indledning.", *FIRST["Referat"])},
        REFERAT - {"1/1"},
    ),
    "a twin is put in before": (
        {**FIRST, "Referat": ("Rådet mødes mandag.", "Vedtaget.", *FIRST["Referat"][1:])},
        # Nothing else tells the first paragraph from one put in above it.
        {"1/1#p1", "1/1#p2", "1/1#p3", "1/1#p4"},
    ),
    "a twin and its matter are gone": (
        {**FIRST, "Referat": ("Sagen om havnen.", "Vedtaget.")},
        REFERAT - {"1/1"},
    ),
    "the matters have changed places": (
        {**FIRST, "Referat": ("Sagen om havnen.", "Vedtaget.", "Rådet mødes mandag.", "Vedtaget.")},
        REFERAT - {"1/1"},
    ),
    "a statement is changed": (
        {**FIRST, "Mål": (FIRST["Mål"][0], "2. Naturen skal have plads.")},
        {"1/2#2"},
    ),
    "a statement is put in": (
        {**FIRST, "Mål": ("1. Nyt mål.", "2. Borgernes behov kommer først.", "3. Naturen.")},
        {"1/2#1", "1/2#2", "1/2#2@0-7"},
    ),
    "a cell is changed": (
        {**FIRST, "Tilskud": ("Alfa|5 kr.", "Beta|8 kr.", "I alt|13 kr.")},
        {"1/3#t1:Beta", "1/3#t1:I alt"},
    ),
    "a row is gone": (
        {**FIRST, "Tilskud": ("Beta|7 kr.", "I alt|12 kr.")},
        # The last row has nothing after it, and another row before it.
        {"1/3#t1:Alfa", "1/3#t1:I alt"},
    ),
    "a bilag is gone": (
        {title: lines for title, lines in FIRST.items() if title != "Svar"},
        {"1/4", "1/4#p1"},
    ),
    "a bilag is put in before": ({"Nyt": ("Nyt.",), **FIRST}, ALL),
    "spaces and hyphens only": (
        {**FIRST, "Svar": ("Sva\u00adret  fra staten.",)},
        set[str](),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_note_stands_where_it_was_made_or_is_for_review(
    library: Library, tmp_path: Path, name: str
) -> None:
    first = opened(library, tmp_path, FIRST)
    for address in ALL:
        library.notes.add(first, parse(address), Content(address))
    notes = library.notes.for_pack(first.pack.id)
    texts, expected = CASES[name]
    placed, loose = Placing(opened(library, tmp_path, texts)).placed(notes)
    assert {note.content.text for note in loose} == expected
    assert {note.content.text for note in placed} == ALL - expected
    assert len(placed) + len(loose) == len(notes) == len(ALL)


def test_a_note_stands_in_the_edition_it_was_made_in(library: Library, tmp_path: Path) -> None:
    first = opened(library, tmp_path, FIRST)
    other = opened(library, tmp_path, {**FIRST, "Svar": ("Nej.",)})
    old = library.notes.add(first, parse("1/4#p1"), Content("før"))
    new = library.notes.add(other, parse("1/4#p1"), Content("nu"))
    assert Placing(first).placed((old, new)) == ((old,), (new,))
    assert Placing(other).placed((old, new)) == ((new,), (old,))


def test_no_anchor_is_changed(library: Library, tmp_path: Path) -> None:
    first = opened(library, tmp_path, FIRST)
    note = library.notes.add(first, parse("1/4#p1"), Content("før"))
    Placing(opened(library, tmp_path, {"Nyt": ("Nyt.",)})).placed((note,))
    assert library.notes.get(note.id) == note
