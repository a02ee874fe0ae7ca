# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which tables of a page are tables, and their cells; the others only place what is in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bilagviewer.importers.html import agenda, content
from bilagviewer.importers.html.cells import Cells

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_INSIDE = "h1, h2, h3, h4, h5, h6, table, form, article, section, hr"
"""A cell with one of these holds a part of the page."""
_MOST_SPAN = 200
_LONGEST_TITLE = 60
_Row = tuple[bool | None, list[str]]


def is_data(table: LexborNode) -> bool:
    """Return whether a table is to be read by rows and columns.

    Not one that says it is not, that holds parts of the page, that has a single column, that
    sets out an agenda, or whose first column only names what stands beside it ("Dato:").
    """
    if (table.attributes.get("role") or "").lower() in ("presentation", "none"):
        return False
    inner = table.css(_INSIDE)
    if any(node.mem_id != table.mem_id for node in inner):
        return False
    rows = [row for row in agenda.own_rows(table) if any(map(content.words_of, row))]
    if len(rows) < 2 or max(map(len, rows), default=0) < 2:
        return False
    if agenda.are_facts(rows) or agenda.numbers(rows):
        return False
    if any(cell.tag == "th" for row in rows for cell in row):
        return True
    return _has_titles(rows) or not _holds_paragraphs(rows)


def grid_of(table: LexborNode, cells: Cells) -> Iterator[_Row]:
    """Yield whether a row is a header (None where the page does not say) and its cells' markup.

    A first row that is bold throughout is one; several header rows are one. A cell over several
    rows stands in each of them; the other columns of a wide cell are empty, but in a header.
    """
    has_heads = is_said = bool(table.css("th"))
    is_first = True
    above: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    for row in table.css("tr"):
        if cells.is_left_out(row):
            continue
        found = [cell for cell in row.iter() if cell.tag in ("td", "th")]
        is_head = has_heads and all(cell.tag == "th" for cell in found)
        made = _placed(found, hanging, cells, repeat=is_head)
        if is_head and (is_first or above):
            above.append(made)
        elif any(made):
            if above:
                yield True, _joined(above)
            above = []
            header = is_head or (is_first and not has_heads and all(map(_is_bold, made)))
            is_said = is_said or header
            yield header if is_said else None, _once(made) if is_head else made
        is_first = is_first and not any(made)
    if above:
        yield True, _joined(above)


def _joined(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return one header row for several: what stands above a column, each once."""
    if len(rows) == 1:
        return _once(rows[0])
    width = max(map(len, rows))
    columns = [[row[n] for row in rows if n < len(row) and row[n]] for n in range(width)]
    return [" ".join(dict.fromkeys(column)) for column in columns]


def _once(row: Sequence[str]) -> list[str]:
    """Return a header row in which a wide cell has its words in its first column only."""
    return ["" if n and text == row[n - 1] else text for n, text in enumerate(row)]


def _is_bold(cell: str) -> bool:
    return not cell or (cell.startswith("<b>") and cell.find("</b>") == len(cell) - len("</b>"))


def _placed(
    found: Sequence[LexborNode], hanging: dict[int, tuple[int, str]], made: Cells, *, repeat: bool
) -> list[str]:
    cells: list[str] = []

    def take_hanging() -> None:
        while len(cells) in hanging:
            rows, text = hanging[len(cells)]
            if rows > 1:
                hanging[len(cells)] = rows - 1, text
            else:
                del hanging[len(cells)]
            cells.append(text)

    for cell in found:
        take_hanging()
        text, at = made.markup(cell), len(cells)
        wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
        for column in range(wide):
            here = "" if column and not repeat else text
            if high > 1:
                hanging[at + column] = high - 1, here
            cells.append(here)
    take_hanging()
    return cells


def _span(cell: LexborNode, name: str) -> int:
    said = (cell.attributes.get(name) or "1").strip()
    return min(max(int(said), 1), _MOST_SPAN) if said.isascii() and said.isdigit() else 1


def _has_titles(rows: Sequence[Sequence[LexborNode]]) -> bool:
    """Return whether rows are of one width, and the first one names columns."""
    first = [content.words_of(cell) for cell in rows[0]]
    alike = all(len(row) == len(first) for row in rows) and len(set(first)) == len(first)
    return alike and all(words and len(words) <= _LONGEST_TITLE for words in first)


def _holds_paragraphs(rows: Sequence[Sequence[LexborNode]]) -> bool:
    """Return whether cells hold running text: several paragraphs, or a list."""
    return any(len(cell.css("p")) > 1 or cell.css("ul, ol") for row in rows for cell in row)
