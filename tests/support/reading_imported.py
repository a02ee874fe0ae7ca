# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the parts of an imported document by their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bilagviewer.importers.report import Imported
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Block, Body, Heading, Programme, Statement, TableBlock, plain
from bilagviewer.model.outline import find, outline
from bilagviewer.model.pack import Bilag
from bilagviewer.model.tables import Table

SOURCE = Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt"


def body(imported: Imported, address: str) -> Body:
    return imported.document.bodies[find(imported.document.pack, parse(address)).text]


def kind(body: Body, wanted: type) -> list[Block]:
    return [block for block in body.blocks if isinstance(block, wanted)]


def headings(body: Body) -> list[str]:
    return [plain(block.runs) for block in body.blocks if isinstance(block, Heading)]


def programme(body: Body) -> Programme:
    (only,) = (block for block in body.blocks if isinstance(block, Programme))
    return only


def table(body: Body) -> Table:
    (only,) = (block for block in body.blocks if isinstance(block, TableBlock))
    return only.table


def statements(body: Body) -> list[Statement]:
    return [block for block in body.blocks if isinstance(block, Statement)]


def all_bilag(imported: Imported) -> Iterator[tuple[str, Bilag]]:
    for entry in outline(imported.document.pack):
        if entry.bilag:
            yield str(entry.address), entry.bilag
