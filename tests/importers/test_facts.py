# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a correct reading of the first real bilagssamling shows, counted by hand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bilagviewer.importers.text import Imported, import_text
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    EntryKind,
    Heading,
    ListBlock,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Run,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.locate import block_text
from bilagviewer.model.outline import find, outline
from bilagviewer.model.pack import Bilag
from bilagviewer.model.tables import ColumnKind, Table
from bilagviewer.tables.totals import total

SOURCE = Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt"


@pytest.fixture(scope="module")
def imported() -> Imported:
    return import_text(SOURCE.read_bytes(), SOURCE.name)


def body(imported: Imported, address: str) -> Body:
    return imported.document.bodies[find(imported.document.pack, parse(address)).text]


def kind(body: Body, wanted: type) -> list[Block]:
    return [block for block in body.blocks if isinstance(block, wanted)]


def headings(body: Body) -> list[str]:
    return [plain(block.runs) for block in body.blocks if isinstance(block, Heading)]


def programme(body: Body) -> Programme:
    (only,) = (block for block in body.blocks if isinstance(block, Programme))
    return only


def table(body: Body) -> Table:
    (only,) = (block for block in body.blocks if isinstance(block, TableBlock))
    return only.table


def statements(body: Body) -> list[Statement]:
    return [block for block in body.blocks if isinstance(block, Statement)]


def all_bilag(imported: Imported) -> Iterator[tuple[str, Bilag]]:
    for entry in outline(imported.document.pack):
        if entry.bilag:
            yield str(entry.address), entry.bilag


# The index.


def test_the_punkter(imported: Imported) -> None:
    found = [(s.number, s.title, s.page) for s in imported.document.pack.sections]
    assert found == [
        ("2.4", "Fælles pejlemærker om fremtidens sundhedsvæsen", 2),
        ("3.1", "Siden sidst", 5),
        ("3.2", "Orientering om nye videns- og erhvervsklynger", 12),
    ]


def test_the_bilag_with_their_pages(imported: Imported) -> None:
    found = [(address, b.title, b.page, b.last_page) for address, b in all_bilag(imported)]
    assert found == [
        ("2.4/1", "Pejlemærker for et nært og sammenhængende sundhedsvæsen", 2, 4),
        ("3.1/1", "EU Temadag 24 november 2020", 5, 8),
        ("3.1/2", "Invitation til Strategisk Partnerskabsdag d. 11.12.2020", 9, 11),
        ("3.2/1", "Kort over klynger i Danmark", 12, 13),
        ("3.2/2", "Oversigt over placeringer i regionerne", 14, 15),
        ("3.2/3", "Præsentation af de udpegede klynger", 16, 18),
        ("3.2/4", "Beskrivelse af de nye viden- og erhvervsklynger og bevillinger", 19, None),
    ]


def test_a_title_that_is_a_file_name_gives_way_to_the_heading(imported: Imported) -> None:
    kept = {address: b.index_title for address, b in all_bilag(imported) if b.index_title}
    assert kept == {"2.4/1": "pejlemærker-for-et-naert-og-sammenhaengende-sundhedsvaesen"}


def test_the_seven_headings_of_punkter_are_no_text(imported: Imported) -> None:
    removed = [e for e in imported.report.entries if e.reason == "punkt_heading"]
    numbers = [entry for entry in removed if entry.text in ("2.4", "3.1", "3.2")]
    assert len(numbers) == 7
    hyphens = [entry for entry in removed if "erhvervs-klynger" in entry.text]
    assert len(hyphens) == 2


@pytest.mark.parametrize("address", ["3.1/1", "3.1/2", "3.2/2", "3.2/3"])
def test_a_first_heading_in_other_words_stays(imported: Imported, address: str) -> None:
    assert isinstance(body(imported, address).blocks[0], Heading)


@pytest.mark.parametrize("address", ["2.4/1", "3.2/4"])
def test_a_first_heading_in_the_same_words_goes(imported: Imported, address: str) -> None:
    title = dict(all_bilag(imported))[address].title
    assert title not in headings(body(imported, address))


def test_of_a_heading_that_stands_twice_both_are_kept(imported: Imported) -> None:
    found = headings(body(imported, "3.1/1"))
    assert found == [
        "VIRTUELT PROGRAM EU-TEMADAG DEN 24. NOVEMBER 2020",
        "VIRTUELT PROGRAM: EU-TEMADAG DEN 24. NOVEMBER 2020",
    ]


def test_no_entity_and_no_space_before_a_comma_is_left(imported: Imported) -> None:
    for name, text in imported.document.bodies.items():
        for block in text.blocks:
            words = block_text(block)
            assert "&amp;" not in words, name
            assert " ," not in words, name
            assert " ." not in words, name


# 2.4 bilag 1.


def test_the_date_is_the_bilags(imported: Imported) -> None:
    assert dict(all_bilag(imported))["2.4/1"].date == "2020-09-21"


def test_twelve_pejlemaerker_in_three_groups(imported: Imported) -> None:
    found = statements(body(imported, "2.4/1"))
    assert [s.number for s in found] == list(range(1, 13))
    assert list(Counter(s.group for s in found).values()) == [6, 4, 2]
    assert found[0].group.startswith("Stærkere samarbejde på tværs af sektorer")
    word = imported.document.pack.words.statement
    assert word
    assert (word.one, word.many) == ("pejlemærke", "pejlemærker")


def test_the_page_marks_stand_where_the_furniture_stood(imported: Imported) -> None:
    blocks = body(imported, "2.4/1").blocks
    marks = [n for n, block in enumerate(blocks) if isinstance(block, PageMark)]
    assert [(blocks[n].printed, blocks[n].total, blocks[n].running) for n in marks] == [  # type: ignore[union-attr]
        ("1", "2", None),
        ("2", "2", None),
    ]
    before, after = blocks[marks[1] - 1], blocks[marks[1] + 1]
    assert isinstance(before, Statement)
    assert before.number == 6
    assert isinstance(after, Heading)


def test_the_italic_passages(imported: Imported) -> None:
    found = [
        sum(1 for run in s.runs if isinstance(run, Run) and run.italic)
        for s in statements(body(imported, "2.4/1"))
    ]
    assert found == [1, 1, 1, 0, 2, 0, 1, 1, 1, 2, 1, 1]


def test_faults_are_shown_as_printed(imported: Imported) -> None:
    found = statements(body(imported, "2.4/1"))
    assert "implementering af ationale aftaler" in plain(found[2].runs)
    assert plain(found[9].runs).startswith("Det lægges behandlingsansvar for")


# 3.1 bilag 1.


def entries(imported: Imported) -> tuple[Entry, ...]:
    return programme(body(imported, "3.1/1")).entries


def test_the_programme_has_22_entries(imported: Imported) -> None:
    found = entries(imported)
    assert Counter(entry.track for entry in found) == {None: 13, 1: 5, 2: 4}
    outside = [entry.start for entry in found if entry.track is None]
    assert (outside[0], outside[9], outside[10:]) == ("09:30", "13:00", ["14:15", "14:30", "15:15"])
    tracks = programme(body(imported, "3.1/1")).tracks
    assert [track.partition(":")[0] for track in tracks] == ["Spor 1", "Spor 2"]


def test_pauses_and_lunch(imported: Imported) -> None:
    pauses = [e.start for e in entries(imported) if e.kind is EntryKind.PAUSE]
    lunches = [e.start for e in entries(imported) if e.kind is EntryKind.LUNCH]
    assert (pauses, lunches) == (["10:00", "11:00", "11:45", "14:15"], ["12:30"])


def test_an_end_only_where_one_is_printed(imported: Imported) -> None:
    found = [(entry.start, entry.end) for entry in entries(imported) if entry.end]
    assert found == [
        ("10:00", "10:15"),
        ("11:00", "11:15"),
        ("11:45", "11:55"),
        ("12:30", "13:00"),
        ("13:00", "14:15"),
        ("14:15", "14:30"),
    ]


def test_speakers_points_descriptions_and_the_remark(imported: Imported) -> None:
    found = entries(imported)
    speakers = [entry for entry in found if entry.speaker]
    assert len(speakers) == 12
    assert all(entry.office for entry in speakers)
    assert not [s for s in speakers if s.speaker.startswith("v.") or s.speaker.endswith(",")]
    assert "Pernille Weiss (C)" in [entry.speaker for entry in speakers]
    points = [len(entry.points) for entry in found if entry.points]
    assert (points, sum(points)) == ([3, 3, 3], 9)
    assert sum(1 for entry in found if entry.description) == 6
    assert [e.remark for e in found if e.remark] == ["Oplægget foregår på engelsk."]


def links(body: Body) -> list[str]:
    return [
        run.link
        for block in body.blocks
        if isinstance(block, (Paragraph, Heading))
        for run in block.runs
        if isinstance(run, Run) and run.link
    ]


def test_one_web_address(imported: Imported) -> None:
    found = links(body(imported, "3.1/1"))
    assert found == ["https://www.cok.dk/eu-temadag-aktuelt-eu-dagsordenen"]


# 3.1 bilag 2.


def test_the_invitation(imported: Imported) -> None:
    text = body(imported, "3.1/2")
    words = "\n".join(block_text(block) for block in text.blocks)
    for part in (
        "fredag den 11. december 2020 klokken 12.00 til 15.30",
        "Sixtus Signatur Hotel & Konference, Teglgårdsvej 73, 5500 Middelfart",
        "senest 2. november 2020",
    ):
        assert part in words
    assert links(text) == ["mailto:Signe.Unmack.Larsen@rsyd.dk"]


def test_five_themes_of_four_parts(imported: Imported) -> None:
    blocks = body(imported, "3.1/2").blocks
    (themes,) = (block for block in blocks if isinstance(block, ListBlock))
    names = [plain(item.runs) for item in themes.items]
    assert len(names) == 5
    for name in names:
        at = next(
            n for n, b in enumerate(blocks) if isinstance(b, Heading) and plain(b.runs) == name
        )
        parts = blocks[at + 1 : at + 4]
        assert [type(part) for part in parts] == [Heading, Paragraph, Paragraph]
        assert block_text(parts[0]).endswith("?")
        assert block_text(parts[2]).endswith("?")


def test_the_invitations_programme(imported: Imported) -> None:
    found = [(e.start, e.end) for e in programme(body(imported, "3.1/2")).entries]
    assert found == [
        ("12:00", "12:15"),
        ("12:15", "12:30"),
        ("12:30", "12:45"),
        ("12:45", "15:15"),
        ("15:15", "15:30"),
        ("15:30", None),
    ]


def test_three_signatories(imported: Imported) -> None:
    blocks = body(imported, "3.1/2").blocks
    at = next(
        n
        for n, b in enumerate(blocks)
        if isinstance(b, Heading) and plain(b.runs) == "Venlig hilsen"
    )
    assert [type(block) for block in blocks[at + 1 : at + 5]] == [*[Paragraph] * 3, Heading]


# 3.2.


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
    assert all(entry.line for entry in imported.report.entries if entry.kind == "repaired")
