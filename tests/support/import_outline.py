# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write an imported document as short lines that a golden case can hold."""

from __future__ import annotations

from collections.abc import Iterator

from bilagviewer.model.blocks import (
    Block,
    Heading,
    ListBlock,
    MapBlock,
    PageMark,
    Programme,
    Statement,
    TableBlock,
)
from bilagviewer.model.locate import block_text
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document
from bilagviewer.model.tables import RowKind


def facts(document: Document) -> Iterator[str]:
    """Give what is known of the meeting, and the cases of its punkter."""
    pack = document.pack
    when = f"{pack.date or '-'} {pack.time or '-'}"
    yield f"meeting: {pack.title or '-'} · {pack.body or '-'} · {when}"
    for entry in outline(pack):
        if entry.bilag is None and entry.section.cases:
            yield f"cases: {entry.section.number} {', '.join(entry.section.cases)}"


def lines(document: Document) -> Iterator[str]:
    """Give the outline, each text's blocks below its entry, and the word of the statements."""
    for entry in outline(document.pack):
        named = entry.section if entry.bilag is None else entry.bilag
        page = "" if named.page is None else f" ({named.page})"
        closed = " closed" if named.closed else ""
        yield f"{'  ' * entry.depth}{entry.address} {named.title}".rstrip() + page + closed
        if entry.text:
            for block in document.bodies[entry.text].blocks:
                yield "  " * entry.depth + "- " + _block(block)
    word = document.pack.words.statement
    if word:
        yield f"statements: {word.one}, {word.many}"


def _block(block: Block) -> str:
    text = block_text(block).replace("\n", " / ")
    match block:
        case Heading():
            told = f"heading {block.level}: {text}"
        case Statement():
            told = f"statement {block.number}: {text}"
        case TableBlock():
            titles = " | ".join(column.title for column in block.table.columns)
            banners = sum(row.kind is RowKind.BANNER for row in block.table.rows)
            apart = f", {banners} banners" if banners else ""
            told = f"table {len(block.table.rows)} rows{apart}: {titles}"
        case Programme():
            entries = (f"{one.start}-{one.end or ''} {one.title}" for one in block.entries)
            told = "programme: " + "; ".join(entries)
        case ListBlock():
            told = f"list {len(block.items)}"
        case PageMark():
            told = f"page {block.printed} of {block.total}".removesuffix(" of ")
        case MapBlock():
            told = f"map {len(block.legend)}"
        case _:
            told = f"text: {text}"
    return told
