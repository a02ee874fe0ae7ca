# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""See that lines stand in columns that spaces or bars set apart, and give them as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text.decode import Line

_GAP = re.compile(r"\S\s{2,}\S")
_RULE = re.compile(r"^\s*-{2,}(?:\s+-{2,})+\s*$")
_BAR = "|"
_BAR_RULE = re.compile(r"^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+$")
_MARK = re.compile(r"^(?:\d{1,3}[.)]?|[a-zæøå][.)]|[-*•–]|§)$", re.IGNORECASE)
_FEWEST = 3
"""Lines that make a table, its header among them."""
_WIDEST = 250
_LONG, _LONG_WITH_NUMBER = 24, 40
"""A longer cell is running text."""


def rows(lines: Sequence[Line], log: Log) -> list[Line]:
    """Return `lines` with each block of lines in columns as rows of cells."""
    if not any(_is_spaced(line) or _BAR in line.text for line in lines):
        return list(lines)
    result: list[Line] = []
    for block in _blocks(lines):
        is_text = block[0].text.strip() and not block[0].cells
        made = _barred(block) or _table(block) if is_text else None
        if made:
            log.note(Did.GUESSED, "columns", block[0].number, " ".join(block[0].text.split()))
        result += made or block
    return result


def _barred(block: Sequence[Line]) -> list[Line] | None:
    """Return the rows of a block whose lines all have as many bars, None where they have not."""
    is_ruled = len(block) > 1 and _BAR_RULE.match(block[1].text)
    lines = [block[0], *block[2:]] if is_ruled else block
    bars = {line.text.count(_BAR) for line in lines}
    if len(bars) > 1 or 0 in bars or len(lines) < (2 if is_ruled else _FEWEST):
        return None
    rows = [tuple(cell.strip() for cell in line.text.split(_BAR)) for line in lines]
    heads = [n == 0 if is_ruled else None for n in range(len(lines))]
    made = zip(lines, rows, heads, strict=True)
    return [replace(line, cells=row, header=head) for line, row, head in made]


def _is_spaced(line: Line) -> bool:
    return not line.cells and len(line.text) <= _WIDEST and bool(_GAP.search(line.text))


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines that stand together, and between them each line that is none of text."""
    block: list[Line] = []
    for line in lines:
        is_text = not line.cells and bool(line.text.strip())
        if block and not is_text:
            yield block
            block = []
        if is_text:
            block.append(line)
        else:
            yield [line]
    if block:
        yield block


def _table(block: Sequence[Line]) -> list[Line] | None:
    """Return the rows of a block, None where it has no columns."""
    rules = [n for n, line in enumerate(block) if _RULE.match(line.text)]
    lines = [line for n, line in enumerate(block) if n not in rules]
    if len(lines) < (2 if rules else _FEWEST) or not all(_is_spaced(line) for line in lines[:2]):
        return None
    spaced = sum(map(_is_spaced, lines))
    cuts = _cuts([line.text.expandtabs() for line in lines])
    if not cuts or 4 * spaced < 3 * len(lines):
        return None
    cells = [_cells(line.text.expandtabs(), cuts) for line in lines]
    if not rules and not _are_short(cells):
        return None
    heads = [n == 0 for n in range(len(lines))] if rules and rules[0] == 1 else [None] * len(lines)
    made = zip(lines, cells, heads, strict=True)
    return [replace(line, cells=row, header=head) for line, row, head in made]


def _cuts(texts: Sequence[str]) -> list[int]:
    """Return where columns begin: after two places or more that are blank in all lines."""
    width = max(map(len, texts))
    filled = [False] * width
    for text in texts:
        for at, sign in enumerate(text):
            filled[at] = filled[at] or not sign.isspace()
    begun = filled.index(True)
    return [
        at
        for at in range(begun + 1, width)
        if filled[at] and not filled[at - 1] and not filled[at - 2] and at - 2 > begun
    ]


def _cells(text: str, cuts: Sequence[int]) -> tuple[str, ...]:
    ends = [*cuts, len(text)]
    return tuple(text[a:b].strip() for a, b in zip([0, *cuts], ends, strict=True))


def _are_short(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether cells are those of a table: not two columns of prose, a list, or facts."""
    firsts = [row[0] for row in rows]
    if all(first.endswith(":") for first in firsts if first):
        return False
    if len(rows[0]) == 2 and all(_MARK.match(first) for first in firsts if first):
        return False
    others = [cell for row in rows for cell in row[1:] if cell]
    short = sum(len(cell) <= _LONG or _is_short_number(cell) for cell in others)
    full = sum(sum(map(bool, row)) > 1 for row in rows)
    return 10 * short >= 9 * len(others) and 4 * full >= 3 * len(rows)


def _is_short_number(cell: str) -> bool:
    return len(cell) <= _LONG_WITH_NUMBER and any(map(str.isdigit, cell))
