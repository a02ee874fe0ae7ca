# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pages of blocks and tables made by hand, for the tests of paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Block, Body
from bilagviewer.model.tables import Table
from bilagviewer.ui.printing.compose import compose
from bilagviewer.ui.printing.desk import a4
from bilagviewer.ui.printing.manuscript import Chapter, Manuscript, Piece, PrintedTable
from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.printing.steps import finish
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.plan import TablePlan, cut
from bilagviewer.ui.reading.table_facts import TableFacts

Print = Callable[[Sequence[Block]], Printout]
PrintTable = Callable[..., Printout]


def pieces(blocks: Sequence[Block]) -> tuple[Piece, ...]:
    body = Body(tuple(blocks))
    plans = cut(body, Leaves(Address(), body))
    return tuple(piece(p.block.table) if isinstance(p, TablePlan) else p for p in plans)


def piece(table: Table, rows: Sequence[int] | None = None, above: str = "") -> PrintedTable:
    return PrintedTable(
        TableFacts(table), range(len(table.rows)) if rows is None else rows, "", above
    )


def printed(*found: Piece) -> Printout:
    chapter = Chapter("Titlen", "2.4 bilag 1 · Titlen", found)
    return finish(compose(Manuscript("Mødet", "2.4 bilag 1", (chapter,)), a4()))
