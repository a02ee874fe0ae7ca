# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands above a table, and how its order is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from bilagviewer.danish.amounts import find_unit, format_amount, format_number
from bilagviewer.model.tables import Column, ColumnKind, RowKind, Table
from bilagviewer.tables.totals import Total, Totals

_UNIT = "\u00a0kr."
_MOMENTS = (ColumnKind.DATE, ColumnKind.TIME)
_NUMBERS = (ColumnKind.AMOUNT, ColumnKind.NUMBER, ColumnKind.PERCENT)


class _Counts(QObject):
    """Numbers with their noun: lupdate sees a plural only in the `tr` of an object."""

    def rows(self, count: int) -> str:
        return self.tr("%n row(s)", "", count).replace(str(count), format_number(count))

    def folded(self, count: int) -> str:
        return self.tr("%n column(s) folded in:", "", count)


def summary(totals: Totals, *, sure: bool = True) -> str:
    """Return "14 rækker · i alt 160.000.000 kr.", the total only where it is sure.

    Where the document states another sum, it says by how much. Nothing is added up unless
    the total is known to be `sure` or not.
    """
    text = _Counts().rows(_count(totals.table))
    whole = _total(totals) if sure else None
    if whole is None:
        return text
    in_all = QCoreApplication.translate("ReadingPage", "%1 in all")
    text = f"{text} · {in_all.replace('%1', format_amount(whole.value))}"
    return f"{text} · {_difference(whole)}" if whole.difference else text


def filtered(totals: Totals, rows: Sequence[int], words: str, *, sure: bool = True) -> str:
    """Return "Viser 3 af 14 rækker · 52.000.000 af 160.000.000 kr.", or that none matches."""
    among = _count(totals.table, rows)
    if not among:
        none = QCoreApplication.translate("ReadingPage", "No row matches “%1”.")
        return none.replace("%1", words.strip())
    shows = QCoreApplication.translate("ReadingPage", "Shows %1 of %2")
    text = shows.replace("%1", format_number(among)).replace(
        "%2", _Counts().rows(_count(totals.table))
    )
    whole = _total(totals) if sure else None
    if whole is None:
        return text
    part = _total(totals, rows)
    value = "0" if part is None else format_amount(part.value).removesuffix(_UNIT)
    sums = QCoreApplication.translate("ReadingPage", "%1 of %2")
    return f"{text} · {sums.replace('%1', value).replace('%2', format_amount(whole.value))}"


def title(column: Column) -> str:
    """Return a column's title, with the unit that only the caption names."""
    unit = column.unit if column.kind is ColumnKind.AMOUNT else ""
    return f"{column.title} ({unit})" if unit and not find_unit(column.title) else column.title


def _count(table: Table, rows: Sequence[int] | None = None) -> int:
    found = table.rows if rows is None else [table.rows[row] for row in rows]
    return sum(row.kind is RowKind.ROW for row in found)


def _total(totals: Totals, rows: Sequence[int] | None = None) -> Total | None:
    """Return what the only column of amounts comes to, where that is sure."""
    columns = totals.table.columns
    amounts = [number for number, own in enumerate(columns) if own.kind is ColumnKind.AMOUNT]
    return totals.of(amounts[0], rows) if len(amounts) == 1 else None


def _difference(whole: Total) -> str:
    more = whole.difference
    if more > 0:
        words = QCoreApplication.translate("ReadingPage", "The document’s sum is %1 more.")
    else:
        words = QCoreApplication.translate("ReadingPage", "The document’s sum is %1 less.")
    return words.replace("%1", format_amount(more if more > 0 else -more))


def folded(titles: Sequence[str]) -> str:
    """Return "1 kolonne foldet ind: Projektbeskrivelse."."""
    return f"{_Counts().folded(len(titles))} {', '.join(titles)}."


def folded_shortly(titles: Sequence[str]) -> str:
    """Return "1 kolonne foldet ind." where there is no room for the titles."""
    return _Counts().folded(len(titles)).removesuffix(":") + "."


def unfold() -> str:
    """Return what the button says that shows the folded columns."""
    return QCoreApplication.translate("ReadingPage", "Show")


def in_full() -> str:
    """Return what stands beside the button while no column is folded in."""
    return QCoreApplication.translate("ReadingPage", "Full text.")


def compact() -> str:
    """Return what the button says that folds the long columns in again."""
    return QCoreApplication.translate("ReadingPage", "Compact")


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
