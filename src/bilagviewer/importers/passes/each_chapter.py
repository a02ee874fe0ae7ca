# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Do one step with every chapter of a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.report import Log
from bilagviewer.work import Work

Step = Callable[[Chapter, Log, Work], Chapter]
"""Gives a chapter as it is after the step."""
OFTEN = 1024
"""How many parts are made between two looks at whether the work is to end."""
_Part = TypeVar("_Part")


def change(draft: Draft, work: Work, step: Step) -> Draft:
    """Return the draft with each chapter after `step`, and what that told."""
    log = Log()
    chapters = []
    for chapter in draft.chapters:
        work.check()
        chapters.append(step(chapter, log, work))
    return draft.noted(log, chapters=tuple(chapters))


def watched(parts: Iterable[_Part], work: Work) -> Iterator[_Part]:
    """Yield `parts`, and end where the work is to. Raises as `Work.check`."""
    for count, part in enumerate(parts):
        if not count % OFTEN:
            work.check()
        yield part
