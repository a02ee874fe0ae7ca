# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The order of the passes, and what the first of them find in one file.

A new pass is a module in `passes/` with a function `run` of type `Pass`, and a line here.
"""

from __future__ import annotations

from collections.abc import Iterable

from bilagviewer.importers.draft import Draft, Pass
from bilagviewer.importers.files import ReadFile
from bilagviewer.importers.passes import (
    agenda,
    answers,
    cases,
    chapters,
    facts,
    front,
    index,
    listed,
    running,
    told,
)
from bilagviewer.importers.passes.lower import LOWER
from bilagviewer.work import Work

UPPER: tuple[Pass, ...] = (
    *(told.run, running.run, index.run, agenda.run, answers.run, chapters.run, listed.run),
    *(facts.run, front.run, cases.run),
)
"""From lines to punkter, bilag and their chapters."""
WRITTEN: tuple[Pass, ...] = LOWER
"""From the lines of chapters to blocks."""


def through(draft: Draft, passes: Iterable[Pass], work: Work) -> Draft:
    """Return the draft after some passes. Raises as `Work.check`."""
    for one in passes:
        work.check()
        draft = one(draft, work)
    return draft


def structure(file: ReadFile, work: Work, *, by_order: bool) -> Draft:
    """Return the punkter, bilag and chapters of one file; none of them where it has no punkter."""
    sheet = file.sheet
    draft = Draft(
        file.name,
        sheet.lines,
        sheet.told,
        properties=sheet.properties,
        entries=sheet.entries,
        by_order=by_order,
    )
    return through(draft, UPPER, work)
