# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check what stands in the texts: statements, programmes, columns of a declared kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bilagviewer.danish.amounts import parse_amount, parse_number, parse_percent
from bilagviewer.danish.dates import find_dates, parse_time
from bilagviewer.model.blocks import Programme, Run, Statement, TableBlock, plain
from bilagviewer.model.tables import Column, ColumnKind, RowKind
from bilagviewer.packfile.checks.look import Look, Text, inlines

_READABLE: Mapping[ColumnKind, Callable[[str, Column], bool]] = {
    ColumnKind.NUMBER: lambda text, _: parse_number(text) is not None,
    ColumnKind.PERCENT: lambda text, _: parse_percent(text) is not None,
    ColumnKind.AMOUNT: lambda text, column: parse_amount(text, column.unit) is not None,
    ColumnKind.DATE: lambda text, _: bool(find_dates(text)),
    ColumnKind.TIME: lambda text, _: parse_time(text) is not None,
}
_LOOK_MARK = re.compile(r"</?[biu]>|\*\*")
_NOTHING = frozenset({"", "-", "\u2013", "\u2014"})


def check(look: Look) -> None:
    """Look at every text."""
    for text in look.each():
        _statements(look, text)
        _looks(look, text)
        for block in text.body.blocks:
            if isinstance(block, Programme):
                _tracks(look, text, block)
            elif isinstance(block, TableBlock):
                _cells(look, text, block)


def _statements(look: Look, text: Text) -> None:
    seen: set[tuple[str, int]] = set()
    last: Statement | None = None
    for block in text.body.blocks:
        if not isinstance(block, Statement):
            continue
        if last is not None and block.group != last.group and block.number <= last.number:
            seen = set()
        key = (block.group, block.number)
        if key in seen or (last is not None and last.number == block.number):
            look.text(text, block, "statement_twice", number=block.number)
        seen.add(key)
        last = block


def _looks(look: Look, text: Text) -> None:
    """Hint at what was to be bold, italic or underlined and is shown as it was typed."""
    for part, run in inlines(text):
        found = _LOOK_MARK.search(run.text) if isinstance(run, Run) else None
        if found:
            look.text(text, part, "look_open", hint=True, text=found[0])


def _tracks(look: Look, text: Text, programme: Programme) -> None:
    for entry in programme.entries:
        if entry.track is not None and not 1 <= entry.track <= len(programme.tracks):
            start = entry.start.replace(":", ".")
            count = len(programme.tracks)
            look.text(text, entry, "track", start=start, track=entry.track, tracks=count)


def _cells(look: Look, text: Text, block: TableBlock) -> None:
    for row in block.table.rows:
        if row.kind is RowKind.BANNER:
            continue
        for column, cell in zip(block.table.columns, row.cells, strict=True):
            said = plain(cell.runs).strip()
            readable = _READABLE.get(column.kind)
            if readable and said not in _NOTHING and not readable(said, column):
                values = {"text": said[:40], "title": column.title, "column": column.kind.value}
                look.text(text, row, "cell_value", hint=True, **values)
