# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Headings, paragraphs and page marks ↔ Markdown."""

from __future__ import annotations

from bilagviewer.model.blocks import (
    Block,
    Figure,
    Heading,
    Inline,
    PageMark,
    Paragraph,
    Source,
    plain,
)
from bilagviewer.packfile.markdown import attributes
from bilagviewer.packfile.markdown.attributes import Attribute
from bilagviewer.packfile.markdown.inline_read import Picture, read_parts
from bilagviewer.packfile.markdown.inline_write import write_inlines
from bilagviewer.packfile.markdown.reading import Reading, raw_of
from bilagviewer.packfile.markdown.tree import Node
from bilagviewer.packfile.tidy import tidy_runs


def read_heading(node: Node, reading: Reading) -> list[Block]:
    """Read "## Heading"."""
    raw, attribute = attributes.take(raw_of(node))
    runs = reading.inlines(raw)
    reading.heading = plain(runs)
    return [Heading(int(node.token.tag[1]), runs, attribute.source if attribute else None)]


def read_paragraph(node: Node, reading: Reading) -> list[Block]:
    """Read a paragraph: text, a page mark alone, or pictures."""
    raw = raw_of(node)
    mark = attributes.PAGE.fullmatch(raw)
    if mark:
        return [attributes.read_page(mark)]
    if raw.startswith(":::"):
        reading.problem(node, "unknown_container", hint=True)
    raw, attribute = attributes.take(raw)
    source = attribute.source if attribute else None
    reading.between()
    parts = read_parts(reading.parser, raw)
    if any(isinstance(part, Picture) for part in parts):
        return _pictures(parts, source)
    return [Paragraph(tidy_runs(part for part in parts if not isinstance(part, Picture)), source)]


def _pictures(parts: list[Inline | Picture], source: Source | None) -> list[Block]:
    """Let each picture stand on its own, with the text before and after it."""
    blocks: list[Block] = []
    text: list[Inline] = []
    for part in [*parts, None]:
        if part is None or isinstance(part, Picture):
            runs = tidy_runs(text)
            if plain(runs).strip() or any(isinstance(run, PageMark) for run in runs):
                blocks.append(Paragraph(runs, source))
            text = []
        if isinstance(part, Picture):
            blocks.append(Figure(part.alt, part.file, source=source))
        elif part is not None:
            text.append(part)
    return blocks


def write_heading(block: Heading) -> list[str]:
    """Return a heading's line."""
    raw = heading_text(write_inlines(block.runs, one_line=True))
    return [" ".join(part for part in ("#" * block.level, raw, sourced(block.source)) if part)]


def heading_text(raw: str) -> str:
    """Return a heading's words so that a last "#" is not taken for the heading's end."""
    before = raw[:-1]
    escaped = (len(before) - len(before.rstrip("\\"))) % 2 == 1
    return f"{before}\\#" if raw.endswith("#") and not escaped else raw


def write_paragraph(block: Paragraph) -> list[str]:
    """Return a paragraph's lines."""
    raw = write_inlines(block.runs)
    mark = sourced(block.source)
    # An empty text, or a page mark alone, is a paragraph only with something after it.
    if not mark and (not raw or attributes.PAGE.fullmatch(raw)):
        mark = attributes.write(Attribute())
    return " ".join(part for part in (raw, mark) if part).split("\n")


def write_page_mark(block: PageMark) -> list[str]:
    """Return a page mark's line."""
    return [attributes.write_page(block)]


def sourced(source: Source | None) -> str:
    """Return what says where a block stood, or nothing."""
    return "" if source is None else attributes.write(Attribute(source=source))
