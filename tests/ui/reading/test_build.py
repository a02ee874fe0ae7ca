# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From blocks to a document, and between offsets and positions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    Figure,
    FootnoteMark,
    Heading,
    ListBlock,
    ListItem,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Run,
)
from bilagviewer.ui.reading.build import Builder
from bilagviewer.ui.reading.document import SafeDocument, no_pictures
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.look import Look
from bilagviewer.ui.reading.plan import TextPlan, cut
from bilagviewer.ui.reading.textmap import TextMap
from bilagviewer.ui.reading.units import Writer
from bilagviewer.ui.theme.theme import Theme
from reading_texts import paragraph, statement

Made = tuple[QTextDocument, TextMap, Leaves]
Make = Callable[..., Made]


@pytest.fixture
def make(theme: Theme) -> Make:
    def write(*blocks: Block) -> Made:
        body = Body(blocks)
        leaves = Leaves(Address("2.4", ("1",)), body)
        document = SafeDocument()
        builder = Builder(document, Look(theme))
        builder.begin()
        (plan,) = cut(body, leaves)
        assert isinstance(plan, TextPlan)
        Writer(builder, no_pictures, 600).write(plan.units)
        return document, TextMap(builder.end()), leaves

    return write


def stretch(document: QTextDocument, start: int, end: int) -> str:
    return document.toRawText().encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


ENTRY = Entry(
    "09:30",
    "Velkomst",
    end="09:45",
    speaker="Erik",
    office="Formand",
    points=((Run("Et punkt"),), (Run("Et til"),)),
    description=(Run("Hvad det er"),),
    remark="På engelsk.",
)
REPLACED = "\n\u2029\ufdd0\ufffc"
BLOCKS: list[Block] = [
    paragraph("Et afsnit med æøå."),
    paragraph("to\nlinjer"),
    paragraph("med 😀 og mere"),
    paragraph("x" * 950),
    paragraph("før\u2029efter \ufdd0 \ufffc"),
    Heading(2, (Run("En overskrift", italic=True),)),
    statement(7, "Et pejlemærke"),
    ListBlock(
        (ListItem((Run("a"),), (ListBlock((ListItem((Run("b"),)),)),)), ListItem((Run("c"),)))
    ),
    MapBlock(("CLEAN", "MADE"), ("Hovedkontor",)),
    Paragraph((Run("for"), PageMark("2", "3"), Run("efter", bold=True), FootnoteMark("1"))),
    Programme((ENTRY,)),
    Figure("Et billede uden fil"),
]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_character_has_its_place(make: Make, block: Block) -> None:
    document, positions, leaves = make(block)
    for offset, character in enumerate(leaves.text(0)):
        shown = [stretch(document, *part) for part in positions.ranges(0, offset, offset + 1)]
        # What stands between the lines and pieces of a text has no place in the document.
        assert shown == [character] or (not shown and character in ", \n") or character in REPLACED


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_a_position_leads_back_to_its_point(make: Make, block: Block) -> None:
    _, positions, leaves = make(block)
    for offset in range(len(leaves.text(0)) + 1):
        position = positions.position(Point(0, offset))
        assert position is not None
        back = positions.point(position)
        assert back is not None
        assert positions.position(back) == position


def test_markup_stays_text(make: Make) -> None:
    document, _, _ = make(paragraph("<b>ikke fed</b> **heller ikke** &amp; <img src='x'>"))
    assert document.toPlainText() == "<b>ikke fed</b> **heller ikke** &amp; <img src='x'>"
    assert document.blockCount() == 1


def test_a_statements_number_is_text(make: Make) -> None:
    document, _, _ = make(statement(7, "Et pejlemærke"))
    assert document.toPlainText() == "7\tEt pejlemærke"


def test_a_long_word_may_break(make: Make) -> None:
    document, _, _ = make(paragraph("x" * 950))
    assert max(map(len, document.toPlainText().split("\u200b"))) == 200


@given(text=st.text(max_size=60))
def test_no_text_begins_a_block_of_its_own(qapp: object, text: str) -> None:
    document = SafeDocument()
    builder = Builder(document, Look(Theme()))
    builder.leaf(0)
    builder.block(builder.look.block(), builder.look.plain)
    assert builder.text(text, builder.look.plain, 0) == len(text)
    assert document.blockCount() == 1


def test_an_entry_is_told_in_the_readers_order(make: Make) -> None:
    document, _, _ = make(Programme((ENTRY,)))
    assert document.toPlainText().splitlines() == [
        "09.30–09.45\tVelkomst",
        "Erik · Formand",
        "Hvad det er",
        "•\tEt punkt",
        "•\tEt til",
        "På engelsk.",
    ]


def test_an_entrys_pieces_know_their_place_in_its_text(make: Make) -> None:
    document, positions, leaves = make(Programme((ENTRY,)))
    for piece in ("Velkomst", "Erik", "Formand", "Hvad det er", "Et til", "På engelsk."):
        offset = leaves.text(0).index(piece)
        ((start, end),) = positions.ranges(0, offset, offset + len(piece))
        assert stretch(document, start, end) == piece
