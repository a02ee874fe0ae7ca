# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Cut a paper of one text into the files that a secretary would have made of it."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.importers.report import Imported

_HEADS = ("punkt_heading", "bilag_heading")


def cut(text: str, imported: Imported) -> list[tuple[str, str]]:
    """Return the files that a paper is: its front and its index, then one a heading.

    Without an index what names the punkter stays together, and only bilag are files of their own.
    """
    lines = text.split("\n")
    entries = imported.report.entries
    has_index = any(entry.reason == "index" for entry in entries)
    wanted = _HEADS if has_index else ("bilag_heading",)
    found = [e for e in entries if e.reason in _HEADS and e.place and e.place.line]
    starts = sorted({e.place.line: e for e in found if e.place and e.place.line}.items())
    agenda: list[str] = []
    files: list[tuple[str, str]] = []
    ends = [*(line for line, _ in starts), len(lines) + 1][1:]
    agenda += lines[: starts[0][0] - 1] if starts else lines
    for (line, entry), end in zip(starts, ends, strict=True):
        part = lines[line - 1 : end - 1]
        if entry.reason in wanted:
            files.append((f"{len(files) + 1:02}.txt", "\n".join(part)))
        else:
            agenda += part
    return [("Dagsorden.txt", "\n".join(agenda)), *files]


def names(files: Sequence[tuple[str, str]]) -> list[str]:
    """Return what the files are called."""
    return [name for name, _ in files]
