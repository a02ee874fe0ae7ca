# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make of paragraphs the lines that a sheet has, with blank ones between them."""

from __future__ import annotations

from collections.abc import Iterable

from bilagviewer.importers.readers.word.flow import Para
from bilagviewer.importers.sheet import NO_HINTS, Hints, Line
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work

_OFTEN = 1000


def lines_of(paras: Iterable[Para], work: Work) -> list[Line]:
    """Return lines: none blank between entries of a list, rows of a table and broken lines."""
    made: list[Line] = []
    known: dict[tuple[object, ...], Hints] = {}
    before: Para | None = None
    for n, para in enumerate(paras):
        if not n % _OFTEN:
            work.check()
        if before is not None and not _stand_together(before, para):
            made.append(Line(source=Source(line=len(made) + 1)))
        source = Source(line=len(made) + 1)
        if para.ready is not None:
            made.append(Line(para.ready.runs, source, para.ready.cells, para.ready.hints))
        else:
            made.append(Line(para.runs, source, para.cells, _hints(para, known)))
        before = para
    if made:
        made.append(Line(source=Source(line=len(made) + 1)))
    return made


def _stand_together(before: Para, para: Para) -> bool:
    if para.ready is not None:
        return para.goes_on
    if para.cells or before.cells:
        return bool(para.cells and before.cells) and para.table == before.table
    return para.goes_on or (para.is_entry and before.is_entry)


def _hints(para: Para, known: dict[tuple[object, ...], Hints]) -> Hints:
    said = (para.level, para.mark, para.depth, para.header, para.table, para.picture)
    if said == (0, "", 0, None, 0, ""):
        return NO_HINTS
    found = known.get(said)
    if found is None:
        found = known[said] = Hints(
            level=para.level,
            mark=para.mark,
            depth=para.depth,
            header=para.header,
            table=para.table,
            picture=para.picture,
        )
    return found
