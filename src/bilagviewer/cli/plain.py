# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A pack, or a place in it, as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from bilagviewer.library import pages
from bilagviewer.library.anchors import quoted
from bilagviewer.library.naming import entry_name
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.library.words import place_words
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Block,
    Figure,
    Heading,
    ListBlock,
    MapBlock,
    Paragraph,
    Programme,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.locate import entry_text, locate
from bilagviewer.model.locate import place_text as text_at
from bilagviewer.model.outline import OutlineEntry, find, outline
from bilagviewer.model.pack import Pack
from bilagviewer.model.tables import Row
from bilagviewer.tables.values import cell_text


def contents(pack: Pack, language: str) -> str:
    """Return the title, and every punkt and bilag with its address and first page."""
    when = " ".join(part for part in (pack.date, pack.time) if part)
    head = [part for part in (pack.title, pack.body, when) if part] or [str(pack.id)]
    entries = outline(pack)
    width = max((len(str(entry.address)) for entry in entries), default=0)
    lines = [_contents_line(entry, width, language) for entry in entries]
    return "\n".join([*head, "", *lines])


def place_text(opened: OpenPack, address: Address, language: str) -> str:
    """Return the text at a full address; of a punkt or bilag its title and everything in it."""
    body = opened.body(address)
    if not address.block:
        entry = find(opened.pack, address)
        parts = [_head(entry, language), *filter(None, map(_block, body.blocks))]
        parts += [f"[{note.label}] {plain(note.runs)}" for note in body.footnotes]
        below = [one for one in outline(opened.pack) if address in one.parents]
        width = max((len(str(one.address)) for one in below), default=0)
        listed = "\n".join(_contents_line(one, width, language) for one in below)
        return "\n\n".join([*parts, *([listed] if listed else [])])
    if address.start is not None:
        return quoted(opened.pack, body, address)[1].exact
    _, place = locate(body, address)
    block = body.blocks[place.block]
    if place.item is None:
        return _block(block)
    if isinstance(block, TableBlock):
        return _row(block.table.rows[place.item])
    return text_at(body, place)


def _head(entry: OutlineEntry, language: str) -> str:
    """Return a punkt's or bilag's name, and under it the cases that a punkt is about."""
    name = entry_name(entry, language)
    if entry.bilag is not None or not entry.section.cases:
        return name
    return f"{name}\n{place_words(language).cases.format(', '.join(entry.section.cases))}"


def _contents_line(entry: OutlineEntry, width: int, language: str) -> str:
    name = f"{entry.address!s:<{width}}  {'  ' * entry.depth}{entry_name(entry, language)}"
    page = pages.of_entry(entry).first
    return name if page is None else f"{name}  ({page})"


def _block(block: Block) -> str:
    return "\n".join(_block_lines(block))


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {plain(block.runs)}"
        case Statement():
            yield f"{block.number}. {plain(block.runs)}"
        case ListBlock():
            yield from _list(block, 0)
        case Programme():
            yield from _programme(block)
        case TableBlock():
            yield from _table(block)
        case MapBlock():
            yield from filter(None, [plain(block.caption), *block.marks])
            yield from (f"- {name}" for name in block.legend)
        case Figure():
            yield from filter(None, [f"[{block.alt or block.file}]", plain(block.caption)])
        case Paragraph():
            yield plain(block.runs)


def _list(block: ListBlock, depth: int) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        sign = f"{number}." if block.ordered else "-"
        yield f"{'  ' * depth}{sign} {plain(item.runs)}"
        for child in item.children:
            yield from _list(child, depth + 1)


def _programme(block: Programme) -> Iterator[str]:
    track = None
    for place, entry in enumerate(block.entries):
        if place:
            yield ""
        if entry.track is not None and entry.track != track and entry.track <= len(block.tracks):
            yield block.tracks[entry.track - 1]
            yield ""
        track = entry.track
        yield entry_text(entry)


def _table(block: TableBlock) -> Iterator[str]:
    caption = plain(block.caption)
    if caption:
        yield caption
    if block.table.headed:
        yield "\t".join(" ".join(column.title.split()) for column in block.table.columns)
    yield from map(_row, block.table.rows)


def _row(row: Row) -> str:
    # One row a line, whatever breaks stand in the cells.
    return "\t".join(cell_text(cell) for cell in row.cells)
