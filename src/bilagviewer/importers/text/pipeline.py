# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The order of the passes that turn a text into a pack."""

from __future__ import annotations

from bilagviewer.importers.report import Did, Imported, Log
from bilagviewer.importers.source import read_lines
from bilagviewer.importers.text import (
    assemble,
    chapters,
    headings_only,
    index,
    listed,
    naming,
)
from bilagviewer.importers.text.assemble import Told


def run(data: bytes, name: str, told: Told) -> Imported:
    """Return the pack that the text `data`, from a file called `name`, is."""
    log = Log()
    lines = read_lines(data, name, log)
    found = index.find(lines, log)
    rest = [line for n, line in enumerate(lines) if n not in found.taken]
    punkter = found.punkter or headings_only.make_index(rest)
    made = assemble.Made(log, pages=assemble.pages(punkter))
    if punkter:
        if not found.punkter:
            log.note(Did.GUESSED, "no_index", None, "")
        found_chapters = chapters.cut(rest, punkter, log)
        punkter = chapters.with_loose(punkter, found_chapters)
        listed.find(found_chapters, log)
        sections = assemble.sections(punkter, found_chapters, made)
    else:
        log.note(Did.LEFT, "one_bilag", None, "")
        sections = (assemble.one_bilag(rest, name, made),)
    originals = dict(assemble.originals([(name, data)]))
    document = naming.name_things(assemble.document(told, sections, made, originals), log)
    return Imported(document, log.report())
