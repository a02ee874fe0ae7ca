# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Cut a paper of one text into the files that a secretary would have made of it."""

from __future__ import annotations

from bilagviewer.importers import words
from bilagviewer.importers.report import Imported

_HEADS = ("punkt_heading", "bilag_heading")


def cut(text: str, imported: Imported) -> list[tuple[str, str]]:
    """Return the files that a paper with an index is: front and index, then one a heading.

    A bilag that the index does not name stays with its punkt. Nothing of a paper without an index.
    """
    lines = text.split("\n")
    index = [line - 1 for line in _lines(imported, "index")]
    starts = _starts(imported)
    if not index or not starts:
        return []
    ends = [*starts, len(lines) + 1][1:]
    parts = [lines[start - 1 : end - 1] for start, end in zip(starts, ends, strict=True)]
    agenda = lines[: starts[0] - 1]
    if index[0] >= starts[0]:
        # An index at the end is the agenda's all the same.
        parts[-1] = lines[starts[-1] - 1 : index[0]]
        agenda += lines[index[0] :]
    files = [(f"{n:02}.txt", "\n".join(part)) for n, part in enumerate(parts, 1)]
    return [("Dagsorden.txt", "\n".join(agenda)), *files]


def _starts(imported: Imported) -> list[int]:
    """Return the lines in which headings begin, each once; one may take several lines."""
    unlisted = set(_lines(imported, "unlisted_bilag"))
    parts = {
        entry.place.line
        for entry in imported.report.entries
        if entry.place
        and (words.OPEN_PART.match(entry.text) or words.CLOSED_PART.match(entry.text))
    }
    heads = {line for reason in _HEADS for line in _lines(imported, reason)}
    found = sorted(heads - unlisted - parts)
    before = {line for line in found if line - 1 in found or line - 1 in unlisted}
    return [line for line in found if line not in before]


def _lines(imported: Imported, reason: str) -> list[int]:
    places = (entry.place for entry in imported.report.entries if entry.reason == reason)
    return [place.line for place in places if place and place.line]
