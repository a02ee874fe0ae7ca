# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How long a table takes to sort and to filter: `.venv/bin/python benchmarks/tables.py`.

Printed are milliseconds, and ratios within one run: to Python's own sort of the same keys
(to a loop over the same folded texts), and to a QSortFilterProxyModel that compares (that
accepts rows) in Python. The first turn works out ranks and folded texts; later ones have them.
"selected" sorts while every row is selected, the worst that Qt's own selection can be.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QApplication

from bilagviewer.danish.collation import SortKey, sort_key
from bilagviewer.danish.fold import fold_text
from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.ui.reading.table_model import TableModel

COUNTS = (14, 10_000, 100_000)
TURNS = 5
WORDS = ("Ål", "bro", "Færge", "Aalborg", "havn", "energi", "klynge", "miljø", "åben", "Søby")
SOUGHT = "aalborg havn"


class Proxy(QSortFilterProxyModel):
    """Sorts and filters as Qt offers it, with the same keys worked out beforehand."""

    def __init__(self, model: TableModel, keys: list[SortKey], texts: list[str]) -> None:
        super().__init__()
        self._keys, self._texts, self._sought = keys, texts, list[str]()
        self.setSourceModel(model)

    def look_for(self, words: str) -> None:
        """Leave the rows that hold `words`."""
        self.beginFilterChange()
        self._sought = fold_text(words).split()
        self.endFilterChange()

    def lessThan(  # noqa: N802 - Qt's own name
        self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Compare two rows by their keys."""
        return self._keys[left.row()] < self._keys[right.row()]

    def filterAcceptsRow(  # noqa: N802 - Qt's own name
        self, row: int, _parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Tell whether a row holds every word."""
        return all(word in self._texts[row] for word in self._sought)


def make(count: int) -> Table:
    """Return a table of `count` rows with a name, an amount and a text."""
    source = random.Random(7)  # noqa: S311 - the same table every time
    columns = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT), Column("Tekst"))
    rows = []
    for number in range(count):
        words = " ".join(source.choices(WORDS, k=4))
        amount = f"{source.randrange(10**7)} kr."
        texts = (f"{source.choice(WORDS)} {number}", amount, words)
        rows.append(Row(tuple(Cell((Run(text),)) for text in texts)))
    return Table(columns, tuple(rows))


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds that `act` takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def middle(act: Callable[[], object]) -> float:
    """Return the milliseconds that `act` takes in the middle one of some turns."""
    return statistics.median(timed(act) for _ in range(TURNS))


def measure(count: int) -> dict[str, tuple[float, float, float, float]]:
    """Return for sorting and filtering: first turn, later ones, plain Python, and the proxy."""
    table = make(count)
    texts = ["\n".join(fold_text(plain(cell.runs)) for cell in row.cells) for row in table.rows]
    keys: list[SortKey] = [sort_key(plain(row.cells[0].runs)) for row in table.rows]
    model = TableModel(table)
    proxy = Proxy(TableModel(table), keys, texts)
    way = iter([Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder] * 9)
    words = iter([SOUGHT, ""] * 9)
    flag = iter([True, False] * 18)
    first_sort = timed(lambda: model.set_order(0, False))
    sort = middle(lambda: model.set_order(0, next(flag)))
    plain_sort = middle(lambda: sorted(range(count), key=keys.__getitem__))
    turns = 1 if count > COUNTS[1] else TURNS
    proxy_sort = statistics.median(timed(lambda: proxy.sort(0, next(way))) for _ in range(turns))
    selected = QItemSelectionModel(model)
    whole = QItemSelection(model.index(0, 0), model.index(count - 1, 2))
    selected.select(whole, QItemSelectionModel.SelectionFlag.Select)
    selected_sort = middle(lambda: model.set_order(0, next(flag)))
    selected.clear()
    every = QItemSelectionModel(proxy)
    every.select(
        QItemSelection(proxy.index(0, 0), proxy.index(count - 1, 2)),
        QItemSelectionModel.SelectionFlag.Select,
    )
    proxy_selected = timed(lambda: proxy.sort(0, next(way)))
    every.clear()
    first_filter = timed(lambda: model.set_filter(SOUGHT))
    sought = iter([f"{SOUGHT} {n}" for n in range(9)])
    own_filter = middle(lambda: model.set_filter(next(sought)))
    wanted = fold_text(SOUGHT).split()
    loop = middle(lambda: [n for n, t in enumerate(texts) if all(w in t for w in wanted)])
    proxy.sort(-1)
    proxy_filter = statistics.median(timed(lambda: proxy.look_for(next(words))) for _ in range(3))
    return {
        "sort": (first_sort, sort, plain_sort, proxy_sort),
        "selected": (selected_sort, selected_sort, plain_sort, proxy_selected),
        "filter": (first_filter, own_filter, loop, proxy_filter),
    }


def main() -> None:
    """Print a line for each number of rows and each thing done."""
    _application = QApplication([])
    print(f"{'rows':>8} {'':<9}{'first':>10}{'later':>10}{'Python':>10}{'proxy':>11}", end="")
    print(f"{'/ Python':>11}{'proxy /':>10}")
    for count in COUNTS:
        for name, (first, own, python, proxy) in measure(count).items():
            print(f"{count:>8} {name:<9}{first:>10.2f}{own:>10.2f}{python:>10.2f}", end="")
            print(f"{proxy:>11.2f}{own / python:>11.2f}{proxy / own:>10.1f}")


if __name__ == "__main__":
    main()
