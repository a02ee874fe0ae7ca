# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a correct reading shows: map, tables and presentations, counted by hand in the document."""

from __future__ import annotations

import pytest

from bilagviewer.importers.report import Imported
from bilagviewer.model.blocks import Heading, MapBlock, Paragraph, Run, TableBlock, plain
from bilagviewer.model.tables import ColumnKind
from bilagviewer.tables.order import sorted_rows
from bilagviewer.tables.totals import total
from reading_imported import body, headings, kind, table


def test_the_legend_of_the_map(imported: Imported) -> None:
    (found,) = body(imported, "3.2/1").blocks
    assert isinstance(found, MapBlock)
    assert found.marks == ("Hovedkontor",)
    assert len(found.legend) == 14
    assert plain(found.caption) == "Klynger"


def test_the_table_of_places(imported: Imported) -> None:
    found = table(body(imported, "3.2/2"))
    assert [column.title for column in found.columns] == ["Styrkeposition", "Klynge", "Afdelinger"]
    assert found.columns[2].kind is ColumnKind.PLACE
    assert len(found.rows) == 14


def test_the_underlined_towns(imported: Imported) -> None:
    found = table(body(imported, "3.2/2"))
    underlined = [
        "".join(run.text for run in row.cells[2].runs if isinstance(run, Run) and run.underline)
        for row in found.rows
    ]
    towns = (
        "Sønderborg Aalborg Aarhus København København Albertslund Herning København Aarhus "
        "København Odense København Struer Karup"
    )
    assert underlined == towns.split()


@pytest.mark.parametrize(
    "words",
    [
        "Middelfart (rykker til Fredericia)",
        "fra 2021 også Esbjerg",
        "Klyngen etableres ved fusion i 2020.",
        "med repræsentation på universiteter og GTS'er",
        "Der planlægges desuden kontor i hovedstadsregionen.",
        "Desuden medarbejdere hos partnere Aarhus og Viborg.",
    ],
)
def test_the_words_in_the_cells_stay(imported: Imported, words: str) -> None:
    cells = [plain(row.cells[2].runs) for row in table(body(imported, "3.2/2")).rows]
    assert sum(words in cell for cell in cells) == 1


def test_four_rows_are_marked(imported: Imported) -> None:
    rows = table(body(imported, "3.2/2")).rows
    marked = [n for n, row in enumerate(rows) if plain(row.cells[0].runs).startswith("Spirende")]
    assert marked == [10, 11, 12, 13]


def test_fourteen_presentations_and_no_table(imported: Imported) -> None:
    text = body(imported, "3.2/3")
    levels = [block.level for block in text.blocks if isinstance(block, Heading)]
    assert levels[3:] == [4] * 14
    assert len(kind(text, Paragraph)) == 14
    assert not kind(text, TableBlock)


def test_the_grants_are_one_table(imported: Imported) -> None:
    found = table(body(imported, "3.2/4"))
    columns = [(column.title, column.kind) for column in found.columns]
    assert columns == [
        ("Styrkeposition", ColumnKind.TEXT),
        ("Tilsagnsbeløb", ColumnKind.AMOUNT),
        ("Klyngeorganisation", ColumnKind.TEXT),
        ("Projektbeskrivelse", ColumnKind.TEXT),
    ]
    assert len(found.rows) == 14
    assert plain(found.rows[0].cells[0].runs) == "Energiteknologi"


def test_the_amounts(imported: Imported) -> None:
    found = table(body(imported, "3.2/4"))
    millions = [float(plain(row.cells[1].runs)[:-4].replace(".", "")) / 1e6 for row in found.rows]
    assert millions == [17.5, 17.5, 17, 15.5, 15.5, 13.5, 13, 12.5, 5.5, 4, 9.5, 9, 6, 4]
    whole = total(found, 1)
    assert whole is not None
    assert whole.value == 160_000_000


def test_two_tables_in_all(imported: Imported) -> None:
    tables = [t for text in imported.document.bodies.values() for t in kind(text, TableBlock)]
    assert len(tables) == 2


def test_what_was_repaired_is_said(imported: Imported) -> None:
    repaired = [e.reason for e in imported.report.entries if e.kind == "repaired"]
    assert sorted(repaired) == [
        "combined_cells",
        "continued_table",
        "file_name_title",
        "group_heading",
        "group_heading",
        "named_texts",
    ]
    assert all(entry.place for entry in imported.report.entries if entry.kind == "repaired")


def test_spirende_is_a_mark_before_two_names_and_alone_in_two_rows(imported: Imported) -> None:
    cells = [plain(row.cells[0].runs) for row in table(body(imported, "3.2/2")).rows]
    assert [cell.partition(":")[0] for cell in cells[10:]] == ["Spirende"] * 4
    assert cells[12:] == ["Spirende"] * 2
    assert not any("Spirende" in cell for cell in cells[:10])


def test_the_least_and_the_most_amounts(imported: Imported) -> None:
    found = table(body(imported, "3.2/4"))
    rising = [plain(found.rows[n].cells[1].runs) for n in sorted_rows(found, 1, False)]
    assert rising[:2] == ["4.000.000 kr."] * 2
    assert rising[-2:] == ["17.500.000 kr."] * 2
    assert plain(found.rows[sorted_rows(found, 1, True)[0]].cells[1].runs) == "17.500.000 kr."


def test_a_name_comes_in_three_ways_and_stays_as_printed(imported: Imported) -> None:
    names = {plain(row.cells[1].runs) for row in table(body(imported, "3.2/2")).rows}
    names |= {plain(row.cells[2].runs) for row in table(body(imported, "3.2/4")).rows}
    legend = body(imported, "3.2/1").blocks[0]
    assert isinstance(legend, MapBlock)
    names |= set(legend.legend) | set(headings(body(imported, "3.2/3")))
    byggeri = {name for name in names if "byggeri" in name.lower()}
    assert len(byggeri) == 3
    assert {"Copenhagen Fintech", "Copenhagen FinTech"} <= names
