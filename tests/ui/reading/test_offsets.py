# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Code points and UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.ui.reading.offsets import is_wide, to_points, to_units


@pytest.mark.parametrize(
    ("text", "points", "units"),
    [("abc", 2, 2), ("æøå", 3, 3), ("a😀b", 1, 1), ("a😀b", 2, 3), ("a😀b", 3, 4), ("", 0, 0)],
)
def test_known_offsets(text: str, points: int, units: int) -> None:
    assert to_units(text, points) == units
    assert to_points(text, units) == points


def test_inside_a_pair_is_its_beginning() -> None:
    assert to_points("a😀b", 2) == 1


@given(st.text(), st.integers(0, 50))
def test_there_and_back(text: str, points: int) -> None:
    points = min(points, len(text))
    assert to_points(text, to_units(text, points)) == points


@given(st.text())
def test_wide_is_told_by_the_length(text: str) -> None:
    assert is_wide(text) == (to_units(text, len(text)) != len(text))
