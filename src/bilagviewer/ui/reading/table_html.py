# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Rows as an HTML table, as Excel and Word take them from the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Column, ColumnKind, Table

_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)
# Without it Excel reads "=1+1" as a formula, and "1-2" as a date.
_TEXT = r"mso-number-format:'\@'"


def table_html(table: Table, rows: Iterable[int], *, headed: bool) -> str:
    """Return `rows` as an HTML table with escaped text, under the titles if `headed`."""
    titles = "".join(f"<th>{escape(column.title)}</th>" for column in table.columns)
    lines = [f"<tr>{titles}</tr>"] if headed and table.headed else []
    for row in rows:
        cells = zip(table.columns, table.rows[row].cells, strict=True)
        lines.append(f"<tr>{''.join(_cell(c, plain(cell.runs)) for c, cell in cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


def put_on_clipboard(text: str, html: str = "") -> None:
    """Put `text` on the clipboard, and beside it `html` where there is any."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def _cell(column: Column, text: str) -> str:
    style = "text-align:right" if column.kind in _NUMBERS else _TEXT
    return f'<td style="{style}">{escape(text).replace(chr(10), "<br>")}</td>'
