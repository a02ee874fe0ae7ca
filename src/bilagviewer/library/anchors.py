# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where a note is made: its address in full, the text there, and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bilagviewer.danish.text import NORMALISER, normalise
from bilagviewer.errors import UserError
from bilagviewer.library.naming import names_of
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Block, Body, PageMark, Programme, TableBlock, plain
from bilagviewer.model.locate import Place, block_text, entry_text, locate, place_text, row_text
from bilagviewer.model.notes import Anchor, Quote
from bilagviewer.model.outline import find
from bilagviewer.model.pack import Pack

CONTEXT = 32
"""Characters kept before and after a quote."""
_ROOM = 4 * CONTEXT
"""Characters to make them from: spaces and soft hyphens may go."""

# The names are those of the paper, which is Danish, whatever the window speaks.
_LANGUAGE = "da"


def anchor(open_pack: OpenPack, address: Address) -> Anchor:
    """Return the anchor of a note to `address`, a short form too.

    Raises `UserError("address.…")` where there is no such place, or several.
    """
    pack = open_pack.pack
    body = open_pack.body(address)
    full, quote = quoted(pack, body, address)
    names = names_of(pack, body, full, _LANGUAGE)
    return Anchor(pack.id, open_pack.edition, str(full), quote, names)


def quoted(pack: Pack, body: Body, address: Address) -> tuple[Address, Quote]:
    """Return `address` in full, and what stands there in `body`.

    A whole bilag or punkt is quoted by its title, a whole table by its header or caption.
    """
    if not address.block:
        return address.page, Quote(normalise(_title(pack, address)), normaliser=NORMALISER)
    full, place = locate(body, address)
    flow = _flow(body)
    first, last = _span(body, flow, full, place)
    exact = flow.text[first:last]
    if full.start is None and isinstance(body.blocks[place.block], TableBlock):
        exact = _table_quote(body, place)
    quote = Quote(
        normalise(exact),
        normalise(flow.text[max(0, first - _ROOM) : first])[-CONTEXT:],
        normalise(flow.text[last : last + _ROOM])[:CONTEXT],
        full.start,
        full.end,
        NORMALISER,
    )
    return full, quote


@dataclass(frozen=True, slots=True)
class _Flow:
    """The whole text of a body, and where in it each block begins."""

    text: str
    starts: tuple[int, ...]


def _flow(body: Body) -> _Flow:
    starts, parts, at = [], [], 0
    for block in body.blocks:
        starts.append(at)
        if not isinstance(block, PageMark):
            parts.append(block_text(block))
            at += len(parts[-1]) + 1
    return _Flow("\n".join(parts), tuple(starts))


def _span(body: Body, flow: _Flow, full: Address, place: Place) -> tuple[int, int]:
    """Return where the place or passage begins and ends in the flow."""
    begin = flow.starts[place.block] + _inside(body.blocks[place.block], place.item)
    length = len(place_text(body, place))
    if full.start is None or full.end is None:
        return begin, begin + length
    end_begin, end_length = begin, length
    if full.last_block:
        _, last = locate(body, replace(full.page, block=full.last_block))
        end_begin = flow.starts[last.block] + _inside(body.blocks[last.block], last.item)
        end_length = len(place_text(body, last))
    first, end = begin + full.start, end_begin + full.end
    if full.start > length or full.end > end_length or first >= end:
        raise UserError("address.unknown", address=str(full))
    return first, end


def _inside(block: Block, item: int | None) -> int:
    """Return where a row or an entry begins in its block's text."""
    if item is None:
        return 0
    if isinstance(block, Programme):
        return sum(len(entry_text(entry)) + 1 for entry in block.entries[:item])
    if isinstance(block, TableBlock):
        header = len(block_text(_only_header(block))) + 1 if block.table.headed else 0
        return header + sum(len(row_text(row)) + 1 for row in block.table.rows[:item])
    return 0


def _only_header(block: TableBlock) -> TableBlock:
    return replace(block, table=replace(block.table, rows=()))


def _table_quote(body: Body, place: Place) -> str:
    block = body.blocks[place.block]
    if place.item is not None or not isinstance(block, TableBlock):
        return place_text(body, place)
    return block_text(_only_header(block)) or plain(block.caption) or place_text(body, place)


def _title(pack: Pack, address: Address) -> str:
    if not address.section:
        return pack.title
    entry = find(pack, address)
    return entry.section.title if entry.bilag is None else entry.bilag.title
