# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Columns get their room where it makes the table lower."""

from __future__ import annotations

from bilagviewer.ui.printing.sharing import shared, squeezed


def test_what_fits_is_not_spread() -> None:
    assert shared([[40.0, 90.0], [60.0, 20.0]], [10, 10], 400) == [61, 91]


def test_the_room_goes_to_the_long_texts() -> None:
    short, long = shared([[50.0, 900.0], [50.0, 700.0]], [40, 40], 400)
    assert short + long == 400
    assert long > 300


def test_no_column_has_less_than_it_needs() -> None:
    assert all(w >= 70 for w in shared([[80.0, 900.0, 75.0]], [70, 70, 70], 300))


def test_columns_alike_get_alike() -> None:
    widths = shared([[200.0] * 4, [200.0] * 4], [50] * 4, 600)
    assert max(widths) - min(widths) <= 600 // 48
    assert sum(widths) == 600


def test_the_widest_gives_way_where_there_is_not_room_for_all() -> None:
    assert squeezed([30, 400, 50], 200) == [30, 120, 50]
    assert squeezed([0, 0], 1) == [1, 1]
