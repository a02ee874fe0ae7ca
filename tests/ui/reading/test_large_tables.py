# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What takes long with very many rows is worked out beside the window's thread."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bilagviewer.model.blocks import TableBlock
from bilagviewer.model.tables import Column, ColumnKind, Table
from bilagviewer.tables.order import ranks
from bilagviewer.ui.notes.shares import Shares
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.table_shelf import TableShelf
from bilagviewer.ui.reading.table_state import TableState
from reading_tables import row
from reading_texts import ShowPage

COUNT = 5_000


@pytest.fixture(scope="module")
def block() -> TableBlock:
    columns = (Column("Navn"), Column("Beløb", ColumnKind.AMOUNT))
    rows = tuple(row(f"Navn {n}", f"{n + 1} kr.") for n in range(COUNT))
    return TableBlock(Table(columns, rows))


@pytest.fixture
def part(show: ShowPage, block: TableBlock) -> TablePart:
    found = show([block]).column.part_of(0)
    assert isinstance(found, TablePart)
    return found


def test_the_total_comes_when_it_is_ready(part: TablePart, qtbot: QtBot) -> None:
    height = part.view.rowHeight(0)
    qtbot.waitUntil(lambda: "12.502.500" in part.summary)
    assert part.summary.startswith("5.000 rows")
    assert part.metrics.bars[1][COUNT - 1] == 1
    assert part.view.rowHeight(0) == height


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> list[TableFacts]:
    """Let nothing be worked out before the test says so, and return what is to be."""
    waiting: list[TableFacts] = []
    monkeypatch.setattr(TableShelf, "_prepare", lambda _self, facts: waiting.append(facts))
    return waiting


def prepare(part: TablePart, facts: TableFacts) -> None:
    """Work out one thing more."""
    next(facts.prepare())
    part.sort_awaited(facts)


def test_an_order_is_waited_for(idle: list[TableFacts], part: TablePart) -> None:
    part.sort_by(1)
    assert part.model.order[0] == 0
    assert part.model.headerData(1, Qt.Orientation.Horizontal) == "Beløb …"
    assert part.view.header.cursor().shape() is Qt.CursorShape.BusyCursor
    prepare(part, idle[0])
    assert part.model.order[0] == COUNT - 1
    assert part.model.headerData(1, Qt.Orientation.Horizontal) == "Beløb ▾"
    assert part.view.header.cursor().shape() is not Qt.CursorShape.BusyCursor


def test_clicks_count_while_an_order_is_waited_for(idle: list[TableFacts], part: TablePart) -> None:
    part.sort_by(0)
    part.sort_by(1)
    part.sort_by(1)
    assert part.state().sorted_by == 1
    prepare(part, idle[0])
    assert (part.model.sorted_by, part.model.descending) == (1, False)
    part.sort_by(0)
    part.sort_by(0)
    part.sort_by(0)
    assert part.state().sorted_by is None
    prepare(part, idle[0])
    assert part.model.sorted_by is None


def test_a_remembered_order_is_waited_for(idle: list[TableFacts], part: TablePart) -> None:
    part.put_back(TableState(1, descending=True))
    part.show_chosen(3)
    assert part.state().sorted_by == 1
    prepare(part, idle[0])
    assert part.model.order[0] == COUNT - 1
    assert part.view.currentIndex().row() == COUNT - 4


def test_what_nobody_prepares_is_sorted_at_once(idle: list[TableFacts], part: TablePart) -> None:
    idle[0].wanted = False
    part.sort_by(1)
    assert part.model.order[0] == COUNT - 1


def test_a_part_that_comes_again_has_all_at_once(show: ShowPage, block: TableBlock) -> None:
    shelf = TableShelf()
    first = shelf.facts(block.table)
    assert shelf.facts(block.table) is first
    shelf.stop()
    assert not list(first.prepare())


def test_shares_are_told_once_the_total_is_known(qtbot: QtBot, block: TableBlock) -> None:
    shelf = TableShelf()
    shares = Shares(shelf.totals)
    with qtbot.waitSignal(shelf.prepared):
        shelf.facts(block.table)
        assert shares.of(block.table, COUNT - 1, 1) == ""
    assert shares.of(block.table, COUNT - 1, 1) == "0,0"


def test_letters_are_waited_for(part: TablePart, qtbot: QtBot) -> None:
    part.top.field.setFocus()
    QTest.keyClicks(part.top.field, "navn 49")
    assert not part.model.filtered
    QTest.keyClick(part.top.field, Qt.Key.Key_Down)
    assert 0 < len(part.model.order) < COUNT
    part.top.field.clear()
    qtbot.waitUntil(lambda: not part.model.filtered)


@pytest.mark.parametrize("column", [0, 1])
def test_patience_changes_nothing(block: TableBlock, column: int) -> None:
    assert ranks(block.table, column, patiently=True) == ranks(block.table, column)
