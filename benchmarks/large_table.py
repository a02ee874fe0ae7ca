# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How long a large table holds the window: `.venv/bin/python benchmarks/large_table.py`.

A bilagssamling with one bilag of 100,000 rows (another number can be given) is opened in the
real window, and used. Printed are for each thing done the milliseconds of the longest time
that the window's thread was not free, the ratio of it to Python's own sort of the keys of the
first column in the same run, and how long was looked: until it was done, or 600 milliseconds.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop

from bilagviewer.danish.collation import sort_key
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, Paragraph, Run, TableBlock, plain
from bilagviewer.model.pack import Bilag, Document, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.packfile.writer import write_pack
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.program import Program
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.running import make_application

ROWS = 100_000
REST, PATIENCE = 600, 60_000
"""Milliseconds that are looked at after a small thing is done, and the most for a long one."""
WORDS = ("Ål", "bro", "Færge", "Aalborg", "havn", "energi", "klynge", "miljø", "åben", "Søby")
TOWNS = ("Aalborg", "Odense", "Esbjerg", "Aarhus og Randers", "Rønne")
COLUMNS = (
    Column("Navn"),
    Column("Beløb", ColumnKind.AMOUNT),
    Column("Sted", ColumnKind.PLACE),
    Column("Dato", ColumnKind.DATE),
    Column("Bemærkning"),
)


def table(count: int) -> Table:
    """Return a table of `count` rows with a name, an amount, a place, a date and a text."""
    source = random.Random(7)  # noqa: S311 - the same table every time
    rows = []
    for number in range(1, count + 1):
        texts = (
            f"{source.choice(WORDS)} {number}",
            f"{source.randrange(10**7)} kr.",
            source.choice(TOWNS),
            f"{source.randrange(1, 29)}. maj 2020",
            " ".join(source.choices(WORDS, k=4)),
        )
        rows.append(Row(tuple(Cell((Run(text),)) for text in texts)))
    return Table(COLUMNS, tuple(rows))


def document(made: Table) -> Document:
    """Return a meeting with a short bilag, and one that holds the table."""
    bilag = (Bilag("1", "Kort", text="1-1.md"), Bilag("2", "Tabel", text="1-2.md"))
    pack = Pack(
        PackId("rows"),
        "Tabel",
        sections=(Section("1", "Punkt", bilag=bilag),),
        thing_columns=("Navn",),
    )
    short = Body((Paragraph((Run("Først."),)),))
    return Document(pack, {"1-1.md": short, "1-2.md": Body((*short.blocks, TableBlock(made)))})


class Watch:
    """Lets the window work, and looks how long each turn of its thread takes."""

    def __init__(self, measure: float) -> None:
        self._measure = measure

    def until(self, name: str, act: Callable[[], object], ready: Callable[[], bool]) -> None:
        """Do `act`, and print the longest turn until `ready`, and the time that took."""
        began, patience = time.perf_counter(), QDeadlineTimer(PATIENCE)
        longest = self._turn(act)
        while not ready() and not patience.hasExpired():
            longest = max(longest, self._turn(lambda: None))
        took = (time.perf_counter() - began) * 1000
        print(f"{name:34}{longest:10.1f}{longest / self._measure:10.2f}{took:10.0f}", flush=True)

    def rest(self, name: str, act: Callable[[], object]) -> None:
        """Do `act`, and print the longest turn until the window has come to rest."""
        quiet = QDeadlineTimer(REST)

        def rested() -> bool:
            return quiet.hasExpired()

        self.until(name, act, rested)

    def _turn(self, act: Callable[[], object]) -> float:
        start = time.perf_counter()
        act()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        spent = (time.perf_counter() - start) * 1000
        time.sleep(0.001)
        return spent


def plain_sort(made: Table) -> float:
    """Return the milliseconds that Python sorts the keys of the first column in."""
    keys = [sort_key(plain(row.cells[0].runs)) for row in made.rows]
    start = time.perf_counter()
    sorted(keys)
    return (time.perf_counter() - start) * 1000


def part_of(window: MainWindow) -> TablePart | None:
    """Return the table that is shown, if there is one."""
    column = window.parts.page.column
    found = [slot.part for slot in column.slots if isinstance(slot.part, TablePart)]
    return found[0] if found else None


def use(window: MainWindow, watch: Watch) -> None:
    """Do what a reader does with a large table."""
    session, page = window.session, window.parts.page

    def shown() -> bool:
        return part_of(window) is not None

    def part() -> TablePart:
        found = part_of(window)
        if found is None:
            raise RuntimeError("the table is not shown")
        return found

    watch.until("open the bilag", lambda: window.navigator.go(parse("1/2")), shown)
    ready = part().facts
    watch.until(
        "sort by a click at once",
        lambda: part().sort_by(0),
        lambda: part().model.sorted_by == 0 and part().model.order != range(len(page.leaves)),
    )
    watch.until("until all is worked out", lambda: None, lambda: ready.ready)
    watch.until("the survey", session.survey.hurry, lambda: session.survey.done)
    watch.rest("the overview afterwards", lambda: None)
    watch.rest("sort by another title", lambda: part().sort_by(1))
    for letters in ("aal", "aalb", "aalborg 7", ""):
        watch.rest(f"filter by “{letters}”", lambda t=letters: part().top.field.setText(t))  # type: ignore[misc]
    watch.rest("select all", page.select_all)
    watch.rest("copy all", page.copy)
    watch.rest("scroll to the last row", part().view.scrollToBottom)
    watch.rest("fill the window", page.filling.toggle)
    watch.rest("give the window back", page.filling.toggle)
    watch.rest("choose a row", lambda: window.navigator.go(parse("1/2#t1:row 77777")))
    watch.rest("go to another bilag", lambda: window.navigator.go(parse("1/1")))
    watch.until("come back", window.navigator.back, shown)


def main(arguments: list[str]) -> None:
    """Print a line for each thing done."""
    count = int(arguments[0]) if arguments else ROWS
    application = make_application()
    with TemporaryDirectory() as folder:
        place = Path(folder)
        made = table(count)
        write_pack(document(made), place / "rows.bilag")
        measure = plain_sort(made)
        del made
        Library(Home.below(place)).packs.open(place / "rows.bilag")
        print(f"Python’s own sort of {count} keys: {measure:.0f} ms")
        print(f"{'milliseconds':34}{'longest':>10}{'/ sort':>10}{'in all':>10}")
        library = Library(Home.below(place))
        program = Program(application, library, Options())
        window = program.window
        window.resize(1440, 900)
        window.show()
        watch = Watch(measure)
        session = window.session
        watch.until(
            "open the meeting",
            lambda: program.start(Options()),
            lambda: session.page is not None,
        )
        use(window, watch)
        application.clipboard().clear()
        window.close()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        library.close()


if __name__ == "__main__":
    main(sys.argv[1:])
