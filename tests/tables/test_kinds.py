# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What kind a column is, from what stands in it."""

from __future__ import annotations

import pytest

from bilagviewer.model.tables import ColumnKind
from bilagviewer.tables.kinds import recognise


@pytest.mark.parametrize(
    ("title", "cells", "kind", "unit"),
    [
        ("Tilsagnsbeløb", ["17.500.000 kr.", "4.000.000 kr."], "amount", ""),
        ("Beløb (t.kr.)", ["17.500", "-", "(4)"], "amount", "t.kr."),
        ("Tilskud, mio. kr.", ["17,5", "4"], "amount", "mio. kr."),
        ("Tilskud", ["17,5 mio. kr.", "500 t.kr.", ""], "amount", ""),
        ("Tilskud", ["17,5 mio. kr.", "4"], "text", ""),
        ("Tilskud", ["1 kr.", "2 kr.", "3 kr.", "4 kr.", "ikke oplyst"], "amount", ""),
        ("Tilskud", ["1 kr.", "2 kr.", "ikke oplyst"], "text", ""),
        ("Antal", ["1", "2.000", "–"], "number", ""),
        ("Andel", ["12 %", "7,5 %"], "percent", ""),
        ("Andel i pct.", ["12", "7,5"], "percent", ""),
        ("Dato", ["24. november 2020", "1.12.2020"], "date", ""),
        ("Tid", ["09.30", "10.00"], "time", ""),
        ("Tid", ["12.00 - 12.15", "15.30"], "time", ""),
        ("Afdelinger", ["Odense og Vejle", "Struer"], "place", ""),
        ("Navn", ["Odense og Vejle", "Struer"], "text", ""),
        ("Navn", ["", "-"], "text", ""),
        ("Punkt", ["2.4", "3.1"], "text", ""),
    ],
)
def test_a_columns_kind(title: str, cells: list[str], kind: str, unit: str) -> None:
    [column] = recognise([title], [cells])
    assert (column.title, column.kind, column.unit) == (title, ColumnKind(kind), unit)


@pytest.mark.parametrize(
    ("title", "kind"), [("2021", "amount"), ("Budget 2022", "amount"), ("Antal", "number")]
)
def test_a_captions_unit_counts_for_money(title: str, kind: str) -> None:
    [column] = recognise([title], [["5.000", "300"]], caption="Økonomi (1.000 kr.)")
    assert column.kind == kind
    assert column.unit == ("1.000 kr." if kind == "amount" else "")


@pytest.mark.parametrize(
    ("title", "cells", "kind"),
    [
        ("Klynge", ["Odense Robotics", "Vision", "Klynge"], "text"),
        ("Hvor", ["Odense", "Vejle og Struer", "Struer"], "place"),
        ("Afdeling", ["Økonomi", "Personale", "Odense"], "text"),
    ],
)
def test_towns_in_the_cells_decide(title: str, cells: list[str], kind: str) -> None:
    def begins(text: str) -> bool:
        return text.split(maxsplit=1)[0] in ("Odense", "Vejle", "Struer")

    [column] = recognise([title], [cells], begins_with_place=begins)
    assert column.kind == kind
