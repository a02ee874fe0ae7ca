# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A pack, or a place in it, in `bilag-json/1`; `docs/bilag-json.md` says what each field is."""

from __future__ import annotations

from collections import defaultdict

from bilagviewer.cli.json_blocks import blocks_json, item_json
from bilagviewer.cli.json_runs import Json, footnotes_json
from bilagviewer.cli.json_tables import CellReader
from bilagviewer.library.anchors import quoted
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address
from bilagviewer.model.locate import locate
from bilagviewer.model.outline import OutlineEntry, find, outline, text_of
from bilagviewer.model.pack import Bilag

FORMAT = "bilag-json/1"


def pack_json(opened: OpenPack) -> Json:
    """Return the whole pack."""
    pack = opened.pack
    edition = pack.edition
    return {
        "format": FORMAT,
        "id": pack.id,
        "title": pack.title,
        "body": pack.body,
        "date": pack.date,
        "time": pack.time,
        "language": pack.language,
        "edition": {"number": edition.number, "date": edition.date, "note": edition.note},
        "supplement_to": pack.supplement_to,
        "sections": _Builder(opened).below(None, sections=True),
    }


def place_json(opened: OpenPack, address: Address) -> Json:
    """Return the punkt, bilag, block, row or entry at a full address."""
    head: Json = {"format": FORMAT, "id": opened.pack.id}
    builder = _Builder(opened)
    if not address.block:
        return {**head, **builder.entry(find(opened.pack, address))}
    body = opened.body(address)
    _, place = locate(body, address.whole)
    found = {**head, **item_json(body, address.page, place, builder.cells)}
    if address.start is not None:
        _, quote = quoted(opened.pack, body, address)
        found["passage"] = {"address": str(address), "text": quote.exact}
    return found


class _Builder:
    """Build the objects of punkter and bilag."""

    def __init__(self, opened: OpenPack) -> None:
        self._opened = opened
        self._under: dict[Address | None, list[OutlineEntry]] = defaultdict(list)
        for entry in outline(opened.pack):
            self._under[entry.parents[-1] if entry.parents else None].append(entry)
        names = [name for group in opened.pack.names for name in group.names]
        self.cells = CellReader(names)

    def entry(self, entry: OutlineEntry) -> Json:
        """Return a punkt or bilag with everything in it."""
        bilag = entry.bilag
        return self._section(entry) if bilag is None else self._bilag(entry, bilag)

    def below(self, parent: Address | None, *, sections: bool) -> list[Json]:
        """Return the punkter, or the bilag, that stand right under `parent`."""
        entries = self._under[parent]
        return [self.entry(entry) for entry in entries if (entry.bilag is None) == sections]

    def _section(self, entry: OutlineEntry) -> Json:
        section = entry.section
        return {
            "address": str(entry.address),
            "number": section.number,
            "title": section.title,
            "page": section.page,
            "last_page": section.last_page,
            "closed": section.closed,
            "cases": list(section.cases),
            "unplaced": section.unplaced,
            **self._text(entry),
            "bilag": self.below(entry.address, sections=False),
            "sections": self.below(entry.address, sections=True),
        }

    def _bilag(self, entry: OutlineEntry, bilag: Bilag) -> Json:
        return {
            "address": str(entry.address),
            "number": bilag.number,
            "title": bilag.title,
            "index_title": bilag.index_title,
            "date": bilag.date,
            "page": bilag.page,
            "last_page": bilag.last_page,
            "closed": bilag.closed,
            "to_follow": bilag.to_follow,
            "same_as": bilag.same_as,
            "file": bilag.file,
            **self._text(entry),
            "bilag": self.below(entry.address, sections=False),
        }

    def _text(self, entry: OutlineEntry) -> Json:
        body = self._opened.text(text_of(self._opened.pack, entry))
        blocks = blocks_json(body, entry.address, self.cells)
        return {"blocks": blocks, "footnotes": footnotes_json(body)}
