# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Everything a document says of each of its things: names, cells, and where it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import itemgetter

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Body,
    Heading,
    ListBlock,
    MapBlock,
    Paragraph,
    Run,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.locate import Place, place_text, places
from bilagviewer.model.pack import NameGroup, Pack
from bilagviewer.model.tables import Cell, ColumnKind, Row, RowKind, Table
from bilagviewer.tables.values import cell_text, is_nothing
from bilagviewer.things.forms import fold
from bilagviewer.things.marks import Marks
from bilagviewer.things.mentions import mentions
from bilagviewer.things.spots import address_of

_SOUGHT = 1_000
"""Names that are sought in running text at once."""


class Where(StrEnum):
    """In what kind of place a name stands."""

    ROW = "row"
    HEADING = "heading"
    LEGEND = "legend"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """What a cell beside a thing's name says of it."""

    title: str
    """The column's title."""
    text: str
    """The cell as printed, without the mark before it."""
    address: Address
    """The row it stands in."""
    kind: ColumnKind = ColumnKind.TEXT
    unit: str = ""
    mark: str = ""
    """A word that several cells of the column begin with ("Ny: …"), or empty."""
    underlined: str = ""
    """What is underlined in a cell of places, or empty."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name where it stands in a text."""

    name: str
    """As printed."""
    address: Address
    where: Where
    fields: tuple[Field, ...] = ()
    """The other cells, for a row."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing, gathered from everywhere it is named."""

    name: str
    names: tuple[str, ...]
    """All its names as printed; the first is `name`."""
    fields: tuple[Field, ...]
    places: tuple[Naming, ...]
    """In the document's order."""


def named(
    pack: Pack, page: Address, body: Body, known: Sequence[Place] | None = None
) -> Iterator[Naming | None]:
    """Yield every text in `body` that may name a thing of `pack`, and None after small steps.

    Rows count where a column names the things; what headings, legends and running text say is
    compared with the rows' names by `registered`. For running text the name is all of it.
    `known` are the places of the body, where they have been worked out.
    """
    tables: dict[int, dict[int, Marks]] = {}
    columns = {
        number: _thing_column(pack, block.table)
        for number, block in enumerate(body.blocks)
        if isinstance(block, TableBlock)
    }
    for place in places(body) if known is None else known:
        yield None
        block, column = body.blocks[place.block], columns.get(place.block)
        # A table may have very many rows, and most tables name no things.
        if isinstance(block, TableBlock) and (column is None or place.item is None):
            continue
        here = address_of(page, place)
        if isinstance(block, TableBlock) and place.item is not None and column is not None:
            row = block.table.rows[place.item]
            if row.kind is not RowKind.ROW:
                continue
            if place.block not in tables:
                others = (n for n in range(len(block.table.columns)) if n != column)
                tables[place.block] = {number: Marks() for number in others}
                yield from _look(tables[place.block], block.table)
            name = cell_text(row.cells[column])
            if not is_nothing(name):
                fields = _fields(block.table, row, tables[place.block], here)
                yield Naming(name, here, Where.ROW, tuple(fields))
        elif isinstance(block, MapBlock):
            yield from (Naming(name, here, Where.LEGEND) for name in block.legend)
        elif isinstance(block, Heading):
            yield Naming(" ".join(plain(block.runs).split()), here, Where.HEADING)
        elif isinstance(block, Paragraph | Statement | ListBlock) and pack.thing_columns:
            yield Naming(place_text(body, place), here, Where.TEXT)


def registered(pack: Pack, found: Sequence[Naming]) -> Iterator[Thing | None]:
    """Yield the things that `found` names, and None after small steps before them.

    They come in the order in which rows name them first. Names are of one thing where the pack
    says so, or where only case and signs differ.
    """
    groups = {fold(name): group for group in pack.names for name in group.names}
    rows = [one for one in found if one.where is Where.ROW]
    short = (one for one in found if one.where in (Where.HEADING, Where.LEGEND))
    others = [one for one in short if fold(one.name) in groups]
    gathered: dict[str, list[tuple[int, Naming]]] = {}
    for one in (*rows, *others):
        gathered.setdefault(_key(one.name, groups), [])
        yield None
    names: dict[str, str] = {}
    for place, one in enumerate(found):
        key = _key(one.name, groups) if one.where is not Where.TEXT else ""
        if key in gathered:
            gathered[key].append((place, one))
            names |= dict.fromkeys((one.name, *(groups[key].names if key in groups else ())), key)
        yield None
    yield from _add_mentions(gathered, names, found)
    for key, numbered in gathered.items():
        yield _thing(groups.get(key), [one for _, one in sorted(numbered, key=itemgetter(0))])


def _add_mentions(
    gathered: Mapping[str, list[tuple[int, Naming]]],
    names: Mapping[str, str],
    found: Sequence[Naming],
) -> Iterator[None]:
    """Add where running text names a thing, each text once; `names` leads to the things' keys."""
    texts = {place: one.name for place, one in enumerate(found) if one.where is Where.TEXT}
    seen: set[tuple[int, str]] = set()
    longest_first = sorted(names, key=len, reverse=True)
    for start in range(0, len(longest_first), _SOUGHT):
        for place, name in mentions(longest_first[start : start + _SOUGHT], texts):
            key = names[name]
            if (place, key) not in seen:
                seen.add((place, key))
                gathered[key].append((place, replace(found[place], name=name)))
        yield


def _thing(group: NameGroup | None, found: Sequence[Naming]) -> Thing:
    # Without a group the spelling that comes most often is the name.
    named = [one.name for one in found if one.where is not Where.TEXT]
    printed = [name for name, _ in Counter(named).most_common()]
    names = tuple(dict.fromkeys((*(group.names if group else ()), *printed)))
    fields = tuple(field for one in found for field in one.fields)
    return Thing(names[0], names, fields, tuple(found))


def _key(name: str, groups: dict[str, NameGroup]) -> str:
    folded = fold(name)
    return fold(groups[folded].names[0]) if folded in groups else folded


def _thing_column(pack: Pack, table: Table) -> int | None:
    wanted = {fold(title) for title in pack.thing_columns}
    titles = (number for number, column in enumerate(table.columns) if fold(column.title) in wanted)
    return next(titles, None)


def _look(columns: Mapping[int, Marks], table: Table) -> Iterator[None]:
    for row in table.rows:
        for number, marks in columns.items():
            marks.look_at(cell_text(row.cells[number]))
        yield


def _fields(
    table: Table, row: Row, columns: Mapping[int, Marks], address: Address
) -> Iterator[Field]:
    """Yield the filled cells of a row in the columns beside the names."""
    for number, marks in columns.items():
        if not is_nothing(cell_text(row.cells[number])):
            yield _field(table, number, row.cells[number], marks, address)


def _field(table: Table, number: int, cell: Cell, marks: Marks, address: Address) -> Field:
    column = table.columns[number]
    mark, text = ("", plain(cell.runs).strip())
    if column.kind is ColumnKind.TEXT:
        mark, text = marks.split(text)
    underlined = ""
    if column.kind is ColumnKind.PLACE:
        underlined = ", ".join(_underlined(cell.runs))
    return Field(column.title, text, address, column.kind, column.unit, mark, underlined)


def _underlined(runs: Iterable[object]) -> Iterator[str]:
    for run in runs:
        if isinstance(run, Run) and run.underline and run.text.strip(" ,.;\n"):
            yield run.text.strip(" ,.;\n")
