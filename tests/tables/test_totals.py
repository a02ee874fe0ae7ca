# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Totals, and when there is none."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.model.tables import Column, ColumnKind, RowKind
from bilagviewer.tables.adding import add
from bilagviewer.tables.totals import total
from table_texts import table

CASES = sorted((Path(__file__).parents[1] / "cases" / "totals").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    """A case is a caption or an empty line, a table, an empty line, and a line a column."""
    caption, _, rest = case.read_text("utf-8").partition("\n")
    lines, _, expected = rest.partition("\n\n")
    found = table(*lines.splitlines(), caption=caption)
    sums = [str(n) for n, row in enumerate(found.rows, 1) if row.kind is RowKind.SUM]
    said = [f"{column.title}: {describe(found, n)}" for n, column in enumerate(found.columns)]
    assert [*said, f"sums: {' '.join(sums) or 'none'}"] == expected.splitlines()


def describe(found: object, column: int) -> str:
    result = total(found, column)  # type: ignore[arg-type]
    if result is None:
        return "no total"
    difference = f", {result.difference} apart" if result.difference else ""
    return f"{result.value} from {result.count}{difference}"


def test_there_are_cases() -> None:
    assert len(CASES) >= 6


def test_a_total_of_the_shown_rows() -> None:
    grants = table("Navn|Beløb", "A|5 kr.", "B|7 kr.", "C|9 kr.", "I alt|21 kr.")
    shown = total(grants, 1, [0, 2, 3])
    assert shown is not None
    assert (shown.value, shown.count, shown.stated) == (14, 2, None)


def test_a_declared_column_without_units_counts_kroner() -> None:
    grants = table("A|5", "B|7", columns=(Column("Navn"), Column("Sum", ColumnKind.AMOUNT)))
    found = total(grants, 1)
    assert found is not None
    assert found.value == 12


@given(values=st.lists(st.integers(-(10**40), 10**40)))
def test_sums_are_exact(values: list[int]) -> None:
    assert add(values) == sum(values)


def test_a_sum_with_parts_stays_a_decimal() -> None:
    assert add([1, Decimal("0.25")]) == Decimal("1.25")
