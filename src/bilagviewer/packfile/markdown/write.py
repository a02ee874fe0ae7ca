# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a `Body` to the Markdown of one text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bilagviewer.model.blocks import (
    Block,
    Body,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.packfile.markdown import (
    figures,
    lists,
    maps,
    programmes,
    prose,
    statements,
    tables,
)
from bilagviewer.packfile.markdown.inline_write import write_inlines, write_label


def write(body: Body) -> str:
    """Return a text as Markdown that ends in a newline; an empty one is empty."""
    parts = ["\n".join(lines) for lines in _parts(body.blocks)]
    notes = "\n".join(map(_footnote, body.footnotes))
    text = "\n\n".join([*parts, notes] if notes else parts)
    return f"{text}\n" if text else ""


def _parts(blocks: Sequence[Block]) -> Iterator[list[str]]:
    heading = ""
    for _, group in groupby(enumerate(blocks), key=_run_key):
        members = [block for _, block in group]
        first = members[0]
        if isinstance(first, Statement):
            yield statements.write([b for b in members if isinstance(b, Statement)], heading)
        elif isinstance(first, ListBlock):
            for place, block in enumerate(members):
                assert isinstance(block, ListBlock)
                yield lists.write(block, alternate=place % 2 == 1)
        else:
            yield _single(first)
        if isinstance(first, Heading):
            heading = plain(first.runs)


def _run_key(numbered: tuple[int, Block]) -> tuple[str, object]:
    """Return what neighbours share that are written together."""
    place, block = numbered
    if isinstance(block, Statement):
        return "statement", block.group
    return ("list", None) if isinstance(block, ListBlock) else ("single", place)


def _single(block: Block) -> list[str]:
    match block:
        case Heading():
            return prose.write_heading(block)
        case Paragraph():
            return prose.write_paragraph(block)
        case PageMark():
            return prose.write_page_mark(block)
        case Programme():
            return programmes.write(block)
        case TableBlock():
            return tables.write(block)
        case MapBlock():
            return maps.write(block)
        case Figure():
            return figures.write(block)
        case ListBlock() | Statement():
            raise AssertionError("Lists and statements are written in runs")


def _footnote(note: Footnote) -> str:
    runs = write_inlines(note.runs, one_line=True, line_start=False)
    return f"[^{write_label(note.label)}]: {runs}".rstrip(" ")
