# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a place in the documents that a pack was imported from to the place it became."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from bilagviewer.errors import UserError
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, ListBlock, Programme, Source, TableBlock
from bilagviewer.model.locate import Place, places
from bilagviewer.model.outline import outline

_ORIGINALS = "original/"
_Key = tuple[int, float]
"""A line and 0, or a page and how far down it."""


class SourceLines:
    """Every place of a pack that says where it began. Made, it has read all texts."""

    def __init__(self, open_pack: OpenPack) -> None:
        # Texts do not say which file they are from; with several, a line alone tells nothing.
        self._has_one_file = not open_pack.pack.original.startswith(_ORIGINALS)
        lines: dict[str, list[tuple[_Key, Address]]] = defaultdict(list)
        pages: dict[str, list[tuple[_Key, Address]]] = defaultdict(list)
        for source, address in _spots(open_pack):
            if source.line is not None:
                lines[source.file].append(((source.line, 0), address))
            if source.rectangles:
                first = source.rectangles[0]
                pages[source.file].append(((first.page, first.top), address))
        self._lines = {file: _Row(found) for file, found in lines.items()}
        self._pages = {file: _Row(found) for file, found in pages.items()}

    def nearest(self, source: Source) -> Address | None:
        """Return the place that a line or page stands in, or the first one after it.

        None where no place of that file says where it began.
        """
        if source.line is not None and (row := self._of_file(self._lines, source.file)):
            return row.nearest((source.line, 0))
        if source.rectangles and (row := self._of_file(self._pages, source.file)):
            first = source.rectangles[0]
            return row.nearest((first.page, first.top), same_page=True)
        return None

    def _of_file(self, rows: dict[str, _Row], file: str) -> _Row | None:
        return rows.get(file) or (rows.get("") if self._has_one_file else None)


class _Row:
    """The places of one file, in its order."""

    def __init__(self, found: list[tuple[_Key, Address]]) -> None:
        found.sort(key=lambda pair: pair[0])
        self._keys = [key for key, _ in found]
        self._addresses = [address for _, address in found]

    def nearest(self, key: _Key, *, same_page: bool = False) -> Address:
        """Return the last place that begins at `key` or before it, with `same_page` on its page."""
        after = bisect_right(self._keys, key)
        at = max(after - 1, 0)
        if same_page and self._keys[at][0] != key[0] and after < len(self._keys):
            at = after if self._keys[after][0] == key[0] else at
        return self._addresses[at]


def _spots(open_pack: OpenPack) -> Iterator[tuple[Source, Address]]:
    for entry in outline(open_pack.pack):
        if not entry.text:
            continue
        try:
            body = open_pack.body(entry.address)
        except UserError:
            continue  # whoever goes to that text is told what is wrong with it
        for place in places(body):
            address = _address(entry.address, body, place)
            for source in _sources(body, place):
                yield source, address


def _sources(body: Body, place: Place) -> Iterator[Source]:
    """Yield where a place began, and the items of a list, which are no places of their own."""
    block = body.blocks[place.block]
    if place.item is None:
        if block.source is not None:
            yield block.source
        if isinstance(block, ListBlock):
            yield from _items(block)
        return
    part: object = None
    if isinstance(block, Programme):
        part = block.entries[place.item].source
    elif isinstance(block, TableBlock):
        part = block.table.rows[place.item].source
    if isinstance(part, Source):
        yield part


def _items(block: ListBlock) -> Iterator[Source]:
    for item in block.items:
        if item.source is not None:
            yield item.source
        for child in item.children:
            yield from _items(child)


def _address(page: Address, body: Body, place: Place) -> Address:
    if place.item is not None and isinstance(body.blocks[place.block], TableBlock):
        block, _, row = place.id.partition(":")
        return replace(page, block=block, row=row)
    return replace(page, block=place.id)
