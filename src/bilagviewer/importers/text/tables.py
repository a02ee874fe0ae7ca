# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Rows become tables: header, continuation, combined cells, names beside their text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import inline
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.items import HeadingItem, MarkItem, RowsItem, TextItem, source
from bilagviewer.model.blocks import Inlines, TableBlock, plain
from bilagviewer.model.tables import Cell, Column, Row, RowKind, Table
from bilagviewer.tables.kinds import recognise

_DIGITS = re.compile(r"\d[\d., ]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARKUP = re.compile(r"<[biu]>|\*", re.IGNORECASE)
_COMBINED = re.compile(r"^(?P<head>[^:]+):\s*(?P<value>\S[^:]*)$", re.DOTALL)
_AND = re.compile(r"^(?P<first>.+?)(?P<rest>\s+(?:og|och|and|/)\s+.+)$")
_LONG = 80
"""A cell of at least this many characters is a text."""
_SAMPLE = 2_000
"""Rows that are enough to tell what a column holds."""
_SHORT = 110
"""A cell of at most this many characters can be a name."""


def join_continued(items: Sequence[object], log: Log) -> list[object]:
    """Join neighbouring tables whose header rows are equal: one table over a page's end."""
    result: list[object] = []
    rows: list[Line] = []
    marks: list[object] = []
    for item in items:
        if rows and isinstance(item, MarkItem):
            # A page ends here; the table may go on after it.
            marks.append(item)
            continue
        if rows and isinstance(item, RowsItem) and _continues(rows, item.rows):
            header = " ".join(_texts(item.rows[0]))
            log.removed("repeated_header", item.line, header)
            log.note(Did.REPAIRED, "continued_table", item.line, header)
            rows += item.rows[1:]
            continue
        result += [RowsItem(tuple(rows)), *marks] if rows else []
        rows, marks = list(item.rows) if isinstance(item, RowsItem) else [], []
        if not rows:
            result.append(item)
    return [*result, RowsItem(tuple(rows)), *marks] if rows else result


def _texts(row: Line) -> list[str]:
    return [inline.text(cell) for cell in row.cells]


def _continues(first: Sequence[Line], second: Sequence[Line]) -> bool:
    same = len(second) > 1 and _texts(first[0]) == _texts(second[0])
    return same and _is_header(first)


def _is_header(rows: Sequence[Line]) -> bool:
    """Return whether the first row names the columns."""
    first = rows[0]
    if first.header is not None and (first.header or _was_told(rows)):
        return first.header
    cells = _texts(first)
    while len(cells) > 2 and not cells[-1]:
        # A row below is too long, and the others were filled up.
        cells.pop()
    plainer = not any(_MARKUP.search(cell) for cell in first.cells)
    wordy = all(map(_names_column, cells if cells[0] else cells[1:]))
    if len(rows) < 2 or not (plainer and wordy and len(set(cells)) == len(cells) > 1):
        return False
    below = [_texts(row) for row in rows[1:]]
    if not cells[0] and not all(row[0] for row in below):
        return False
    return not any(_is_like(cell, below, n) for n, cell in enumerate(cells))


def _names_column(cell: str) -> bool:
    return 0 < len(cell) <= 60 and not re.search(r"\d{3}|\.$", _YEAR.sub("", cell))


def _is_like(title: str, rows: Sequence[Sequence[str]], column: int) -> bool:
    """Return whether a cell with a number has the form of those below: it names no column."""
    if not any(map(str.isdigit, title)):
        return False
    cells = [row[column] for row in rows[:_SAMPLE] if column < len(row) and row[column]]
    alike = sum(_form(cell) == _form(title) for cell in cells)
    return 0 < len(cells) <= 2 * alike


def _form(cell: str) -> str:
    """Return what two dates, or two amounts, have in common."""
    return "year" if _YEAR.fullmatch(cell) else _LETTERS.sub("a", _DIGITS.sub("0", cell))


def _is_told(rows: Sequence[Line]) -> bool:
    """Return whether a header row shows as one: by markup, or words over numbers."""
    titles, below = _texts(rows[0]), [_texts(row) for row in rows[1:_SAMPLE]]
    for n, title in enumerate(titles):
        cells = [row[n] for row in below if n < len(row) and row[n]]
        numbers = sum(any(map(str.isdigit, cell)) for cell in cells)
        is_word = not any(map(str.isdigit, title)) or bool(_YEAR.search(title))
        if is_word and 0 < len(cells) <= numbers * 2:
            return True
    return _was_told(rows)


def _was_told(rows: Sequence[Line]) -> bool:
    return any(row.header for row in rows)


def named_texts(item: RowsItem, level: int) -> list[HeadingItem | TextItem] | None:
    """Return headings and texts for a table that is only names beside their text, else None."""
    rows = [_texts(row) for row in item.rows]
    if _is_header(item.rows) or any(len(row) != 2 for row in rows):
        return None
    if any(not row[0] or len(row[0]) > _SHORT or len(row[1]) < _LONG for row in rows):
        return None
    result: list[HeadingItem | TextItem] = []
    for row in item.rows:
        name = inline.runs(row.cells[0])
        name = inline.without(name, "bold") if inline.is_all(name, "bold") else name
        result.append(HeadingItem(level, name, row.number))
        result.append(TextItem(inline.runs(row.cells[1]), row.number))
    return result


def table_block(item: RowsItem, log: Log) -> TableBlock:
    """Return the table of some rows, its combined cells apart and its kinds recognised."""
    headed = _is_header(item.rows)
    if headed and not _is_told(item.rows):
        log.note(Did.GUESSED, "header_row", item.line, " | ".join(_texts(item.rows[0])))
    titles = _texts(item.rows[0]) if headed else []
    rows = item.rows[1:] if headed else item.rows
    width = max(len(row.cells) for row in item.rows)
    cells = [_filled(row, width) for row in rows]
    titles += [""] * (width - len(titles))
    titles, cells = _split_combined(titles, cells, rows, log)
    headed = headed or any(titles)
    sample = cells[:: len(cells) // _SAMPLE + 1]
    columns = recognise(titles, [[plain(row[n]) for row in sample] for n in range(len(titles))])
    made = [
        Row(tuple(Cell(runs) for runs in row), kind, source(line.number))
        for row, kind, line in zip(cells, _kinds(cells, rows, log), rows, strict=True)
    ]
    return TableBlock(Table(_columns(columns), tuple(made), headed), source=source(item.line))


def _kinds(cells: Sequence[Sequence[Inlines]], rows: Sequence[Line], log: Log) -> list[RowKind]:
    """Return what each row is for: one text alone, bold or in the only cell, is a banner."""
    kinds = []
    for row, line in zip(cells, rows, strict=True):
        is_alone = len(row) > 1 and bool(row[0]) and not any(row[1:]) and line is not rows[-1]
        if is_alone and (len(line.cells) == 1 or inline.is_all(row[0], "bold")):
            log.note(Did.GUESSED, "banner", line.number, plain(row[0]))
            kinds.append(RowKind.BANNER)
        else:
            kinds.append(RowKind.ROW)
    return kinds


def _columns(columns: Sequence[Column]) -> tuple[Column, ...]:
    return tuple(columns)


def _filled(row: Line, width: int) -> list[Inlines]:
    cells = [inline.runs(cell) for cell in row.cells]
    return [*cells, *([()] * (width - len(cells)))]


def _split_combined(
    titles: list[str], cells: list[list[Inlines]], rows: Sequence[Line], log: Log
) -> tuple[list[str], list[list[Inlines]]]:
    """Split a column where each cell is "name Label: value" with the same label in all."""
    for column in range(len(titles)):
        matches = [_COMBINED.match(plain(row[column])) for row in cells]
        label = _common_label([match["head"] if match else "" for match in matches])
        if len(cells) > 1 and label:
            log.note(Did.REPAIRED, "combined_cells", rows[0].number, titles[column])
            titles = _split_title(titles, column, label, rows, log)
            for n, match in enumerate(matches):
                if match:
                    name = len(match["head"]) - len(label)
                    cells[n] = _split_cell(cells[n], column, (name, match.start("value")))
                    if n:
                        # The first label became the column's title; the others say the same.
                        log.removed("label", rows[n].number, label)
            return titles, cells
    return titles, cells


def _common_label(heads: Sequence[str]) -> str:
    """Return the last words that all `heads` have in common, where each has words before them."""
    words = [head.split() for head in heads]
    label: list[str] = []
    while words and all(len(one) > len(label) + 1 for one in words):
        following = {one[-1 - len(label)] for one in words}
        if len(following) > 1:
            break
        label.insert(0, following.pop())
    return " ".join(label)


def _split_title(
    titles: list[str], column: int, label: str, rows: Sequence[Line], log: Log
) -> list[str]:
    both = _AND.match(titles[column])
    first = both["first"] if both else titles[column]
    if both:
        log.removed("combined_title", rows[0].number, both["rest"])
    return [*titles[:column], first, label, *titles[column + 1 :]]


def _split_cell(row: list[Inlines], column: int, at: tuple[int, int]) -> list[Inlines]:
    name, _ = inline.cut(row[column], at[0])
    _, value = inline.cut(row[column], at[1])
    # The look set the label's part of the cell apart; in a column of its own it says nothing.
    value = inline.without(inline.without(value, "italic"), "bold")
    return [*row[:column], name, value, *row[column + 1 :]]
