# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What tabs, breaks and other signs between words become."""

from __future__ import annotations

import pytest

from bilagviewer.model.blocks import Run
from word_file import document, of_runs, paragraph, run
from word_sheets import sheet_of, shown

TABS = {
    "rows": (["Navn\tBeløb", "Havn\t4 kr."], ["Navn|Beløb", "Havn|4 kr."]),
    "several tabs between two": (["A\t\tB", "C\tD"], ["A|B", "C|D"]),
    "a programme": (["9.00\tKaffe"], ["9.00|Kaffe"]),
    "an entry of an index": (["1 Velkomst\t2"], ["1 Velkomst\t2"]),
    "an index with numbers apart": (
        ["1\tVelkomst\t2", "2\tBro\t14"],
        ["1 Velkomst\t2", "2 Bro\t14"],
    ),
    "an index with a heading in it": (
        ["Åbne sager", "Bro\t3", "Kaj\t4"],
        ["Åbne sager", "Bro\t3", "Kaj\t4"],
    ),
    "facts": (["Dato:\t1. maj", "Sted:\tSalen"], ["Dato: 1. maj", "Sted: Salen"]),
    "one line": (["Venlig hilsen\tOle"], ["Venlig hilsen Ole"]),
    "one fact": (["Formand:\tAnna"], ["Formand: Anna"]),
    "an indented line": (["\tIndrykket"], ["Indrykket"]),
}


@pytest.mark.parametrize("case", TABS)
def test_what_a_tab_sets_apart(case: str) -> None:
    given, expected = TABS[case]
    sheet = sheet_of(document(*(paragraph(("", text)) for text in given)))
    assert shown(sheet) == expected
    numbers = [line.number for line in sheet.lines]
    assert numbers == list(range(1, len(numbers) + 1))


def test_rows_and_entries_of_an_index_stand_together() -> None:
    for given in (["Navn\tBeløb", "Havn\t4 kr."], ["Bro\t3", "Kaj\t4"]):
        lines = sheet_of(document(*(paragraph(("", text)) for text in given))).lines
        assert [line.is_blank for line in lines] == [False, False, True]


def test_a_tab_between_looks() -> None:
    (line,) = sheet_of(document(paragraph(("b", "1 Velkomst\t2")))).lines[:1]
    assert (line.text, [run.bold for run in line.runs if isinstance(run, Run)]) == (
        "1 Velkomst\t2",
        [True, False, True],
    )


def test_words_set_apart_by_leaders_are_an_entry_of_an_index() -> None:
    sign = '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/>'
    entry = of_runs(f"<w:r><w:t>Ny bro</w:t>{sign}<w:t>12</w:t></w:r>")
    assert shown(sheet_of(document(entry))) == ["Ny bro\t12"]


SIGNS = {
    "a tab to the edge": ('<w:t>Havn</w:t><w:ptab w:alignment="right"/><w:t>Kaj</w:t>', "Havn Kaj"),
    "an older line end": ("<w:t>Havn</w:t><w:cr/><w:t>Kaj</w:t>", "Havn\nKaj"),
    "a line end": ("<w:t>Havn</w:t><w:br/><w:t>Kaj</w:t>", "Havn\nKaj"),
    "a page's end": ('<w:t>Havn</w:t><w:br w:type="page"/><w:t>Kaj</w:t>', "Havn\nKaj"),
    "a hyphen that holds": ("<w:t>E</w:t><w:noBreakHyphen/><w:t>mail</w:t>", "E-mail"),
    "a soft hyphen": ("<w:t>havne</w:t><w:softHyphen/><w:t>bro\u00ad</w:t>", "havnebro"),
    "a tick of a font": ('<w:sym w:font="Wingdings" w:char="F0FE"/><w:t> Ja</w:t>', "☑ Ja"),
    "an arrow in private letters": (
        '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0e0</w:t><w:t> Kaj</w:t>',
        "→ Kaj",
    ),
    "a sign of a usual font": ('<w:sym w:font="Arial" w:char="00B0"/><w:t>C</w:t>', "°C"),
    "words of two runs with spaces": ("<w:t>Havn </w:t><w:t> Kaj</w:t>", "Havn Kaj"),
    "letters with loose rings": ("<w:t>A\u030arhus</w:t>", "Århus"),
}


@pytest.mark.parametrize("case", SIGNS)
def test_a_sign_is_read_as_it_is_shown(case: str) -> None:
    inner, expected = SIGNS[case]
    lines = shown(sheet_of(document(of_runs(f"<w:r>{inner}</w:r>"))))
    assert "\n".join(lines) == expected
    cell = f"<w:tc>{of_runs(f'<w:r>{inner}</w:r>')}</w:tc>"
    table = f"<w:tbl>{f'<w:tr>{cell * 2}</w:tr>' * 2}</w:tbl>"
    assert sheet_of(document(table)).lines[0].cells[0][0].text == expected  # type: ignore[union-attr]


def test_a_heading_over_two_lines_is_one() -> None:
    broken = of_runs(
        run("Punkt 1:"),
        "<w:r><w:br/></w:r>",
        run("Ny bro"),
        properties='<w:pStyle w:val="Heading1"/>',
    )
    (line,) = sheet_of(document(broken)).lines[:1]
    assert (line.hints.level, line.bare) == (1, "Punkt 1: Ny bro")


def test_lines_of_one_paragraph_have_no_blank_between_them() -> None:
    broken = of_runs(run("Anna"), "<w:r><w:br/></w:r>", run("Bo"))
    lines = sheet_of(document(broken, paragraph(("", "Slut")))).lines
    assert [line.text for line in lines] == ["Anna", "Bo", "", "Slut", ""]
