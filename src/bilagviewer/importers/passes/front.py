# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take the part before the first punkt away where it says no more than the paper's title."""

from __future__ import annotations

from bilagviewer.danish.fold import letters
from bilagviewer.importers import words
from bilagviewer.importers.draft import Draft
from bilagviewer.importers.report import Log
from bilagviewer.work import Work


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft without a front that only repeats the meeting's title."""
    work.check()
    title = letters(draft.facts.title)
    first = draft.punkter[0] if draft.punkter else None
    if first is None or first.number or first.title != words.FRONT or first.bilag or not title:
        return draft
    own = [one for one in draft.chapters if one.punkt == first.key]
    lines = [line for one in own for line in one.lines if not line.is_blank]
    if len(lines) != 1 or lines[0].cells or letters(lines[0].bare) != title:
        return draft
    log = Log()
    log.removed("repeated_title", lines[0].source, lines[0].bare)
    chapters = tuple(one for one in draft.chapters if one.punkt != first.key)
    return draft.noted(log, punkter=draft.punkter[1:], chapters=chapters)
