# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What an importer did to a document, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilagviewer import messages
from bilagviewer.importers.report import Report
from bilagviewer.model.blocks import Source

if TYPE_CHECKING:
    from bilagviewer.importers.report import ReportEntry

__all__ = ["KINDS", "Done", "Report", "Told", "Where", "told"]

KINDS = ("repaired", "guessed", "left", "removed")
"""What can be done to a piece of text, what a reader must look at first."""

_LONGEST = 80
"""Characters of the document's own words that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Where:
    """A line or page that something was done to."""

    place: Source
    number: int | None
    """The line as the reader counts it in the file; None where the file has no lines to count."""
    file: str
    """The file's name where there are several, else empty."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence, and every line of the document that it holds for."""

    sentence: str
    places: tuple[Where, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """Everything of one kind that was done."""

    kind: str
    """One of `KINDS`."""
    count: int
    told: tuple[Told, ...]


def told(report: Report, language: str) -> tuple[Done, ...]:
    """Return what was done of each of the `KINDS`, of those too that nothing was done of."""
    return tuple(_done(kind, report, language) for kind in KINDS)


def _done(kind: str, report: Report, language: str) -> Done:
    entries = [entry for entry in report.entries if entry.kind == kind]
    has_lines = {file.name: file.has_lines for file in report.files}
    is_one = len(report.files) < 2
    lines: dict[str, dict[Source, Where]] = {}
    for entry in entries:
        known = lines.setdefault(_sentence(entry, language), {})
        place = entry.place
        if place is not None and (place.line is not None or place.rectangles or not is_one):
            counts = all(has_lines.values()) if is_one else has_lines.get(place.file, False)
            number = place.line if counts else None
            known[place] = Where(place, number, "" if is_one else place.file)
    places = tuple(Told(sentence, tuple(where.values())) for sentence, where in lines.items())
    return Done(kind, len(entries), places)


def _sentence(entry: ReportEntry, language: str) -> str:
    words = " ".join(entry.text.split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rstrip() + "…"
    return messages.text(f"import.{entry.reason}", language, text=words)
