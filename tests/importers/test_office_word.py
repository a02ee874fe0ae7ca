# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The real bilagssamling as LibreOffice writes it for Word gives the same pack as its text."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace

import pytest

import office_paper
from bilagviewer.importers.build import import_document
from bilagviewer.importers.report import Imported
from bilagviewer.model.blocks import Run, Source, Statement
from bilagviewer.model.pack import Document, PackId
from reading_imported import SOURCE, body, statements, table

COMMITTED = SOURCE.parent / "word" / "bilagssamling-2020.docx"
no_office = pytest.mark.skipif(
    office_paper.office() is None, reason="LibreOffice is not installed, so it can write nothing"
)


def without_lines(found: object) -> object:
    """Return data without the lines that its parts stood on: a Word file has none to count.

    The space before a comma that a tag left in the text stands in the Word file as it is.
    """
    if isinstance(found, Source):
        return None
    if is_dataclass(found) and not isinstance(found, type):
        named = {field.name: getattr(found, field.name) for field in fields(found)}
        return type(found), {name: without_lines(value) for name, value in named.items()}
    if isinstance(found, dict):
        return {key: without_lines(value) for key, value in found.items()}
    if isinstance(found, str):
        return re.sub(r"^ (?=[,.])", "", found)
    return [without_lines(one) for one in found] if isinstance(found, (tuple, list)) else found


def compared(document: Document) -> object:
    """Return all of a document but its lines, and what comes of the file it was made from."""
    pack = replace(document.pack, original="", importer="", id=PackId(""))
    return without_lines((pack, dict(document.bodies)))


@pytest.fixture(scope="module")
def word() -> Imported:
    return import_document(COMMITTED.read_bytes(), COMMITTED.name)


def test_the_committed_document_gives_the_pack_of_the_text(
    word: Imported, imported: Imported
) -> None:
    assert compared(word.document) == compared(imported.document)


def test_the_comparison_sees_a_word_and_a_look(imported: Imported) -> None:
    for old, new in (("Karup</u>", "Karup</u>e"), ("<u>Karup</u>", "Karup")):
        text = SOURCE.read_text("utf-8")
        other = import_document(text.replace(old, new).encode(), SOURCE.name)
        assert compared(other.document) != compared(imported.document)


def test_the_index_of_a_word_document_is_its_tree(word: Imported) -> None:
    found = [(s.number, s.page, len(s.bilag)) for s in word.document.pack.sections]
    assert found == [("2.4", 2, 1), ("3.1", 5, 2), ("3.2", 12, 4)]


def test_the_underlined_headquarters_of_a_word_document(word: Imported) -> None:
    cells = [row.cells[2].runs for row in table(body(word, "3.2/2")).rows]
    lines = [[run.text for run in cell if isinstance(run, Run) and run.underline] for cell in cells]
    assert [len(line) for line in lines] == [1] * 14
    assert [line[0] for line in lines][:3] == ["Sønderborg", "Aalborg", "Aarhus"]


def test_numbers_go_on_from_list_to_list(word: Imported) -> None:
    found: list[Statement] = statements(body(word, "2.4/1"))
    assert [one.number for one in found] == list(range(1, 13))


@no_office
def test_a_document_made_now_gives_the_pack_of_the_text(imported: Imported) -> None:
    made = office_paper.make_word(SOURCE.read_text("utf-8"))
    assert compared(import_document(made, "ny.docx").document) == compared(imported.document)


CASES = SOURCE.parent / "import"
NOT_FOR_WORD = {
    "bare_table": "a table in tags, which nobody writes in Word",
    "all_bilag_last": "columns made of spaces, where Word has tables",
    "attachments_in_text": "columns made of spaces, where Word has tables",
    "belongs_nowhere": "lines of one entry, told by how far in they stand",
    "tabs_in_headings": "a list's marks typed by hand",
    "wrapped_no_pages": "lines of one entry, told by how far in they stand",
    "anchors": "marks of another program, which no Word document has",
    "cells_over_columns": "a table in tags, which nobody writes in Word",
    "header_counts_pages": "a letter that a Word document cannot hold",
    "index_last_no_pages": "a letter that a Word document cannot hold",
    "index_over_pages": "a letter that a Word document cannot hold",
    "layout_of_pages": "a letter that a Word document cannot hold",
    "underlined_headings": "signs that draw, where Word has headings and tables",
    "form_feeds": "a letter that a Word document cannot hold",
    "front_matter": "fields and comments for other programs",
}
PAPERS = sorted(case.stem for case in CASES.glob("*.txt") if case.stem not in NOT_FOR_WORD)


@pytest.fixture(scope="module")
def papers() -> dict[str, tuple[str, bytes]]:
    texts = {
        stem: (CASES / f"{stem}.txt").read_text("utf-8").partition("=== expected\n")[0]
        for stem in PAPERS
    }
    words = office_paper.make_all(texts)
    return {stem: (text, words[stem]) for stem, text in texts.items()}


@no_office
@pytest.mark.parametrize("case", PAPERS)
def test_papers_of_other_makers_are_the_same_in_word(
    case: str, papers: dict[str, tuple[str, bytes]]
) -> None:
    text, word = papers[case]
    expected = import_document(text.encode(), f"{case}.txt").document
    assert compared(import_document(word, f"{case}.docx").document) == compared(expected)
