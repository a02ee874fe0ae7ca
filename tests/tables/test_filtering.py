# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The rows that hold certain words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.model.tables import RowKind
from bilagviewer.tables.filtering import RowFilter
from table_texts import table

GRANTS = table(
    "Navn|Beløb|Sted",
    "Ærøfærgen|5 kr.|Søby",
    "Café Åben|7 kr.|Allé 4",
    "FARVER|9 kr.|Søby Havn",
    "I alt|21 kr.|",
)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("", None),
        ("  ", None),
        ("søby", {0, 2, 3}),
        ("SØBY havn", {2, 3}),
        ("havn 9", {2, 3}),
        ("cafe alle", {1, 3}),
        ("åben", {1, 3}),
        ("aaben", {1, 3}),
        ("aeroe", {0, 3}),
        ("faer", {0, 3}),
        ("farge", set()),
        ("i alt", set()),
        ("kr.", {0, 1, 2, 3}),
    ],
)
def test_rows_that_hold_every_word(words: str, rows: set[int] | None) -> None:
    assert RowFilter(GRANTS).matching(words) == (None if rows is None else frozenset(rows))


def test_a_banner_stays_above_its_rows() -> None:
    kinds = [RowKind.BANNER, RowKind.ROW, RowKind.BANNER, RowKind.ROW]
    plain = table("A", "nord", "bro", "syd", "vej")
    rows = tuple(replace(row, kind=kind) for row, kind in zip(plain.rows, kinds, strict=True))
    assert RowFilter(replace(plain, rows=rows)).matching("vej") == frozenset({2, 3})


def test_a_word_is_not_found_across_cells() -> None:
    assert RowFilter(table("A|B", "mål|tal")).matching("måltal") == frozenset()


@given(typed=st.lists(st.text("søby hav9cek", max_size=6), max_size=8))
def test_what_was_sought_before_changes_nothing(typed: list[str]) -> None:
    used = RowFilter(GRANTS)
    assert [used.matching(words) for words in typed] == [
        RowFilter(GRANTS).matching(words) for words in typed
    ]
