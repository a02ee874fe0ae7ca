# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The program knows no name, title or number of the document that it was first tried with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import bilagviewer
import bundled
import reading_imported
from bilagviewer.model.blocks import Heading, MapBlock, Programme, TableBlock, plain
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Document

SOURCE = Path(bilagviewer.__file__).parent
_CAPITAL = re.compile(r"(?<![\w.])[A-ZÆØÅ]\w{2,}")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+|\d{5,}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}")
_DATE = re.compile(r"\d{1,2}\. [a-z]+ \d{4}")

GENERAL = {
    # What stands in any bilagssamling: its parts, a map, a programme and its tracks.
    "Bilag", "Kort", "Program", "Spor",
    "Danish", "German",  # the languages
    "Sound",  # what is in order and can be kept
    "Denmark", "Syddanmark",  # the country on the map, and one of its regions
    "Copenhagen",  # in the name of the time zone
    "Design",  # in the name of the font that the icons come from
}  # fmt: skip


def titles(document: Document) -> Iterator[str]:
    for entry in outline(document.pack):
        yield entry.section.title if entry.bilag is None else entry.bilag.title
    for group in document.pack.names:
        yield from group.names


def names(document: Document) -> Iterator[str]:
    """Give the texts that name something: headings, legends, cells of names, speakers, towns."""
    for body in document.bodies.values():
        for block in body.blocks:
            if isinstance(block, Heading):
                yield plain(block.runs)
            elif isinstance(block, MapBlock):
                yield from block.legend
            elif isinstance(block, TableBlock):
                columns = range(min(3, len(block.table.columns)))
                yield from (plain(row.cells[n].runs) for row in block.table.rows for n in columns)
            elif isinstance(block, Programme):
                yield from (f"{entry.speaker} {entry.office}" for entry in block.entries)
                yield from block.tracks


def numbers() -> set[str]:
    """Return the long numbers and the dates, as printed, also those in the furniture."""
    text = reading_imported.SOURCE.read_text("utf-8")
    return {number for form in (_NUMBER, _DATE) for number in form.findall(text)}


@cache
def wanted() -> frozenset[str]:
    """Return the names, whole titles and numbers that must stand nowhere in the source."""
    document = bundled.document()
    whole = [text for text in titles(document) if len(text) > 12]
    capitals = [
        word for text in (*titles(document), *names(document)) for word in _CAPITAL.findall(text)
    ]
    return frozenset({*whole, *capitals, *numbers()} - GENERAL)


def found(source: str) -> set[str]:
    words = set(re.findall(r"\w+", source))
    return {
        text
        for text in wanted()
        if text in words or ((" " in text or "." in text) and text in source)
    }


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_a_source_file_knows_nothing_of_the_document(path: Path) -> None:
    assert found(path.read_text("utf-8")) == set()


@pytest.mark.parametrize(
    "planted",
    ['"CLEAN"', "if name == 'Siden sidst':", "17.500.000", '"Sønderborg"', "Flyvholm",
     "# 21. september 2020", "Kort over klynger i Danmark"],
)  # fmt: skip
def test_what_is_planted_is_found(planted: str) -> None:
    assert found(f"x = 1\n{planted}\n")


def test_there_is_much_to_look_for() -> None:
    assert len(wanted()) > 200


@pytest.mark.parametrize("word", sorted(GENERAL))
def test_no_word_is_allowed_in_vain(word: str) -> None:
    assert any(re.search(rf"\b{word}\b", path.read_text("utf-8")) for path in SOURCE.rglob("*.py"))
