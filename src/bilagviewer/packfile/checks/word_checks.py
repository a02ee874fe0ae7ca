# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check the pack's own words, its names and places and the columns of its things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilagviewer.model.blocks import TableBlock, plain
from bilagviewer.model.tables import Cell, ColumnKind, Table
from bilagviewer.packfile import names
from bilagviewer.packfile.checks.look import Look

_SOUTH, _NORTH, _WEST, _EAST = 54.4, 58.0, 7.8, 15.4
"""The degrees that the map shows."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check(look: Look) -> None:
    """Look at `language`, `supplement_to`, `words`, `names`, `places` and `thing_columns`."""
    if look.pack.language and not _LANGUAGE.fullmatch(look.pack.language):
        look.manifest("language", "language", text=names.shown(look.pack.language))
    if look.pack.supplement_to and look.pack.supplement_to == look.pack.id:
        look.manifest("supplement_to", "supplement_self")
    for key, word in (("statement", look.pack.words.statement), ("thing", look.pack.words.thing)):
        if word is not None and not (word.one.strip() and word.many.strip()):
            look.manifest(f"words.{key}", "word_half", key=key)
    _names(look)
    tables = [
        block.table
        for text in look.each()
        for block in text.body.blocks
        if isinstance(block, TableBlock)
    ]
    _places(look, tables)
    titles = {column.title for table in tables for column in table.columns}
    for title in look.pack.thing_columns:
        if title not in titles:
            look.manifest("thing_columns", "thing_column", hint=True, title=title)


def _places(look: Look, tables: list[Table]) -> None:
    """Look for places that no column of places names, and for what is not on the map."""
    said = "\n".join(plain(cell.runs) for table in tables for cell in _place_cells(table))
    owner: set[str] = set()
    for number, place in enumerate(look.pack.places):
        path = f"places.{number}"
        if place.name in owner:
            look.manifest(path, "place_twice", name=place.name)
        elif place.name not in said:
            look.manifest(path, "place_unnamed", hint=True, name=place.name)
        if not (_SOUTH <= place.latitude <= _NORTH and _WEST <= place.longitude <= _EAST):
            look.manifest(path, "place_outside", hint=True, name=place.name)
        owner.add(place.name)


def _place_cells(table: Table) -> Iterator[Cell]:
    wanted = [n for n, column in enumerate(table.columns) if column.kind is ColumnKind.PLACE]
    for row in table.rows:
        yield from (row.cells[n] for n in wanted if n < len(row.cells))


def _names(look: Look) -> None:
    owner: dict[str, int] = {}
    for place, group in enumerate(look.pack.names):
        path = f"names.{place}"
        if len(set(group.names)) < 2:
            look.manifest(path, "names_few")
        for name in set(group.names):
            if owner.setdefault(name, place) != place:
                look.manifest(path, "name_twice", name=name)
