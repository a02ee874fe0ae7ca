# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which pages a place stands on: stated only where the document states it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Block,
    Body,
    Heading,
    PageMark,
    Paragraph,
    Run,
    Statement,
)
from bilagviewer.model.locate import locate
from bilagviewer.model.outline import OutlineEntry


@dataclass(frozen=True, slots=True)
class Pages:
    """The first and last page in the whole bilagssamling, each None where it is not known."""

    first: int | None
    last: int | None


def of_entry(entry: OutlineEntry) -> Pages:
    """Return the pages that the index gives a punkt or bilag; a punkt ends with its last bilag."""
    if entry.bilag is not None:
        return Pages(entry.bilag.page, entry.bilag.last_page)
    section = entry.section
    bilag = section.bilag[-1] if section.bilag and not section.sections else None
    return Pages(section.page, section.last_page or (bilag.last_page if bilag else None))


def of_place(body: Body, address: Address, entry: OutlineEntry) -> Pages:
    """Return the pages that the marks in the text give a place, else those of its bilag."""
    if not address.block:
        return of_entry(entry)
    _, place = locate(body, address.whole)
    first = _page_at(body, place.block, address.start or 0)
    end_block, end = place.block, address.end
    if address.last_block:
        end_block = locate(body, replace(address.page, block=address.last_block))[1].block
    last = _page_at(body, end_block, end if end is not None else _END)
    if first is None or last is None:
        return of_entry(entry)
    return Pages(first, last)


def stated(body: Body) -> tuple[int | None, ...]:
    """Return for each block the page that it begins on, None where no mark states it."""
    found: list[int | None] = []
    here: int | None = None
    for block in body.blocks:
        before = [mark.running for mark in _marks((block,), 0)]
        found.append(before[-1] if before else here)
        after = [mark.running for mark in _marks((block,), _END)]
        here = after[-1] if after else here
    return tuple(found)


_END = 1 << 60


def _page_at(body: Body, block: int, offset: int) -> int | None:
    """Return the page that the last mark at or before a place in the text begins."""
    found = None
    for mark in _marks(body.blocks[:block], _END):
        found = mark.running
    for mark in _marks(body.blocks[block : block + 1], offset):
        found = mark.running
    return found


def _marks(blocks: tuple[Block, ...], offset: int) -> Iterator[PageMark]:
    for block in blocks:
        if isinstance(block, PageMark):
            yield block
        elif isinstance(block, Heading | Paragraph | Statement):
            at = 0
            for run in block.runs:
                if isinstance(run, Run):
                    at += len(run.text)
                elif isinstance(run, PageMark) and at <= offset:
                    yield run
