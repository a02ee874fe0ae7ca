# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table as CSV that a Danish Excel opens, and as a workbook with typed cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from bilagviewer.danish.amounts import Number, find_unit, unit_factor
from bilagviewer.model.tables import Column, ColumnKind, RowKind, Table
from bilagviewer.tables.formulas import may_be_formula
from bilagviewer.tables.values import cell_text, cell_value, is_nothing
from bilagviewer.work import Work

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_BOM = "\ufeff"
_MOST_DIGITS = 15
"""A spreadsheet's numbers are floating point; longer ones are written as they are printed."""
_MOST_LETTERS = 32_767
_WIDEST, _NARROWEST, _LOOKED_AT = 60, 8, 500

Value = Number | date | str | None


@dataclass(frozen=True, slots=True)
class Typed:
    """A cell's value, and its kind where that is not text."""

    value: Value
    kind: ColumnKind = ColumnKind.TEXT


def to_csv(table: Table, rows: Sequence[int], work: Work | None = None) -> bytes:
    """Return `rows` in their order: UTF-8 with BOM, semicolons, CRLF, decimal commas."""
    work = work or Work()
    work.begin("", len(rows))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    if table.headed:
        writer.writerow([_harmless(title) for title in titles(table)])
    for row in rows:
        work.step()
        writer.writerow([_in_csv(cell) for cell in typed(table, row)])
    return (_BOM + out.getvalue()).encode()


def to_xlsx(table: Table, rows: Sequence[int], work: Work | None = None) -> bytes:
    """Return `rows` in their order as a workbook: the titles stay in sight, with a filter."""
    work = work or Work()
    work.begin("", len(rows))
    from xlsxwriter import Workbook  # noqa: PLC0415 - only when a workbook is wanted

    out = io.BytesIO()
    # A document's words are never a formula, a link or a number.
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, {"in_memory": True, **plain}) as book:
        _fill(book, book.add_worksheet(), table, rows, work)
    return out.getvalue()


def titles(table: Table) -> list[str]:
    """Return the columns' titles, with the unit of an amount where they do not name it."""
    return [_title(column) for column in table.columns]


def typed(table: Table, row: int) -> Iterator[Typed]:
    """Yield the values of a row, amounts in the unit of their column."""
    whole = table.rows[row]
    for column, cell in zip(table.columns, whole.cells, strict=True):
        text = cell_text(cell)
        yield Typed(text) if whole.kind is RowKind.BANNER else _typed(text, column)


def _typed(text: str, column: Column) -> Typed:
    if column.kind in (ColumnKind.TEXT, ColumnKind.PLACE, ColumnKind.TIME):
        return Typed(text)
    if is_nothing(text):
        return Typed(None)
    value = cell_value(text, column)
    if column.kind is ColumnKind.DATE and isinstance(value, str):
        return Typed(date.fromisoformat(value), column.kind)
    if not isinstance(value, int | Decimal) or _digits(value) > _MOST_DIGITS:
        return Typed(text)
    factor = unit_factor(_unit(column)) if column.kind is ColumnKind.AMOUNT else 1
    exact = Decimal(value) / (factor or 1)
    return Typed(int(exact) if exact == int(exact) else exact, column.kind)


def _unit(column: Column) -> str:
    return column.unit or "kr."


def _title(column: Column) -> str:
    if column.kind is not ColumnKind.AMOUNT or find_unit(column.title) == _unit(column):
        return column.title
    return f"{column.title} ({_unit(column)})".lstrip()


def _digits(value: Number) -> int:
    return len(Decimal(value).as_tuple().digits)


# CSV.


def _in_csv(cell: Typed) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return _harmless(value)
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    number = f"{Decimal(value):f}".replace(".", ",")
    return f"{number}%" if cell.kind is ColumnKind.PERCENT else number


def _harmless(text: str) -> str:
    return f"'{text}" if may_be_formula(text) else text


# XLSX.


def _fill(book: Workbook, sheet: Worksheet, table: Table, rows: Sequence[int], work: Work) -> None:
    formats = _Formats(book)
    line = 0
    if table.headed:
        for column, title in enumerate(titles(table)):
            sheet.write_string(0, column, title[:_MOST_LETTERS], formats.of("", bold=True))
        sheet.freeze_panes(1, 0)
        line = 1
    last = line - 1
    for place, row in enumerate(rows, line):
        work.step()
        bold = table.rows[row].kind is not RowKind.ROW
        last = last if bold else place
        for column, cell in enumerate(typed(table, row)):
            look = _number_format(cell, table.columns[column])
            _write(sheet, place, column, cell, formats.of(look, bold=bold))
    if table.headed and table.columns and last > 0:
        # Sums are left out of what a filter sorts.
        sheet.autofilter(0, 0, last, len(table.columns) - 1)
    for column in range(len(table.columns)):
        sheet.set_column(column, column, _width(table, column))


def _write(sheet: Worksheet, row: int, column: int, cell: Typed, look: Format) -> None:
    value = cell.value
    if isinstance(value, str) and value:
        sheet.write_string(row, column, value[:_MOST_LETTERS], look)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), look)
    elif isinstance(value, int | Decimal):
        share = cell.kind is ColumnKind.PERCENT
        sheet.write_number(row, column, float(Decimal(value) / 100 if share else value), look)


def _number_format(cell: Typed, column: Column) -> str:
    value = cell.value
    if isinstance(value, date):
        return "dd-mm-yyyy"
    if not isinstance(value, int | Decimal):
        return ""
    if cell.kind is ColumnKind.NUMBER:
        return "General"
    exponent = Decimal(value).as_tuple().exponent
    parts = min(max(-exponent, 0), 10) if isinstance(exponent, int) else 0
    decimals = f".{'0' * parts}" if parts else ""
    if cell.kind is ColumnKind.PERCENT:
        return f"0{decimals}%"
    return f'#,##0{decimals} "{_unit(column)}"'


class _Formats:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Format] = {}

    def of(self, number_format: str, *, bold: bool) -> Format:
        key = number_format, bold
        if key not in self._made:
            look: dict[str, object] = {"bold": bold, "valign": "top"}
            if number_format:
                look["num_format"] = number_format
            else:
                look["text_wrap"] = True
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _width(table: Table, column: int) -> int:
    lengths = (len(cell_text(row.cells[column])) for row in table.rows[:_LOOKED_AT])
    longest = max([*lengths, len(_title(table.columns[column])) + 3])
    return min(max(longest + 1, _NARROWEST), _WIDEST)
