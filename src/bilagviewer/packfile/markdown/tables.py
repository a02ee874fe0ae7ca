# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables ↔ pipe tables, in a "::: table" container where they declare something."""

from __future__ import annotations

from bilagviewer.model.blocks import Block, Inlines, Source, TableBlock
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, RowKind, Table
from bilagviewer.packfile.markdown import attributes, pipes
from bilagviewer.packfile.markdown.attributes import Attribute
from bilagviewer.packfile.markdown.inline_write import write_inlines, write_plain
from bilagviewer.packfile.markdown.prose import sourced
from bilagviewer.packfile.markdown.reading import Reading, fields, opening
from bilagviewer.packfile.markdown.tree import Node

_FIELDS = frozenset({"caption", "header", "kinds"})
_LONG = 160
"""A row longer than this is written a cell a line."""


def read_bare(node: Node, reading: Reading) -> list[Block]:
    """Read a table that stands without a container."""
    return [TableBlock(_table(node, reading, [], headed=True))]


def read(node: Node, reading: Reading) -> list[Block]:
    """Read a table with what it declares; other text in the container follows it."""
    children = list(node.children)
    found = dict(fields(children[0] if children else None, _FIELDS) or ())
    if found:
        children = children[1:]
    tables = [child for child in children if child.type == "pipe_table"]
    others = [child for child in children if child not in tables[:1]]
    caption = reading.inlines(found.get("caption", ""))
    headed = _headed(node, reading, found.get("header", "yes"))
    kinds = _kinds(node, reading, found.get("kinds", ""))
    blocks = reading.blocks(others, reading)
    if not tables:
        reading.problem(node, "no_table")
        return blocks
    table = _table(tables[0], reading, kinds, headed=headed)
    if len(kinds) > len(table.columns):
        reading.problem(node, "too_many_kinds", columns=len(table.columns))
    return [TableBlock(table, caption, opening(node)), *blocks]


def _headed(node: Node, reading: Reading, said: str) -> bool:
    if said not in {"yes", "no"}:
        reading.problem(node, "header", text=said[:40])
    return said != "no"


def _kinds(node: Node, reading: Reading, raw: str) -> list[tuple[ColumnKind, str]]:
    found = []
    for part in pipes.cells(f"|{raw}|") if raw else []:
        name, _, unit = part.partition(" ")
        try:
            kind = ColumnKind(name)
        except ValueError:
            reading.problem(node, "column_kind", text=part[:40])
            kind = ColumnKind.TEXT
        found.append((kind, reading.plain(unit.strip(" "))))
    return found


def _table(
    node: Node, reading: Reading, kinds: list[tuple[ColumnKind, str]], *, headed: bool
) -> Table:
    meta = node.token.meta
    titles = [reading.plain(cell) for cell in pipes.cells(meta["head"].text)]
    known = [*kinds, *[(ColumnKind.TEXT, "")] * len(titles)]
    columns = tuple(Column(title, *kind) for title, kind in zip(titles, known, strict=False))
    if len(pipes.cells(meta["ruler"].text)) != len(columns):
        reading.problem(node, "table_ruler", columns=len(columns))
    rows = tuple(_row(line, reading, len(columns)) for line in meta["rows"])
    return Table(columns, rows, headed)


def _row(line: pipes.Line, reading: Reading, width: int) -> Row:
    text, attribute = attributes.take(line.text)
    raw = pipes.cells(text)
    if len(raw) != width:
        at = line.start + 1
        reading.problems.add(reading.file, at, "row_width", cells=len(raw), columns=width)
    # Cells too many are kept in the last column: nothing written is lost.
    raw = [*raw[: width - 1], " ".join(raw[width - 1 :])] if len(raw) > width else raw
    cells = [Cell(reading.inlines(cell)) for cell in raw]
    cells += [Cell()] * (width - len(cells))
    kind = attribute.row if attribute else RowKind.ROW
    row = Row(tuple(cells), kind, attribute.source if attribute else None)
    reading.mark(row, line.start + 1)
    return row


def write(block: TableBlock) -> list[str]:
    """Return a table's lines, in a container only where it declares something."""
    table = block.table
    if not table.columns:
        raise ValueError("A table without columns cannot be written")
    declared = _declared(block)
    lines = [_line([write_plain(column.title) for column in table.columns], "")]
    lines.append("|" + "---|" * len(table.columns))
    for row in table.rows:
        lines += _write_row(row, len(table.columns))
    if not declared and block.source is None:
        return lines
    head = f"::: table {sourced(block.source)}".rstrip(" ")
    return [head, *declared, *([""] if declared else []), *lines, ":::"]


def _declared(block: TableBlock) -> list[str]:
    lines = []
    columns = block.table.columns
    if any(column.kind is not ColumnKind.TEXT or column.unit for column in columns):
        kinds = [f"{c.kind.value} {write_plain(c.unit)}".rstrip(" ") for c in columns]
        lines.append("kinds: " + " | ".join(kinds))
    if not block.table.headed:
        lines.append("header: no")
    if block.caption:
        lines.append(f"caption: {_cell(block.caption)}")
    return lines


def _write_row(row: Row, width: int) -> list[str]:
    if len(row.cells) != width:
        raise ValueError(f"A row of {len(row.cells)} cells in a table of {width} columns")
    cells = [_cell(cell.runs) for cell in row.cells]
    mark = _mark(row.kind, row.source)
    line = _line(cells, mark)
    if len(line) <= _LONG or width == 1:
        return [line]
    return [*(f"| {cell} \\" for cell in cells[:-1]), _line(cells[-1:], mark)]


def _line(cells: list[str], mark: str) -> str:
    return f"| {' | '.join(cells)} | {mark}".rstrip(" ")


def _mark(kind: RowKind, source: Source | None) -> str:
    plain_row = kind is RowKind.ROW and source is None
    return "" if plain_row else attributes.write(Attribute(kind, source))


def _cell(runs: Inlines) -> str:
    return write_inlines(runs, one_line=True, line_start=False)
