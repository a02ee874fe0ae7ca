# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Sort the table that the window shows, as it was asked for on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bilagviewer.danish.fold import fold_text
from bilagviewer.errors import UserError
from bilagviewer.model.tables import Table
from bilagviewer.ui.overview.grid import Grid
from bilagviewer.ui.overview.table_page import TablePage
from bilagviewer.ui.reading.table_part import TablePart

if TYPE_CHECKING:
    from bilagviewer.ui.main_window import MainWindow


def sort_shown(window: MainWindow, wish: str) -> None:
    """Sort the view's table, or the page's that is meant, by "TITLE", "TITLE:asc" or "TITLE:desc".

    Raise `UserError` where no column has that title.
    """
    title, _, way = wish.rpartition(":") if wish.endswith((":asc", ":desc")) else (wish, "", "")
    shown = window.stage.currentWidget()
    found = shown.grid if isinstance(shown, TablePage) else window.parts.page.filling.meant()
    if not isinstance(found, Grid | TablePart):
        raise UserError("window.no_table")
    found.set_order(_column(found.table, title), descending=way == "desc")


def _column(table: Table, title: str) -> int:
    titles = [column.title for column in table.columns]
    found = [n for n, own in enumerate(titles) if fold_text(own) == fold_text(title)]
    if not found:
        raise UserError("window.no_column", title=title, titles=", ".join(titles))
    return found[0]
