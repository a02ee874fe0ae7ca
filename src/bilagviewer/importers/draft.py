# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the passes hand on: frozen when it comes in, frozen when it goes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from bilagviewer.importers.report import Log, ReportEntry
from bilagviewer.importers.sheet import NOWHERE, Facts, Line, Outline
from bilagviewer.model.blocks import Block, Source
from bilagviewer.work import Work


@dataclass(frozen=True, slots=True)
class ListedBilag:
    """A bilag of a punkt, as the index, the agenda or a heading names it."""

    key: int
    """Tells it from all others of the draft."""
    number: str
    title: str
    page: int | None = None
    source: Source = NOWHERE
    whole: str = ""
    """The title as the bilag's heading has it, where the index cuts it short."""
    closed: bool = False
    is_new: bool = False
    """Whether only a heading in the text names it, and no index does."""


@dataclass(frozen=True, slots=True)
class Punkt:
    """A punkt, as the index, the agenda or a heading names it."""

    key: int
    """Tells it from all others of the draft."""
    number: str
    title: str
    page: int | None = None
    source: Source = NOWHERE
    closed: bool = False
    cases: tuple[str, ...] = ()
    bilag: tuple[ListedBilag, ...] = ()
    lines: tuple[Line, ...] = ()
    """What stands under its entry in the agenda: the beginning of its text."""
    unplaced: bool = False
    """Whether it is none, and holds the files that nothing places."""
    heads: tuple[tuple[int, int], ...] = ()
    """Where in the draft's lines its headings stand, and how many lines each takes, where a pass
    has found them; empty where they are still to be recognised."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """The lines of one bilag, or of a punkt's own text, and what they become."""

    punkt: int
    """The punkt's key."""
    bilag: int | None = None
    """The bilag's key; None for the punkt's own text."""
    lines: tuple[Line, ...] = ()
    title: str = ""
    """What it is called, for the passes that ask."""
    pieces: tuple[object, ...] = ()
    """What the lines have become so far: items, then blocks."""
    blocks: tuple[Block, ...] = ()
    date: str = ""
    """ISO; what its furniture says."""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing but blank lines stands here."""
        return all(line.is_blank for line in self.lines)


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper on its way from lines to a pack."""

    name: str
    """The name of the file, for messages and for a paper without a title."""
    lines: tuple[Line, ...] = ()
    """What no pass has taken yet."""
    told: Outline = field(default_factory=Outline)
    punkter: tuple[Punkt, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    facts: Facts = field(default_factory=Facts)
    properties: Facts = field(default_factory=Facts)
    """What the file says of itself beside its text."""
    word: str = ""
    """What the statements are called, in plural, if there are any."""
    files: Mapping[int, str] = field(default_factory=dict)
    """Key of a bilag that is only a file → its member in the pack."""
    entries: tuple[ReportEntry, ...] = ()
    next_key: int = 1
    has_index: bool = False
    """Whether the paper lists its punkter apart from their texts."""
    by_order: bool = True
    """Whether texts that nothing names are the bilag of their punkt in order: not where the bilag
    may be files of their own."""

    def noted(self, log: Log, **changes: object) -> Draft:
        """Return the draft with some `changes` and what a pass tells of them."""
        return replace(self, entries=(*self.entries, *log.entries), **changes)  # type: ignore[arg-type] # names and values are those of the fields


Pass = Callable[[Draft, Work], Draft]
"""The one type of all passes."""
