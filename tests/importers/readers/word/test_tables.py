# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tables of a document: their rows and cells, and those that only place what is in them."""

from __future__ import annotations

import pytest

from bilagviewer.model.blocks import Run
from word_file import document, drawn, numbered, of_runs, paragraph, part, table
from word_sheets import sheet_of, shown, told


def _p(words: str, looks: str = "") -> str:
    return paragraph((looks, words))


def _cells(*words: str, looks: str = "") -> list[str]:
    return [_p(word, looks) for word in words]


def _tc(inner: str, said: str = "") -> str:
    return f"<w:tc><w:tcPr>{said}</w:tcPr>{inner}</w:tc>"


def _tr(*cells: str, said: str = "") -> str:
    return f"<w:tr><w:trPr>{said}</w:trPr>{''.join(cells)}</w:tr>"


def _tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


HEAD = "<w:tblHeader/>"
BEGIN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
INNER = table([_cells("x", "y"), _cells("z", "w")])
THREE = [_cells("Navn", "Nr.", "Kr."), _cells("Kaj", "1", "7"), _cells("Mole", "2", "9")]


def _wide(span: int, words: str = "Uddelt i foråret") -> str:
    return _tr(_tc(_p(words), f'<w:gridSpan w:val="{span}"/>'))


DATA = {
    "a table": (table(THREE), ["Navn|Nr.|Kr.", "Kaj|1|7", "Mole|2|9"]),
    "a cell over two rows": (
        _tbl(
            _tr(_tc(_p("Kaj"), BEGIN), _tc(_p("1"))),
            _tr(_tc("<w:p/>", ON), _tc(_p("2"))),
            _tr(_tc(_p("Mole"), BEGIN), _tc(_p("3"))),
        ),
        ["Kaj|1", "Kaj|2", "Mole|3"],
    ),
    "a cell over three rows, the last of two": (
        _tbl(
            _tr(_tc(_p("1")), _tc(_p("Fælles"), BEGIN)),
            _tr(_tc(_p("2")), _tc("<w:p/>", '<w:vMerge w:val="continue"/>')),
            _tr(_tc(_p("3")), _tc("<w:p/>", ON)),
        ),
        ["1|Fælles", "2|Fælles", "3|Fælles"],
    ),
    "a cell over all columns": (
        _tbl(_tr(*map(_tc, THREE[0])), _wide(3), _tr(*map(_tc, THREE[1]))),
        ["Navn|Nr.|Kr.", "Uddelt i foråret||", "Kaj|1|7"],
    ),
    "a cell wider than the table": (
        _tbl(_tr(*map(_tc, THREE[0])), _wide(4), _tr(*map(_tc, THREE[1]))),
        ["Navn|Nr.|Kr.", "Uddelt i foråret||", "Kaj|1|7"],
    ),
    "a cell far wider than the table": (
        _tbl(_tr(*map(_tc, THREE[0])), _tr(*map(_tc, THREE[1])), _wide(99999)),
        ["Navn|Nr.|Kr.", "Kaj|1|7", "Uddelt i foråret||"],
    ),
    "a row that begins further in": (
        _tbl(_tr(*map(_tc, THREE[0])), _tr(_tc(_p("7")), said='<w:gridBefore w:val="2"/>')),
        ["Navn|Nr.|Kr.", "||7"],
    ),
    "several paragraphs and a list in a cell": (
        table([_cells("Sag", "Om"), [_p("Bro"), _p("Den er gammel.") + numbered("ny", 1)]]),
        ["Sag|Om", "Bro|Den er gammel.\n• ny"],
    ),
    "a table in one of nine cells": (
        table([THREE[0], [_p("Kaj"), INNER, _p("7")], THREE[2]]),
        ["Navn|Nr.|Kr.", "Kaj|x | y\nz | w|7", "Mole|2|9"],
    ),
    "a table in the last of four cells, with words": (
        table([_cells("Sag", "Tal"), [_p("Bro"), _p("Udgifter") + INNER]]),
        ["Sag|Tal", "Bro|Udgifter\nx | y\nz | w"],
    ),
    "content controls round rows and cells": (
        f"<w:tbl><w:sdt><w:sdtContent>{_tr(_tc(_p('A')), _tc(_p('B')))}</w:sdtContent></w:sdt>"
        f"<w:tr><w:sdt><w:sdtContent>{_tc(_p('1'))}</w:sdtContent></w:sdt>{_tc(_p('2'))}</w:tr></w:tbl>",
        ["A|B", "1|2"],
    ),
    "an empty row": (
        table([*THREE[:2], _cells("", "", ""), THREE[2]]),
        ["Navn|Nr.|Kr.", "Kaj|1|7", "Mole|2|9"],
    ),
}
BULLETS = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
)


@pytest.mark.parametrize("case", DATA)
def test_the_rows_of_a_table(case: str) -> None:
    body, expected = DATA[case]
    sheet = sheet_of(document(body, parts={"numbering": BULLETS}))
    assert (shown(sheet), told(sheet)) == (expected, [])
    assert len({line.hints.table for line in sheet.lines if line.cells}) == 1


HEADERS = {
    "that says so": (
        _tbl(_tr(*map(_tc, THREE[0]), said=HEAD), _tr(*map(_tc, THREE[1]))),
        [True, False],
    ),
    "that is bold": (table([_cells("Navn", "Kr.", looks="b"), _cells("Kaj", "7")]), [True, False]),
    "that nothing says": (table(THREE), [None, None, None]),
    "that all rows say": (
        _tbl(*(_tr(*map(_tc, row), said=HEAD) for row in THREE)),
        [True, False, False],
    ),
}


@pytest.mark.parametrize("case", HEADERS)
def test_a_header_row(case: str) -> None:
    body, expected = HEADERS[case]
    lines = sheet_of(document(body)).lines
    assert [line.hints.header for line in lines if line.cells] == expected


def test_two_header_rows_are_one() -> None:
    over = _tr(_tc(_p("Sted"), BEGIN), _tc(_p("Udgift"), '<w:gridSpan w:val="2"/>'), said=HEAD)
    under = _tr(_tc("<w:p/>", ON), _tc(_p("2025")), _tc(_p("2026")), said=HEAD)
    body = _tbl(over, under, _tr(*map(_tc, _cells("Kaj", "7", "9"))))
    assert shown(sheet_of(document(body))) == ["Sted|Udgift 2025|Udgift 2026", "Kaj|7|9"]


def test_a_table_has_a_blank_line_before_and_after() -> None:
    lines = sheet_of(document(_p("Før"), table(THREE), table(THREE), _p("Efter"))).lines
    assert [line.is_blank for line in lines if line.is_blank or not line.cells] == [
        False,
        True,
        True,
        True,
        False,
        True,
    ]
    assert [line.hints.table for line in lines if line.cells] == [1, 1, 1, 2, 2, 2]


def test_words_in_cells_keep_their_looks() -> None:
    (line, *_) = sheet_of(
        document(table([[paragraph(("u", "Kaj"), ("", ", Mole")), _p("B")]] * 2))
    ).lines
    assert line.cells[0] == (Run("Kaj", underline=True), Run(", Mole"))


PLACED = {
    "one column": (table([_cells("A"), _cells("B")]), ["A", "B"]),
    "headings in cells": (
        table([[paragraph(("", "Bro"), style="Heading2"), _p("Tekst")], _cells("A", "B")]),
        ["## Bro", "Tekst", "A", "B"],
    ),
    "facts of the meeting": (
        table([_cells("Dato", "4. marts"), _cells("Sted", "Salen")]),
        ["Dato: 4. marts", "Sted: Salen"],
    ),
    "labels": (
        table([_cells("Til stede:", "Anna"), _cells("Referent:", "Bo")]),
        ["Til stede: Anna", "Referent: Bo"],
    ),
    "a number and a title": (
        table([_cells("1.", "Ny bro")]) + _p("Gammel.") + table([_cells("2.", "Ny kaj")]),
        ["1. Ny bro", "Gammel.", "2. Ny kaj"],
    ),
    "a number and a heading": (
        table([[_p("612"), paragraph(("", "Ny bro"), style="Heading1")]]),
        ["# 612 Ny bro"],
    ),
    "a page with parts in two columns": (
        table([[_p("Menu"), INNER + _p("Tekst")]]),
        ["Menu", "x|y", "z|w", "Tekst"],
    ),
}


@pytest.mark.parametrize("case", PLACED)
def test_a_table_that_only_places_what_is_in_it(case: str) -> None:
    body, expected = PLACED[case]
    assert shown(sheet_of(document(body))) == expected


@pytest.mark.parametrize("sign", ["{}", "{}.", "Punkt {}"])
def test_an_agenda_that_is_set_out_in_a_table(sign: str) -> None:
    rows = [
        row
        for n, title in enumerate(("Velkomst", "Ny bro", "Eventuelt"), 1)
        for row in (_cells(sign.format(n), title), _cells("", f"Om {title}."))
    ]
    sheet = sheet_of(document(table(rows)))
    expected = ["## Punkt 1: Velkomst", "Om Velkomst.", "## Punkt 2: Ny bro", "Om Ny bro."]
    assert shown(sheet)[:4] == expected
    assert told(sheet) == [("agenda_table", "")]


def test_no_word_is_lost_in_more_columns_than_are_kept() -> None:
    rows = [_tr(*(_tc(_p(f"a{n}x{m}")) for m in range(250))) for n in range(2)]
    said = " ".join(shown(sheet_of(document(_tbl(*rows)))))
    assert all(f"a{n}x{m}" in said for n in range(2) for m in range(250))


def test_a_picture_without_words_leaves_its_cell_empty() -> None:
    body = table([_cells("Navn", "Kort"), [_p("Kaj"), of_runs(drawn())]])
    sheet = sheet_of(document(body))
    assert (shown(sheet), told(sheet)) == (["Navn|Kort", "Kaj|"], [("picture", "")])
