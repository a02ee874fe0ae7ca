# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How far in a line begins, and its words as they stand on the paper."""

from __future__ import annotations

from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Inline, Inlines, Run

_TAB = 8


def indent_of(line: Line, text: str) -> int:
    """Return how many letters in the `text` of a line begins."""
    return max(len(text) - len(text.lstrip()), line.hints.indent)


def expanded(line: Line) -> Inlines:
    """Return a line's runs as they stand on the paper: set in, and with spaces for tabs."""
    text = line.text
    more = indent_of(line, text) - (len(text) - len(text.lstrip()))
    found: Inlines = (Run(" " * more), *line.runs) if more else line.runs
    if "\t" not in text:
        return found
    result: list[Inline] = []
    column = 0
    for run in found:
        if not isinstance(run, Run):
            result.append(run)
            continue
        whole = (" " * column + run.text).expandtabs(_TAB)[column:]
        result.append(Run(whole, run.bold, run.italic, run.underline, run.link))
        column += len(whole)
    return tuple(result)
