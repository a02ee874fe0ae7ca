# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a cell's text is worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bilagviewer.model.tables import Column, ColumnKind
from bilagviewer.tables.values import CellValue, cell_value


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("text", " Odense Robotics ", "Odense Robotics"),
        ("text", "", ""),
        ("place", "Odense og Vejle", "Odense og Vejle"),
        ("amount", "17.500.000 kr.", 17_500_000),
        ("amount", "1.200", 1_200),
        ("amount", "0,50 kr.", Decimal("0.5")),
        ("amount", "ikke oplyst", None),
        ("number", "4,5", Decimal("4.5")),
        ("percent", "12 %", 12),
        ("percent", "12", 12),
        ("date", "24. november 2020", "2020-11-24"),
        ("time", "9.30", "09:30"),
        ("time", "12.00 - 12.15", "12:00"),
        ("time", "formiddag", None),
    ],
)
def test_a_cells_value(kind: str, text: str, value: CellValue) -> None:
    found = cell_value(text, Column("", ColumnKind(kind)))
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["", "-", "–", "—", " − "])
@pytest.mark.parametrize("kind", ["amount", "number", "percent", "date", "time"])
def test_a_dash_is_nothing(kind: str, text: str) -> None:
    assert cell_value(text, Column("", ColumnKind(kind))) is None


def test_a_columns_unit_counts() -> None:
    column = Column("Beløb (t.kr.)", ColumnKind.AMOUNT, "t.kr.")
    assert cell_value("17,5", column) == 17_500
    assert cell_value("17,5 mio. kr.", column) == 17_500_000
