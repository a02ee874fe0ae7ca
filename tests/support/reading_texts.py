# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Texts made by hand for the page's tests."""

from __future__ import annotations

from collections.abc import Callable

from bilagviewer.model.blocks import Block, Paragraph, Run, Statement
from bilagviewer.model.notes import Note
from bilagviewer.model.pack import Bilag, Pack, PackId, Section, Word, Words
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.page import ReadingPage

PACK = Pack(
    PackId("test"),
    words=Words(Word("pejlemærke", "pejlemærker")),
    sections=(
        Section(
            "2.4",
            "Fælles mål",
            2,
            bilag=(
                Bilag("1", "Første bilag", date="2020-09-21", page=2, last_page=4, text="a"),
                Bilag("2", "Andet bilag", page=9, text="b"),
            ),
        ),
    ),
)
SENTENCE = "Der er brug for flere hænder i de kommende år, og det koster. "

MakeContent = Callable[..., PageContent]
ShowPage = Callable[..., ReadingPage]
MakeNote = Callable[..., Note]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def statement(number: int, text: str) -> Statement:
    return Statement(number, (Run(text),))


def long_blocks(count: int) -> list[Block]:
    """Return paragraphs that tell which one they are, of different lengths."""
    return [paragraph(f"Afsnit {n}. {SENTENCE * (1 + n % 5)}".strip()) for n in range(1, count + 1)]
