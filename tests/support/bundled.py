# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The bundled bilagssamling, read for tests."""

from __future__ import annotations

from functools import cache

from bilagviewer import assets
from bilagviewer.model.blocks import TableBlock, plain
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document
from bilagviewer.model.tables import Row, Table
from bilagviewer.packfile.reader import open_pack


@cache
def document() -> Document:
    """Return the bundled pack with all its texts."""
    with open_pack(assets.data("packs", "bilagssamling-2020")) as reader:
        texts = [entry.text for entry in outline(reader.pack) if entry.text]
        return Document(reader.pack, {text: reader.body(text) for text in texts})


def table(member: str) -> Table:
    """Return the one table of a bilag."""
    [block] = [b for b in document().bodies[member].blocks if isinstance(b, TableBlock)]
    return block.table


def text(row: Row, column: int) -> str:
    """Return a cell's plain text."""
    return plain(row.cells[column].runs)
