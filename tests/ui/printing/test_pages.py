# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pages: their stamps and numbers, what stands together, and the same pages everywhere."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPageSize, QTextLayout

from bilagviewer.model.blocks import (
    Entry,
    Heading,
    ListBlock,
    ListItem,
    PageMark,
    Programme,
    Run,
    TableBlock,
)
from bilagviewer.model.tables import Column, Table
from bilagviewer.ui.printing.output import as_pdf, page_picture
from bilagviewer.ui.printing.paper import PaperTheme, Sheet
from bilagviewer.ui.printing.steps import finish
from paper_texts import texts, written
from papermaking import Print
from reading_tables import row
from reading_texts import long_blocks, paragraph, statement


def plain_spaces(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_every_page_has_its_stamp_and_number(print_blocks: Print) -> None:
    printout = print_blocks(long_blocks(60))
    assert printout.count > 2
    for page in range(printout.count):
        stamp, number = texts(printout, page)[:2]
        assert stamp == "Mødet · 2.4 bilag 1 · Titlen"
        assert plain_spaces(number) == f"Page {page + 1} of {printout.count}"
        assert " " not in number


def test_every_word_is_printed_once(print_blocks: Print) -> None:
    printout = print_blocks(long_blocks(60))
    said = " ".join(" ".join(texts(printout, page)[2:]) for page in range(printout.count))
    numbers = [int(number) for number in re.findall(r"Afsnit (\d+)\.", said)]
    assert numbers == [*range(1, 61)]


@pytest.mark.parametrize("before", range(14, 30))
def test_no_heading_ends_a_page(print_blocks: Print, before: int) -> None:
    heads = [Heading(2, (Run("Kapitel"),)), Heading(3, (Run("Afsnit under"),))]
    printout = print_blocks([*long_blocks(before), *heads, *long_blocks(3)])
    for page in range(printout.count):
        assert texts(printout, page)[-1] not in ("Kapitel", "Afsnit under")


@pytest.mark.parametrize("lines", range(28, 46))
def test_one_line_of_a_paragraph_does_not_end_a_page(print_blocks: Print, lines: int) -> None:
    short = [paragraph(f"Linje {n}") for n in range(lines)]
    printout = print_blocks([*short, paragraph("Begyndelsen " + "ord " * 200)])
    first = [
        p for p in range(printout.count) if any("Begyndelsen" in t for t in texts(printout, p))
    ]
    after = [text for text in texts(printout, first[0]) if text.startswith(("Begynd", "ord"))]
    assert len(after) > 1


def test_a_statement_s_number_hangs_before_its_words(print_blocks: Print) -> None:
    printout = print_blocks([statement(12, "Et pejlemærke " * 30)])
    number, *lines = [one for one in written(printout, 0)[3:] if one.text.strip()]
    assert number.text.strip() == "12"
    assert all(number.right < line.x for line in lines)
    assert len({round(line.x) for line in lines}) == 1


def test_lists_and_programmes_read_as_on_the_screen(print_blocks: Print) -> None:
    items = ListBlock((ListItem((Run("første"),)), ListItem((Run("anden"),))), ordered=True)
    entry = Entry("09:30", "Velkomst", speaker="Kim", office="formand")
    found = " ".join(texts(print_blocks([items, Programme((entry,))]), 0))
    for words in ("1.", "første", "2.", "anden", "09.30", "Velkomst", "Kim", "formand"):
        assert words in found


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (PageMark("2", "4", 7), "Page 2 of 4 of the bilag itself"),
        (PageMark("2", "", 7), "Page 2 of the bilag itself"),
        (PageMark("", "", 7), "Page 7 of the bilagssamling"),
    ],
)
def test_the_document_s_pages_are_told_from_the_paper_s(
    print_blocks: Print, mark: PageMark, said: str
) -> None:
    assert said in texts(print_blocks([*long_blocks(1), mark, *long_blocks(1)]), 0)


def test_a_page_mark_does_not_end_a_page(print_blocks: Print) -> None:
    for before in range(12, 30):
        printout = print_blocks([*long_blocks(before), PageMark("2", "4"), *long_blocks(2)])
        for page in range(printout.count):
            assert not texts(printout, page)[-1].startswith("Page 2 of 4")


def test_a_pdf_has_the_same_pages_and_a_title(print_blocks: Print) -> None:
    printout = print_blocks(long_blocks(60))
    data = finish(as_pdf(printout))
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == printout.count
    assert "2.4 bilag 1".encode("utf-16-be") in data
    assert b"/ToUnicode" in data


def test_a_wide_table_lies_across_among_upright_pages(print_blocks: Print) -> None:
    titles = tuple(Column(f"Overskrift {n}") for n in range(9))
    wide = Table(titles, (row(*(f"Enhedsbetegnelse nummer {n}" for n in range(9))),))
    printout = print_blocks([*long_blocks(20), TableBlock(wide), *long_blocks(2)])
    lying = [page.sheet.landscape for page in printout.pages]
    assert (lying.count(True), lying[0], lying[-1]) == (1, False, False)
    boxes = re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", finish(as_pdf(printout)))
    assert [int(width) > int(height) for width, height in boxes] == lying


def test_the_ink_is_black_on_white(print_blocks: Print) -> None:
    printout = print_blocks([*long_blocks(3), statement(1, "x")])
    assert all(one.colour.lightness() < 80 for one in written(printout, 0))
    picture = page_picture(printout, 0, 0.5)
    assert picture.pixelColor(3, 3) == QColor("white")


def test_letters_do_not_melt_into_signs_that_no_search_finds(qapp: object) -> None:
    font = PaperTheme().font("page")
    layout = QTextLayout("ffi", font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert len(layout.glyphRuns()[0].glyphIndexes()) == 3


@pytest.mark.parametrize("across", [False, True])
def test_a_sheet_is_what_the_printer_is_told(across: bool) -> None:
    sheet = Sheet.of(QPageSize(QPageSize.PageSizeId.A4), landscape=across)
    told = sheet.layout()
    assert sheet.landscape is across
    assert told.pageSize().id() == QPageSize.PageSizeId.A4
    full = told.fullRectPoints()
    assert (full.width() > full.height()) is across
