# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What stands at the top of a text, its letters, and what is no text of a person."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import text
from bilagviewer.importers.sheet import Facts
from bilagviewer.messages import LANGUAGES, sentence
from reading_sheets import budgeted, filled, sheet_of, told, words

FIELDS = {
    "title: Referat\ndate: 2025-03-04\nbody: Havneudvalget": Facts(
        "Referat", "Havneudvalget", "2025-03-04"
    ),
    "titel: 'Ny bro'\ndato: tirsdag den 4. marts 2025 kl. 16.00\ntid: kl. 16.00": Facts(
        "Ny bro", "", "2025-03-04", "16:00"
    ),
    'udvalg: "Bådelauget"\ndate: 2025-03-04T16:00': Facts("", "Bådelauget", "2025-03-04"),
    "layout: side\ntags:\n  - bro": Facts(),
    "date: i morgen": Facts(),
}


@pytest.mark.parametrize("fields", FIELDS)
def test_front_matter_is_facts_and_no_text(fields: str) -> None:
    sheet = sheet_of(f"---\n{fields}\n---\n\n# Punkt 1")
    [line] = filled(sheet)
    assert sheet.told.facts == FIELDS[fields]
    assert line.number == fields.count("\n") + 5
    assert [words for _, words in told(sheet)] == ["---", *fields.split("\n"), "---"]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert words("---\nHej med dig. Vi ses.\n---\n") == ["Hej med dig. Vi ses."]


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_whatever_they_were_written_in(letters: str) -> None:
    sheet = text.read("Åse\r\nog\rBo".encode(letters), "a.txt", budgeted())
    assert [(line.text, line.number) for line in sheet.lines] == [("Åse", 1), ("og", 2), ("Bo", 3)]
    assert sheet.has_lines


OTHER_DATA = {
    "xml": '<?xml version="1.0"?>\n<moede><punkt>1</punkt></moede>',
    "an element": "<moede nr='2'>\n  <punkt>Ny bro</punkt>\n</moede>\n",
    "svg": '<svg xmlns="a"><text>Kort</text></svg>',
    "rss": "<rss version='2.0'><channel></channel></rss>",
    "json": '{"Udvalg": "Havn", "Punkter": [1, 2]}',
    "a list in json": '[{"navn": "Bo"}, {"navn": "Åse"}]',
    "values": '[1, 2.5, null, ["a"]]',
    "nothing": "{}",
    "with a mark": '\ufeff  {\n "a": 1}',
}


@pytest.mark.parametrize("case", OTHER_DATA)
def test_data_for_a_program_is_refused_in_words(case: str) -> None:
    with pytest.raises(UserError) as caught:
        sheet_of(OTHER_DATA[case], "data.txt")
    assert caught.value.kind == "import.other_data"
    assert all("data.txt" in sentence(caught.value, language) for language in LANGUAGES)


@pytest.mark.parametrize(
    "written",
    [
        "[1] Se også notatet [2]",
        "{Udkast} Punkt 1",
        "[TOC]\n\nHej [her]",
        "<b>Referat</b> af <b>mødet</b>",
        "<Anna> Hej\n<Bo> Hej",
        "Navn;Kr.\nBo;100",
    ],
)
def test_a_text_that_begins_with_such_a_sign_is_still_a_text(written: str) -> None:
    assert words(written)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "import.empty"),
        (b" \r\n\t\n", "import.empty"),
        (b"\x0c \n\x0c2\n", "import.no_page_has_text"),
        (b"%PDF-1.7\n", "import.pdf"),
        (b"a" * (text.decoding.LIMIT + 1), "import.large"),
        ("Hej".encode("utf-16-le"), "import.binary"),
    ],
)
def test_what_has_no_text_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(UserError) as caught:
        text.read(data, "a.txt", budgeted())
    assert caught.value.kind == kind
