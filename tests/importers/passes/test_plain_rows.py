# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""One row with a tab is no table, and neither are facts beside their names."""

from __future__ import annotations

import pytest

from bilagviewer.importers.sheet import Hints
from bilagviewer.model.blocks import Paragraph, plain
from chapter_lines import blocks, kinds, plain_lines, row


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Formand:\tAnna\nSted: klubhuset", "Formand: Anna\nSted: klubhuset"),
        ("Referent\tBo Lind", "Referent Bo Lind"),
        ("Til stede:\tAnna\tBo\tCarl", "Til stede: Anna Bo Carl"),
        ("Dato:\t4. marts\nSted:\tHuset", "Dato: 4. marts\nSted: Huset"),
        ("Afbud:\t\nDirigent:\tEva", "Afbud:\nDirigent: Eva"),
    ],
)
def test_rows_that_are_no_table_are_a_paragraph(text: str, expected: str) -> None:
    (found,) = blocks(plain_lines(text))
    assert isinstance(found, Paragraph)
    assert plain(found.runs) == expected


@pytest.mark.parametrize(
    "text", ["Navn\tKr.\nRoklubben\t400", "A:\t1\t2\nB:\t3\t4", "09.00:\tKaffe\n10.00:\tTale"]
)
def test_other_rows_are_a_table(text: str) -> None:
    assert kinds(blocks(plain_lines(text))) == ["TableBlock"]


@pytest.mark.parametrize("hints", [Hints(table=1), Hints(header=False)])
def test_one_row_that_the_file_calls_a_table_is_one(hints: Hints) -> None:
    assert kinds(blocks([row("Navn:", "Anna", hints=hints)])) == ["TableBlock"]


def test_two_short_rows_that_time_begins_are_no_facts() -> None:
    found = blocks(plain_lines("09.00:\tKaffe\n10.00:\tTale\n11.00:\tFrokost"))
    assert kinds(found) == ["Programme"]
