# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How long the page keeps the window waiting: `.venv/bin/python benchmarks/page.py`.

A bilag of 500 pages and a table of 5,000 rows are scrolled, resized and zoomed. Printed is
the longest turn of the window's thread for each, in milliseconds, and its ratio to the same
text in one text view (to the same rows in a table that measures them all).
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView, QTextEdit, QWidget

from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Block, Body, Heading, Paragraph, Run, Statement, TableBlock
from bilagviewer.model.locate import block_text
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.theme.appearance import Appearance
from bilagviewer.ui.theme.theme import Theme

SENTENCE = "Der er brug for flere hænder i de kommende år, og det koster penge hvert år. "
PAGES, ROWS, STEPS = 500, 5_000, 40
WIDTHS = (770, 700, 820, 640, 900)
SIZES = (110, 125, 150, 125, 100)


def long_body() -> Body:
    """Return a text of about 500 printed pages: 2,500 characters on each."""
    blocks: list[Block] = []
    for page in range(PAGES):
        blocks.append(Heading(2, (Run(f"Afsnit {page}"),)))
        blocks += [Paragraph((Run(SENTENCE * (2 + n % 4)),)) for n in range(7)]
        blocks += [Statement(3 * page + n, (Run(SENTENCE * 2),)) for n in (1, 2, 3)]
    return Body(tuple(blocks))


def long_table() -> Body:
    """Return a table of 5,000 rows and four columns."""
    columns = (
        Column("Navn"),
        Column("Beløb", ColumnKind.AMOUNT),
        Column("Sted"),
        Column("Bemærkning"),
    )
    rows = tuple(
        Row(tuple(Cell((Run(text),)) for text in (f"Navn {n}", f"{n}.000 kr.", "Odense", SENTENCE)))
        for n in range(ROWS)
    )
    return Body((Paragraph((Run("Før"),)), TableBlock(Table(columns, rows))))


def content(body: Body) -> PageContent:
    """Return a page with `body`."""
    pack = Pack(PackId("long"), sections=(Section("1", "Punkt", bilag=(Bilag("1", "Bilag"),)),))
    return PageContent(outline(pack)[1], body, pack, None, None, lambda _member: b"")


def turns(action: Callable[[], object]) -> Iterator[float]:
    """Do `action`, and return the milliseconds of each turn until the window rests."""
    everything = QEventLoop.ProcessEventsFlag.AllEvents
    start = time.perf_counter()
    action()
    QCoreApplication.processEvents(everything)
    yield (time.perf_counter() - start) * 1000
    for _ in range(8):
        start = time.perf_counter()
        QCoreApplication.processEvents(everything)
        yield (time.perf_counter() - start) * 1000


def longest(actions: Iterator[Callable[[], object]]) -> tuple[float, float]:
    """Return the longest turn over all actions, and the median action's."""
    each = [max(turns(action)) for action in actions]
    return max(each), statistics.median(each)


def scrolls(page: ReadingPage) -> Iterator[Callable[[], object]]:
    """Scroll by windows from the beginning, and leap through the text."""
    yield from islice(cycle([lambda: page.step_window(1)]), STEPS)
    bar = page.column.verticalScrollBar()
    for part in (0.9, 0.3, 0.6, 0.1):
        yield lambda part=part: bar.setValue(round(bar.maximum() * part))  # type: ignore[misc]


def resizes(widget: QWidget) -> Iterator[Callable[[], object]]:
    """Make the window narrower and wider."""
    for width in WIDTHS:
        yield lambda width=width: widget.resize(width, 800)  # type: ignore[misc]


def zooms(theme: Theme) -> Iterator[Callable[[], object]]:
    """Make the text larger and smaller."""
    for size in SIZES:
        yield lambda size=size: theme.set_text_percent(size)  # type: ignore[misc]


def row_scrolls(page: ReadingPage) -> Iterator[Callable[[], object]]:
    """Go through the rows and leap among them."""
    for row in (*range(1, 30), 4_000, 100, 2_500):
        yield lambda row=row: page.go_to(parse(f"1/1#t1:Navn {row}"))  # type: ignore[misc]


def shown(theme: Theme, body: Body) -> tuple[ReadingPage, float]:
    """Return a page with `body`, and how long it took to show it."""
    page = ReadingPage(theme)
    page.resize(770, 800)
    page.show()
    made = content(body)
    return page, max(turns(lambda: page.show_page(made)))


def one_view(body: Body) -> QTextEdit:
    """Return the same text in one view, as it would be without parts."""
    view = QTextEdit()
    view.setReadOnly(True)
    view.setPlainText("\n".join(map(block_text, body.blocks)))
    view.resize(770, 800)
    view.show()
    list(turns(lambda: None))
    return view


def measuring_table(body: Body) -> QTableView:
    """Return the same rows in a table that measures every one of them."""
    block = body.blocks[1]
    if not isinstance(block, TableBlock):
        raise TypeError(block)
    view = QTableView()
    view.setModel(TableModel(block.table, view))
    view.setWordWrap(True)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.resize(770, 800)
    view.show()
    list(turns(lambda: None))
    return view


def report(name: str, ours: tuple[float, float], theirs: float | None = None) -> None:
    """Print one line."""
    ratio = "" if theirs is None else f"{theirs:10.0f} {theirs / max(ours[0], 0.01):8.1f}"
    sys.stdout.write(f"{name:34} {ours[0]:8.1f} {ours[1]:8.1f} {ratio}\n")


def main() -> None:
    """Measure everything and print it."""
    application = QApplication([])
    theme = Theme()
    _kept = Appearance(application, theme, "light")
    sys.stdout.write(
        f"{'milliseconds':34} {'longest':>8} {'median':>8} {'plain':>10} {'ratio':>8}\n"
    )
    body = long_body()
    page, opened = shown(theme, body)
    plain = one_view(body)
    report(f"{PAGES} pages: show", (opened, opened))
    report(f"{PAGES} pages: scroll", longest(scrolls(page)))
    report(f"{PAGES} pages: resize", longest(resizes(page)), longest(resizes(plain))[0])
    report(f"{PAGES} pages: text size", longest(zooms(theme)))
    page.deleteLater()
    plain.deleteLater()
    # What is still there is styled anew with every text size.
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    body = long_table()
    page, opened = shown(theme, body)
    report(f"{ROWS} rows: show", (opened, opened))
    report(f"{ROWS} rows: scroll", longest(row_scrolls(page)))
    report(f"{ROWS} rows: text size", longest(zooms(theme)))
    table = page.column.part_of(1)
    sorting = iter([lambda: table.sort_by(1)] * 3)  # type: ignore[attr-defined]
    measured = measuring_table(body)
    model = measured.model()
    theirs = longest(iter([lambda: model.sort(1)]))[0]
    report(f"{ROWS} rows: sort", longest(sorting), theirs)
    report(f"{ROWS} rows: resize", longest(resizes(page)), longest(resizes(measured))[0])


if __name__ == "__main__":
    main()
