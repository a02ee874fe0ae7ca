# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Bullets and numbers are lists, with the marks that the paper shows, and lists in lists."""

from __future__ import annotations

import pytest

from bilagviewer.importers.sheet import Hints, Line, line_of
from bilagviewer.model.blocks import ListBlock, Paragraph, Run, plain
from chapter_lines import blocks, entry, kinds, plain_lines, told


def lists(lines: list[Line]) -> list[tuple[bool, int, list[object]]]:
    found = blocks(lines)
    assert kinds(found) == ["ListBlock"] * len(found)
    return [(one.ordered, one.start, told(one)) for one in found if isinstance(one, ListBlock)]


@pytest.mark.parametrize("mark", ["-", "*", "•", "+", "–", "▪"])
def test_typed_bullets_are_a_list(mark: str) -> None:
    found = lists(plain_lines(f"{mark} Anna\n{mark} Bo"))
    assert found == [(False, 1, ["Anna", "Bo"])]


@pytest.mark.parametrize("text", ["+ 3 pct. i år", "+45 12 34 56 78", "-3 grader", "*) se ovenfor"])
def test_a_sign_that_is_no_bullet_begins_no_list(text: str) -> None:
    assert kinds(blocks(plain_lines(text))) == ["Paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "4. marts 2025 kl. 16.00",
        "17. Mai 2025, Oslo",
        "3. maj",
        "21. mars 2024",
        "9. März 2025",
        "30. April 2026",
        "2. desember",
        "5. Oktober 2025 um 19 Uhr",
        "1. okt. 2025",
        "1. sept 2025",
        "4.-5. marts 2025",
        "4. og 5. juni",
        "12. und 13. Juli 2025",
        "7. – 9. november",
    ],
)
def test_a_day_of_a_month_is_no_entry(line: str) -> None:
    (found,) = blocks(plain_lines(f"{line}\n"))
    assert isinstance(found, Paragraph)
    assert plain(found.runs) == line


@pytest.mark.parametrize("words", ["Martsmødet", "Maja fortæller", "Decharge", "Juninummeret"])
def test_a_word_that_begins_as_a_month_is_an_entry(words: str) -> None:
    assert lists(plain_lines(f"1. {words}\n2. Valg")) == [(True, 1, [words, "Valg"])]


def test_bullets_further_in_stand_in_the_entry_above() -> None:
    text = (
        "1. Godkendelse\n2. Økonomi\n    - regnskab for året\n    - budget for næste\n3. Eventuelt"
    )
    inner = ["regnskab for året", "budget for næste"]
    assert lists(plain_lines(text)) == [(True, 1, ["Godkendelse", ("Økonomi", inner), "Eventuelt"])]


def test_bullets_below_a_sub_number_are_a_list() -> None:
    found = blocks(
        plain_lines("3.1 Skakklubben\n- søger 4.000 kr.\n- fik intet i fjor\n\n3.2 Koret")
    )
    assert kinds(found) == ["Paragraph", "ListBlock", "Paragraph"]


def depth(block: ListBlock) -> int:
    return 1 + max((depth(child) for item in block.items for child in item.children), default=0)


def test_a_list_is_at_most_eight_deep() -> None:
    (found,) = blocks([entry(f"led {n}", depth=n) for n in range(12)])
    assert isinstance(found, ListBlock)
    assert depth(found) == 8


def test_told_entries_nest_by_their_depth() -> None:
    lines = [entry("a", "1."), entry("b", depth=1), entry("c", depth=1), entry("d", "2.")]
    assert lists(lines) == [(True, 1, [("a", ["b", "c"]), "d"])]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["1.", "2.", "3."], (True, 1, ["led", "led", "led"])),
        (["9.", "10."], (True, 9, ["led", "led"])),
        (["9."], (True, 9, ["led"])),
        (["1)", "2)"], (True, 1, ["led", "led"])),
        (["•", "◦"], (False, 1, ["led", "led"])),
        (["a)", "b)"], (False, 1, ["a) led", "b) led"])),
        (["IV.", "V."], (False, 1, ["IV. led", "V. led"])),
        (["3.", "2.", "1."], (False, 1, ["3. led", "2. led", "1. led"])),
        (["2.1", "2.2"], (False, 1, ["2.1 led", "2.2 led"])),
        (["(i)", "(ii)"], (False, 1, ["(i) led", "(ii) led"])),
    ],
)
def test_marks_are_those_of_the_paper(
    marks: list[str], expected: tuple[bool, int, list[object]]
) -> None:
    assert lists([entry("led", mark) for mark in marks]) == [expected]


def test_a_list_that_begins_anew_is_another_list() -> None:
    marks = ["1.", "2.", "1.", "2."]
    assert [one[:2] for one in lists([entry("led", mark) for mark in marks])] == [(True, 1)] * 2


@pytest.mark.parametrize("mark", ["§ 4.", "Artikel 2"])
def test_a_mark_of_paragraphs_stands_in_its_text(mark: str) -> None:
    (found,) = blocks([entry("Foreningens navn", mark)])
    assert found == Paragraph((Run(f"{mark} Foreningens navn"),), found.source)


@pytest.mark.parametrize("first", ["", "Dagsorden:\n"])
def test_lines_of_one_paragraph_that_are_marked_are_a_list(first: str) -> None:
    text = first + "1. Velkomst\n2. Valg\n3. Kaffe"
    *above, found = blocks([line_of(text, 1, Hints(solid=True))])
    assert kinds(above) == ["Paragraph"] * bool(first)
    assert isinstance(found, ListBlock)
    assert told(found) == ["Velkomst", "Valg", "Kaffe"]


def test_a_mark_in_bold_begins_no_list() -> None:
    line = Line((Run("1. Ny bro", bold=True),))
    assert kinds(blocks([line])) == ["Paragraph"]


def test_another_paragraph_of_an_entry_stays_in_it() -> None:
    lines = [entry("Regnskab", "1."), line_of("Se bilaget.", 2), entry("Budget", "2."), Line()]
    found = blocks([*lines, line_of("Tak for i dag.", 5)])
    assert kinds(found) == ["ListBlock", "Paragraph"]
    assert isinstance(found[0], ListBlock)
    assert told(found[0]) == ["Regnskab\nSe bilaget.", "Budget"]
