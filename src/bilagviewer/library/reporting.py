# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What an importer did to a document, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilagviewer import messages

if TYPE_CHECKING:
    from bilagviewer.importers.report import Report, ReportEntry

KINDS = ("repaired", "guessed", "left", "removed")
"""What can be done to a piece of text, what a reader must look at first."""

_LONGEST = 80
"""Characters of the document's own words that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence, and every line of the document that it holds for."""

    sentence: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """Everything of one kind that was done."""

    kind: str
    """One of `KINDS`."""
    count: int
    told: tuple[Told, ...]


def told(report: Report, language: str) -> tuple[Done, ...]:
    """Return what was done of each of the `KINDS`, of those too that nothing was done of."""
    return tuple(
        _done(kind, [entry for entry in report.entries if entry.kind == kind], language)
        for kind in KINDS
    )


def _done(kind: str, entries: list[ReportEntry], language: str) -> Done:
    lines: dict[str, list[int]] = {}
    for entry in entries:
        known = lines.setdefault(_sentence(entry, language), [])
        if entry.line is not None and entry.line not in known:
            known.append(entry.line)
    told_lines = tuple(Told(sentence, tuple(where)) for sentence, where in lines.items())
    return Done(kind, len(entries), told_lines)


def _sentence(entry: ReportEntry, language: str) -> str:
    words = " ".join(entry.text.split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rstrip() + "…"
    return messages.text(f"import.{entry.reason}", language, text=words)
