# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The normal form of a text, and how long it takes to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.danish.text import normalise, reading_minutes


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("sund\u00adheds\u00advæsen", "sundhedsvæsen"),
        ("A\u030arhus", "Århus"),
        ("a\u00ad\u030a", "å"),
        (" to  ord\n\tog\u00a0tre ", "to ord og tre"),
        ("", ""),
    ],
)
def test_normal_form(text: str, normal: str) -> None:
    assert normalise(text) == normal


@given(text=st.text())
def test_the_normal_form_is_its_own(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (200, 1), (201, 2)])
def test_reading_minutes(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes
