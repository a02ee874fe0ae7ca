# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A printed table is whole: every column, every row in order, its titles on each page."""

from __future__ import annotations

import pytest

from bilagviewer.model.blocks import plain
from bilagviewer.model.tables import Column, ColumnKind, RowKind, Table
from bilagviewer.ui.printing.printout import Printout
from paper_texts import texts, written
from papermaking import Print, PrintTable
from reading_tables import LONG, grants, many_rows, row
from reading_texts import long_blocks


def cells(printout: Printout) -> list[str]:
    """Return the texts of all pages without stamps and the chapter's head."""
    found = []
    for page in range(printout.count):
        found += texts(printout, page)[2:]
    return found[1:]


def test_the_titles_stand_on_every_page(print_table: PrintTable) -> None:
    printout = print_table(many_rows(120).table)
    assert printout.count > 2
    for page in range(printout.count):
        assert texts(printout, page).count("Nr.") == 1


def test_every_cell_is_there_in_the_order_asked_for(print_table: PrintTable) -> None:
    table = many_rows(130).table
    order = [*range(129, -1, -1)]
    found = [text for text in cells(print_table(table, order)) if text not in ("Nr.", "Navn")]
    expected = [plain(cell.runs) for place in order for cell in table.rows[place].cells]
    assert found == expected


def test_five_thousand_rows_are_its_cells(print_table: PrintTable) -> None:
    table = many_rows(5000, ("Nr.", "Navn", "By")).table
    found = [t for t in cells(print_table(table)) if t not in ("Nr.", "Navn", "By")]
    assert found == [plain(cell.runs) for own in table.rows for cell in own.cells]


def test_rows_left_out_are_not_printed(print_table: PrintTable) -> None:
    printout = print_table(grants().table, [1, 3], "Viser 2 af 5 rækker")
    found = texts(printout, 0)
    assert "Viser 2 af 5 rækker" in found
    assert "Energi" not in found
    assert found.index("Miljø") < found.index("Ål")


def test_a_column_folded_in_on_the_screen_is_printed(print_table: PrintTable) -> None:
    said = " ".join(text.strip() for text in texts(print_table(grants().table), 0))
    assert said.count(LONG.strip()) == 5


def test_no_row_is_parted(print_table: PrintTable) -> None:
    table = Table((Column("A"), Column("B")), tuple(row(f"nr {n}", LONG) for n in range(40)))
    printout = print_table(table)
    for page in range(printout.count):
        said = " ".join(text.strip() for text in texts(printout, page))
        assert said.count(LONG.strip()) == said.count("nr ")


def test_a_row_higher_than_a_page_goes_on_with_every_word(print_table: PrintTable) -> None:
    many = " ".join(f"ord{n}" for n in range(2500))
    table = Table(
        (Column("A"), Column("B")), (row("før", "x"), row("høj", many), row("efter", "y"))
    )
    printout = print_table(table)
    # A long text is drawn in pieces that may end within a word.
    shown = "".join(cells(printout)).replace(" ", "")
    assert printout.count > 3
    assert many.replace(" ", "") in shown
    assert texts(printout, printout.count - 1)[-2:] == ["efter", "y"]


def test_numbers_stand_flush_right(print_table: PrintTable) -> None:
    found = [one for one in written(print_table(grants().table), 0) if one.text.endswith("kr.")]
    assert len({round(one.right) for one in found}) == 1
    assert len({round(one.x) for one in found}) > 1


@pytest.mark.parametrize(("columns", "across"), [(3, False), (7, True), (24, True)])
def test_the_sheet_lies_across_when_the_table_is_wide(
    print_table: PrintTable, columns: int, across: bool
) -> None:
    titles = tuple(Column(f"Overskrift {n}") for n in range(columns))
    texts_ = [f"Enhedsbetegnelse nummer {n}" for n in range(columns)]
    printout = print_table(Table(titles, (row(*texts_),)))
    assert printout.pages[0].sheet.landscape is across
    area = printout.pages[0].sheet.text
    for one in written(printout, 0):
        assert area.left() - 1 <= one.x
        assert one.right <= area.right() + 1


def test_a_word_without_an_end_is_broken_and_not_cut(print_table: PrintTable) -> None:
    word = "x" * 900
    printout = print_table(Table((Column("A"), Column("B")), (row("a", word),)))
    area = printout.pages[0].sheet.text
    assert "".join(t for t in cells(printout) if set(t) == {"x"}) == word
    assert all(one.right <= area.right() + 1 for one in written(printout, 0))


def test_a_banner_is_one_text_and_a_table_without_titles_has_none(print_table: PrintTable) -> None:
    banner = row("Region Syddanmark", "", kind=RowKind.BANNER)
    table = Table((Column("A"), Column("B")), (banner, row("a", "b")), headed=False)
    assert texts(print_table(table), 0)[-3:] == ["Region Syddanmark", "a", "b"]


def test_titles_do_not_stand_alone_at_a_page_s_foot(print_blocks: Print) -> None:
    for before in range(12, 34):
        printout = print_blocks([*long_blocks(before), grants()])
        for page in range(printout.count):
            found = texts(printout, page)
            if "Navn" in found:
                assert found.index("Navn") + 3 < len(found), before


def test_text_goes_on_below_a_table(print_blocks: Print) -> None:
    printout = print_blocks([grants(), *long_blocks(1)])
    found = written(printout, 0)
    assert printout.count == 1
    last = [one for one in found if one.text.startswith("Afsnit 1.")]
    assert last[0].y > max(one.y for one in found if one.text.endswith("kr."))


def test_no_amount_is_parted_from_its_unit(print_table: PrintTable) -> None:
    columns = (*(Column(f"Kolonne {n}") for n in range(8)), Column("Beløb", ColumnKind.AMOUNT))
    table = Table(columns, (row(*("En tekst, der fylder" for _ in range(8)), "17.500.000 kr."),))
    assert "17.500.000 kr." in texts(print_table(table), 0)
