# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""FirstAgenda's JSON gives its meeting exactly, and a doubtful one a sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import portal
from bilagviewer.importers.sheet import Facts, Sheet, ToldPunkt
from bilagviewer.work import Work

NAME = "dagsorden.json"


def punkt(number: object, title: str, **fields: object) -> dict[str, object]:
    return {"Punktnummer": number, "Navn": title, "IsOpen": True, **fields}


def meeting(*punkter: object, **fields: object) -> dict[str, Any]:
    return {
        "Dagsordenpunkter": list(punkter),
        "Udvalg": {"Navn": "Havneudvalget"},
        "Moede": {"Dato": "2025-03-04T16:00:00+01:00", "Sted": "Salen ", "Navn": "Dagsorden"},
        "TillaegsDagsorden": False,
        **fields,
    }


def read(value: object) -> Sheet:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return portal.read(data, NAME, Work())


def told(value: object) -> tuple[ToldPunkt, ...]:
    return read(value).told.punkter


def texts(sheet: Sheet) -> list[str]:
    return [line.text for line in sheet.lines if line.text]


BRIDGE = punkt(
    2,
    "Ny bro",
    SagsNummer="HAV-2025-002",
    Felter=[
        {"Navn": "Resume", "Html": "<div><p>Broen er <b>gammel</b>.</p></div>"},
        {
            "Navn": "",
            "Html": "<h3>Indstilling</h3><span class='indstilling'><p>Byg den.</p></span>",
        },
    ],
    Bilag=[
        {"Id": "b", "Navn": "Bilag 1: Plan for broen", "Order": 2},
        {"Id": "a", "Navn": "Indstilling", "Order": 1},
        {"Id": "c", "Navn": "Bilag 2 - Kort", "Order": "3"},
    ],
)


def test_a_meeting_is_read_as_it_is() -> None:
    sheet = read(meeting(punkt("1", "Godkendelse"), BRIDGE, punkt("3", "Køb", IsOpen=False)))
    first, bridge, closed = sheet.told.punkter
    assert (first.number, first.title, first.closed) == ("1", "Godkendelse", False)
    assert (bridge.number, bridge.cases) == ("2", ("HAV-2025-002",))
    names = [(one.number, one.title, one.at) for one in bridge.bilag]
    assert names == [("", "Indstilling", None), ("1", "Plan for broen", None), ("2", "Kort", None)]
    assert closed.closed
    own = [line.text for line in sheet.lines[bridge.at : closed.at] if line.text]
    assert own == ["HAV-2025-002", "Resume", "Broen er gammel.", "Indstilling", "Byg den."]


def test_fields_are_headings_of_one_level() -> None:
    lines = read(meeting(BRIDGE)).lines
    levels = {line.text: line.hints.level for line in lines}
    assert (levels["Resume"], levels["Indstilling"]) == (3, 3)


@pytest.mark.parametrize(
    ("moede", "facts"),
    [
        ({"Dato": "2025-03-04T16:00:00+01:00"}, ("2025-03-04", "16:00")),
        ({"Dato": "2025-03-04T15:00:00Z"}, ("2025-03-04", "16:00")),
        ({"Dato": "2025-07-04T14:30:00.000Z"}, ("2025-07-04", "16:30")),
        ({"Dato": "/Date(1741100400000)/"}, ("2025-03-04", "16:00")),
        ({"Dato": "/Date(1741100400000+0100)/"}, ("2025-03-04", "16:00")),
        ({"Dato": "2025-03-04"}, ("2025-03-04", "")),
        ({"Dato": "2025-03-04T00:00:00"}, ("2025-03-04", "")),
        ({"Dato": "04-03-2025 16:00:00"}, ("2025-03-04", "16:00")),
        ({"Dato": "tirsdag den 4. marts 2025 kl. 16.00"}, ("2025-03-04", "16:00")),
        ({"Dato": None, "MeetingBeginUtc": "2025-03-04T16:00:00+01:00"}, ("2025-03-04", "16:00")),
        ({"Dato": "2025-02-30T16:00:00"}, ("", "")),
        ({"Dato": "/Date(999999999999999)/"}, ("", "")),
        ({"Dato": None}, ("", "")),
        ({"Dato": ["2025"]}, ("", "")),
    ],
)
def test_the_day_is_read_in_every_form(moede: object, facts: tuple[str, str]) -> None:
    found = read(meeting(BRIDGE, Moede=moede)).told.facts
    assert (found.date, found.time) == facts


@pytest.mark.parametrize(
    ("fields", "title", "is_supplement"),
    [
        ({}, "Dagsorden, Havneudvalget", False),
        ({"TillaegsDagsorden": True, "Moede": {}}, "Tillægsdagsorden, Havneudvalget", True),
        ({"Moede": {"Navn": "Tillægsdagsorden"}}, "Tillægsdagsorden, Havneudvalget", True),
        ({"Moede": {"IsSupplementaryAgenda": "true"}}, "Tillægsdagsorden, Havneudvalget", True),
        ({"Moede": {"Afsluttet": True}}, "Referat, Havneudvalget", False),
        ({"Moede": None, "Udvalg": None}, "Dagsorden", False),
        ({"Udvalg": "Broudvalget"}, "Dagsorden, Broudvalget", False),
    ],
)
def test_the_meeting_has_a_name(fields: Any, title: str, is_supplement: bool) -> None:
    found = read(meeting(BRIDGE, **fields)).told
    assert (found.facts.title, found.is_supplement) == (title, is_supplement)


def test_older_names_of_fields_are_known() -> None:
    item = {"Number": 7, "Caption": "Vej", "CaseNumber": "V-1; V-2", "IsOpen": "false"}
    only = told(meeting(item))[0]
    assert (only.number, only.title, only.cases, only.closed) == ("7", "Vej", ("V-1", "V-2"), True)


def test_who_was_there_stands_in_front() -> None:
    present = [{"Name": "Anna"}, {"Name": "Bo", "Absent": True}, {"Name": "Carl"}]
    away = {"Name": "Dorte", "Absent": True, "ParticipationCancelled": True}
    sheet = read(meeting(BRIDGE, Moede={"Moededeltagere": [*present, away], "Sted": "Salen"}))
    front = [line.text for line in sheet.lines[: sheet.told.punkter[0].at] if line.text]
    assert front[2:] == [
        *("Mødested: Salen", "Deltagere: Anna, Carl", "Fraværende: Bo", "Afbud: Dorte")
    ]


def test_a_field_that_names_itself_twice_has_one_heading() -> None:
    field = {"Navn": "Resume", "Html": "<div>\r\n<h3>Resume</h3><p>Kort.</p></div>"}
    assert texts(read(meeting(punkt(1, "Bro", Felter=[field])))).count("Resume") == 1


@pytest.mark.parametrize(
    "value",
    [None, 4, "tekst", [], {}, [None, 3, "x"], [{"Html": None}], [{"Html": 7, "Navn": ["x"]}]],
)
def test_values_of_another_kind_are_no_values(value: object) -> None:
    only = told(meeting(punkt(1, "Bro", Felter=value, Bilag=value, SagsNummer=value)))[0]
    assert (only.number, only.title) == ("1", "Bro")


def test_what_stands_twice_is_read_once_and_told() -> None:
    sheet = read(meeting(BRIDGE, BRIDGE))
    assert len(sheet.told.punkter) == 1
    assert [one.text for one in sheet.entries if one.reason == "repeated_part"] == ["Ny bro"]


def test_two_punkter_with_one_number_are_both_kept() -> None:
    assert len(told(meeting(punkt("1", "Bro"), punkt("1", "Vej")))) == 2


def test_words_written_by_word_are_words_alone() -> None:
    written = (
        "<span><meta content='x'><title>Dagsordenspunkt</title><div><p style='x'><span>Broen"
        "</span></p><p><span>&#xa0;</span></p></div></span>"
    )
    sheet = read(meeting(punkt(1, "Bro", Felter=[{"Html": written * 2}])))
    assert texts(sheet)[-2:] == ["Broen", "Broen"]
    assert [one.text for one in sheet.entries] == ["Dagsordenspunkt Dagsordenspunkt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_letters_are_read_in_any_encoding(encoding: str) -> None:
    data = json.dumps(meeting(punkt(1, "Åbro på Ærø")), ensure_ascii=False).encode(encoding)
    assert portal.recognises(data[:4096], NAME)
    assert told(data)[0].title == "Åbro på Ærø"


def test_json_that_the_browser_saved_as_a_page_is_read() -> None:
    inside = json.dumps(meeting(BRIDGE)).replace("&", "&amp;").replace("<", "&lt;")
    page = f"<html><head><meta name='x'></head><body><pre style='x'>{inside}</pre></body></html>"
    assert portal.recognises(page.encode(), "dagsorden.html")
    assert told(page.encode())[0].title == "Ny bro"


@pytest.mark.parametrize(
    "data",
    [
        b'{"Dagsordenpunkter":[{"Navn":"Bro"}',
        b'{"Dagsordenpunkter":[],"Dagsordenpunkter":[]}',
        b'{"Dagsordenpunkter":{"Navn":"Bro"}}',
        b'{"TillaegsDagsorden":false}',
        b'{"Dagsordenpunkter":NaN}',
        b'{"Dagsordenpunkter":' + b"[" * 100_000,
        b'{"Dagsordenpunkter":[' + b"9" * 10_000 + b"]}",
        b'{"Dagsordenpunkter":[\xff\xfe]}',
    ],
)
def test_damaged_json_gives_one_sentence(data: bytes) -> None:
    assert portal.recognises(data[:4096], NAME)
    with pytest.raises(UserError) as raised:
        read(data)
    assert raised.value.kind == "import.portal_damaged"


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(meeting(*[punkt(n, "Bro") for n in range(5_001)])).encode(),
        json.dumps(
            meeting(punkt(1, "B", Bilag=[{"Navn": f"{n}"} for n in range(20_001)]))
        ).encode(),
        b'{"Dagsordenpunkter":[' + b"{}," * 600_000 + b"{}]}",
    ],
)
def test_too_many_parts_are_refused(data: bytes) -> None:
    with pytest.raises(UserError) as raised:
        read(data)
    assert raised.value.kind == "import.too_many_parts"


@pytest.mark.parametrize(
    "data", [b"{}", b'{"Navn": "Bro"}', b"[1]", b"Dagsordenpunkter", b'"Dagsordenpunkter"', b""]
)
def test_other_json_is_not_ours(data: bytes) -> None:
    assert not portal.recognises(data, NAME)


def test_half_a_pair_of_letters_is_no_letter() -> None:
    title = told(b'{"Dagsordenpunkter":[{"Navn":"Bro \\ud83c\\udf0a \\ud800"}]}')[0].title
    assert title.encode() == "Bro 🌊 �".encode()


def test_an_empty_meeting_has_its_facts() -> None:
    assert read(meeting()).told.facts == Facts(
        "Dagsorden, Havneudvalget", "Havneudvalget", "2025-03-04", "16:00"
    )
