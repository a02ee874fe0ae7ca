# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Blocks in `bilag-json/1`, each with its address and, where a page mark tells it, its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilagviewer.cli.json_runs import Json, bare, mark_json, run_json, runs_json, text_json
from bilagviewer.cli.json_tables import CellReader
from bilagviewer.library.pages import stated
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    Figure,
    Heading,
    Inlines,
    ListBlock,
    ListItem,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.locate import Place, block_text, entry_text, places


@dataclass(frozen=True, slots=True)
class _Here:
    """The addresses of one block: its own, and those of its rows or entries."""

    own: str
    items: tuple[str, ...]


def blocks_json(body: Body, page: Address, cells: CellReader) -> list[Json]:
    """Return every block of the text at `page`."""
    addresses = _addresses(body, page)
    pages = stated(body)
    return [
        _block(block, addresses[index], pages[index], cells)
        for index, block in enumerate(body.blocks)
    ]


def item_json(body: Body, page: Address, place: Place, cells: CellReader) -> Json:
    """Return one block, row or entry of the text at `page`."""
    block = body.blocks[place.block]
    here = _addresses(body, page)[place.block]
    if place.item is not None and isinstance(block, TableBlock):
        table = block.table
        return cells.row(table.rows[place.item], table.columns, here.items[place.item])
    if place.item is not None and isinstance(block, Programme):
        return _entry(block, block.entries[place.item], here.items[place.item])
    return _block(block, here, stated(body)[place.block], cells)


def _addresses(body: Body, page: Address) -> dict[int, _Here]:
    own: dict[int, str] = defaultdict(str)
    items: dict[int, list[str]] = defaultdict(list)
    for place in places(body):
        block, _, row = place.id.partition(":") if place.id.startswith("t") else (place.id, "", "")
        address = str(replace(page, block=block, row=row))
        if place.item is None:
            own[place.block] = address
        else:
            items[place.block].append(address)
    return {n: _Here(own[n], tuple(items[n])) for n in range(len(body.blocks))}


def _block(block: Block, here: _Here, page: int | None, cells: CellReader) -> Json:
    kind, own = _own(block, here, cells)
    return {"kind": kind, "address": here.own, "page": page, **_words(block), **own}


def _words(block: Block) -> Json:
    if isinstance(block, Heading | Paragraph | Statement):
        return text_json(block.runs)
    text = block_text(block)
    runs = _list_runs(block) if isinstance(block, ListBlock) else bare(text)
    return {"text": text, "runs": runs}


def _own(block: Block, here: _Here, cells: CellReader) -> tuple[str, Json]:  # noqa: PLR0911
    match block:
        case Heading():
            return "heading", {"level": block.level}
        case Paragraph():
            return "paragraph", {}
        case ListBlock():
            return "list", _list(block)
        case Statement():
            return "statement", {"number": block.number, "group": block.group or None}
        case Programme():
            return "programme", _programme(block, here)
        case TableBlock():
            return "table", cells.table(block, here.items)
        case MapBlock():
            return "map", _map(block)
        case Figure():
            return "figure", {"alt": block.alt, "file": block.file, **_caption(block.caption)}
        case PageMark():
            return "page", mark_json(block)


def _caption(caption: Inlines) -> Json:
    return {"caption": plain(caption), "caption_runs": runs_json(caption)}


def _map(block: MapBlock) -> Json:
    legend = [{"name": name} for name in block.legend]
    return {"legend": legend, "marks": list(block.marks), **_caption(block.caption)}


def _list(block: ListBlock) -> Json:
    items = [_list_item(item) for item in block.items]
    return {"ordered": block.ordered, "start": block.start, "items": items}


def _list_item(item: ListItem) -> Json:
    return {**text_json(item.runs), "lists": [_list(child) for child in item.children]}


def _list_runs(block: ListBlock) -> list[Json]:
    lines = list(_list_lines(block))
    found: list[Json] = []
    for place, runs in enumerate(lines):
        found += [*(bare("\n") if place else []), *map(run_json, runs)]
    return found


def _list_lines(block: ListBlock) -> Iterator[Inlines]:
    for item in block.items:
        yield item.runs
        for child in item.children:
            yield from _list_lines(child)


def _programme(block: Programme, here: _Here) -> Json:
    pairs: Sequence[tuple[Entry, str]] = list(zip(block.entries, here.items, strict=True))
    return {
        "tracks": list(block.tracks),
        "entries": [_entry(block, entry, address) for entry, address in pairs],
    }


def _entry(block: Programme, entry: Entry, address: str) -> Json:
    tracks = block.tracks
    number = entry.track
    known = number is not None and 1 <= number <= len(tracks)
    return {
        "address": address,
        "start": entry.start,
        "end": entry.end,
        "title": entry.title,
        "kind": entry.kind,
        "speaker": entry.speaker,
        "office": entry.office,
        "points": [plain(point) for point in entry.points],
        "point_runs": [runs_json(point) for point in entry.points],
        "description": plain(entry.description),
        "description_runs": runs_json(entry.description),
        "remark": entry.remark,
        "track": tracks[number - 1] if known and number is not None else None,
        "track_number": number,
        "text": entry_text(entry),
    }
