# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take the index of a paper: its punkter, their bilag and the pages they begin on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers import headline, words
from bilagviewer.importers.draft import Draft, ListedBilag, Punkt
from bilagviewer.importers.passes import index_finding
from bilagviewer.importers.passes.each_chapter import watched
from bilagviewer.importers.passes.entries import Row
from bilagviewer.importers.report import Log
from bilagviewer.importers.runs import is_all
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Run
from bilagviewer.work import Work

_OPAQUE = "▦"
"""What stands in for a row that is no entry of an index, while one is looked for."""


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with the punkter of its index, and without the index's lines."""
    work.check()
    if draft.told.punkter:
        return draft
    log = Log()
    found = index_finding.find(without_tables(draft.lines, work), log, work)
    if not found.rows:
        return draft
    punkter, key = tree(found.rows, draft.next_key, draft.lines)
    rest = tuple(line for n, line in enumerate(draft.lines) if n not in found.taken)
    return draft.noted(log, lines=rest, punkter=punkter, next_key=key, has_index=True)


def without_tables(lines: Sequence[Line], work: Work) -> list[Line]:
    """Return `lines` with the rows of tables that can be no index made unreadable.

    That is a table with titles over its columns that are not those of an index, and one that
    stands under a punkt. So is the word over a list of bilag that stands under one.
    """
    result: list[Line] = []
    table, is_opaque, is_under, is_in = 0, False, False, False
    for line in watched(lines, work):
        is_in = is_in or _is_heading(line)
        if is_in and words.BILAG_LIST.match(line.bare):
            result.append(Line((Run(_OPAQUE),), line.source))
            continue
        if not line.hints.table:
            is_under = is_under or _names_punkt(line)
            table = 0
        elif line.hints.table != table:
            table, is_opaque = line.hints.table, is_under or _has_other_head(line)
        opaque = bool(line.hints.table) and is_opaque
        result.append(Line((Run(_OPAQUE),), line.source) if opaque else line)
    return result


def _has_other_head(first: Line) -> bool:
    titles = " ".join(" ".join(first.text.split()).split())
    return bool(first.hints.header) and not words.COLUMNS.match(titles)


def _is_heading(line: Line) -> bool:
    """Return whether a line is the heading of a punkt, by its level or a word."""
    named = headline.read(line.bare)
    if named is None or named.is_bilag or not named.number or not named.title:
        return False
    return bool(line.hints.level) or is_all(line.runs, "bold")


def _names_punkt(line: Line) -> bool:
    named = headline.read(line.bare) if line.hints.level else None
    return named is not None and named.worded and not named.is_bilag


def tree(rows: Sequence[Row], key: int, lines: Sequence[Line]) -> tuple[tuple[Punkt, ...], int]:
    """Return the punkter that entries are, with keys from `key` on, and the key after them."""
    punkter: list[Punkt] = []
    for row in rows:
        if words.INDEX.match(row.title):
            continue
        named = headline.read(row.title)
        if named and not named.is_bilag:
            closed = row.closed or bool(words.CLOSED.search(named.title))
            below = tuple(lines[at] for at in row.below)
            punkter.append(
                Punkt(
                    *(key, named.number, named.title, row.page, row.source),
                    closed=closed,
                    lines=below,
                )
            )
        else:
            if not punkter:
                punkter.append(Punkt(key, "", "", row.page, row.source))
                key += 1
            bilag = ListedBilag(
                key,
                named.number if named else "",
                named.title if named else row.title,
                row.page,
                row.source,
            )
            punkter[-1] = replace(punkter[-1], bilag=(*punkter[-1].bilag, bilag))
        key += 1
    return tuple(punkter), key
