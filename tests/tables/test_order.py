# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The order of a table's rows."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.tables.order import ranks, sorted_rows
from table_texts import table

GRANTS = table(
    "Navn|Beløb",
    "Århus|4.000.000 kr.",
    "Aalborg|–",
    "Zoo|17.500.000 kr.",
    "Ærø|4.000.000 kr.",
    "æble|17.500.000 kr.",
    "bilag 10|5 kr.",
    "bilag 2|5 kr.",
    "I alt|43.000.010 kr.",
)


@pytest.mark.parametrize(
    ("column", "descending", "rows"),
    [
        (0, False, [6, 5, 2, 4, 3, 1, 0, 7]),
        (0, True, [0, 1, 3, 4, 2, 5, 6, 7]),
        (1, False, [5, 6, 0, 3, 2, 4, 1, 7]),
        (1, True, [2, 4, 0, 3, 5, 6, 1, 7]),
    ],
)
def test_order_of_rows(column: int, descending: bool, rows: list[int]) -> None:
    assert sorted_rows(GRANTS, column, descending) == rows


def test_equal_cells_have_one_rank() -> None:
    assert ranks(GRANTS, 1) == [1, -2, 2, 1, 2, 0, 0, -4]


def test_a_remark_among_amounts_stands_last() -> None:
    amounts = ["1 kr.", "2 kr.", "ikke oplyst", "3 kr.", "4 kr.", "", "5 kr."]
    remarked = table("Beløb", *amounts)
    assert sorted_rows(remarked, 0, descending=True) == [6, 4, 3, 1, 0, 2, 5]


@given(values=st.lists(st.integers(-5, 5).map(str) | st.sampled_from(["", "-"]), min_size=1))
def test_both_ways_keep_ties_and_put_nothing_last(values: list[str]) -> None:
    numbers = table("Antal", *values)
    up, down = (sorted_rows(numbers, 0, descending=way) for way in (False, True))
    assert sorted(up) == sorted(down) == list(range(len(values)))
    for rows in (up, down):
        seen = defaultdict(list)
        for row in rows:
            seen[ranks(numbers, 0)[row]].append(row)
        assert all(places == sorted(places) for places in seen.values())
        assert [values[row] in ("", "-") for row in rows] == sorted(
            value in ("", "-") for value in values
        )
