# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Bulleted and numbered lists ↔ Markdown."""

from __future__ import annotations

from bilagviewer.errors import UserError
from bilagviewer.model.blocks import Block, Inlines, ListBlock, ListItem, Run, Source
from bilagviewer.packfile import limits
from bilagviewer.packfile.markdown import attributes
from bilagviewer.packfile.markdown.inline_write import write_inlines
from bilagviewer.packfile.markdown.prose import sourced
from bilagviewer.packfile.markdown.reading import Reading, line_of, raw_of
from bilagviewer.packfile.markdown.tree import Node
from bilagviewer.packfile.tidy import tidy_runs

HIGHEST = 999_999_999
"""The greatest number that Markdown lets stand before an item."""


def read(node: Node, reading: Reading) -> list[Block]:
    """Read a list with those inside it."""
    return [_list(node, reading, 1)]


def _list(node: Node, reading: Reading, depth: int) -> ListBlock:
    """Read a list; it begins where its first item does, and has that one's source."""
    if depth > limits.LIST_DEPTH:
        raise UserError("pack.list_deep", file=reading.file, line=line_of(node))
    items = tuple([_item(child, reading, depth) for child in node.children])
    ordered = node.type == "ordered_list"
    start = int(node.token.attrs.get("start", 1)) if ordered else 1
    return ListBlock(items, ordered, start, items[0].source if items else None)


def _item(node: Node, reading: Reading, depth: int) -> ListItem:
    children = [_list(c, reading, depth + 1) for c in node.children if c.type.endswith("_list")]
    texts = [c for c in node.children if not c.type.endswith("_list")]
    runs, source = item_text(texts, reading, own=True)
    return ListItem(runs, tuple(children), source)


def item_text(texts: list[Node], reading: Reading, *, own: bool) -> tuple[Inlines, Source | None]:
    """Return the text of an item, its paragraphs on lines of their own.

    With `own` the mark at its end is the item's source, else it is text.
    """
    runs: Inlines = ()
    source = None
    for place, node in enumerate(texts):
        raw = raw_of(node)
        if own and place == 0:
            raw, attribute = attributes.take(raw)
            source = attribute.source if attribute else None
        between = (Run("\n"),) if place else ()
        runs = (*runs, *between, *reading.inlines(raw))
    return tidy_runs(runs), source


def write(block: ListBlock, *, alternate: bool = False) -> list[str]:
    """Return a list's lines; `alternate` sets it apart from a list just above."""
    return _write(block, alternate, 1)


def _write(block: ListBlock, alternate: bool, depth: int) -> list[str]:
    if depth > limits.LIST_DEPTH:
        raise UserError("pack.write_list_deep", limit=limits.LIST_DEPTH)
    lines: list[str] = []
    for place, item in enumerate(block.items):
        marker = ("*" if alternate else "-") if not block.ordered else ""
        number = min(block.start + place, HIGHEST)
        marker = marker or f"{number}{')' if alternate else '.'}"
        source = item.source or (block.source if place == 0 else None)
        lines += write_item(marker, item.runs, source)
        above = bool(item.runs) or source is not None
        lines += _children(item, " " * (len(marker) + 1), depth, above)
    return lines


def write_item(marker: str, runs: Inlines, source: Source | None) -> list[str]:
    """Return an item's own lines, the later ones indented under the first."""
    text = " ".join(part for part in (write_inlines(runs), sourced(source)) if part)
    first, *rest = text.split("\n")
    pad = " " * (len(marker) + 1)
    return [f"{marker} {first}".rstrip(" "), *(pad + line for line in rest)]


def _children(item: ListItem, pad: str, depth: int, above: bool) -> list[str]:
    lines: list[str] = []
    for place, child in enumerate(item.children):
        # A list that begins with another number than 1, or with nothing, needs air above it.
        plain_start = not child.ordered or child.start == 1
        if (above or place > 0) and not (plain_start and child.items[0].runs):
            lines.append("")
        lines += [pad + line if line else "" for line in _write(child, place % 2 == 1, depth + 1)]
    return lines
