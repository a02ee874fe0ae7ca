# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Large numbers are written as the reader writes them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from bilagviewer.ui.reading import words


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (800, "about 4\u00a0min. of reading"),
        (12_000, "about 1\u00a0h 0\u00a0min. of reading"),
        (280_000, "about 23\u00a0h 20\u00a0min. of reading"),
    ],
)
def test_long_reading_is_told_in_hours(qapp: QApplication, count: int, said: str) -> None:
    assert words.reading_time(count) == said


def test_a_row_among_very_many(qapp: QApplication) -> None:
    assert words.row_of(9, 14) == "row 9 of 14"
    assert words.row_of(77_777, 100_000) == "row 77.777 of 100.000"
