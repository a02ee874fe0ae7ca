# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pictures ↔ "![alt](file)" or a "::: figure" container."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.model.blocks import Block, Figure
from bilagviewer.packfile.markdown.inline_write import write_inlines, write_plain, write_target
from bilagviewer.packfile.markdown.prose import sourced
from bilagviewer.packfile.markdown.reading import Reading, fields, opening
from bilagviewer.packfile.markdown.tree import Node

_FIELDS = frozenset({"caption"})


def read(node: Node, reading: Reading) -> list[Block]:
    """Read a picture with its caption; other text in the container follows it."""
    children = list(node.children)
    found = fields(children[0] if children else None, _FIELDS)
    blocks = reading.blocks(children[1:] if found is not None else children, reading)
    caption = reading.inlines(found[-1][1]) if found else ()
    for place, block in enumerate(blocks):
        if isinstance(block, Figure):
            source = opening(node) or block.source
            blocks[place] = replace(block, caption=caption, source=source)
            return blocks
    reading.problem(node, "no_picture")
    return [Figure("", caption=caption, source=opening(node)), *blocks]


def write(block: Figure) -> list[str]:
    """Return a picture's lines."""
    picture = f"![{write_plain(block.alt)}]({write_target(block.file)})"
    source = sourced(block.source)
    if not block.caption:
        return [f"{picture} {source}".rstrip(" ")]
    caption = write_inlines(block.caption, one_line=True, line_start=False)
    return [f"::: figure {source}".rstrip(" "), f"caption: {caption}", "", picture, ":::"]
