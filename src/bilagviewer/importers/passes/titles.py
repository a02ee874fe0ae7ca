# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell whether a line has the title of a punkt or a bilag, which may stand below its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers import headline
from bilagviewer.importers.headline import Headline
from bilagviewer.importers.passes.recognise import text_of
from bilagviewer.importers.runs import is_all
from bilagviewer.importers.sheet import Line

_SENTENCE = re.compile(r"[.!?;,:]$")
_LONGEST = 120
"""Letters of a title that stands below its number."""
_STOP = re.compile(r"[.!?:]$")


def with_title(lines: Sequence[Line], at: int, named: Headline) -> Headline | None:
    """Return what a heading names with its title, which may stand below; None if it is none."""
    if named.title:
        before = lines[at - 1] if at else None
        return named if _is_title(lines[at], named, before) else None
    stands_free = at == 0 or lines[at - 1].is_blank or bool(lines[at].hints.level)
    below = text_of(lines[at + 1]) if at + 1 < len(lines) else ""
    ends = at + 2 >= len(lines) or lines[at + 2].is_blank
    if not (named.worded and named.number and stands_free and below and ends):
        return None
    is_title = len(below) <= _LONGEST and headline.is_title(below) and not headline.read(below)
    return replace(named, title=below) if is_title else None


def _is_title(line: Line, named: Headline, before: Line | None) -> bool:
    """Return whether a line that names a bilag is its title, and not a sentence about it."""
    if line.hints.level:
        return not named.title.endswith((",", ";"))
    if _SENTENCE.search(named.title):
        return False
    if is_all(line.runs, "bold"):
        return True
    ends = before is None or before.cells or before.hints.level or line.hints.mark
    # What stands further out than the line above does not go on from it.
    ends = ends or (before is not None and before.hints.indent > line.hints.indent + 1)
    above = "" if ends or before is None else before.bare
    goes_on = bool(above) and headline.read(above) is None and not _STOP.search(above)
    return not goes_on and not named.title[0].islower()
