# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands above a table, and how its order is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from bilagviewer.danish.amounts import format_amount
from bilagviewer.model.tables import ColumnKind, RowKind, Table
from bilagviewer.tables.totals import total

_MOMENTS = (ColumnKind.DATE, ColumnKind.TIME)
_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)


class _Counts(QObject):
    """Numbers with their noun: lupdate sees a plural only in the `tr` of an object."""

    def rows(self, count: int) -> str:
        return self.tr("%n row(s)", "", count)

    def folded(self, count: int) -> str:
        return self.tr("%n column(s) folded in:", "", count)


def summary(table: Table) -> str:
    """Return "14 rækker · i alt 160.000.000 kr.", the total only where it is sure.

    Where the document states another sum, it says so.
    """
    text = _Counts().rows(sum(row.kind is RowKind.ROW for row in table.rows))
    amounts = [c for c, own in enumerate(table.columns) if own.kind is ColumnKind.AMOUNT]
    whole = total(table, amounts[0]) if len(amounts) == 1 else None
    if whole is None:
        return text
    in_all = QCoreApplication.translate("ReadingPage", "%1 in all")
    text = f"{text} · {in_all.replace('%1', format_amount(whole.value))}"
    if not whole.difference or whole.stated is None:
        return text
    other = QCoreApplication.translate("ReadingPage", "the document says %1")
    return f"{text} · {other.replace('%1', format_amount(whole.stated))}"


def folded(titles: Sequence[str]) -> str:
    """Return "1 kolonne foldet ind: Projektbeskrivelse."."""
    return f"{_Counts().folded(len(titles))} {', '.join(titles)}."


def unfold() -> str:
    """Return what the button says that shows the folded columns."""
    return QCoreApplication.translate("ReadingPage", "Show")


def fold(titles: Sequence[str]) -> str:
    """Return what the button says that folds the long columns in again."""
    text = QCoreApplication.translate("ReadingPage", "Fold in %1")
    return text.replace("%1", ", ".join(titles))


def name(table: Table) -> str:
    """Return what a screen reader calls the table."""
    titles = ", ".join(column.title for column in table.columns if column.title)
    return QCoreApplication.translate("ReadingPage", "Table: %1").replace("%1", titles)


def document_order() -> str:
    """Return the name of the order in which the document prints its rows."""
    return QCoreApplication.translate("ReadingPage", "The document’s order")


def order(kind: ColumnKind, *, descending: bool) -> str:
    """Return how a column of `kind` is sorted, in words."""
    if kind in _NUMBERS:
        words = (
            QCoreApplication.translate("ReadingPage", "smallest first"),
            QCoreApplication.translate("ReadingPage", "largest first"),
        )
    elif kind in _MOMENTS:
        words = (
            QCoreApplication.translate("ReadingPage", "earliest first"),
            QCoreApplication.translate("ReadingPage", "latest first"),
        )
    else:
        words = (
            QCoreApplication.translate("ReadingPage", "from A to Å"),
            QCoreApplication.translate("ReadingPage", "from Å to A"),
        )
    return words[descending]
