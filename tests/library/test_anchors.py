# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A note keeps the words it was made on, and those around them."""

from __future__ import annotations

import pytest

from bilagviewer.danish.text import NORMALISER, normalise
from bilagviewer.library.anchors import CONTEXT, anchor, quoted
from bilagviewer.library.packs import OpenPack
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, PageMark, Paragraph, Run, TableBlock
from bilagviewer.model.locate import block_text, place_text, places
from bilagviewer.model.notes import Quote
from bilagviewer.model.pack import Pack, PackId
from bilagviewer.model.tables import Cell, Column, Row, Table
from noting import refused

PACK = Pack(PackId("p"))


def body(*texts: str) -> Body:
    return Body(tuple(Paragraph((Run(text),)) for text in texts))


def quote(text: Body, address: str) -> Quote:
    return quoted(PACK, text, parse(address))[1]


def test_an_anchor_says_where_it_was_made(meeting: OpenPack) -> None:
    made = anchor(meeting, parse("1/1#7"))
    assert (made.pack, made.edition) == (meeting.pack.id, meeting.edition)
    assert made.address == "1/1#7"
    assert made.names == ("1 Fælles mål", "Bilag 1: Mål for arbejdet", "Pejlemærke 7")
    assert made.quote.exact.startswith("Mål 7. Parterne")
    assert made.quote.suffix.startswith("Mål 8.")
    assert (made.quote.start, made.quote.end) == (None, None)
    assert made.quote.normaliser == NORMALISER


@pytest.mark.parametrize(
    ("address", "full"),
    [("2/1#Beta", "2/1#t1:Beta"), ("1/2#10.15", "1/2#kl10.15"), ("1/1#p3", "1/1#1")],
)
def test_a_short_form_is_kept_in_full(meeting: OpenPack, address: str, full: str) -> None:
    assert anchor(meeting, parse(address)).address == full


@pytest.mark.parametrize(
    ("address", "title"),
    [("1/1", "Mål for arbejdet"), ("1", "Fælles mål"), (".", "Byrådet"), ("3/1", "Sag")],
)
def test_a_whole_place_is_quoted_by_its_title(meeting: OpenPack, address: str, title: str) -> None:
    made = anchor(meeting, parse(address))
    assert made.quote == Quote(title, normaliser=NORMALISER)
    assert made.address == address


@pytest.mark.parametrize("address", ["9", "1/9", "1/1#99", "1/1#7@2-99999", "1/1#7@9-9", ".#1"])
def test_a_place_that_is_not_there_is_refused(meeting: OpenPack, address: str) -> None:
    with refused("address.unknown"):
        anchor(meeting, parse(address))


def test_a_passage_counts_characters_not_bytes() -> None:
    text = body("Først 🙂 så æblet falder")
    assert quote(text, "1#p1@11-16") == Quote("æblet", "Først 🙂 så", "falder", 11, 16, NORMALISER)


def test_a_passage_may_span_blocks() -> None:
    text = body("Et to tre", "midten", "fire fem seks")
    found = quote(text, "1#p1@6…#p3@4")
    assert (found.exact, found.prefix, found.suffix) == ("tre midten fire", "Et to", "fem seks")
    assert (found.start, found.end) == (6, 4)


def test_a_passage_that_ends_before_it_begins_is_refused() -> None:
    with refused("address.unknown"):
        quote(body("Et", "to"), "1#p2@1…#p1@1")


def test_a_page_mark_is_no_text() -> None:
    text = Body((*body("Et").blocks, PageMark("2"), *body("to").blocks))
    assert quote(text, "1#p1").suffix == "to"
    assert quote(text, "1#p1@0…#p2@2").exact == "Et to"


def table(headed: bool) -> Body:
    rows = tuple(Row((Cell((Run(name),)), Cell((Run(sum_),)))) for name, sum_ in ROWS)
    block = TableBlock(Table((Column("Navn"), Column("Beløb")), rows, headed))
    return Body((*body("Før").blocks, block, *body("efter").blocks))


ROWS = [("Alfa", "1 kr."), ("Beta", "2 kr."), ("Gamma", "3 kr.")]


@pytest.mark.parametrize("headed", [True, False])
def test_a_row_is_quoted_with_its_neighbours(headed: bool) -> None:
    found = quote(table(headed), "1#t1:Beta")
    assert found.exact == "Beta 2 kr."
    assert found.prefix.endswith("Alfa 1 kr.")
    assert found.suffix == "Gamma 3 kr. efter"


def test_a_whole_table_is_quoted_by_its_header() -> None:
    assert quote(table(headed=True), "1#t1").exact == "Navn Beløb"
    assert quote(table(headed=False), "1#t1").exact == "Alfa 1 kr. Beta 2 kr. Gamma 3 kr."


def test_every_place_is_quoted_by_its_own_words(meeting: OpenPack) -> None:
    for page in ("1/1", "1/2", "2/1"):
        text = meeting.body(parse(page))
        flow = normalise("\n".join(block_text(block) for block in text.blocks))
        for place in places(text):
            found = quote(text, f"{page}#{place.id}")
            assert found.exact in normalise(place_text(text, place))
            around = " ".join(part for part in (found.prefix, found.exact, found.suffix) if part)
            assert around in flow or place.id == "t1"
            assert max(len(found.prefix), len(found.suffix)) <= CONTEXT
