# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A portal's saved page gives its punkter, their texts and the bilag that it names."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import portal
from bilagviewer.importers.sheet import Sheet, ToldPunkt
from bilagviewer.work import Work

HEAD = "<h1>Dagsorden</h1><p>tirsdag den 4. marts 2025 kl. 16.00</p>"
COLUMNS = "<thead><tr><th>Punkt</th><th>Titel</th><th></th></tr></thead>"


def row(number: str, title: str, details: str, last: str = "", kind: str = "punktrow") -> str:
    name = f"d{number}"
    return (
        f"<tr class='{kind}'><td><span>{number}</span></td><td><button role='button'"
        f" aria-expanded='false' aria-controls='{name}'><h2>{title}</h2></button>"
        f"<div class='details' id='{name}'>{details}</div></td><td>{last}</td></tr>"
    )


BRIDGE = row(
    "2",
    "Ny bro ved Nordre Kaj",
    "<span>HAV-2025-002</span><h3></h3><div><h3>Resume</h3><div>Broen er slidt.</div></div>"
    "<h3>Bilag</h3><ul><li><a href='/b/1'>Indstilling</a></li>"
    "<li><a href='/b/2'>Bilag 1: Tegning</a></li><li><a href='/b/3'>Bilag 2: Kort</a></li></ul>",
    "<span class='badge'>3</span>",
)


def page(*rows: str, head: str = HEAD, before: str = "", after: str = "") -> bytes:
    table = f"<table id='liste'>{COLUMNS}<tbody>{''.join(rows)}</tbody></table>"
    return f"<html><body>{before}{head}{table}{after}</body></html>".encode()


def read(data: bytes) -> Sheet:
    return portal.read(data, "dagsorden.html", Work())


def only(data: bytes) -> ToldPunkt:
    (found,) = read(data).told.punkter
    return found


def texts(sheet: Sheet) -> list[str]:
    return [line.text for line in sheet.lines if line.text]


def test_the_accordion_of_a_portal_is_punkter() -> None:
    sheet = read(page(row("1", "Godkendelse", "<div>Ja.</div>"), BRIDGE, row("3", "Eventuelt", "")))
    assert [(one.number, one.title) for one in sheet.told.punkter] == [
        ("1", "Godkendelse"),
        ("2", "Ny bro ved Nordre Kaj"),
        ("3", "Eventuelt"),
    ]
    bridge = sheet.told.punkter[1]
    named = [(one.number, one.title) for one in bridge.bilag]
    assert named == [("", "Indstilling"), ("1", "Tegning"), ("2", "Kort")]
    assert bridge.cases == ("HAV-2025-002",)
    assert texts(sheet)[-3:] == ["HAV-2025-002", "Resume", "Broen er slidt."]
    assert (sheet.told.facts.title, sheet.told.facts.date) == ("Dagsorden", "2025-03-04")
    assert sheet.told.facts.time == "16:00"


def test_what_serves_the_page_is_told_and_no_table_is_left() -> None:
    sheet = read(page(BRIDGE))
    assert not any(line.cells for line in sheet.lines)
    assert not {"3", "Punkt Titel", "Bilag"} & set(texts(sheet))
    told = [one.text for one in sheet.entries if one.kind == "removed"]
    assert {"3", "Punkt Titel", "Bilag"} <= set(told)


def test_dialogs_behind_the_agenda_are_told_once() -> None:
    dialog = "<div class='modal fade' role='dialog'><h4>Tip en ven</h4><div class='modal'>Luk</div>"
    sheet = read(page(BRIDGE, after=dialog + "</div><p>Vel mødt</p>"))
    assert texts(sheet)[-1] == "Vel mødt"
    assert [one.text for one in sheet.entries].count("Tip en ven Luk") == 1
    assert sheet.told.end is not None
    assert [line.text for line in sheet.lines[sheet.told.end :] if line.text] == ["Vel mødt"]


@pytest.mark.parametrize(
    "details",
    [
        "<span class='sagsnummer'>24/118</span><div>Tekst.</div>",
        "<span>Sagsnr.: 24/118</span><div>Tekst.</div>",
        "<p>24/118</p><h3>Resume</h3><div>Tekst.</div>",
        "<div class='punkt'><span class='sagsnummer'>24/118</span></div><div>Tekst.</div>",
    ],
)
def test_the_number_of_a_case_is_known_and_stays(details: str) -> None:
    sheet = read(page(row("1", "Vej", details)))
    assert sheet.told.punkter[0].cases == ("24/118",)
    assert "24/118" in texts(sheet)


@pytest.mark.parametrize(
    "details", ["<p>Broen kostede 24.118 kr.</p>", "<span>Vej 12 er lukket i maj</span>", ""]
)
def test_other_words_are_no_case(details: str) -> None:
    assert only(page(row("1", "Vej", details))).cases == ()


@pytest.mark.parametrize(
    ("title", "last"),
    [
        ("Lukket: Køb af grund", ""),
        ("Fortroligt - Køb af grund", ""),
        ("Køb af grund", "<span class='glyphicon glyphicon-lock'></span>"),
        ("Køb af grund", "<span title='Lukket punkt'></span>"),
        ("Køb af grund", "Lukket punkt"),
    ],
)
def test_a_closed_punkt_is_closed(title: str, last: str) -> None:
    assert only(page(row("1", title, "<div>Tekst.</div>", last))).closed


@pytest.mark.parametrize("title", ["Lukketid for havnen", "En lukket kreds", "Fortrolighed"])
def test_an_open_punkt_is_open(title: str) -> None:
    locks = "<span class='display-block clock'></span>"
    assert not only(page(row("1", title, "<div>Den er lukket.</div>", locks))).closed


def test_punkter_under_a_closed_heading_are_closed() -> None:
    heading = "<tr><td colspan='3'>Lukkede punkter</td></tr>"
    found = read(page(row("1", "Vej", ""), heading, row("2", "Køb", ""))).told.punkter
    assert [one.closed for one in found] == [False, True]


def test_a_row_between_two_punkter_keeps_its_words() -> None:
    sheet = read(
        page(row("1", "Vej", ""), "<tr><td></td><td>Pause i 10 minutter</td></tr>", BRIDGE)
    )
    first, second = sheet.told.punkter
    own = [line.text for line in sheet.lines[first.at : second.at] if line.text]
    assert own == ["Pause i 10 minutter"]


def test_a_heading_bilag_over_a_text_is_text() -> None:
    details = "<div><h3>Bilag</h3><p>Der er ingen.</p></div>"
    sheet = read(page(row("1", "Vej", details)))
    assert texts(sheet)[-2:] == ["Bilag", "Der er ingen."]
    assert sheet.told.punkter[0].bilag == ()


def test_an_agenda_in_the_text_of_a_punkt_is_text() -> None:
    inner = f"<table>{row('7', 'Indre', '<p>Inde</p>')}{row('8', 'Anden', '<p>Ude</p>')}</table>"
    sheet = read(page(row("1", "Vej", f"<div>{inner}</div>")))
    assert [one.number for one in sheet.told.punkter] == ["1"]
    words = " ".join(texts(sheet))
    assert all(word in words for word in ("Indre", "Inde", "Anden", "Ude"))


def test_rows_without_a_class_of_their_own_are_known_by_what_they_open() -> None:
    rows = [row(n, title, "<p>Ja.</p>", kind="") for n, title in (("1", "Vej"), ("2", "Bro"))]
    assert [one.title for one in read(page(*rows)).told.punkter] == ["Vej", "Bro"]


def test_rows_that_are_no_table_are_known_by_their_class() -> None:
    one = (
        "<div class='punktrow'><div>1</div><div><h2 class='overskrift'>Vej</h2>"
        "<div class='details'><p>Ja.</p></div></div></div>"
    )
    found = read(f"<html><body>{HEAD}<div>{one}</div></body></html>".encode())
    assert [(punkt.number, punkt.title) for punkt in found.told.punkter] == [("1", "Vej")]
    assert texts(found)[-1] == "Ja."


@pytest.mark.parametrize(
    ("head", "title", "is_supplement"),
    [
        ("<h1>Dagsorden 4. marts 2025 kl. 16.00</h1>", "Dagsorden", False),
        ("<h1>Referat den 4. marts 2025 kl. 16.00</h1>", "Referat", False),
        ("<h1>Tillægsdagsorden 4. marts 2025</h1>", "Tillægsdagsorden", True),
        (
            "<h1>Referat 4. marts 2025</h1><h2><span class='udvalg'>Broudvalget</span> - Sal</h2>",
            "Referat, Broudvalget",
            False,
        ),
    ],
)
def test_the_meeting_has_a_name(head: str, title: str, is_supplement: bool) -> None:
    told = read(page(BRIDGE, head=head)).told
    assert (told.facts.title, told.facts.date) == (title, "2025-03-04")
    assert told.is_supplement == is_supplement


def test_the_day_is_the_meeting_s_and_not_one_in_a_punkt() -> None:
    data = page(row("1", "Referat fra 3. marts 2024", "<p>1. maj 2023</p>"), head="<h1>Møde</h1>")
    assert read(data).told.facts.date == ""


def test_a_picture_in_a_punkt_comes_along() -> None:
    small = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
        "WjR9awAAAABJRU5ErkJggg=="
    )
    picture = f"<p>Kort: <img alt='Kort over broen' src='{small}'></p>"
    sheet = read(page(row("1", "Vej", picture), row("2", "Bro", picture)))
    assert len(sheet.pictures) <= 2
    shown = {line.hints.picture for line in sheet.lines if line.hints.picture} - {"-"}
    assert shown == set(sheet.pictures)


def test_another_page_is_read_as_the_page_it_is() -> None:
    data = (
        b"<html><body><h1>Om havnen</h1><button aria-controls='x'>Vis</button><p>Tekst.</p></html>"
    )
    assert portal.recognises(data, "side.html")
    assert texts(read(data))[:2] == ["Om havnen", "Tekst."]
    assert read(data).told.punkter == ()


@pytest.mark.parametrize(
    "data", [b"<html><body><p>Havnen</p></body></html>", b"Punkt 1", b"punktrow aria-controls"]
)
def test_pages_without_a_mark_are_not_ours(data: bytes) -> None:
    assert not portal.recognises(data, "side.txt")


def test_too_many_rows_are_refused() -> None:
    with pytest.raises(UserError) as raised:
        read(page(*[row(str(n), "Vej", "") for n in range(5_001)]))
    assert raised.value.kind == "import.too_many_parts"


def test_deep_pages_are_refused() -> None:
    with pytest.raises(UserError) as raised:
        read(page(row("1", "Vej", "<div>" * 20_000)))
    assert raised.value.kind == "import.too_deep"
