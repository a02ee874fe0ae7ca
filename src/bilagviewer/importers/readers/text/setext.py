# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""See that a line of signs makes a heading of the line above it."""

from __future__ import annotations

import re

from bilagviewer.importers import runs
from bilagviewer.importers.readers.text.signs import UNDERLINE
from bilagviewer.importers.sheet import Hints, Line
from bilagviewer.model.blocks import Inlines, Run

_LEVELS = {"=": 1, "-": 2}
_LONGEST_HEADING = 120
_NO_HEADING = re.compile(r"^[-*•>|+]\s|[.,;]$|^\W*$")
_SPACES = re.compile(r"\s+")


def is_under_heading(above: list[Line], line: str) -> bool:
    """Return whether a line of "=" or "-" makes a heading of the one line above it."""
    if not above or not UNDERLINE.fullmatch(line):
        return False
    title, before = above[-1], above[-2] if len(above) > 1 and not above[-2].cells else None
    stands_alone = line[0] == "=" or before is None or before.is_blank or before.hints.level > 0
    is_row = bool(title.cells) and (title.hints.header is not None or len(title.cells) > 2)
    if not stands_alone or is_row or title.hints.level or title.hints.quiet:
        return False
    words = title.text
    return 0 < len(words) <= _LONGEST_HEADING and not _NO_HEADING.search(words)


def make_heading(lines: list[Line], line: str) -> None:
    """Make the last of some lines the heading that the signs of `line` say."""
    title = lines[-1]
    found = runs.joined(title.cells) if title.cells else title.runs
    hints = Hints(level=_LEVELS[line[0]])
    lines[-1] = Line(runs.plainer(_single(found)), title.source, (), hints)


def _single(found: Inlines) -> Inlines:
    """Return words with single spaces."""
    return tuple(
        Run(_SPACES.sub(" ", run.text), run.bold, run.italic, run.underline, run.link)
        for run in found
        if isinstance(run, Run)
    )
