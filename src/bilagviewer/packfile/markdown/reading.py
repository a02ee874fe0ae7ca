# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the modules that read blocks share: the parser, the file's name, its problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt

from bilagviewer.model.blocks import Block, Footnote, Inlines, Source
from bilagviewer.packfile.markdown import attributes
from bilagviewer.packfile.markdown.inline_read import read_inlines, read_plain
from bilagviewer.packfile.markdown.tree import Node
from bilagviewer.packfile.problems import Problems


@dataclass(slots=True)
class Reading:
    """One text being read."""

    parser: MarkdownIt
    file: str
    problems: Problems
    blocks: Callable[[Sequence[Node], Reading], list[Block]]
    """Read nodes of any kind; handed on so that the kinds need not know each other."""
    between: Callable[[], None]
    """Called at each piece; it may raise to end the reading."""
    heading: str = ""
    """The plain text of the last heading met."""
    footnotes: list[Footnote] = field(default_factory=list)
    lines: dict[int, int] = field(default_factory=dict)
    """`id` of a block, row, entry or footnote → the line it begins on."""

    def inlines(self, raw: str) -> Inlines:
        """Return the runs of a raw piece."""
        self.between()
        return read_inlines(self.parser, raw)

    def plain(self, raw: str) -> str:
        """Return the plain text of a raw piece."""
        return read_plain(self.parser, raw)

    def mark(self, made: object, line: int) -> None:
        """Remember the line that a part of the text was made from; the first word counts."""
        self.lines.setdefault(id(made), line)

    def problem(self, node: Node, kind: str, /, *, hint: bool = False, **values: object) -> None:
        """Keep a problem at the line where `node` begins."""
        self.problems.add(self.file, line_of(node), kind, hint=hint, **values)


def line_of(node: Node) -> int:
    """Return the line a node begins on, from 1."""
    return node.token.map[0] + 1 if node.token.map else 1


def raw_of(node: Node) -> str:
    """Return the raw text of a heading or paragraph."""
    return node.children[0].token.content if node.children else ""


def opening(node: Node) -> Source | None:
    """Return the source that stands on a container's first line."""
    _, attribute = attributes.take(node.token.content)
    return attribute.source if attribute else None


def fields(node: Node | None, known: frozenset[str]) -> list[tuple[str, str]] | None:
    """Return the "key: value" lines of a paragraph, or None when it is another text."""
    if node is None or node.type != "paragraph":
        return None
    found = []
    for line in raw_of(node).split("\n"):
        key, colon, value = line.strip(" \t").partition(":")
        if not colon or key not in known:
            return None
        found.append((key, value.strip(" \t")))
    return found
