# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A reader's note, where it was made, and where it stands now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from bilagviewer.model.pack import EditionHash, PackId

NoteId = NewType("NoteId", str)


class Stance(StrEnum):
    """What the reader thinks of a place; a note has at most one."""

    AGREE = "enig"
    PARTLY = "delvis"
    DISAGREE = "uenig"


class Mark(StrEnum):
    """What the reader means to do about a place."""

    QUESTION = "spørgsmål"
    FOLLOW_UP = "følg-op"


@dataclass(frozen=True, slots=True)
class Quote:
    """The text a note was made on, as the Web Annotation model's TextQuoteSelector."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    """Code points from the start of the block's plain text; None for a whole place."""
    end: int | None = None
    normaliser: int = 1
    """The version of the text normaliser that `exact` went through."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note was made; kept for ever."""

    pack: PackId
    edition: EditionHash
    address: str
    """The text form of an `Address` in that edition."""
    quote: Quote
    names: tuple[str, ...] = ()
    """The place in words, outermost first ("2.4 Mål …", "Bilag 1: …", "Pejlemærke 7")."""


@dataclass(frozen=True, slots=True)
class MarkState:
    """A mark on a note, and when it was ticked off (ISO, UTC), if it was."""

    mark: Mark
    done: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What the reader wrote: every part may be empty."""

    text: str = ""
    stance: Stance | None = None
    marks: tuple[MarkState, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is said at all."""
        return not (self.text.strip() or self.stance or self.marks)


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it is stored."""

    id: NoteId
    anchor: Anchor
    content: Content
    created: str
    """ISO date and time, UTC, with "Z"."""
    changed: str
    deleted: str | None = None


class Placement(StrEnum):
    """How a note stands in the edition that is shown."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    LOOSE = "loose"
