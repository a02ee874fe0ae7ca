# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the checks look at: a pack read as far as it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    Figure,
    Inline,
    Inlines,
    ListBlock,
    MapBlock,
    PageMark,
    Programme,
    TableBlock,
)
from bilagviewer.model.pack import Pack
from bilagviewer.packfile import names
from bilagviewer.packfile.container import Container
from bilagviewer.packfile.problems import Problems


@dataclass(frozen=True, slots=True)
class Text:
    """One text with the line of each of its parts."""

    file: str
    body: Body
    lines: dict[int, int]

    def line(self, *parts: object) -> int:
        """Return the line of the first of `parts` whose line is known."""
        return next((self.lines[id(part)] for part in parts if id(part) in self.lines), 1)


@dataclass(slots=True)
class Look:
    """A pack under inspection, and where its problems are kept."""

    container: Container
    pack: Pack
    lines: dict[str, int]
    """Path in the manifest ("sections.0.bilag.1.page") → line."""
    problems: Problems
    members: frozenset[str] = frozenset()
    texts: dict[str, Text] = field(default_factory=dict)
    between: Callable[[], None] = field(default=lambda: None)
    """Called before each text, in every check; it may raise to end them."""

    def each(self) -> Iterator[Text]:
        """Yield the texts in order."""
        for text in self.texts.values():
            self.between()
            yield text

    def manifest(self, path: str, kind: str, /, *, hint: bool = False, **values: object) -> None:
        """Keep a problem at a place in the manifest, or at the nearest place around it."""
        around = path
        while around and around not in self.lines:
            around = around.rpartition(".")[0]
        line = self.lines.get(around, 1)
        self.problems.add(names.MANIFEST, line, kind, hint=hint, **values)

    def text(
        self, text: Text, part: object, kind: str, /, *, hint: bool = False, **values: object
    ) -> None:
        """Keep a problem at a part of a text."""
        self.problems.add(text.file, text.line(part), kind, hint=hint, **values)


def inlines(text: Text) -> Iterator[tuple[object, Inline]]:
    """Yield every inline of a text with the part of the text it stands in."""
    for block in text.body.blocks:
        for part, runs in _parts(block):
            yield from ((part if id(part) in text.lines else block, run) for run in runs)
    for note in text.body.footnotes:
        yield from ((note, run) for run in note.runs)


def _parts(block: Block) -> Iterator[tuple[object, Inlines]]:
    if isinstance(block, ListBlock):
        yield from ((block, runs) for runs in _list(block))
    elif isinstance(block, Programme):
        for entry in block.entries:
            yield from ((entry, runs) for runs in _entry(entry))
    elif isinstance(block, TableBlock):
        yield block, block.caption
        for row in block.table.rows:
            yield from ((row, cell.runs) for cell in row.cells)
    elif isinstance(block, MapBlock | Figure):
        yield block, block.caption
    elif not isinstance(block, PageMark):
        yield block, block.runs


def _list(block: ListBlock) -> Iterator[Inlines]:
    for item in block.items:
        yield item.runs
        for child in item.children:
            yield from _list(child)


def _entry(entry: Entry) -> Iterator[Inlines]:
    yield entry.description
    yield from entry.points
