# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a correct reading shows: the index and the pejlemærker, counted by hand in the document."""

from __future__ import annotations

from collections import Counter

import pytest

from bilagviewer.importers.report import Imported
from bilagviewer.model.blocks import Heading, PageMark, Run, Statement, plain
from bilagviewer.model.locate import block_text
from reading_imported import all_bilag, body, headings, statements


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


def test_no_date_and_page_count_of_the_furniture_is_text(imported: Imported) -> None:
    words = "\n".join(block_text(block) for block in body(imported, "2.4/1").blocks)
    assert "Dato" not in words
    assert "Side" not in words
    removed = [entry.text for entry in imported.report.entries if entry.reason.startswith("page")]
    assert removed == [
        "Dato: 21. september 2020",
        "Side 1 af 2",
        "Dato: 21. september 2020",
        "Side 2 af 2",
    ]


def test_no_punkts_title_is_left_in_the_texts(imported: Imported) -> None:
    texts = [block_text(b) for body in imported.document.bodies.values() for b in body.blocks]
    titles = [section.title for section in imported.document.pack.sections]
    assert [text for text in texts if text.replace("s-k", "sk") in titles] == []
