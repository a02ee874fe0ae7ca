# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the reader takes along of a table: rows as HTML for Excel and Word, or all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Column, ColumnKind, Row, Table
from bilagviewer.tables.formulas import may_be_formula
from bilagviewer.ui.clipboard import put_on_clipboard
from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.table_facts import TableFacts

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage

_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)
# Without it Excel reads "=1+1" as a formula, and "1-2" as a date.
_TEXT = r"mso-number-format:'\@'"


@dataclass(frozen=True, slots=True)
class Taken:
    """What the reader saves of a table."""

    table: Table
    rows: Sequence[int]
    """The rows that are shown, in the order in which they are."""
    name: str
    """The table's caption, or empty."""
    told: str = ""
    """What it holds, what is left out, and how it is sorted, in a line."""
    facts: TableFacts | None = None
    """What was worked out for the table, where that is known."""


def table_html(table: Table, rows: Iterable[int], *, headed: bool) -> str:
    """Return `rows` as an HTML table with escaped text, under the titles if `headed`."""
    titles = "".join(f"<th>{escape(column.title)}</th>" for column in table.columns)
    lines = [f"<tr>{titles}</tr>"] if headed and table.headed else []
    for row in rows:
        cells = zip(table.columns, table.rows[row].cells, strict=True)
        lines.append(f"<tr>{''.join(_cell(c, plain(cell.runs)) for c, cell in cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


def first_link(row: Row) -> str:
    """Return the first link in `row`, or nothing."""
    links = (getattr(run, "link", "") for cell in row.cells for run in cell.runs)
    return next(filter(None, links), "")


def copy_from(page: ReadingPage) -> bool:
    """Copy what is selected or chosen on `page`; return whether there was anything."""
    text, leaf = page.selected_text(), page.choice.leaf
    if text and (page.selection or leaf is None):
        put_on_clipboard(text, page.selection.html())
    elif text and leaf is not None:
        whole = Point(leaf, 0)
        put_on_clipboard(text, page.column.part_of(leaf).html(whole, whole))
    return bool(text)


def _cell(column: Column, text: str) -> str:
    number = column.kind in _NUMBERS and not may_be_formula(text.strip())
    style = "text-align:right" if number else _TEXT
    return f'<td style="{style}">{escape(text).replace(chr(10), "<br>")}</td>'
