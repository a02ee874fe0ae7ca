# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which tables of a page are tables, and their cells; the others only place what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bilagviewer.importers.html import content
from bilagviewer.importers.html.spans import PLAIN, Look, Spans
from bilagviewer.importers.report import Log

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_INSIDE = "h1, h2, h3, h4, h5, h6, table, form, article, section, hr"
"""A cell with one of these holds a part of the page."""
_MOST_SPAN = 200
_LONGEST_LABEL = 40


def is_data(table: LexborNode) -> bool:
    """Return whether a table is to be read by rows and columns.

    Not one that says it is not, that holds parts of the page, that has a single column, or
    whose first column only names what stands beside it ("Dato:").
    """
    if (table.attributes.get("role") or "").lower() in ("presentation", "none"):
        return False
    inner = table.css(_INSIDE)
    if any(node.mem_id != table.mem_id for node in inner):
        return False
    rows = [_cells(row) for row in table.css("tr")]
    rows = [row for row in rows if any(content.words_of(cell) for cell in row)]
    if len(rows) < 2 or max(map(len, rows), default=0) < 2:
        return False
    if any(cell.tag == "th" for row in rows for cell in row):
        return True
    return not _is_list_of_facts(rows) and not _holds_paragraphs(rows)


def grid_of(table: LexborNode, log: Log) -> Iterator[tuple[bool | None, list[str]]]:
    """Yield whether a row is a header (None where the page does not say) and its cells' markup.

    A first row that is bold throughout is one. A cell over several rows stands in each of them;
    the other columns of a wide cell are empty.
    """
    has_heads = is_said = bool(table.css("th"))
    is_first = True
    hanging: dict[int, tuple[int, str]] = {}
    for row in table.css("tr"):
        if content.is_hidden(row):
            log.removed("hidden", None, content.words_of(row))
            continue
        found = _cells(row)
        cells = _placed(found, hanging, log)
        if any(cells):
            bold = is_first and all(map(_is_bold, cells))
            header = all(cell.tag == "th" for cell in found) if has_heads else bold
            is_said = is_said or header
            yield header if is_said else None, cells
            is_first = False


def _is_bold(cell: str) -> bool:
    return not cell or (cell.startswith("<b>") and cell.find("</b>") == len(cell) - len("</b>"))


def _placed(found: list[LexborNode], hanging: dict[int, tuple[int, str]], log: Log) -> list[str]:
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
        text, at = _markup(cell, log), len(cells)
        wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
        for column in range(wide):
            here = "" if column else text
            if high > 1:
                hanging[at + column] = high - 1, here
            cells.append(here)
    take_hanging()
    return cells


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]


def _span(cell: LexborNode, name: str) -> int:
    said = (cell.attributes.get(name) or "1").strip()
    return min(max(int(said), 1), _MOST_SPAN) if said.isascii() and said.isdigit() else 1


def _markup(cell: LexborNode, log: Log) -> str:
    spans = Spans()
    todo: list[tuple[LexborNode, Look]] = [(cell, PLAIN)]
    begun = False
    while todo:
        node, look = todo.pop()
        tag = node.tag or ""
        if tag == "-text":
            text = node.text(deep=False) or ""
            spans.add(text, look)
            begun = begun or bool(text.strip())
            continue
        if tag.startswith(("-", "_")) or content.has_no_words(tag):
            continue
        if content.is_hidden(node) or content.is_control(node):
            log.removed("hidden", None, content.words_of(node))
            continue
        if begun and (tag in ("br", "li") or content.is_block(tag)):
            spans.take_break()
        if tag == "li":
            spans.add("• ", look)
        inner = look.within(tag, node.attributes.get("href") or "")
        todo += [(child, inner) for child in reversed(list(node.iter(include_text=True)))]
    return spans.take(in_cell=True)


def _is_list_of_facts(rows: list[list[LexborNode]]) -> bool:
    firsts = [content.words_of(row[0]) for row in rows if row]
    short = all(len(words) <= _LONGEST_LABEL for words in firsts)
    return (
        all(len(row) <= 2 for row in rows) and short and all(w.endswith(":") for w in firsts if w)
    )


def _holds_paragraphs(rows: list[list[LexborNode]]) -> bool:
    """Return whether cells hold running text: several paragraphs, or a list."""
    return any(len(cell.css("p")) > 1 or cell.css("ul, ol") for row in rows for cell in row)
