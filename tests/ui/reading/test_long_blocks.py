# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A very long block is shown in pieces that have one address."""

from __future__ import annotations

import itertools

import pytest

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Block,
    Body,
    FootnoteMark,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Statement,
)
from bilagviewer.model.locate import block_text
from bilagviewer.ui.reading.copying import prose_text
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.long_blocks import LONG, pieces
from bilagviewer.ui.reading.plan import TextPlan, cut
from bilagviewer.ui.reading.slots import Slots

SENTENCE = "Rådet vil se på sagen igen. "
LONG_RUNS = (
    Run(SENTENCE * 1_200),
    Run("Fed " * 4_000, bold=True),
    FootnoteMark("1"),
    Run("x" * 25_000),
)
BLOCKS: dict[str, Block] = {
    "paragraph": Paragraph(LONG_RUNS),
    "statement": Statement(7, LONG_RUNS),
    "list": ListBlock(tuple(ListItem((Run(f"{n} {SENTENCE}"),)) for n in range(3_000))),
    "item": ListBlock((ListItem((Run("Kort"),)), ListItem(LONG_RUNS), ListItem((Run("Sidst"),)))),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_pieces_hold_every_word_once(name: str) -> None:
    block = BLOCKS[name]
    text = block_text(block)
    found = list(pieces(block, text))
    assert len(found) > 3
    for piece in found:
        assert block_text(piece.block) == text[piece.begin : piece.end]
        assert piece.end - piece.begin <= LONG
    gaps = {after.begin - before.end for before, after in itertools.pairwise(found)}
    assert gaps <= {0, 1}
    assert (found[0].begin, found[-1].end) == (0, len(text))


def test_a_short_block_is_whole() -> None:
    block = Paragraph((Run("Kort"),))
    (piece,) = pieces(block, "Kort")
    assert piece.block is block


def test_pieces_share_an_address_and_are_found_by_their_offsets() -> None:
    short = Paragraph((Run("Kort."),))
    body = Body((short, Paragraph(LONG_RUNS), short))
    leaves = Leaves(Address("1"), body)
    plans = cut(body, leaves)
    slots = Slots(plans)
    own = [n for n, plan in enumerate(plans) if isinstance(plan, TextPlan) and plan.piece]
    assert {plans[n].first for n in own} == {1}
    assert (slots.of_leaf(1), slots.last_of_leaf(1)) == (own[0], own[-1])
    assert slots.of_leaf(1, plans[own[2]].begin + 5) == own[2]
    assert (slots.of_leaf(0), slots.of_leaf(2)) == (own[0] - 1, own[-1] + 1)


def test_what_is_copied_over_pieces_is_the_text() -> None:
    body = Body((Paragraph(LONG_RUNS),))
    leaves = Leaves(Address("1"), body)
    start, end = Point(0, 9_000), Point(0, 31_000)
    plans = [plan for plan in cut(body, leaves) if isinstance(plan, TextPlan)]
    copied = "".join(prose_text(plan, leaves, start, end) for plan in plans)
    assert copied == block_text(body.blocks[0])[9_000:31_000]
