# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a text that a test writes, and say what its lines are."""

from __future__ import annotations

from bilagviewer.importers.readers import text
from bilagviewer.importers.sheet import Line, Sheet
from bilagviewer.model.blocks import Inlines, Run
from bilagviewer.work import Budget, Work


def budgeted(name: str = "papir.md") -> Work:
    """Return work with the budget that an import has."""
    work = Work()
    work.keep(Budget(20, 1_500_000, name))
    return work


def sheet_of(markdown: str, name: str = "papir.md") -> Sheet:
    """Return what the text reader makes of a text."""
    return text.read(markdown.encode(), name, budgeted(name))


def filled(sheet: Sheet) -> list[Line]:
    """Return the lines that have something to read."""
    return [line for line in sheet.lines if not line.is_blank]


def words(markdown: str) -> list[str]:
    """Return the words of a text's lines that have some."""
    return [line.text for line in filled(sheet_of(markdown))]


def looks(found: Inlines) -> list[tuple[str, str]]:
    """Return the words of each run, and its looks and link."""
    names = ("bold", "italic", "underline")
    return [
        (run.text, " ".join([*(name for name in names if getattr(run, name)), run.link]).strip())
        for run in found
        if isinstance(run, Run)
    ]


def told(sheet: Sheet) -> list[tuple[str, str]]:
    """Return what the reader says it did."""
    return [(entry.reason, entry.text) for entry in sheet.entries]
