# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The addressable places inside a text, and the place that an address means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    Figure,
    ListBlock,
    MapBlock,
    PageMark,
    Programme,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.tables import Row, Table


@dataclass(frozen=True, slots=True)
class Place:
    """One place in a text that a note can be made to."""

    id: str
    """The canonical fragment: "7", "p12", "t1", "t1:Solenergi", "s2:kl13.05"."""
    block: int
    """Which of `Body.blocks`, from 0."""
    item: int | None = None
    """Which row or entry of that block, from 0; None for the block itself."""
    short: tuple[str, ...] = ()
    """Shorter names it also answers to, where no other place does."""


def places(body: Body) -> tuple[Place, ...]:
    """Return every place in `body`, in the document's order; page marks are none."""
    numbers = _statement_ids(body.blocks)
    found: list[Place] = []
    count = tables = 0
    entries = _EntryIds()
    for index, block in enumerate(body.blocks):
        if isinstance(block, PageMark):
            continue
        count += 1
        own = f"p{count}"
        if isinstance(block, Statement):
            found.append(Place(numbers[index], index, short=(str(block.number), own)))
        elif isinstance(block, TableBlock):
            tables += 1
            found.append(Place(f"t{tables}", index, short=(own,)))
            found.extend(_row_places(block.table, f"t{tables}", index))
        else:
            found.append(Place(own, index))
            if isinstance(block, Programme):
                found.extend(entries.places(block, index))
    return tuple(found)


class Places:
    """The places of one text, found by name; worked out once, as a table may have very many."""

    def __init__(self, body: Body) -> None:
        self.all = places(body)
        self._by_id = {place.id: place for place in reversed(self.all)}

    def locate(self, address: Address) -> tuple[Address, Place]:
        """Return the full form of `address` and the place it means, as `locate` does."""
        place = self._find(address)
        block, _, row = place.id.partition(":") if place.id.startswith("t") else (place.id, "", "")
        full = replace(address, block=block, row=row)
        if address.last_block:
            last = self._find(replace(address, block=address.last_block, row=""))
            full = replace(full, last_block=last.id)
        return full, place

    def _find(self, address: Address) -> Place:
        wanted = address.fragment
        if wanted in self._by_id:
            return self._by_id[wanted]
        candidates = [place for place in self.all if wanted in place.short]
        if len(candidates) == 1:
            return candidates[0]
        if not candidates:
            raise UserError("address.unknown", address=str(address))
        full = [str(replace(address.page, block=place.id)) for place in candidates]
        raise UserError("address.ambiguous", address=str(address), candidates=", ".join(full))


def locate(body: Body, address: Address) -> tuple[Address, Place]:
    """Return the full form of `address` and the place it means in `body`.

    Raises `UserError("address.unknown")`, or `UserError("address.ambiguous")` with the
    candidates in full.
    """
    return Places(body).locate(address)


def block_text(block: Block) -> str:
    """Return a block's plain text, the one that offsets count in.

    Items, entries and rows stand on lines of their own, a row's cells apart by a tab.
    """
    if isinstance(block, ListBlock):
        return "\n".join(_list_lines(block))
    if isinstance(block, Programme):
        return "\n".join(entry_text(entry) for entry in block.entries)
    if isinstance(block, TableBlock):
        return "\n".join(_table_lines(block.table))
    if isinstance(block, MapBlock):
        return "\n".join((*block.marks, *block.legend))
    if isinstance(block, Figure):
        return block.alt
    return "" if isinstance(block, PageMark) else plain(block.runs)


def entry_text(entry: Entry) -> str:
    """Return the plain text of one line of a programme, its parts on lines of their own."""
    clock = entry.start.replace(":", ".")
    if entry.end:
        clock += "\u2013" + entry.end.replace(":", ".")
    parts = [f"{clock} {entry.title}", plain(entry.description)]
    parts += [plain(point) for point in entry.points]
    parts += [", ".join(part for part in (entry.speaker, entry.office) if part), entry.remark]
    return "\n".join(part for part in parts if part)


def row_text(row: Row) -> str:
    """Return a row's cells apart by tabs."""
    return "\t".join(plain(cell.runs) for cell in row.cells)


def place_text(body: Body, place: Place) -> str:
    """Return the plain text of a place: a block's, a row's or an entry's."""
    block = body.blocks[place.block]
    if place.item is not None and isinstance(block, TableBlock):
        return row_text(block.table.rows[place.item])
    if place.item is not None and isinstance(block, Programme):
        return entry_text(block.entries[place.item])
    return block_text(block)


def row_keys(table: Table) -> tuple[str, ...]:
    """Return each row's key: its cell in the first column whose non-empty cells all differ.

    A row with nothing there, or a table with no such column, has "row 5" (from 1).
    """
    for column in range(len(table.columns)):
        cells = [plain(row.cells[column].runs).strip() for row in table.rows]
        filled = [cell for cell in cells if cell]
        if filled and len(set(filled)) == len(filled):
            return tuple(_unique(cell or f"row {n}" for n, cell in enumerate(cells, 1)))
    return tuple(f"row {n}" for n in range(1, len(table.rows) + 1))


def _statement_ids(blocks: Sequence[Block]) -> dict[int, str]:
    """Return block index → "7", or "g2:7" throughout where the numbers restart."""
    run, last = 1, None
    found: dict[int, tuple[int, int]] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Statement):
            if last is not None and block.number <= last:
                run += 1
            last = block.number
            found[index] = (run, block.number)
    restarts = run > 1
    ids = _unique(f"g{group}:{n}" if restarts else str(n) for group, n in found.values())
    return dict(zip(found, ids, strict=True))


def _row_places(table: Table, own: str, block: int) -> Iterator[Place]:
    for item, key in enumerate(row_keys(table)):
        yield Place(f"{own}:{key}", block, item, short=(key,))


class _EntryIds:
    """Give each entry of a text its id; a time that stands twice in one track gets "~2"."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def places(self, programme: Programme, block: int) -> Iterator[Place]:
        for item, entry in enumerate(programme.entries):
            clock = entry.start.replace(":", ".")
            name = f"kl{clock}" if entry.track is None else f"s{entry.track}:kl{clock}"
            self._seen[name] += 1
            nth = self._seen[name]
            own = name if nth == 1 else f"{name}~{nth}"
            yield Place(own, block, item, short=(clock, f"kl{clock}"))


def _unique(names: Iterator[str]) -> list[str]:
    seen: Counter[str] = Counter()
    result = []
    for name in names:
        seen[name] += 1
        result.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
    return result


def _list_lines(block: ListBlock) -> Iterator[str]:
    for item in block.items:
        yield plain(item.runs)
        for child in item.children:
            yield from _list_lines(child)


def _table_lines(table: Table) -> Iterator[str]:
    if table.headed:
        yield "\t".join(column.title for column in table.columns)
    yield from map(row_text, table.rows)
