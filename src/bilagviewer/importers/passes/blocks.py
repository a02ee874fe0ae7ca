# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the pieces of a chapter became is its text."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes import each_chapter, pieces
from bilagviewer.importers.report import Log
from bilagviewer.work import Work


def run(draft: Draft, work: Work) -> Draft:
    """Give each chapter its pieces as blocks."""
    return each_chapter.change(draft, work, _with_blocks)


def _with_blocks(chapter: Chapter, log: Log, work: Work) -> Chapter:  # noqa: ARG001 - the type of all steps
    return replace(chapter, blocks=pieces.blocks(pieces.of(chapter)), pieces=())
