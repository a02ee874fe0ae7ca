# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a page's own structure says of its punkter, put together when its lines are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Line, Outline, ToldPunkt
from bilagviewer.model.blocks import Source

_CLOSED = re.compile(
    r"(?:lukke(?:t|de)|fortrolige?|ikke[- ]offentlige?)\s+(?:dagsorden|del|sager|punkter|møde|saker)"
    r"(?:\s+i alt)?:?",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:åb(?:en|ent|ne)|offentlige?)\s+(?:dagsorden|del|sager|punkter|møde|saker):?", re.IGNORECASE
)
_CLOSED_TITLE = re.compile(r"^\(?(?:lukket|fortroligt?)\)?(?:\s+punkt)?\s*[:–-]", re.IGNORECASE)
_LABEL = 40


@dataclass(frozen=True, slots=True)
class MarkedPunkt:
    """A title that the page sets apart as that of a punkt."""

    number: str
    title: str
    at: int
    """How many lines stand before its text."""


def outline(
    lines: list[Line], marked: Sequence[MarkedPunkt], end: int | None, log: Log
) -> tuple[list[Line], Outline]:
    """Return the lines, and what is known of the punkter whose titles were `marked` in them.

    Lines that only say which punkter are closed go, and are told.
    """
    if not marked:
        return lines, Outline()
    labels = {n: bool(_CLOSED.fullmatch(line.text)) for n, line in enumerate(lines) if _part(line)}
    for n in labels:
        log.removed("agenda_part", Source(line=n + 1), lines[n].text)
    kept = [line for n, line in enumerate(lines) if n not in labels]
    before = _Shift(sorted(labels))
    punkter = [
        ToldPunkt(one.number, one.title, before.moved(one.at), closed=_is_closed(one, labels))
        for one in marked
    ]
    last = None if end is None else before.moved(end)
    return kept, Outline(punkter=tuple(punkter), end=last)


def _part(line: Line) -> bool:
    """Return whether a line is the headline of the open or of the closed punkter."""
    if line.cells or len(line.runs) > 3:
        return False
    text = line.text
    return len(text) <= _LABEL and bool(_CLOSED.fullmatch(text) or _OPEN.fullmatch(text))


def _is_closed(punkt: MarkedPunkt, labels: dict[int, bool]) -> bool:
    above = [n for n in labels if n < punkt.at]
    return bool(_CLOSED_TITLE.match(punkt.title)) or (bool(above) and labels[max(above)])


class _Shift:
    """Tells where a line stands when others are gone."""

    def __init__(self, gone: Sequence[int]) -> None:
        self._gone = gone

    def moved(self, at: int) -> int:
        return at - sum(n < at for n in self._gone)
