# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where small tables are the headlines of punkter: what they tell, and what then is no text."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.importers.readers.html.listed_rows import PlacedRow, headlines
from bilagviewer.importers.readers.html.told_punkter import MarkedPunkt, PageOutline, is_part
from bilagviewer.importers.sheet import Line


def marked_headlines(
    placed: Sequence[PlacedRow], lines: Sequence[Line], outline: PageOutline
) -> list[MarkedPunkt]:
    """Return the punkter whose headlines are rows of tables, none where that is not certain.

    Their lines, and those of rows that only list the same punkter, are taken out of the text.
    """
    if not placed:
        return []
    ends = [*(one.at for one in placed[1:]), len(lines)]
    texts = [
        any(_is_text(line) for line in lines[one.at + 1 : end])
        for one, end in zip(placed, ends, strict=True)
    ]
    found = headlines(placed, texts)
    chosen = {one.at for one in found}
    for one in placed if found else ():
        is_title = one.at in chosen
        for line in range(one.at, one.at + (1 if is_title else one.lines)):
            outline.take_out(line, "" if is_title else "index")
    return [_marked(one, len(lines) if one.at < found[0].at else None) for one in found]


def _is_text(line: Line) -> bool:
    return not line.is_blank and not is_part(line)


def _marked(one: PlacedRow, text_at: int | None) -> MarkedPunkt:
    number, title = one.row.number, one.row.title
    if text_at is None:
        return MarkedPunkt(number, title, one.at + 1)
    return MarkedPunkt(number, title, text_at, said_at=one.at)
