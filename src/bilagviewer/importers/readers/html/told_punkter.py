# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a page's own structure says of its punkter, put together when its lines are written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Line, Outline, ToldPunkt
from bilagviewer.model.blocks import Source

_PARTS = r"(?:dagsorden|dagsordenen|del|sager|punkter|møde|saker|sakliste|ärenden)"
_CLOSED = re.compile(
    rf"(?:lukke(?:t|de)|fortrolige?|ikke[- ]offentlige?|slutna)\s+{_PARTS}:?", re.IGNORECASE
)
_OPEN = re.compile(rf"(?:åb(?:en|ent|ne)|åpne|offentlige?|öppna)\s+{_PARTS}:?", re.IGNORECASE)
_CLOSED_TITLE = re.compile(r"^\(?(?:lukket|fortroligt?)\)?(?:\s+(?:punkt|sag))?\s*[:–-]", re.I)
_LABEL = 40
_MOST_RUNS = 3


@dataclass(frozen=True, slots=True)
class MarkedPunkt:
    """A title that the page sets apart as that of a punkt."""

    number: str
    title: str
    at: int
    """How many lines stand before its text."""
    said_at: int | None = None
    """How many lines stand before its title, where that is far from its text."""


class PageOutline:
    """The lines of a page, of which some are known to be no text."""

    def __init__(self, lines: Sequence[Line], log: Log) -> None:
        self._lines, self._log = lines, log
        self._gone: dict[int, str] = {}

    def take_out(self, at: int, reason: str = "") -> None:
        """Take out a line, and tell why, where its words do not stand in the outline itself."""
        self._gone[at] = reason

    def told(
        self, marked: Sequence[MarkedPunkt], end: int | None
    ) -> tuple[tuple[Line, ...], Outline]:
        """Return the lines that are left, and what is known of the `marked` punkter.

        Lines that only say which punkter are closed go, and are told.
        """
        if not marked:
            return tuple(self._lines), Outline()
        parts = {n: _is_closed_part(line) for n, line in enumerate(self._lines) if is_part(line)}
        self._gone |= dict.fromkeys(parts, "agenda_part")
        for n, reason in self._gone.items():
            if reason:
                self._log.removed(reason, Source(line=n + 1), self._lines[n].text)
        self._close_gaps()
        gone = sorted(self._gone)
        kept = tuple(line for n, line in enumerate(self._lines) if n not in self._gone)
        punkter = tuple(
            ToldPunkt(
                one.number,
                one.title,
                one.at - bisect_left(gone, one.at),
                closed=_is_closed(one, parts),
            )
            for one in marked
        )
        return kept, Outline(punkter, None if end is None else end - bisect_left(gone, end))

    def _close_gaps(self) -> None:
        """Take out empty lines that stand together where something was taken out."""
        before = True
        for n, line in enumerate(self._lines):
            if n not in self._gone:
                if before and line.is_blank:
                    self._gone[n] = ""
                before = line.is_blank


def is_part(line: Line) -> bool:
    """Return whether a line is the headline of the open or of the closed punkter."""
    if line.cells or not line.runs or len(line.runs) > _MOST_RUNS:
        return False
    text = line.text
    return len(text) <= _LABEL and bool(_CLOSED.fullmatch(text) or _OPEN.fullmatch(text))


def _is_closed_part(line: Line) -> bool:
    return bool(_CLOSED.fullmatch(line.text))


def _is_closed(punkt: MarkedPunkt, parts: dict[int, bool]) -> bool:
    at = punkt.at if punkt.said_at is None else punkt.said_at
    above = [n for n in parts if n < at]
    return bool(_CLOSED_TITLE.match(punkt.title)) or (bool(above) and parts[max(above)])
