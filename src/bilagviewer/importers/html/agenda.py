# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An agenda that a page sets out in a table or in headings, and the facts of its meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bilagviewer.importers.html import content
from bilagviewer.importers.text import headline, leader
from bilagviewer.importers.text.decode import Line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NUMBER = re.compile(
    r"^(?:punkt|pkt\.?|sag|sak|item)?\s*(?P<number>\d{1,3})\s*[.):]?$", re.IGNORECASE
)
_NUMBERED = re.compile(r"^#{1,6} (?P<number>\d{1,3})[.):]?\s+(?=[^\W\d_])")
_LABEL = 40
_MOST_COLUMNS = 3
_FACT = re.compile(
    r"(?:møde(?:type|dato|tid|tidspunkt|sted|leder|deltagere)?|udvalg|dato|tid|tidspunkt|sted|lokale"
    r"|(?:start|slut)(?:tid(?:spunkt)?)?|deltagere?|til stede|fraværende|afbud|formand|referent"
    r"|sags(?:nr\.?|nummer)|journalnr\.?|møte(?:dato|sted|tid)?|tilstede|forfall|date|time|place"
    r"|venue|location|chair|present|apologies|attendees|datum|plats):?",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:dagsorden|referat|beslutningsprotokol|saksliste|møteprotokoll|dagordning|föredragningslista"
    r"|agenda|minutes)|møde\b|møte\b|udvalget\b|byråd\b|bestyrelse\b",
    re.IGNORECASE,
)


def own_rows(table: LexborNode) -> list[list[LexborNode]]:
    """Return the cells of a table's own rows, without those of tables inside it."""
    parts = [part for part in table.iter() if part.tag in ("thead", "tbody", "tfoot")]
    rows = [row for part in (table, *parts) for row in part.iter() if row.tag == "tr"]
    return [[cell for cell in row.iter() if cell.tag in ("td", "th")] for row in rows]


def are_facts(rows: Sequence[Sequence[LexborNode]]) -> bool:
    """Return whether rows are a label and what it says: the facts of a meeting."""
    if any(len(row) > 2 for row in rows) or any(_is_header(row) for row in rows):
        return False
    labels = [_short(row[0]) for row in rows if row]
    if not labels or any(len(words) > _LABEL for words in labels):
        return False
    known = sum(bool(_FACT.fullmatch(words)) for words in labels)
    return all(words.endswith(":") for words in labels if words) or known * 2 > len(labels)


def numbers(rows: Sequence[Sequence[LexborNode]]) -> dict[int, str]:
    """Return the rows that begin a punkt, with its number; none where rows are no agenda.

    An agenda counts its punkter, and below each stands what is said of it; in an index that is
    a bilag with its page.
    """
    if len(rows) < _MOST_COLUMNS or any(len(row) > _MOST_COLUMNS for row in rows):
        return {}
    if any(_is_header(row) for row in rows):
        return {}
    firsts = [_short(row[0]) if len(row) > 1 else "" for row in rows]
    found = {
        n: match["number"] for n, words in enumerate(firsts) if (match := _NUMBER.match(words))
    }
    counted = [int(number) for number in found.values()]
    if len(found) < 2 or any(after != before + 1 for before, after in pairwise(counted)):
        return {}
    if not all(content.words_of(rows[n][1]) for n in found):
        return {}
    below = [n for n in range(min(found), len(rows)) if n not in found]
    if len(below) * 2 < len(found) or any(firsts[n] for n in below):
        return {}
    return {} if _is_paged([rows[n] for n in below]) else found


def _is_paged(rows: Sequence[Sequence[LexborNode]]) -> bool:
    """Return whether most rows end in a page, as those of an index do."""
    lasts = [_short(row[-1]) for row in rows if len(row) == _MOST_COLUMNS]
    return 2 * sum(leader.alone(words) is not None for words in lasts) > len(rows)


def _is_header(row: Sequence[LexborNode]) -> bool:
    return len(row) > 1 and all(cell.tag == "th" for cell in row)


def _short(cell: LexborNode) -> str:
    """Return the words of a cell that may be a label or a number, cut where they are longer."""
    if cell.css_first("table") is not None:
        return " " * (_LABEL + 1)
    words = content.words_of(cell)
    return words if len(words) <= _LABEL else words[: _LABEL + 1]


def with_punkter(lines: Sequence[Line], title: str) -> list[Line]:
    """Return the lines of a page about a meeting with its numbered headings as punkter.

    Only headings of one level that count up from the first on, and under a heading, or in a
    page with a `title`, that speaks of a meeting or an agenda.
    """
    levels: dict[int, list[int]] = {}
    for n, line in enumerate(lines):
        if not line.cells and _NUMBERED.match(line.text):
            levels.setdefault(line.text.index(" "), []).append(n)
    if not levels or any(_names_punkt(line) for line in lines):
        return list(lines)
    found = levels[min(levels)]
    counted = [int(match["number"]) for n in found if (match := _NUMBERED.match(lines[n].text))]
    above = [title, *(line.bare for line in lines[: found[0]] if headline.is_heading(line.text))]
    goes_up = all(after == before + 1 for before, after in pairwise(counted))
    if len(found) < 2 or not goes_up or not any(map(_MEETING.search, above)):
        return list(lines)
    return [_as_punkt(line) if n in set(found) else line for n, line in enumerate(lines)]


def _names_punkt(line: Line) -> bool:
    named = headline.read(line.bare) if headline.is_heading(line.text) else None
    return named is not None and named.worded and not named.is_bilag


def _as_punkt(line: Line) -> Line:
    hashes, _, rest = line.text.partition(" ")
    return replace(line, text=f"{hashes} Punkt {rest}")
