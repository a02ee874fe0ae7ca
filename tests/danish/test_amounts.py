# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Amounts, numbers and percentages, read and written as Danish papers do."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.danish.amounts import (
    Amount,
    Number,
    find_unit,
    format_amount,
    format_number,
    parse_amount,
    parse_number,
    parse_percent,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("17.500.000", 17_500_000),
        ("17 500 000", 17_500_000),
        ("17\u00a0500", 17_500),
        ("4,5", Decimal("4.5")),
        ("1.234,50", Decimal("1234.5")),
        ("4,00", 4),
        ("0", 0),
        ("−5", -5),
        ("–5", -5),
        ("- 5", -5),
        ("(5)", -5),
        ("5-", -5),
        ("(1.500,5)", Decimal("-1500.5")),
        ("2020", 2020),
    ],
)
def test_numbers(text: str, value: Number) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "-", "–", " ", "2.4", "1.5", "1,2,3", "12.34.567", "5 stk.", "1.0000", "²", "--5"]
)
def test_no_numbers(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("17.500.000 kr.", 17_500_000, "kr."),
        ("17.500.000\u00a0kr", 17_500_000, "kr"),
        ("kr. 1.200", 1_200, "kr."),
        ("DKK 1.200,75", Decimal("1200.75"), "DKK"),
        ("4,5 mio. kr.", 4_500_000, "mio. kr."),
        ("4,5 mio.", 4_500_000, "mio."),
        ("1,2 mia. kr.", 1_200_000_000, "mia. kr."),
        ("250 t.kr.", 250_000, "t.kr."),
        ("250 tkr.", 250_000, "tkr."),
        ("3 millioner kroner", 3_000_000, "millioner kroner"),
        ("500,-", 500, ",-"),
        ("−5 kr.", -5, "kr."),
        ("–5 kr.", -5, "kr."),
        ("(5) kr.", -5, "kr."),
        ("(5 mio. kr.)", -5_000_000, "mio. kr."),
        ("5- kr.", -5, "kr."),
    ],
)
def test_amounts(text: str, value: Number, unit: str) -> None:
    assert parse_amount(text) == Amount(value, unit)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [("17.500", "t.kr.", 17_500_000), ("4,5", "mio. kr.", 4_500_000), ("(5)", "1.000 kr.", -5_000)],
)
def test_the_columns_unit_counts_where_the_cell_has_none(
    text: str, unit: str, value: Number
) -> None:
    assert parse_amount(text, unit) == Amount(value, unit)


def test_the_cells_own_unit_comes_first() -> None:
    assert parse_amount("5 kr.", "mio. kr.") == Amount(5, "kr.")


@pytest.mark.parametrize("text", ["", "-", "500", "500 stk.", "ca. 5 mio. kr.", "5 kr. i 2020"])
def test_no_amounts(text: str) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("12,5 %", Decimal("12.5")), ("7%", 7), ("-3 pct.", -3), ("50 procent", 50)],
)
def test_percentages(text: str, value: Number) -> None:
    assert parse_percent(text) == value


@pytest.mark.parametrize("text", ["", "%", "12", "12 kr.", "- %"])
def test_no_percentages(text: str) -> None:
    assert parse_percent(text) is None


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Beløb (t.kr.)", "t.kr."),
        ("Budget i 1.000 kr.", "1.000 kr."),
        ("Tilskud, mio. kr.", "mio. kr."),
        ("Kr.", "Kr."),
        ("Beløb (kr. 1.000)", "kr. 1.000"),
        ("DKK mio.", "DKK mio."),
        ("Tilskud på kr. 1.000.000", "kr."),
        ("Beløb i mio. EUR", ""),
        ("Beløb, £", ""),
        ("Pris i kroner", "kroner"),
        ("Antal krav", ""),
        ("Millionby", ""),
        ("Beløb", ""),
    ],
)
def test_units_in_headings(title: str, unit: str) -> None:
    assert find_unit(title) == unit


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (17_500_000, "17.500.000\u00a0kr."),
        (0, "0\u00a0kr."),
        (-1200, "\u22121.200\u00a0kr."),
        (Decimal("1234.5"), "1.234,50\u00a0kr."),
        (Decimal("12.00"), "12\u00a0kr."),
    ],
)
def test_amounts_are_written(value: Number, text: str) -> None:
    assert format_amount(value) == text


@given(value=st.integers() | st.decimals(-(10**12), 10**12, places=3))
def test_written_numbers_are_read_back(value: Number) -> None:
    assert parse_number(format_number(value)) == value


@given(value=st.integers(-(10**15), 10**15))
def test_written_amounts_are_read_back(value: int) -> None:
    assert parse_amount(format_amount(value)) == Amount(value, "kr.")
