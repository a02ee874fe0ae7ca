# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How long paper takes: `.venv/bin/python benchmarks/paper.py`.

Tables of so many rows in five columns, and prose of so many chapters, are laid out on A4 and
then written as PDF. Seconds are printed, and the longest step in milliseconds: that long the
window does not answer.
"""

from __future__ import annotations

import gc
import os
import time
from dataclasses import dataclass
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Block, Body, Heading, Paragraph, Run
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.ui.printing.compose import compose
from bilagviewer.ui.printing.manuscript import Chapter, Manuscript, Piece, PrintedTable
from bilagviewer.ui.printing.output import as_pdf
from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.steps import Steps
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.plan import TextPlan, cut
from bilagviewer.ui.reading.table_facts import TableFacts

ROWS = (14, 5_000, 10_000, 100_000)
CHAPTERS = (20, 200, 1_000)
SENTENCE = "Der er brug for flere hænder i de kommende år, og det koster. "
T = TypeVar("T")


@dataclass(frozen=True)
class Taken:
    """How long work took, and its longest step, in seconds."""

    whole: float
    longest: float


def timed(steps: Steps[T]) -> tuple[T, Taken]:
    """Do all the work; return what came of it and how long it took."""
    start, longest = time.perf_counter(), 0.0
    while True:
        before = time.perf_counter()
        try:
            next(steps)
        except StopIteration as end:
            now = time.perf_counter()
            result: T = end.value
            return result, Taken(now - start, max(longest, now - before))
        longest = max(longest, time.perf_counter() - before)


def table(count: int) -> Piece:
    """Return a table of `count` rows."""
    columns = (Column("Nr.", ColumnKind.NUMBER), *map(Column, ("Navn", "By", "Hvad", "Andet")))
    rows = (
        Row(tuple(Cell((Run(text),)) for text in (str(n), *(f"Række {n}" for _ in columns[1:]))))
        for n in range(count)
    )
    return PrintedTable(TableFacts(Table(columns, tuple(rows))), range(count))


def prose(count: int) -> tuple[Piece, ...]:
    """Return `count` chapters of six paragraphs."""
    blocks: list[Block] = []
    for chapter in range(count):
        blocks.append(Heading(2, (Run(f"Kapitel {chapter}"),)))
        blocks += [Paragraph((Run(SENTENCE * (1 + n % 5)),)) for n in range(6)]
    body = Body(tuple(blocks))
    plans = cut(body, Leaves(Address(), body))
    return tuple(plan for plan in plans if isinstance(plan, TextPlan))


def measure(name: str, pieces: tuple[Piece, ...]) -> None:
    """Print one line."""
    # The table's own objects are no garbage, and the program has made them long before.
    gc.collect()
    gc.freeze()
    sheet = Sheet.of(QPageSize(QPageSize.PageSizeId.A4))
    manuscript = Manuscript("Mødet", name, (Chapter(name, name, pieces),))
    printout, laid = timed(compose(manuscript, sheet))
    data, written = timed(as_pdf(printout))
    print(
        f"{name:16} {printout.count:6} pages   laid out {laid.whole:6.2f} s"
        f" ({laid.longest * 1000:3.0f} ms)   PDF {written.whole:6.2f} s"
        f" ({written.longest * 1000:3.0f} ms) {len(data) // 1024:6} kB"
    )


def main() -> None:
    """Measure and print."""
    _application = QApplication([])
    for count in ROWS:
        measure(f"{count} rows", (table(count),))
    for count in CHAPTERS:
        measure(f"{count} chapters", prose(count))


if __name__ == "__main__":
    main()
