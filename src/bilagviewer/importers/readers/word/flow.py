# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands below each other in a document, a cell or a box, until lines are made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Inlines, plain

_SHORT = 61
"""Letters of a cell that are looked at to tell what kind of table it is in."""


@dataclass(slots=True)
class Para:
    """A paragraph, a row of a table or a picture, on its way to a line."""

    runs: Inlines = ()
    level: int = 0
    mark: str = ""
    depth: int = 0
    goes_on: bool = False
    """Whether it goes on with the paragraph before it after a break."""
    cells: tuple[Inlines, ...] = ()
    header: bool | None = None
    table: int = 0
    picture: str = ""
    notes: tuple[int, ...] = ()
    """The numbers of the notes that it refers to."""
    ready: Line | None = None
    """A line that another reader made."""

    @property
    def text(self) -> str:
        """Return the words; none of a row."""
        return plain(self.runs)

    @property
    def is_entry(self) -> bool:
        """Return whether it is an entry of a list."""
        return bool(self.mark) and not self.level


@dataclass(slots=True)
class ParaFlow:
    """Paragraphs and tables in order, with what is asked of them later."""

    items: list[Para | ParaFlow] = field(default_factory=list)
    filled: int = 0
    """Paragraphs with words."""
    has_heading: bool = False
    has_list: bool = False
    holds: int = 0
    """How many tables stand inside each other in it."""
    short: str = ""
    """Its first words, with single spaces."""
    span: int = 1
    goes_on: bool = False
    """Whether it goes on with the cell above it."""

    def add(self, para: Para) -> None:
        """Add a paragraph."""
        self.items.append(para)
        if para.runs or para.cells:
            self.filled += not para.goes_on
            self.has_heading = self.has_heading or para.level > 0
            self.has_list = self.has_list or para.is_entry
            if len(self.short) < _SHORT:
                words = para.text or " ".join(map(plain, para.cells))
                words = " ".join(words[: 2 * _SHORT].split())
                self.short = f"{self.short} {words}".strip()[:_SHORT]

    def take(self, other: ParaFlow) -> None:
        """Add all that stands in another flow."""
        if not other.items:
            return
        self.items.append(other)
        self.filled += other.filled
        self.has_heading = self.has_heading or other.has_heading
        self.has_list = self.has_list or other.has_list
        self.holds = max(self.holds, other.holds)
        if len(self.short) < _SHORT:
            self.short = f"{self.short} {other.short}".strip()[:_SHORT]

    def __iter__(self) -> Iterator[Para]:
        """Yield paragraphs in order, however deep they stand."""
        todo = [iter(self.items)]
        while todo:
            for item in todo[-1]:
                if isinstance(item, ParaFlow):
                    todo.append(iter(item.items))
                    break
                yield item
            else:
                todo.pop()
