# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a line of the document that a pack was imported from to the place it became."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from bilagviewer.errors import UserError
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, Programme
from bilagviewer.model.locate import Place, places
from bilagviewer.model.outline import outline


class SourceLines:
    """Every place of a pack that says which line it began at. Made, it has read all texts."""

    def __init__(self, open_pack: OpenPack) -> None:
        found = sorted(_lines(open_pack), key=lambda pair: pair[0])
        self._lines = [line for line, _ in found]
        self._addresses = [address for _, address in found]

    def nearest(self, line: int) -> Address | None:
        """Return the place that `line` stands in, or the first one after it; None without any."""
        if not self._lines:
            return None
        return self._addresses[max(bisect_right(self._lines, line) - 1, 0)]


def _lines(open_pack: OpenPack) -> Iterator[tuple[int, Address]]:
    for entry in outline(open_pack.pack):
        if not entry.text:
            continue
        try:
            body = open_pack.body(entry.address)
        except UserError:
            continue  # whoever goes to that text is told what is wrong with it
        for place in places(body):
            line = _line(body, place)
            if line is not None:
                yield line, _address(entry.address, place)


def _line(body: Body, place: Place) -> int | None:
    block = body.blocks[place.block]
    if place.item is None:
        return block.source.line if block.source else None
    if isinstance(block, Programme):
        source = block.entries[place.item].source
        return source.line if source else None
    return None


def _address(page: Address, place: Place) -> Address:
    return replace(page, block=place.id)
