# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables keep their cells; sums, feet and texts over the whole width are told from rows."""

from __future__ import annotations

import pytest

from bilagviewer.importers.sheet import Hints, Line
from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import ColumnKind, RowKind
from chapter_lines import blocks, cells, kinds, plain_lines, read, row, rows, table_of

GRANTS = (
    "Nr.|Ansøgning|Beløb\n1.|Hjælp til ny motor: Sejlklubben|9.000 kr."
    "\n2.|Hjælp til ny motor: Roklubben|7.000 kr."
)


@pytest.mark.parametrize("separator", ["|", "\t"])
def test_cells_are_not_cut_where_the_title_names_one_thing(separator: str) -> None:
    text = GRANTS.replace("|", separator)
    found = table_of(rows(text) if separator == "|" else plain_lines(text))
    assert [column.title for column in found.table.columns] == ["Nr.", "Ansøgning", "Beløb"]
    assert cells(found)[0] == ["1.", "Hjælp til ny motor: Sejlklubben", "9.000 kr."]


@pytest.mark.parametrize("title", ["Ansøger og formål", "Klub og by", "Navn / sag"])
def test_cells_are_not_cut_where_the_title_names_another_thing(title: str) -> None:
    found = table_of(rows(GRANTS.replace("Ansøgning", title), header=True))
    assert len(found.table.columns) == 3


@pytest.mark.parametrize(
    ("title", "titles"),
    [
        ("Klub og beløb", ["Klub", "Beløb", "By"]),
        ("Klub och belopp", ["Klub", "Beloppet", "By"]),
        ("Club and grant", ["Club", "Grant", "By"]),
    ],
)
def test_a_column_whose_title_names_what_all_cells_say_is_two(
    title: str, titles: list[str]
) -> None:
    text = f"{title}|By\nNord {titles[1]}: 400 kr.|Vejle\nSyd {titles[1]}: 900 kr.|Ribe"
    found = table_of(rows(text, header=True))
    assert [column.title for column in found.table.columns] == titles
    assert cells(found) == [["Nord", "400 kr.", "Vejle"], ["Syd", "900 kr.", "Ribe"]]


def test_a_column_stays_one_where_one_cell_says_another_thing() -> None:
    text = "Klub og beløb|By\nNord Beløb: 400 kr.|Vejle\nSyd: intet|Ribe"
    assert len(table_of(rows(text, header=True)).table.columns) == 2


@pytest.mark.parametrize("total", ["I alt:", "Sum", "Total", "Summa", "Gesamt", "I alt 2025"])
def test_a_total_does_not_spoil_the_kind_of_a_column(total: str) -> None:
    text = f"Fra|Min.|Til|Emne\n17:00|5|17:05|Valg\n17:05|20|17:25|Tale\n{total}|25 min|17:25|"
    table = table_of(rows(text, header=True)).table
    kinds_of = [column.kind for column in table.columns]
    assert kinds_of[:2] == [ColumnKind.TIME, ColumnKind.NUMBER]
    assert [one.kind for one in table.rows] == [RowKind.ROW, RowKind.ROW, RowKind.SUM]


@pytest.mark.parametrize("label", ["Sumatra", "Totalentreprise", "Samlet"])
def test_a_row_that_counts_nothing_is_no_sum(label: str) -> None:
    table = table_of(rows(f"Sag|Svar\nNy bro|Ja\n{label}|Nej", header=True)).table
    assert table.rows[1].kind is RowKind.ROW


@pytest.mark.parametrize(
    ("foot", "kind"),
    [
        (("I alt", "700"), RowKind.SUM),
        (("Sammen", "700", "12"), RowKind.SUM),
        (("Kilde: klubberne", ""), RowKind.ROW),
    ],
)
def test_the_foot_stands_last_wherever_the_file_wrote_it(
    foot: tuple[str, ...], kind: RowKind
) -> None:
    below = [row("Nord", "300", "5"), row("Syd", "400", "7")]
    lines = [row(*foot), row("Navn", "Kr.", "År"), *below]
    hints = [Hints(foot=True), Hints(header=True), Hints(), Hints()]
    lines = [Line((), one.source, one.cells, hint) for one, hint in zip(lines, hints, strict=True)]
    found = table_of([line.hinted(table=1) for line in lines])
    assert [column.title for column in found.table.columns] == ["Navn", "Kr.", "År"]
    assert cells(found)[-1][0] == foot[0]
    assert found.table.rows[-1].kind is kind


@pytest.mark.parametrize("place", [1, 2])
def test_a_cell_over_the_whole_width_is_a_banner(place: int) -> None:
    lines = rows("Navn|Sag|Kr.\nNord|Både|300\nSyd|Årer|400", header=True)
    lines.insert(place, row("Uddelt i foråret", hints=Hints(table=1)))
    table = table_of(lines).table
    assert len(table.columns) == 3
    assert table.rows[place - 1].kind is RowKind.BANNER


def test_lines_of_a_table_in_a_cell_stay_in_the_cell() -> None:
    lines = rows("Navn|Del\nNord|x", header=True)
    inner = (Run("a b\nc d"),)
    lines[1] = Line((), lines[1].source, (lines[1].cells[0], inner), Hints(table=1))
    assert cells(table_of(lines)) == [["Nord", "a b\nc d"]]


def test_a_table_over_two_pages_is_one() -> None:
    page = "Navn\tKr.\nNord\t300"
    found = blocks(plain_lines(f"{page}\n\nSide 1 af 2\n\n{page.replace('Nord', 'Syd')}"))
    assert kinds(found) == ["TableBlock", "PageMark"]


def test_names_beside_long_texts_are_headings() -> None:
    text = (
        "Klubben har brug for nye både, fordi de gamle er slidte og ikke længere kan sejle sikkert."
    )
    found = blocks(plain_lines(f"Roklubben\t{text}\nSejlklubben\t{text}"))
    assert kinds(found) == ["Heading", "Paragraph"] * 2


def test_a_link_in_a_header_is_told() -> None:
    lines = rows("Navn|Kr.\nNord|300", header=True)
    linked = (Run("Navn", link="https://klub.example/"),)
    draft = read(
        [Line((), lines[0].source, (linked, *lines[0].cells[1:]), lines[0].hints), lines[1]]
    )
    assert [one.text for one in draft.entries if one.reason == "link"] == ["https://klub.example/"]


def test_the_looks_of_cells_stay() -> None:
    lines = rows("Navn|Kr.\nNord|300", header=True)
    bold = (Run("Syd", bold=True),)
    found = table_of([*lines, Line((), lines[0].source, (bold, (Run("4"),)), Hints(table=1))])
    assert found.table.rows[1].cells[0].runs == bold
    assert plain(found.table.rows[0].cells[0].runs) == "Nord"
