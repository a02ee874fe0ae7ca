# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where pages are broken, worked out on blocks of so many lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bilagviewer.ui.printing.keeping import Measured, breaks


def block(lines: int, *, kept: bool = False, above: float = 0, below: float = 0) -> Measured:
    return Measured(above, below, [10.0] * lines, kept)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([block(10)], []),
        ([block(9), block(1, kept=True), block(4)], [1]),
        ([block(8), block(1, kept=True), block(1, kept=True), block(4)], [1]),
        ([block(9), block(4)], [1]),
        ([block(8), block(4)], []),
        ([block(8), block(3)], [1]),
        ([block(1, kept=True), block(12)], []),
        ([block(10), block(1, above=5), block(1)], [1]),
        ([block(9, below=6), block(1, above=5)], [1]),
    ],
)
def test_what_a_page_begins_with(blocks: Sequence[Measured], expected: Sequence[int]) -> None:
    assert breaks(blocks, 100.0) == expected


def test_headings_without_a_text_do_not_go_on_for_ever() -> None:
    assert breaks([block(1, kept=True)] * 35, 100.0) == [10, 20, 30]


def test_what_follows_the_document_is_kept_with_its_last_line() -> None:
    blocks = [block(5), block(1, kept=True)]
    assert breaks(blocks, 100.0, needs=30) == []
    assert breaks(blocks, 100.0, needs=60) == [1]


def test_a_block_without_lines_takes_no_room() -> None:
    assert breaks([block(5), block(0), block(5)], 100.0) == []
