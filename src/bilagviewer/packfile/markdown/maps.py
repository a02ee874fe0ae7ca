# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A map's legend ↔ a "::: map" container."""

from __future__ import annotations

from bilagviewer.model.blocks import Block, MapBlock, plain
from bilagviewer.packfile.markdown.inline_write import write_inlines, write_plain
from bilagviewer.packfile.markdown.lists import item_text
from bilagviewer.packfile.markdown.prose import sourced
from bilagviewer.packfile.markdown.reading import Reading, fields, opening
from bilagviewer.packfile.markdown.tree import Node

_FIELDS = frozenset({"caption", "mark"})


def read(node: Node, reading: Reading) -> list[Block]:
    """Read a map; what is neither legend nor field follows it as it is."""
    children = list(node.children)
    found = fields(children[0] if children else None, _FIELDS)
    if found is not None:
        children = children[1:]
    legend: list[str] = []
    others: list[Node] = []
    for child in children:
        if child.type == "bullet_list" and not legend:
            legend = [
                plain(item_text(item.children, reading, own=False)[0]) for item in child.children
            ]
        else:
            others.append(child)
    marks = tuple(reading.plain(raw) for key, raw in found or () if key == "mark")
    captions = [raw for key, raw in found or () if key == "caption"]
    caption = reading.inlines(captions[-1]) if captions else ()
    block = MapBlock(tuple(legend), marks, caption, opening(node))
    return [block, *reading.blocks(others, reading)]


def write(block: MapBlock) -> list[str]:
    """Return a map's lines."""
    head = f"::: map {sourced(block.source)}".rstrip(" ")
    fields_ = [f"mark: {write_plain(mark)}".rstrip(" ") for mark in block.marks]
    if block.caption:
        fields_.append(f"caption: {write_inlines(block.caption, one_line=True, line_start=False)}")
    legend = [f"- {write_plain(name, line_start=True)}".rstrip(" ") for name in block.legend]
    between = [""] if fields_ and legend else []
    return [head, *fields_, *between, *legend, ":::"]
