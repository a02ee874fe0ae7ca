# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is to be printed, before anybody knows how it falls on pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bilagviewer.ui.reading.document import Pictures, no_pictures
from bilagviewer.ui.reading.plan import TextPlan
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table with the rows that are printed, in their order; its columns are always all."""

    facts: TableFacts
    rows: Sequence[int]
    caption: str = ""
    above: str = ""
    """The line above it: how many rows, what they come to, what was left out."""


@dataclass(frozen=True, slots=True)
class PrintedMap:
    """A map, which is drawn anew at the printer's resolution."""

    draw: Callable[[QPainter, QRectF, Theme], None]


Piece = TextPlan | PrintedTable | PrintedMap


@dataclass(frozen=True, slots=True)
class Chapter:
    """A bilag, a punkt or a view: it begins on a page of its own."""

    title: str
    stamp: str
    """What stands at the top of its pages, after the meeting's name."""
    pieces: tuple[Piece, ...]
    over: str = ""
    """The line above the title."""
    facts: str = ""
    """The line below it."""
    pictures: Pictures = field(default=no_pictures)


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything that one job prints."""

    meeting: str
    title: str
    """What the job and a PDF file are called."""
    chapters: tuple[Chapter, ...]
