# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Places are called by the document's own words, and a quotation says where it is from."""

from __future__ import annotations

import pytest

from bilagviewer.library.naming import entry_name, name_of, names_of, source_line, statement_word
from bilagviewer.library.packs import OpenPack
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import (
    Body,
    Figure,
    Heading,
    MapBlock,
    PageMark,
    Paragraph,
    Run,
    Statement,
    TableBlock,
)
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, Row, Table
from noting import refused


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def plain(text: str) -> str:
    """Return `text` with ordinary spaces, so that a test can be read."""
    return text.replace("\u00a0", " ")


def name(meeting: OpenPack, address: str, language: str = "da") -> str:
    place = parse(address)
    return plain(name_of(meeting.pack, meeting.body(place), place, language))


def source(meeting: OpenPack, address: str, language: str = "da") -> str:
    place = parse(address)
    return plain(source_line(meeting.pack, meeting.body(place), place, language))


@pytest.mark.parametrize(
    ("address", "danish", "english"),
    [
        (".", "Hele mødet", "The whole meeting"),
        ("1", "Hele punktet", "The whole item"),
        ("1/1", "Hele bilaget", "The whole bilag"),
        ("1/1#7", "Pejlemærke 7", "Pejlemærke 7"),
        ("1/1#7@3-9", "Pejlemærke 7", "Pejlemærke 7"),
        ("1/1#2@3…#4@5", "Pejlemærke 2 – Pejlemærke 4", "Pejlemærke 2 – Pejlemærke 4"),
        ("1/1#p1", "Mål", "Mål"),
        ("1/1#p2", "Afsnit 2", "Paragraph 2"),
        ("1/2#p2", "Program", "Programme"),
        ("1/2#kl09.30", "kl. 9.30 Velkomst", "9.30 Velkomst"),
        ("2/1#t1", "Tabel 1", "Table 1"),
        ("2/1#t1:Ålborg", "Ålborg", "Ålborg"),
    ],
)
def test_a_place_has_a_name(meeting: OpenPack, address: str, danish: str, english: str) -> None:
    assert name(meeting, address) == danish
    assert name(meeting, address, "en") == english


def test_numbers_and_times_do_not_stand_alone_on_a_line(meeting: OpenPack) -> None:
    place = parse("1/2#kl09.30")
    assert name_of(meeting.pack, meeting.body(place), place, "da").startswith("kl.\u00a09.30 ")
    assert source_line(meeting.pack, meeting.body(parse("1/1#2")), parse("1/1#2"), "da") == (
        "1\u00a0bilag\u00a01, pejlemærke\u00a02, s.\u00a02–4"
    )


def test_a_place_that_is_not_there_has_no_name(meeting: OpenPack) -> None:
    with refused("address.unknown"):
        name(meeting, "1/1#99")


@pytest.mark.parametrize(
    ("block", "name"),
    [
        (MapBlock(("Alfa",)), "Kort"),
        (MapBlock(("Alfa",), caption=runs("Klynger")), "Klynger"),
        (Figure(""), "Figur"),
        (Figure("Et hus"), "Et hus"),
        (Heading(2, ()), "Afsnit 1"),
        (Statement(4, runs("Tekst")), "Udsagn 4"),
        (Paragraph(runs("Tekst")), "Afsnit 1"),
        (Heading(2, runs("Lang " * 40)), "Lang " * 15 + "Lang…"),
    ],
)
def test_each_kind_of_block_has_a_name(block: Figure, name: str) -> None:
    fragment = "4" if isinstance(block, Statement) else "p1"
    found = name_of(Pack(PackId("p")), Body((block,)), parse(f"1#{fragment}"), "da")
    assert found == name


def test_a_row_without_a_key_is_numbered() -> None:
    row = Row((Cell(runs("x")),))
    body = Body((TableBlock(Table((Column("a"),), (row, row)), runs("Tilsagn")),))
    pack = Pack(PackId("p"))
    assert name_of(pack, body, parse("1#t1:row 2"), "da") == "Række 2"
    assert name_of(pack, body, parse("1#t1"), "da") == "Tilsagn"


def test_names_go_from_the_outside_in(meeting: OpenPack) -> None:
    place = parse("1/1#7")
    names = names_of(meeting.pack, meeting.body(place), place, "da")
    assert names == ("1 Fælles mål", "Bilag 1: Mål for arbejdet", "Pejlemærke 7")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("1/1", "1 bilag 1, s. 2–4"),
        ("1/1#2", "1 bilag 1, pejlemærke 2, s. 2–4"),
        ("1/1#2@0…#4@5", "1 bilag 1, pejlemærke 2–4, s. 2–4"),
        ("1/1#p2", "1 bilag 1, s. 2–4"),
        ("1/2#kl10.15", "1 bilag 2, kl. 10.15 Oplæg, fra s. 5"),
        ("2/1#t1:Beta", "2 bilag 1, Beta, fra s. 8"),
        ("3/1", "3 bilag 1"),
        (".", "Byrådet"),
    ],
)
def test_a_quotation_says_where_it_is_from(meeting: OpenPack, address: str, expected: str) -> None:
    assert source(meeting, address) == expected


def test_the_source_is_in_english_too(meeting: OpenPack) -> None:
    assert source(meeting, "1/1#2", "en") == "1 bilag 1, pejlemærke 2, pp. 2–4"
    assert source(meeting, "2/1#Beta", "en") == "2 bilag 1, Beta, from p. 8"


NUMBERLESS = Pack(
    PackId("p"),
    sections=(
        Section("", "Eventuelt", bilag=(Bilag("", "Notat", page=5, last_page=9, text="a"),)),
        Section("2", "Andet", bilag=(Bilag("A", "Brev", bilag=(Bilag("1", "Svar"),)),)),
    ),
)


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, "Eventuelt"), (1, "Notat"), (2, "2 Andet"), (3, "Bilag A: Brev"), (4, "Bilag 1: Svar")],
)
def test_what_has_no_number_is_called_by_its_title(place: int, expected: str) -> None:
    assert entry_name(outline(NUMBERLESS)[place], "da") == expected


def test_a_bilag_inside_a_bilag_names_both() -> None:
    names = names_of(NUMBERLESS, Body(), parse("2/A/1"), "da")
    assert names == ("2 Andet", "Bilag A: Brev", "Bilag 1: Svar", "Hele bilaget")


MARKED = Body(
    (
        Paragraph(runs("Før det første mærke")),
        PageMark(running=6),
        Paragraph((Run("Hele siden. "), PageMark(running=7), Run("Næste side."))),
        Paragraph(runs("Til sidst")),
    )
)


@pytest.mark.parametrize(
    ("fragment", "pages"),
    [
        ("p1", "s. 5–9"),
        ("p2", "s. 6–7"),
        ("p2@0-5", "s. 6"),
        ("p2@13-18", "s. 7"),
        ("p3", "s. 7"),
        ("p2@3…#p3@4", "s. 6–7"),
        ("p1@3…#p3@4", "s. 5–9"),
    ],
)
def test_a_page_is_stated_only_where_a_mark_says_so(fragment: str, pages: str) -> None:
    line = source_line(NUMBERLESS, MARKED, parse(f"~1/~1#{fragment}"), "da")
    assert plain(line) == f"Eventuelt, Notat, {pages}"


def test_a_bilags_own_page_number_is_not_the_meetings() -> None:
    body = Body((PageMark("1", "2"), Paragraph(runs("Tekst"))))
    line = source_line(NUMBERLESS, body, parse("~1/~1#p1"), "da")
    assert plain(line) == "Eventuelt, Notat, s. 5–9"


def test_a_statement_is_called_what_the_pack_calls_it(meeting: OpenPack) -> None:
    assert statement_word(meeting.pack, "da") == "pejlemærke"
    assert statement_word(NUMBERLESS, "da") == "udsagn"
    assert statement_word(NUMBERLESS, "en") == "statement"
