# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a Word document of the tests, and show its lines as short words."""

from __future__ import annotations

from bilagviewer.importers.readers import word
from bilagviewer.importers.sheet import Line, Sheet
from bilagviewer.work import Work

NAME = "møde.docx"


def sheet_of(data: bytes) -> Sheet:
    """Return the sheet of a document."""
    return word.read(data, NAME, Work())


def shown(sheet: Sheet) -> list[str]:
    """Return the lines that are not blank: "#" a level, the mark, the words, bars for cells."""
    return [_shown(line) for line in sheet.lines if not line.is_blank]


def _shown(line: Line) -> str:
    if line.cells:
        return line.text.replace("\t", "|")
    lead = "#" * line.hints.level
    picture = f"[{line.hints.picture}]" if line.hints.picture else ""
    return " ".join(filter(None, (lead, line.hints.mark, picture, line.text)))


def told(sheet: Sheet) -> list[tuple[str, str]]:
    """Return why and of which words each entry of the report is."""
    return [(entry.reason, entry.text) for entry in sheet.entries]
