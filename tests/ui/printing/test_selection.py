# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Only what is selected is printed, with tables as they are sorted and filtered."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.model.blocks import Block, Body
from bilagviewer.model.outline import outline
from bilagviewer.ui.printing.compose import compose
from bilagviewer.ui.printing.desk import a4
from bilagviewer.ui.printing.manuscript import Chapter, Manuscript, PrintedTable
from bilagviewer.ui.printing.of_page import PageSource
from bilagviewer.ui.printing.steps import finish
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.leaves import Point
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.theme.theme import Theme
from paper_texts import texts
from reading_tables import grants, many_rows
from reading_texts import PACK, long_blocks, paragraph, statement


def no_picture(member: str) -> bytes:
    raise KeyError(member)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ReadingPage:
    page = ReadingPage(theme)
    qtbot.addWidget(page)
    page.resize(770, 600)
    page.show()
    return page


def show(page: ReadingPage, *blocks: Block) -> None:
    entry = outline(PACK)[1]
    page.show_page(PageContent(entry, Body(blocks), PACK, None, None, no_picture))


def printed(chapter: Chapter | None) -> list[str]:
    assert chapter is not None
    paper = finish(compose(Manuscript("", "", (chapter,)), a4()))
    return [text for number in range(paper.count) for text in texts(paper, number)[2:]]


def table_part(page: ReadingPage) -> TablePart:
    return next(part for part in page.column.slots.built() if isinstance(part, TablePart))


def source(page: ReadingPage) -> PageSource:
    return PageSource(page, lambda _: None)


def test_nothing_selected_is_nothing_to_print(page: ReadingPage) -> None:
    show(page, *long_blocks(3))
    assert source(page).selection() is None


def test_words_of_two_paragraphs(page: ReadingPage) -> None:
    show(page, paragraph("et to tre"), paragraph("i midten"), statement(7, "fire fem seks"))
    page.selection.select(Point(0, 3), Point(2, 8))
    assert printed(source(page).selection())[2:] == ["to tre", "i midten", "fire fem"]


def test_a_whole_statement_keeps_its_number(page: ReadingPage) -> None:
    show(page, paragraph("et"), statement(7, "to"))
    page.selection.select_leaves(0, 1)
    assert [text.strip() for text in printed(source(page).selection())[2:]] == ["et", "7", "to"]


def test_rows_of_a_sorted_table(page: ReadingPage) -> None:
    show(page, paragraph("før"), grants(), paragraph("efter"))
    table_part(page).model.set_order(0, False)
    leaves = table_part(page).leaves()
    page.selection.select(Point(leaves[1], 0), Point(leaves[2], 0))
    found = printed(source(page).selection())
    assert [t for t in found if t in ("Bygning", "Energi", "Miljø", "Årstider", "Ål")] == [
        "Energi",
        "Miljø",
    ]
    assert "før" not in found


def test_a_table_is_printed_as_it_is_sorted(page: ReadingPage) -> None:
    show(page, grants())
    table_part(page).model.set_order(1, True)
    chapter = source(page).chapters()[0]
    table = next(piece for piece in chapter.pieces if isinstance(piece, PrintedTable))
    assert list(table.rows) == [0, 1, 3, 2, 4]
    assert table.above.endswith("sorted by Beløb: largest first")


def test_a_filter_prints_what_is_shown_and_says_so(page: ReadingPage) -> None:
    show(page, many_rows(30))
    table_part(page).top.field.setText("Række 1")
    said = printed(source(page).chapters()[0])
    assert sum(text.startswith("Række ") for text in said) == 12
    assert any("Shows 12 of 30 rows" in text and "“Række 1”" in text for text in said)


def test_a_table_that_is_not_on_the_screen_yet_is_sorted_too(page: ReadingPage) -> None:
    show(page, *long_blocks(120), many_rows(12))
    page.to_end()
    table_part(page).sort_by(0)
    page.to_start()
    page.column.show_plans((), (None, 0.0))
    chapter = source(page).chapters()[0]
    table = next(piece for piece in chapter.pieces if isinstance(piece, PrintedTable))
    assert list(table.rows) == [*range(11, -1, -1)]


def test_a_punkt_is_printed_with_its_bilag(page: ReadingPage) -> None:
    entries = outline(PACK)
    contents = {
        entry.address: PageContent(
            entry, Body((paragraph(f"Om {entry.address}"),)), PACK, None, None, no_picture
        )
        for entry in entries
    }
    page.show_page(contents[entries[0].address])
    chapters = PageSource(page, contents.get).chapters()
    assert [chapter.title for chapter in chapters] == ["Fælles mål", "Første bilag", "Andet bilag"]
    first = printed(chapters[0])
    assert any("Første bilag" in text for text in first)
