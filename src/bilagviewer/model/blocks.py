# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a bilag's text is made of: blocks, and the inline runs inside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bilagviewer.model.tables import Table


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of a page in the original, in points from its upper left corner."""

    page: int
    """From 1."""
    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0
    """Where all four are 0, no more is known than the page."""

    @property
    def is_page(self) -> bool:
        """Return whether no more is known than the page."""
        return not (self.left or self.top or self.right or self.bottom)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stood in the original documents."""

    file: str = ""
    """The name of the file; empty where there is only one."""
    line: int | None = None
    """Line in the file, from 1."""
    rectangles: tuple[Rectangle, ...] = ()
    """Where it was printed, in reading order; a paragraph over a page's end has two."""

    @property
    def page(self) -> int | None:
        """Return the first page that it stands on, where pages are known."""
        return self.rectangles[0].page if self.rectangles else None


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of text with one look. A line break is "\n" in the text."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""
    """Where the run leads: an https or mailto address, or an address in this pack."""


@dataclass(frozen=True, slots=True)
class PageMark:
    """The place where a page begins, between blocks or inside a paragraph."""

    printed: str = ""
    """The number as the bilag itself prints it ("2"), or empty."""
    total: str = ""
    """The bilag's own count of pages ("2" in "Side 1 af 2"), or empty."""
    running: int | None = None
    """The page in the whole bilagssamling, where it is known."""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The place in a text that a footnote belongs to."""

    label: str


Inline = Run | PageMark | FootnoteMark
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 1 to 6."""

    level: int
    runs: Inlines
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    runs: Inlines
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list, with the lists nested in it."""

    runs: Inlines
    children: tuple[ListBlock, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted or numbered list that is only a list."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A numbered statement that the reader takes a stance on (a pejlemærke)."""

    number: int
    runs: Inlines
    group: str = ""
    """The plain text of the heading it stands under among its fellows, or empty."""
    source: Source | None = None


class EntryKind(StrEnum):
    """What happens at a time in a programme."""

    TALK = "talk"
    PAUSE = "pause"
    LUNCH = "lunch"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a programme."""

    start: str
    """Time of day, "09:30"."""
    title: str
    end: str | None = None
    """Time of day where the document states an end, else None; never guessed."""
    kind: EntryKind = EntryKind.OTHER
    speaker: str = ""
    """The speaker's name without "v." and the comma after it."""
    office: str = ""
    points: tuple[Inlines, ...] = ()
    description: Inlines = ()
    remark: str = ""
    """A line that is about the talk rather than its content ("Oplægget foregår på engelsk.")."""
    track: int | None = None
    """Which of `Programme.tracks`, from 1; None outside the tracks."""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme with times, in the document's order."""

    entries: tuple[Entry, ...]
    tracks: tuple[str, ...] = ()
    """The titles of tracks that run side by side, as printed ("Spor 1: Børn og unge …")."""
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table in the text."""

    table: Table
    caption: Inlines = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class MapBlock:
    """A map of which the document holds only the legend."""

    legend: tuple[str, ...]
    """The names that the map places."""
    marks: tuple[str, ...] = ()
    """What the signs on the map mean ("Hovedkontor")."""
    caption: Inlines = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture; `file` is empty when it was not supplied."""

    alt: str
    file: str = ""
    caption: Inlines = ()
    source: Source | None = None


Block = (
    Heading
    | Paragraph
    | ListBlock
    | Statement
    | Programme
    | TableBlock
    | MapBlock
    | Figure
    | PageMark
)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's text, found from its `FootnoteMark` by `label`."""

    label: str
    runs: Inlines
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """The whole text of one bilag, or of a punkt."""

    blocks: tuple[Block, ...] = ()
    footnotes: tuple[Footnote, ...] = field(default=())


def plain(runs: Iterable[Inline]) -> str:
    """Return the text of `runs` without its look; marks have no text."""
    texts = [run.text for run in runs if isinstance(run, Run)]
    return texts[0] if len(texts) == 1 else "".join(texts)
