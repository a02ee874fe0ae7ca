# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables that only place what is in them: the facts of a meeting, an agenda, parts of a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from bilagviewer.importers import leader
from bilagviewer.importers.readers.word.flow import Para, ParaFlow
from bilagviewer.importers.readers.word.run_parts import joined
from bilagviewer.importers.report import Did, Log
from bilagviewer.model.blocks import Run

if TYPE_CHECKING:
    from bilagviewer.importers.readers.word.table_rows import WordRow

_NUMBER = re.compile(
    r"^(?:punkt|pkt\.?|sag|sak|item)?\s*(?P<number>\d{1,3})\s*[.):]?$", re.IGNORECASE
)
_LABEL = 40
_MOST_COLUMNS = 3
_FACT = re.compile(
    r"(?:møde(?:type|dato|tid|tidspunkt|sted|leder|deltagere)?|udvalg|dato|tid|tidspunkt|sted|lokale"
    r"|(?:start|slut)(?:tid(?:spunkt)?)?|deltagere?|til stede|fraværende|afbud|formand|referent"
    r"|sags(?:nr\.?|nummer)|journalnr\.?|møte(?:dato|sted|tid)?|tilstede|forfall|date|time|place"
    r"|venue|location|chair|present|apologies|attendees|datum|plats):?",
    re.IGNORECASE,
)


def are_facts(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether rows of words are a label and what it says: the facts of a meeting."""
    if any(len(row) > 2 for row in rows):
        return False
    labels = [row[0] for row in rows if row]
    if not labels or any(len(words) > _LABEL for words in labels):
        return False
    known = sum(bool(_FACT.fullmatch(words)) for words in labels)
    return all(words.endswith(":") for words in labels if words) or known * 2 > len(labels)


def numbers(rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return the rows that begin a punkt, with its number; none where rows are no agenda.

    An agenda counts its punkter, and below each stands what is said of it; in an index that is
    a bilag with its page.
    """
    if len(rows) < _MOST_COLUMNS or any(len(row) > _MOST_COLUMNS for row in rows):
        return {}
    firsts = [row[0] if len(row) > 1 else "" for row in rows]
    found = {
        n: match["number"] for n, words in enumerate(firsts) if (match := _NUMBER.match(words))
    }
    counted = [int(number) for number in found.values()]
    if len(found) < 2 or any(after != before + 1 for before, after in pairwise(counted)):
        return {}
    if not all(rows[n][1] for n in found):
        return {}
    below = [n for n in range(min(found), len(rows)) if n not in found]
    if len(below) * 2 < len(found) or any(firsts[n] for n in below):
        return {}
    return {} if _is_paged([rows[n] for n in below]) else found


def _is_paged(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether most rows end in a page, as those of an index do."""
    lasts = [row[-1] for row in rows if len(row) == _MOST_COLUMNS]
    return 2 * sum(leader.alone(words) is not None for words in lasts) > len(rows)


def placed(rows: Sequence[WordRow], log: Log) -> ParaFlow:
    """Return what stands in the cells of such a table, in order.

    A label stands on the line of what it says, and a number before the title of its punkt.
    """
    filled = [row.cells for row in rows if any(cell.items for cell in row.cells)]
    words = [[cell.short for cell in row] for row in filled]
    counted = numbers(words)
    if counted:
        log.note(Did.GUESSED, "agenda_table", None, "")
    facts = words[: min(counted)] if counted else words
    labelled = len(facts) if facts and are_facts(facts) else 0
    made = ParaFlow()
    for n, cells in enumerate(filled):
        if n in counted:
            _put_title(made, cells, f"Punkt {counted[n]}:", 2)
        elif len(cells) > 1 and (n < labelled or cells[0].short.endswith(":")) and cells[0].short:
            _put_fact(made, cells)
        elif len(cells) > 1 and cells[0].filled == 1 and _NUMBER.match(cells[0].short):
            _put_title(made, cells, cells[0].short, 0)
        else:
            for cell in cells:
                made.take(cell)
    return made


def _put_title(made: ParaFlow, cells: Sequence[ParaFlow], mark: str, level: int) -> None:
    """Add the title that stands beside a number; one that is no heading keeps it as words."""
    rest = [para for cell in cells[1:] for para in cell]
    at = next((n for n, para in enumerate(rest) if para.runs and not para.picture), None)
    if at is not None and not rest[at].mark:
        title = rest[at]
        level = level or title.level
        if level:
            rest[at] = Para(title.runs, level, mark, notes=title.notes)
        else:
            rest[at] = Para(joined(((Run(mark),), title.runs), " "), notes=title.notes)
        made.take(_without_words(cells[0]))
    else:
        made.take(cells[0])
    for para in rest:
        made.add(para)


def _put_fact(made: ParaFlow, cells: Sequence[ParaFlow]) -> None:
    """Add a label and what it says on one line."""
    label = [para for para in cells[0] if para.runs and not para.picture]
    rest = [para for cell in cells[1:] for para in cell]
    if len(label) != 1 or not rest or rest[0].cells or rest[0].mark or rest[0].level:
        for cell in cells:
            made.take(cell)
        return
    colon = "" if label[0].text.endswith(":") else ":"
    first = joined((label[0].runs, rest[0].runs), f"{colon} ") if rest[0].runs else label[0].runs
    made.add(Para(first, level=label[0].level, notes=(*label[0].notes, *rest[0].notes)))
    if rest[0].picture:
        made.add(rest[0])
    for para in rest[1:]:
        made.add(para)


def _without_words(cell: ParaFlow) -> ParaFlow:
    pictures = ParaFlow()
    for para in cell:
        if para.picture:
            pictures.add(para)
    return pictures
