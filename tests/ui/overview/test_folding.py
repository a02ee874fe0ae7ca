# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A view's table shows the columns that there is room for, and tells which it folds in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import Address
from bilagviewer.model.tables import Column, ColumnKind
from bilagviewer.ui.overview.table_page import TablePage
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from table_texts import table

COLUMNS = (
    Column("Forening"),
    Column("Formand"),
    Column("Ny"),
    Column("Tilskud", ColumnKind.AMOUNT, "kr."),
    Column("Beskrivelse"),
)
LONG = "En lang fortælling om hvad foreningen laver og hvem den laver det for"
TABLE = table(
    f"Heden | Anne | ja | 1.200.000 | {LONG}",
    f"Vandet | Birgitte | | 800.000 | {LONG}",
    f"Skoven | Christoffer | | 500.000 | {LONG}",
    columns=COLUMNS,
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, danish: None) -> TablePage:
    page = TablePage(theme)
    qtbot.addWidget(page)
    page.resize(1200, 500)
    page.show_rows("Foreninger", "", TABLE, [Address("1")] * 3)
    page.show()
    return page


def shown(page: TablePage) -> list[str]:
    columns = range(len(COLUMNS))
    return [COLUMNS[n].title for n in columns if not page.grid.isColumnHidden(n)]


def said(page: TablePage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page)]


def test_a_wide_one_shows_everything(page: TablePage) -> None:
    assert page.grid.folded == ()
    assert page.fold_button.isHidden()
    assert len(shown(page)) == len(COLUMNS)


@pytest.mark.parametrize(
    ("width", "folded"),
    [
        (520, ["Beskrivelse"]),
        (420, ["Ny", "Beskrivelse"]),
        (330, ["Formand", "Ny", "Beskrivelse"]),
    ],
)
def test_long_columns_are_folded_first_and_amounts_last(
    page: TablePage, qtbot: QtBot, width: int, folded: list[str]
) -> None:
    page.resize(width, 500)
    qtbot.waitUntil(lambda: [COLUMNS[n].title for n in page.grid.folded] == folded)
    assert shown(page) == [c.title for c in COLUMNS if c.title not in folded]
    qtbot.waitUntil(lambda: page.grid.horizontalScrollBar().maximum() == 0)


def test_it_says_so_and_shows_them_on_demand(page: TablePage, qtbot: QtBot) -> None:
    page.resize(520, 500)
    qtbot.waitUntil(lambda: "1 kolonne foldet ind: Beskrivelse." in said(page))
    page.fold_button.click()
    assert len(shown(page)) == len(COLUMNS)
    page.fold_button.click()
    assert "Beskrivelse" not in shown(page)


def test_the_head_is_whole_with_large_text(page: TablePage, theme: Theme, qtbot: QtBot) -> None:
    theme.set_text_percent(200)
    page.resize(700, 380)
    page.set_title("Foreninger", "Enter eller dobbeltklik fører til stedet; titler sorterer.")

    def whole() -> bool:
        labels = [one for one in page.findChildren(PlainLabel) if one.isVisibleTo(page)]
        return all(
            one.height() >= one.heightForWidth(one.width())
            and one.width() >= one.minimumSizeHint().width()
            for one in labels
        )

    qtbot.waitUntil(whole)
