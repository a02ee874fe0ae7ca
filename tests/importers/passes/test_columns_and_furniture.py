# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines in columns are rows, page counts are marks, and a sheet of values is one table."""

from __future__ import annotations

import pytest

from bilagviewer.importers.passes import values
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Line, line_of
from bilagviewer.model.blocks import PageMark, Run, plain
from chapter_lines import blocks, cells, kinds, plain_lines, read, table_of


@pytest.mark.parametrize(
    "text",
    [
        "Navn       Kr.\nNord       300\nSyd        400",
        "Navn  Kr.\n----  ---\nNord  300\nSyd   400",
        "Navn|Kr.\nNord|300\nSyd|400",
        "Navn | Kr.\n---|---\nNord | 300\nSyd | 400",
    ],
)
def test_lines_in_columns_are_a_table(text: str) -> None:
    found = table_of(plain_lines(text))
    assert [column.title for column in found.table.columns] == ["Navn", "Kr."]
    assert cells(found) == [["Nord", "300"], ["Syd", "400"]]


def test_looks_stay_in_the_cells_of_columns() -> None:
    bold = Line((Run("Nord       "), Run("300", bold=True)))
    lines = [line_of("Navn       Kr.", 1), bold, line_of("Syd        400", 3)]
    assert table_of(lines).table.rows[0].cells[1].runs == (Run("300", bold=True),)


def test_an_indent_that_the_reader_took_off_counts() -> None:
    lines = plain_lines(
        "          Kr.       År\nNord      300       2024\nSyd       400       2025"
    )
    found = [Line((Run(plain(one.runs).strip()),), one.source, (), one.hints) for one in lines]
    assert cells(table_of(found)) == cells(table_of(lines))


def test_two_columns_of_prose_stay_lines() -> None:
    left = "Klubben mødes hver mandag   Der er kaffe bagefter og tid til snak\n"
    assert kinds(blocks(plain_lines(left * 4))) == ["Paragraph"]


def test_a_page_count_is_a_mark_and_the_date_beside_it_the_chapters() -> None:
    chapter = read(plain_lines("Tekst.\n\nDato: 3. maj 2024\n\nSide 1 af 2\n\nMere.")).chapters[0]
    assert kinds(chapter.blocks) == ["Paragraph", "PageMark", "Paragraph"]
    assert chapter.date == "2024-05-03"
    mark = chapter.blocks[1]
    assert isinstance(mark, PageMark)
    assert (mark.printed, mark.total) == ("1", "2")


def test_a_date_far_from_a_page_count_stays() -> None:
    chapter = read(plain_lines("Dato: 3. maj 2024\n\n\n\n\nTekst.\n\nSide 1 af 2")).chapters[0]
    assert (chapter.date, len(chapter.blocks)) == ("", 3)


@pytest.mark.parametrize("sign", [";", ","])
def test_a_sheet_of_values_is_rows(sign: str) -> None:
    text = 'Navn;By\n"Nord; og syd";Vejle\n\nSyd;Ribe'.replace(";", sign)
    found = values.rows(plain_lines(text), Log())
    assert found is not None
    assert [line.text.split("\t")[0] for line in found] == ["Navn", f"Nord{sign} og syd", "Syd"]


@pytest.mark.parametrize(
    "text", ["Navn;By\nNord", "a;b\nc;d", "Kære alle;\nhej;\nfarvel;", "a\nb\nc"]
)
def test_other_lines_are_no_sheet(text: str) -> None:
    assert values.rows(plain_lines(text), Log()) is None
