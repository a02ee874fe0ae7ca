# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The benchmark of tables compares what does the same."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bilagviewer.danish.collation import sort_key
from bilagviewer.danish.fold import fold_text
from bilagviewer.model.blocks import plain
from bilagviewer.ui.reading.table_model import TableModel
from tables import SOUGHT, Proxy, make, measure


def shown(model: TableModel | Proxy) -> list[object]:
    return [model.index(place, 0).data() for place in range(model.rowCount())]


def test_the_proxy_shows_the_same_rows(qtbot: QtBot) -> None:
    table = make(60)
    texts = ["\n".join(fold_text(plain(cell.runs)) for cell in row.cells) for row in table.rows]
    keys = [sort_key(plain(row.cells[0].runs)) for row in table.rows]
    own = TableModel(table)
    proxy = Proxy(TableModel(table), keys, texts)
    own.set_order(0, False)
    proxy.sort(0)
    assert shown(proxy) == shown(own)
    own.set_filter(SOUGHT)
    proxy.look_for(SOUGHT)
    assert 0 < len(shown(own)) < 60
    assert shown(proxy) == shown(own)


def test_everything_is_measured(qtbot: QtBot) -> None:
    found = measure(14)
    assert set(found) == {"sort", "filter", "selected"}
    assert all(value >= 0 for line in found.values() for value in line)
