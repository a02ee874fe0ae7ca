# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is exported is read back by other means, and is what the cells hold."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilagviewer.model.tables import Column, ColumnKind, Table
from bilagviewer.tables.export import to_csv, to_xlsx
from table_texts import table

GRANTS = table(
    "Navn|Beløb|Andel|Dag|År",
    "Ål & bro|1.250,50 kr.|5,9 %|24.11.2020|2020",
    "=1+1|(2 mio. kr.)|10 %|1. januar 2021|2021",
    "-5 grader|–|–||2022",
    "I alt|-1.998.749,50 kr.|||",
    columns=(
        Column("Navn"),
        Column("Beløb", ColumnKind.AMOUNT),
        Column("Andel", ColumnKind.PERCENT),
        Column("Dag", ColumnKind.DATE),
        Column("År", ColumnKind.NUMBER),
    ),
)
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def grants() -> Table:
    """Return a table of every kind; its row 0 is the line of titles, left out everywhere."""
    return GRANTS


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def read_xlsx(data: bytes) -> list[list[object]]:
    """Return the cells' values: text as str, numbers as float, None where there is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        shared = ET.fromstring(archive.read("xl/sharedStrings.xml"))
    texts = ["".join(item.itertext()) for item in shared.iter(f"{SPACE}si")]
    assert not list(sheet.iter(f"{SPACE}f")), "a formula"
    rows: list[list[object]] = []
    for line in sheet.iter(f"{SPACE}row"):
        cells: dict[int, object] = {}
        for cell in line:
            value = cell.findtext(f"{SPACE}v")
            if value is not None:
                text = cell.get("t") == "s"
                cells[ord(cell.attrib["r"][0]) - 65] = texts[int(value)] if text else float(value)
        rows.append([cells.get(n) for n in range(max(cells, default=-1) + 1)])
    return rows


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def test_csv_is_as_a_danish_excel_opens_it(grants: Table) -> None:
    data = to_csv(grants, [1, 2, 3, 4])
    assert data.startswith(b"\xef\xbb\xbfNavn;")
    assert data.count(b"\r\n") == data.count(b"\n") == 5
    assert read_csv(data) == [
        ["Navn", "Beløb (kr.)", "Andel", "Dag", "År"],
        ["Ål & bro", "1250,5", "5,9%", "24-11-2020", "2020"],
        ["'=1+1", "-2000000", "10%", "01-01-2021", "2021"],
        ["'-5 grader", "", "", "", "2022"],
        ["I alt", "-1998749,5", "", "", ""],
    ]


def test_xlsx_has_typed_cells(grants: Table) -> None:
    rows = read_xlsx(to_xlsx(grants, [1, 2, 3, 4]))
    day = (date(2020, 11, 24) - date(1899, 12, 30)).days
    assert rows[:3] == [
        ["Navn", "Beløb (kr.)", "Andel", "Dag", "År"],
        ["Ål & bro", 1250.5, 0.059, day, 2020],
        ["=1+1", -2_000_000, 0.1, day + timedelta(38).days, 2021],
    ]
    assert rows[3] == ["-5 grader", None, None, None, 2022]
    assert rows[4] == ["I alt", -1998749.5]


def test_xlsx_keeps_its_titles_in_sight_and_filters_no_sum(grants: Table) -> None:
    data = to_xlsx(grants, [1, 2, 3, 4])
    sheet = part(data, "xl/worksheets/sheet1.xml")
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:E4"/>' in sheet
    assert "#,##0.0 &quot;kr.&quot;" in part(data, "xl/styles.xml")


def test_rows_come_in_the_order_they_are_shown(grants: Table) -> None:
    for rows in (read_csv(to_csv(grants, [3, 1])), read_xlsx(to_xlsx(grants, [3, 1]))):
        assert [str(row[0]).lstrip("'") for row in rows] == ["Navn", "-5 grader", "Ål & bro"]


def test_amounts_stay_in_the_unit_of_their_column() -> None:
    found = table("Navn|Beløb i t.kr.", "Bro|1.200", "Vej|4 mio. kr.")
    assert read_csv(to_csv(found, [0, 1])) == [
        ["Navn", "Beløb i t.kr."],
        ["Bro", "1200"],
        ["Vej", "4000"],
    ]
    assert "#,##0 &quot;t.kr.&quot;" in part(to_xlsx(found, [0, 1]), "xl/styles.xml")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
@pytest.mark.parametrize("title", [False, True])
def test_no_text_is_a_formula(sign: str, title: bool) -> None:
    words = f"{sign}HYPERLINK(x)"
    found = table(words if title else "A", "b" if title else words)
    place = 0 if title else 1
    assert read_csv(to_csv(found, [0]))[place] == [f"'{words}"]
    assert read_xlsx(to_xlsx(found, [0]))[place] == [words]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("-5", "-5"),
        ("+4,5 %", "+4,5 %"),
        ("-1.250,50", "-1.250,50"),
        ("-", "-"),
        ("-5 grader", "'-5 grader"),
        ("+45 12 34 56 78", "'+45 12 34 56 78"),
        ("-1+1", "'-1+1"),
        ("\N{FULLWIDTH EQUALS SIGN}1+1", "'\N{FULLWIDTH EQUALS SIGN}1+1"),
    ],
)
def test_a_signed_number_is_no_formula(text: str, written: str) -> None:
    found = table(text, columns=(Column("A"),))
    assert read_csv(to_csv(found, [0]))[1] == [written]


@pytest.mark.parametrize("text", ["−5 kr.", "–5 kr.", "(5 kr.)", "-5 kr."])
def test_an_amount_below_zero_stays_a_number(text: str) -> None:
    found = table(text, columns=(Column("Beløb", ColumnKind.AMOUNT),))
    assert read_csv(to_csv(found, [0]))[1] == ["-5"]
    assert read_xlsx(to_xlsx(found, [0]))[1] == [-5.0]


def test_what_cannot_be_read_stays_as_it_is_printed() -> None:
    columns = (Column("Tal", ColumnKind.NUMBER),)
    found = table("ikke oplyst", "12345678901234567", columns=columns)
    assert read_csv(to_csv(found, [0, 1]))[1:] == [["ikke oplyst"], ["12345678901234567"]]
    assert read_xlsx(to_xlsx(found, [0, 1]))[1:] == [["ikke oplyst"], ["12345678901234567"]]


@settings(max_examples=40, deadline=None)
@given(
    cells=st.lists(
        st.tuples(
            st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=8),
            st.integers(-(10**9), 10**9),
        ),
        max_size=5,
    )
)
def test_any_cells_come_back(cells: list[tuple[str, int]]) -> None:
    columns = (Column("A"), Column("B", ColumnKind.NUMBER))
    lines = [f"{text.replace('|', '').replace('*', '').replace('_', '')}|{n}" for text, n in cells]
    found = table(*lines, columns=columns) if lines else Table(columns, ())
    texts = [[row.cells[0].runs[0].text if row.cells[0].runs else ""] for row in found.rows]  # type: ignore[union-attr]
    words = [" ".join(text[0].split()) for text in texts]
    rows = range(len(found.rows))
    out = read_csv(to_csv(found, rows))[1:]
    assert [row[1] for row in out] == [str(n) for _, n in cells]
    assert [row[0].removeprefix("'") for row in out] == [word.removeprefix("'") for word in words]
    assert [row[1] for row in read_xlsx(to_xlsx(found, rows))[1:]] == [float(n) for _, n in cells]
