# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""See that lines stand in columns that spaces or bars set apart, and give them as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bilagviewer.importers import runs
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter
from bilagviewer.importers.passes.column_places import cells_at, places_of
from bilagviewer.importers.passes.line_words import expanded
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Inlines, plain
from bilagviewer.work import Work

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


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter the lines in columns as rows of cells."""
    return each_chapter.change(draft, work, _with_rows)


def _with_rows(chapter: Chapter, log: Log, work: Work) -> Chapter:
    if not any(_may_be_spaced(line) for line in each_chapter.watched(chapter.lines, work)):
        return chapter
    result: list[Line] = []
    for block in _blocks(chapter.lines):
        work.check()
        made = (_barred(block) or _table(block)) if len(block) > 1 else None
        if made:
            log.note(Did.GUESSED, "columns", block[0].source, " ".join(block[0].text.split()))
        result += made or block
    return replace(chapter, lines=tuple(result))


def _may_be_spaced(line: Line) -> bool:
    if line.cells or not line.runs:
        return False
    text = line.text
    return "  " in text or _BAR in text or "\t" in text or "\xa0" in text


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines that stand together, and between them each line that is none of plain text."""
    block: list[Line] = []
    for line in lines:
        if _is_plain(line):
            block.append(line)
            continue
        if block:
            yield block
            block = []
        yield [line]
    if block:
        yield block


def _is_plain(line: Line) -> bool:
    hints = line.hints
    said = hints.level or hints.mark or hints.quiet or hints.picture or hints.page
    return bool(line.runs) and not line.cells and not said and not line.is_blank


def _row(line: Line, cells: Sequence[Inlines], *, is_header: bool | None) -> Line:
    hints = line.hints if is_header is None else replace(line.hints, header=is_header)
    return Line((), line.source, tuple(cells), hints)


def _barred(block: Sequence[Line]) -> list[Line] | None:
    """Return the rows of a block whose lines all have as many bars, None where they have not."""
    texts = [line.text for line in block]
    if _BAR not in texts[0]:
        return None
    is_ruled = bool(_BAR_RULE.match(texts[1]))
    if is_ruled:
        block, texts = [block[0], *block[2:]], [texts[0], *texts[2:]]
    bars = {text.count(_BAR) for text in texts}
    if len(bars) > 1 or len(block) < (2 if is_ruled else _FEWEST):
        return None
    return [
        _row(line, _between_bars(line, text), is_header=n == 0 if is_ruled else None)
        for n, (line, text) in enumerate(zip(block, texts, strict=True))
    ]


def _between_bars(line: Line, text: str) -> list[Inlines]:
    bars = [at for at, sign in enumerate(text) if sign == _BAR]
    return runs.spans(
        line.runs, zip([0, *(at + 1 for at in bars)], [*bars, len(text)], strict=True)
    )


def _is_spaced(text: str) -> bool:
    return len(text) <= _WIDEST and bool(_GAP.search(text))


def _table(block: Sequence[Line]) -> list[Line] | None:
    """Return the rows of a block, None where it has no columns."""
    said = [line.text for line in block]
    rules = {n for n, text in enumerate(said) if text.lstrip()[:1] == "-" and _RULE.match(text)}
    texts = [text for n, text in enumerate(said) if n not in rules]
    if len(texts) < (2 if rules else _FEWEST) or not all(map(_is_spaced, texts[:2])):
        return None
    if 4 * sum(map(_is_spaced, texts)) < 3 * len(texts):
        return None
    lines = [line for n, line in enumerate(block) if n not in rules]
    wide = [expanded(line) for line in lines]
    places = places_of([plain(found) for found in wide])
    cells = [cells_at(found, places) for found in wide] if places else []
    if not cells or (not rules and not _are_short([list(map(plain, row)) for row in cells])):
        return None
    is_headed = 1 in rules
    return [
        _row(line, row, is_header=n == 0 if is_headed else None)
        for n, (line, row) in enumerate(zip(lines, cells, strict=True))
    ]


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
