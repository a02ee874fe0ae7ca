# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An edition is what the reader reads, however it is written down."""

from __future__ import annotations

from dataclasses import replace

import pytest

import small_meeting
from bilagviewer.danish.text import NORMALISER
from bilagviewer.library.edition import edition_hash
from bilagviewer.model.blocks import Block, Body, Heading, Paragraph, Run
from bilagviewer.model.pack import Document, Edition, EditionHash

DOCUMENT = small_meeting.document()


def hash_of(document: Document) -> EditionHash:
    return edition_hash(document.pack, lambda member: document.bodies[member])


def with_block(block: Block) -> Document:
    """Return the meeting with `block` as the first of its first text."""
    body = DOCUMENT.bodies["1-1.md"]
    blocks = (block, *body.blocks[1:])
    return replace(DOCUMENT, bodies={**DOCUMENT.bodies, "1-1.md": Body(blocks)})


PLAIN = hash_of(with_block(Paragraph((Run("Vi når målet å"),))))


@pytest.mark.parametrize(
    "block",
    [
        Paragraph((Run("Vi  når\nmålet å "),)),
        Paragraph((Run("Vi når må\u00adlet a\u030a"),)),
        Paragraph((Run("Vi "), Run("når", bold=True), Run(" målet å"))),
        Heading(2, (Run("Vi når målet å"),)),
    ],
    ids=["spaces", "soft hyphens and composed letters", "looks", "level"],
)
def test_how_it_is_written_does_not_count(block: Block) -> None:
    assert hash_of(with_block(block)) == PLAIN


@pytest.mark.parametrize("text", ["Vi når målet ø", "Vi når målet", "vi når målet å"])
def test_what_is_written_counts(text: str) -> None:
    assert hash_of(with_block(Paragraph((Run(text),)))) != PLAIN


def test_what_the_secretary_says_of_it_does_not_count() -> None:
    pack = replace(DOCUMENT.pack, edition=Edition(2, "2020-11-20", "Rettet"), importer="text/9")
    assert hash_of(replace(DOCUMENT, pack=pack)) == hash_of(DOCUMENT)


def test_titles_and_order_count() -> None:
    first, *others = DOCUMENT.pack.sections
    renamed = replace(DOCUMENT.pack, sections=(replace(first, title="Andre mål"), *others))
    turned = replace(first, bilag=first.bilag[::-1])
    moved = replace(DOCUMENT.pack, sections=(turned, *others))
    hashes = {hash_of(replace(DOCUMENT, pack=pack)) for pack in (DOCUMENT.pack, renamed, moved)}
    assert len(hashes) == 3


def test_where_a_block_ends_counts() -> None:
    one = Body((Paragraph((Run("a b"),)),))
    two = Body((Paragraph((Run("a"),)), Paragraph((Run("b"),))))
    hashes = {
        hash_of(replace(DOCUMENT, bodies={**DOCUMENT.bodies, "1-1.md": b})) for b in (one, two)
    }
    assert len(hashes) == 2


def test_it_says_which_normaliser_it_went_through() -> None:
    assert PLAIN.startswith(f"{NORMALISER}-")
