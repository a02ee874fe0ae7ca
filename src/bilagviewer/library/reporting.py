# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What an importer did to a document, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilagviewer import messages
from bilagviewer.importers.report import Report

if TYPE_CHECKING:
    from bilagviewer.importers.report import ReportEntry

__all__ = ["KINDS", "Done", "Report", "Told", "Where", "told"]

KINDS = ("repaired", "guessed", "left", "removed")
"""What can be done to a piece of text, what a reader must look at first."""

_LONGEST = 80
"""Characters of the document's own words that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Where:
    """A line that something was done to."""

    line: int
    """Counted on through all files, as a block's source is."""
    number: int | None
    """As the reader counts it in the file; None where the file has no lines to count."""
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
    lines: dict[str, dict[int, Where]] = {}
    for entry in entries:
        known = lines.setdefault(_sentence(entry, language), {})
        if entry.line is not None:
            known[entry.line] = _where(report, entry.line)
    places = tuple(Told(sentence, tuple(where.values())) for sentence, where in lines.items())
    return Done(kind, len(entries), places)


def _where(report: Report, line: int) -> Where:
    file = report.file_of(line)
    number = line - file.first + 1 if file.has_lines else None
    return Where(line, number, file.name if len(report.files) > 1 else "")


def _sentence(entry: ReportEntry, language: str) -> str:
    words = " ".join(entry.text.split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rstrip() + "…"
    return messages.text(f"import.{entry.reason}", language, text=words)
