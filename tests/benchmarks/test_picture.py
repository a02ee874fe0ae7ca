# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""When a window is said to have its content."""

from __future__ import annotations

import struct

import pytest

from picture import Frame, drawn_edges, edges, reached, share_final

WIDTH = 4


def pixels(*rows: str) -> bytes:
    """Return a picture in which each letter is a colour."""
    letters = "".join(rows)
    return struct.pack(f"={len(letters)}I", *map(ord, letters))


BLANK = pixels("....", "....", "....")
HALF = pixels("....", ".aa.", "....")
WHOLE = pixels("....", ".ab.", "....")


def test_an_even_ground_has_no_edges() -> None:
    assert edges(BLANK, WIDTH) == []


def test_edges_are_where_a_pixel_differs_from_its_left_or_upper_neighbour() -> None:
    assert edges(HALF, WIDTH) == [5, 6, 7, 9, 10]


def test_the_end_of_one_row_is_no_neighbour_of_the_next() -> None:
    assert edges(pixels("..ab", "..ab", "..ab"), WIDTH) == [6, 7, 10, 11]


def test_an_edge_that_was_there_before_is_not_counted() -> None:
    assert drawn_edges([Frame(0.0, HALF), Frame(1.0, WHOLE)], WIDTH) == [6]


def test_the_share_counts_only_the_places_asked_for() -> None:
    assert share_final(HALF, WHOLE, [5, 6]) == 0.5
    assert share_final(HALF, WHOLE, []) == 0.0


@pytest.mark.parametrize(("share", "when"), [(0.5, 1.0), (0.6, 2.0), (1.0, 2.0)])
def test_content_is_there_once_its_share_is_final(share: float, when: float) -> None:
    frames = [Frame(0.0, BLANK), Frame(1.0, HALF), Frame(2.0, WHOLE)]
    assert reached(frames, WIDTH, share) == when


def test_content_that_vanishes_again_was_not_there_yet() -> None:
    frames = [Frame(0.0, BLANK), Frame(1.0, WHOLE), Frame(2.0, BLANK), Frame(3.0, WHOLE)]
    assert reached(frames, WIDTH, 0.6) == 3.0


def test_nothing_drawn_is_never_content() -> None:
    assert reached([Frame(0.0, BLANK)], WIDTH, 0.6) is None
