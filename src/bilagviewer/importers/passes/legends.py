# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A chapter that is called a map and begins with a list is the map's legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bilagviewer.importers import runs, words
from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter, pieces
from bilagviewer.importers.passes.pieces import ListEntry, Piece
from bilagviewer.importers.report import Did, Log
from bilagviewer.model.blocks import Heading, MapBlock, Paragraph, plain
from bilagviewer.work import Work


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter that begins with a map's legend a map in its place."""
    return each_chapter.change(draft, work, _with_map)


def _with_map(chapter: Chapter, log: Log, work: Work) -> Chapter:  # noqa: ARG001 - the type of all steps
    found = pieces.of(chapter)
    if not words.MAP.search(chapter.title):
        return chapter
    above = found[:1] if found and isinstance(found[0], (Heading, Paragraph)) else ()
    legend = list(takewhile(_is_bullet, found[len(above) :]))
    if not legend:
        return chapter
    entries = [piece for piece in legend if isinstance(piece, ListEntry)]
    log.note(Did.GUESSED, "map", entries[0].source, chapter.title)
    made = _map(above, entries, log)
    return replace(chapter, pieces=(made, *found[len(above) + len(legend) :]))


def _is_bullet(piece: Piece) -> bool:
    return isinstance(piece, ListEntry) and not piece.mark


def _map(above: Sequence[Piece], entries: Sequence[ListEntry], log: Log) -> MapBlock:
    for entry in entries:
        log.removed("link", entry.source, runs.links(entry.runs))
    names = [plain(entry.runs) for entry in entries]
    marks = tuple(name for name in names if words.MAP_MARK.match(name))
    legend = tuple(name for name in names if name not in marks)
    caption = above[0] if above else None
    if isinstance(caption, (Heading, Paragraph)):
        return MapBlock(legend, marks, runs.plainer(caption.runs), caption.source)
    return MapBlock(legend, marks, (), entries[0].source)
