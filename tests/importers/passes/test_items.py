# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines become headings, paragraphs, figures and rows, by what the file says of them first."""

from __future__ import annotations

import pytest

from bilagviewer.importers.sheet import Hints, Line, line_of
from bilagviewer.model.blocks import Figure, Heading, Paragraph, Run, plain
from chapter_lines import blocks, kinds, plain_lines, row


def texts(lines: list[Line]) -> list[str]:
    return [plain(one.runs) for one in blocks(lines) if isinstance(one, (Paragraph, Heading))]


def test_a_heading_is_what_the_file_says_it_is() -> None:
    (found,) = blocks([Line((Run("Økonomi", bold=True),), hints=Hints(level=3))])
    assert isinstance(found, Heading)
    assert (found.level, found.runs) == (3, (Run("Økonomi"),))


def test_the_number_of_a_heading_stands_in_it() -> None:
    assert texts([line_of("Budget", 1, Hints(level=2, mark="2.1"))]) == ["2.1 Budget"]


@pytest.mark.parametrize(("picture", "file"), [("billede-1.png", "billede-1.png"), ("-", "")])
def test_a_picture_is_a_figure(picture: str, file: str) -> None:
    (found,) = blocks([line_of("Kurve over forbruget", 1, Hints(picture=picture))])
    assert isinstance(found, Figure)
    assert (found.alt, found.file) == ("Kurve over forbruget", file)


def test_a_picture_without_words_stays() -> None:
    assert kinds(blocks([Line(hints=Hints(picture="a.png"))])) == ["Figure"]


@pytest.mark.parametrize("text", ["- ikke et led", "1. ikke et punkt", "Side 1 af 2 er kode"])
def test_quiet_lines_are_one_paragraph(text: str) -> None:
    lines = [line_of(text, 1, Hints(quiet=True)), line_of("slut", 2, Hints(quiet=True))]
    assert texts(lines) == [f"{text}\nslut"]


def test_a_full_line_goes_on_and_a_short_one_ends() -> None:
    full = "Udvalget drøftede den gamle bro over åen og de forslag, der er kommet"
    assert texts(plain_lines(f"{full}\nfra borgerne.\n\nNavn\nSted")) == [
        f"{full} fra borgerne.",
        "Navn\nSted",
    ]


def test_a_solid_line_ends_where_it_ends() -> None:
    full = "Udvalget drøftede den gamle bro over åen og de forslag, der er kommet"
    lines = [line_of(full, 1, Hints(solid=True)), line_of("Tak.", 2, Hints(solid=True))]
    assert texts(lines) == [f"{full}\nTak."]


def test_a_number_that_a_full_line_left_begins_no_list() -> None:
    text = "Udvalget mødes igen efter ferien, og det bliver mandag den\n4. marts i salen."
    assert kinds(blocks(plain_lines(text))) == ["Paragraph"]


def test_two_tables_side_by_side_are_two() -> None:
    lines = [row(f"a{n}", "b", hints=Hints(table=n // 2 + 1)) for n in range(4)]
    assert kinds(blocks(lines)) == ["TableBlock"] * 2


def test_a_tab_in_the_words_is_a_space() -> None:
    assert texts([line_of("Formand:\tAnna", 1)]) == ["Formand: Anna"]


def test_the_number_that_a_full_line_left_is_not_lost() -> None:
    text = "Broen er gammel, og sagen følger loven om broer, kapitel 2, jf. § 8, stk.\n7. Udsat."
    assert texts(plain_lines(text)) == [text.replace("\n", " ")]
