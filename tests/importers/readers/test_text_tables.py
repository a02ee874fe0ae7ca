# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tables of a text become rows, however they are written."""

from __future__ import annotations

import pytest

from bilagviewer.model.blocks import Run
from reading_sheets import filled, sheet_of

Row = tuple[bool | None, int, list[str]]


def _rows(markdown: str) -> list[Row]:
    return [
        (line.hints.header, line.hints.table, line.text.split("\t"))
        for line in filled(sheet_of(markdown))
        if line.cells
    ]


TABLES: dict[str, list[Row]] = {
    "| A | B |\n|---|:-:|\n| 1 | 2 |": [(True, 1, ["A", "B"]), (False, 1, ["1", "2"])],
    "| A | B |\n|-|-|\n| 1 | 2 |": [(True, 1, ["A", "B"]), (False, 1, ["1", "2"])],
    "| A | B |\n| - | - |": [(False, 1, ["A", "B"]), (False, 1, ["-", "-"])],
    "|a|b|\n|c|d|\n\n|e|f|": [
        (False, 1, ["a", "b"]),
        (False, 1, ["c", "d"]),
        (False, 2, ["e", "f"]),
    ],
    "| Navn |\n|------|\n| Anna |": [(True, 1, ["Navn"]), (False, 1, ["Anna"])],
    r"| a \| b | c |": [(False, 1, ["a | b", "c"])],
    "+---+---+\n| A | B |\n+===+===+\n| c | d |\n|   | e |\n+---+---+": [
        (True, 1, ["A", "B"]),
        (False, 1, ["c", "d e"]),
    ],
    "<table><tr><th>A<th>B</th></tr>\n<tr><td>1</td><td>2 &lt; 3</td></tr></table>": [
        (True, 1, ["A B"]),
        (False, 1, ["1", "2 < 3"]),
    ],
    "Formand:\tAnna\nSted: klubhuset": [(None, 0, ["Formand:", "Anna"])],
    "a\tb\tc\nd\t\te": [(None, 0, ["a", "b", "c"]), (None, 0, ["d", "", "e"])],
}


@pytest.mark.parametrize("markdown", TABLES)
def test_rows_have_cells_a_head_and_the_number_of_their_table(markdown: str) -> None:
    assert _rows(markdown) == TABLES[markdown]


def test_cells_hold_runs_and_no_markup() -> None:
    [head, row] = filled(sheet_of("| **A** | B |\n|---|---|\n| [x](/y) | a<br>b |"))
    assert [[(run.text, run.bold) for run in cell] for cell in head.cells] == [  # type: ignore[union-attr] # runs
        [("A", True)],
        [("B", False)],
    ]
    assert row.text == "x\ta\nb"


@pytest.mark.parametrize("table", ["| a | b |", "<table><tr><td>a</td><td>b</td></tr></table>"])
def test_a_table_stands_apart_from_the_text_around_it(table: str) -> None:
    sheet = sheet_of(f"Før\n{table}\nEfter")
    at = next(n for n, line in enumerate(sheet.lines) if line.cells)
    assert sheet.lines[at - 1].is_blank
    assert sheet.lines[at + 1].is_blank
    assert [line.number for line in filled(sheet)] == [1, 2, 3]


def test_a_page_ends_on_a_line_of_its_own() -> None:
    sheet = sheet_of("Side et\fSide to\n\f\nSide tre")
    assert [(line.text, line.hints.page, line.number) for line in sheet.lines] == [
        ("Side et", False, 1),
        ("", True, 1),
        ("Side to", False, 1),
        ("", True, 2),
        ("Side tre", False, 3),
    ]


@pytest.mark.parametrize(
    "text", ["**Pkt. 5\tBroen**", "<b>Pkt. 5\tBroen</b>", "**Pkt. 5**\t**Broen**"]
)
def test_the_look_of_a_line_with_tabs_is_that_of_its_cells(text: str) -> None:
    [line] = [one for one in sheet_of(text).lines if not one.is_blank]
    assert line.cells == ((Run("Pkt. 5", bold=True),), (Run("Broen", bold=True),))
