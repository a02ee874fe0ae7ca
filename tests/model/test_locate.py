# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every place in a text has one full address, and short forms lead to it or are refused."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.messages import sentence
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import (
    Body,
    Entry,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Run,
    Statement,
    TableBlock,
)
from bilagviewer.model.locate import block_text, locate, place_text, places, row_keys
from bilagviewer.model.tables import Cell, Column, Row, Table


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def table(*rows: str, columns: int = 2) -> TableBlock:
    cells = (Row(tuple(Cell(runs(cell)) for cell in row.split("|"))) for row in rows)
    titles = tuple(Column(f"K{n}") for n in range(1, columns + 1))
    return TableBlock(Table(titles, tuple(cells)))


def ids(body: Body) -> list[str]:
    return [place.id for place in places(body)]


def numbered(*numbers: int) -> Body:
    return Body(tuple(Statement(number, runs(f"Mål {number}")) for number in numbers))


PROGRAMME = Programme(
    (
        Entry("09:30", "Velkomst"),
        Entry("13:05", "Vand", track=1),
        Entry("13:05", "Luft", track=2),
        Entry("13:05", "Ild", track=2),
    ),
    ("Spor 1", "Spor 2"),
)
BODY = Body(
    (
        Heading(2, runs("Mål")),
        PageMark("2"),
        Statement(7, runs("Et mål")),
        table("Alfa|1", "Beta|2"),
        PROGRAMME,
        table("Beta|1", "13.05|2"),
        Paragraph(runs("Slut")),
    )
)
FULL = {
    "7": "7",
    "p2": "7",
    "p1": "p1",
    "t1": "t1",
    "p3": "t1",
    "p6": "p6",
    "Alfa": "t1:Alfa",
    "t2:Beta": "t2:Beta",
    "kl09.30": "kl09.30",
    "09.30": "kl09.30",
    "s1:kl13.05": "s1:kl13.05",
    "s2:kl13.05~2": "s2:kl13.05~2",
    "p1@0-3": "p1@0-3",
    "p2@1-2": "7@1-2",
    "Alfa@0-4": "t1:Alfa@0-4",
    "p1@1…#p2@2": "p1@1…#7@2",
    "Alfa@1…#p3@2": "t1:Alfa@1…#t1@2",
}


@pytest.mark.parametrize(("short", "full"), FULL.items())
def test_a_short_form_leads_to_the_full_one(short: str, full: str) -> None:
    address, _ = locate(BODY, parse(f"2.4/1#{short}"))
    assert str(address) == f"2.4/1#{full}"
    assert locate(BODY, address)[0] == address


AMBIGUOUS = {
    "Beta": "2.4/1#t1:Beta, 2.4/1#t2:Beta",
    "kl13.05": "2.4/1#s1:kl13.05, 2.4/1#s2:kl13.05, 2.4/1#s2:kl13.05~2",
    "13.05": "2.4/1#s1:kl13.05, 2.4/1#s2:kl13.05, 2.4/1#s2:kl13.05~2, 2.4/1#t2:13.05",
    "p1@0…#Beta@1": "2.4/1#t1:Beta, 2.4/1#t2:Beta",
}


@pytest.mark.parametrize(("short", "candidates"), AMBIGUOUS.items())
def test_an_ambiguous_short_form_is_refused_with_the_candidates(
    short: str, candidates: str
) -> None:
    with pytest.raises(UserError) as refused:
        locate(BODY, parse(f"2.4/1#{short}"))
    assert refused.value.kind == "address.ambiguous"
    assert candidates in sentence(refused.value, "da")
    for candidate in candidates.split(", "):
        assert str(locate(BODY, parse(candidate))[0]) == candidate


@pytest.mark.parametrize(
    "short", ["8", "p7", "p0", "t3", "t1:Gamma", "kl10.00", "g1:7", "p1@0…#x@1"]
)
def test_a_place_that_is_not_there_is_refused(short: str) -> None:
    with pytest.raises(UserError) as refused:
        locate(BODY, parse(f"2.4/1#{short}"))
    assert refused.value.kind == "address.unknown"
    assert "2.4/1#" in sentence(refused.value, "en")


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((1, 2, 5), ["1", "2", "5"]),
        ((1, 2, 1, 2), ["g1:1", "g1:2", "g2:1", "g2:2"]),
        ((3, 3), ["g1:3", "g2:3"]),
        ((0,), ["0"]),
    ],
)
def test_numbers_that_restart_tell_their_group(numbers: tuple[int, ...], found: list[str]) -> None:
    assert ids(numbered(*numbers)) == found


def test_a_number_that_restarts_is_ambiguous_alone() -> None:
    with pytest.raises(UserError) as refused:
        locate(numbered(1, 7, 7), parse("2.4/1#7"))
    assert refused.value.values["candidates"] == "2.4/1#g1:7, 2.4/1#g2:7"


@pytest.mark.parametrize(
    ("rows", "keys"),
    [
        (("Alfa|1", "Beta|1"), ("Alfa", "Beta")),
        (("x|Alfa", "x|Beta"), ("Alfa", "Beta")),
        (("x|1", "x|1"), ("row 1", "row 2")),
        (("Alfa|1", "|2"), ("Alfa", "row 2")),
        (("row 2|1", "|2"), ("row 2", "row 2~2")),
        (("|", "|"), ("row 1", "row 2")),
    ],
)
def test_row_keys(rows: tuple[str, ...], keys: tuple[str, ...]) -> None:
    assert row_keys(table(*rows).table) == keys


def test_a_page_mark_is_no_place_and_counts_for_none() -> None:
    body = Body((PageMark("1"), Paragraph(runs("a")), PageMark("2"), Paragraph(runs("b"))))
    assert ids(body) == ["p1", "p2"]


def test_offsets_count_code_points() -> None:
    text = "Ja 😀 og é"
    address, place = locate(Body((Paragraph(runs(text)),)), parse("2.4/1#p1@3-7"))
    assert place_text(Body((Paragraph(runs(text)),)), place)[address.start : address.end] == "😀 og"


def test_the_text_of_each_place() -> None:
    found = {place.id: place_text(BODY, place) for place in places(BODY)}
    assert found["t1"] == "K1\tK2\nAlfa\t1\nBeta\t2"
    assert found["t1:Beta"] == "Beta\t2"
    assert found["s2:kl13.05~2"] == "13.05 Ild"
    assert found["7"] == "Et mål"


def test_the_text_of_lists_maps_and_pictures() -> None:
    inner = ListBlock((ListItem(runs("b")),))
    assert block_text(ListBlock((ListItem(runs("a"), (inner,)), ListItem(runs("c"))))) == "a\nb\nc"
    assert block_text(MapBlock(("By",), ("Stjerne",))) == "Stjerne\nBy"
    assert block_text(Figure("Et kort", "kort.png")) == "Et kort"
    assert block_text(PageMark("1")) == ""


def test_the_text_of_an_entry_has_a_part_a_line() -> None:
    entry = Entry(
        "13:05", "Vand", "13:30", speaker="A", office="B", points=(runs("x"),), remark="r"
    )
    assert block_text(Programme((entry,))) == "13.05–13.30 Vand\nx\nA, B\nr"
