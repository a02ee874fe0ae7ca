# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a `Body` to the Markdown of one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

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


def write(body: Body, between: Callable[[], None] | None = None) -> str:
    """Return a text as Markdown that ends in a newline; an empty one is empty.

    `between` is called at each block, and may raise to end the writing.
    """
    parts = []
    for lines in _parts(body.blocks):
        parts.append("\n".join(lines))
        if between is not None:
            between()
    notes = "\n".join(map(_footnote, body.footnotes))
    text = "\n\n".join([*parts, notes] if notes else parts)
    return f"{text}\n" if text else ""


def _parts(blocks: Sequence[Block]) -> Iterator[list[str]]:
    heading = ""
    for _, group in groupby(enumerate(blocks), key=_run_key):
        members = [block for _, block in group]
        yield from _run(members, heading)
        if isinstance(members[0], Heading):
            heading = plain(members[0].runs)


def _run_key(numbered: tuple[int, Block]) -> tuple[str, object]:
    """Return what neighbours share that are written together."""
    place, block = numbered
    if isinstance(block, Statement):
        return "statement", block.group
    return ("list", None) if isinstance(block, ListBlock) else ("single", place)


def _run(members: Sequence[Block], heading: str) -> Iterator[list[str]]:
    fellows = [block for block in members if isinstance(block, Statement)]
    if fellows:
        yield statements.write(fellows, heading)
        return
    for place, block in enumerate(members):
        if isinstance(block, ListBlock):
            yield lists.write(block, alternate=place % 2 == 1)
        else:
            yield _KINDS[type(block)](block)


_KINDS: dict[type[Any], Callable[[Any], list[str]]] = {
    Figure: figures.write,
    Heading: prose.write_heading,
    MapBlock: maps.write,
    PageMark: prose.write_page_mark,
    Paragraph: prose.write_paragraph,
    Programme: programmes.write,
    TableBlock: tables.write,
}


def _footnote(note: Footnote) -> str:
    runs = write_inlines(note.runs, one_line=True, line_start=False)
    parts = (f"[^{write_label(note.label)}]:", runs, prose.sourced(note.source))
    return " ".join(part for part in parts if part)
