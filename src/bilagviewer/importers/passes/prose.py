# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines that belong together become one paragraph, or one entry of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers import runs
from bilagviewer.importers.passes.pieces import ListEntry
from bilagviewer.importers.passes.wrapped import WordedLine
from bilagviewer.model.blocks import Inline, Inlines, Paragraph, Run

_WRAPPED = 60
"""A line at least this long goes on in the next; a shorter one ends where it ends."""
_SPACE, _BREAK = Run(" "), Run("\n")


def joined(lines: Sequence[WordedLine]) -> Paragraph | ListEntry:
    """Return the paragraph, or the entry of a list, that begins in the first of some lines."""
    first = lines[0]
    if first.told and len(lines) == 1:
        return first.told
    if first.told:
        return replace(first.told, runs=_joined(lines, wrapped=False))
    if not first.mark:
        return Paragraph(_joined(lines, wrapped=False), first.line.source)
    number = first.mark.number
    mark = "" if number is None else f"{number}."
    found = _joined(lines, wrapped=True)
    return ListEntry(found, number, mark, first.line.source, indent=first.indent)


def _joined(lines: Sequence[WordedLine], *, wrapped: bool) -> Inlines:
    """Return lines as one: with a space where one was full, or all `wrapped`, else a break."""
    if len(lines) == 1:
        return _words(lines[0])[0]
    found: list[Inline] = []
    is_told = lines[0].told is not None
    width = 0
    for n, line in enumerate(lines):
        if n:
            is_solid = line.line.hints.solid or lines[n - 1].line.hints.solid
            is_full = not is_solid and not is_told and (wrapped or width >= _WRAPPED)
            found.append(_SPACE if is_full else _BREAK)
            width = width + 1 if is_full else 0
        words, text = _words(line)
        found += words
        broken = text.rfind("\n")
        width = width + len(text) if broken < 0 else len(text) - broken - 1
    return runs.tidy(found)


def _words(line: WordedLine) -> tuple[Inlines, str]:
    """Return a line's own words, without a typed mark, as runs and as text."""
    found, text = line.line.runs, line.text
    if line.mark:
        found = runs.cut(found, line.mark.end)[1]
        text = line.line.text[line.mark.end :].rstrip()
    else:
        found = _stripped(found, text)
    return (runs.untabbed(found) if "\t" in text else found), text


def _stripped(found: Inlines, text: str) -> Inlines:
    if len(found) == 1:
        run = found[0]
        if isinstance(run, Run) and run.text == text:
            return found
    return runs.tidy(found)
