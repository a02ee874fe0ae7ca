# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Cut a very long block into pieces that are shown apart and have one address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bilagviewer.model.blocks import (
    Block,
    Heading,
    Inline,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    Statement,
)
from bilagviewer.model.locate import block_text

LONG = 40_000
"""Characters of a block that a text view no longer lays out without a pause."""
_PIECE = 10_000
_ENDS = (". ", "\n", " ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a long block, as a block of its own."""

    block: Block
    begin: int
    """Where it begins in the block's plain text, in code points."""
    end: int


def pieces(block: Block, text: str) -> Iterator[Piece]:
    """Yield the pieces of a block whose plain text is `text`; one that is short is whole."""
    if len(text) <= LONG or not isinstance(block, Paragraph | Heading | Statement | ListBlock):
        yield Piece(block, 0, len(text))
    elif isinstance(block, ListBlock):
        yield from _of_list(block)
    else:
        for place, (begin, end, runs) in enumerate(_of_runs(block.runs, text, 0)):
            own = replace(block, runs=runs) if not place else Paragraph(runs, block.source)
            yield Piece(own, begin, end)


def _of_list(block: ListBlock) -> Iterator[Piece]:
    """Yield lists of some items each; an item that is too long goes on as paragraphs."""
    kept: list[ListItem] = []
    begin = at = 0
    number = block.start
    for item in block.items:
        text = block_text(ListBlock((item,)))
        if kept and at - begin + len(text) > _PIECE:
            yield Piece(replace(block, items=tuple(kept), start=number), begin, at - 1)
            number, begin, kept = number + len(kept), at, []
        if len(text) > LONG and not item.children:
            yield from _of_item(replace(block, start=number), item, text, at)
            number, begin = number + 1, at + len(text) + 1
        else:
            kept.append(item)
        at += len(text) + 1
    if kept:
        yield Piece(replace(block, items=tuple(kept), start=number), begin, at - 1)


def _of_item(block: ListBlock, item: ListItem, text: str, at: int) -> Iterator[Piece]:
    for place, (begin, end, runs) in enumerate(_of_runs(item.runs, text, at)):
        first = replace(block, items=(replace(item, runs=runs),))
        yield Piece(Paragraph(runs, item.source) if place else first, begin, end)


def _of_runs(runs: Inlines, text: str, at: int) -> Iterator[tuple[int, int, Inlines]]:
    """Yield where pieces begin and end, and their runs; `at` is where the text begins."""
    parts = [(run, len(run.text) if isinstance(run, Run) else 0) for run in runs]
    nth = inside = begin = 0
    for end in _cuts(text):
        own: list[Inline] = []
        room = end - begin
        while nth < len(parts) and (room > 0 or end == len(text)):
            run, length = parts[nth]
            taken = min(length - inside, room)
            if isinstance(run, Run) and (inside or taken < length):
                own.append(replace(run, text=run.text[inside : inside + taken]))
            else:
                own.append(run)
            room -= taken
            is_done = inside + taken == length
            nth, inside = (nth + 1, 0) if is_done else (nth, inside + taken)
            if not is_done:
                break
        yield at + begin, at + end, tuple(own)
        begin = end


def _cuts(text: str) -> Iterator[int]:
    """Yield where pieces end: after a sentence, else after a word, else anywhere."""
    begin = 0
    while len(text) - begin > _PIECE:
        window = text[begin + _PIECE // 2 : begin + _PIECE]
        found = (window.rfind(sign) + len(sign) for sign in _ENDS if sign in window)
        begin += _PIECE // 2 + next(found, _PIECE // 2)
        yield begin
    yield len(text)
