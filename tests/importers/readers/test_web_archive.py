# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A page that was saved in one file is read as the page it is, with the pictures it shows."""

from __future__ import annotations

import base64
import quopri
import struct
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers import mail, web_archive
from bilagviewer.importers.readers.choice import reader_of
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

SITE = "https://havn.example/dagsorden/7"
CHROME = (
    "From: <Saved by Blink>",
    f"Snapshot-Content-Location: {SITE}",
    "Subject: Dagsorden",
    "MIME-Version: 1.0",
)
EXPLORER = (
    'From: "Saved by Internet Explorer 11"',
    "Subject: Dagsorden",
    "MIME-Version: 1.0",
    "X-MimeOLE: Produced By Microsoft MimeOLE V6.1",
)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 90, 60) + b"plan" * 100
JPEG = b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">HH", 60, 90) + b"foto" * 100


def page(markup: str, *fields: str, letters: str = "utf-8", say: bool = True) -> bytes:
    said = f"; charset={letters}" if say else ""
    head = (f"Content-Type: text/html{said}", "Content-Transfer-Encoding: quoted-printable")
    coded = quopri.encodestring(markup.encode(letters))
    return "\r\n".join((*head, *fields, "", "")).encode() + coded.replace(b"\n", b"\r\n")


def picture(data: bytes, *fields: str, kind: str = "image/png") -> bytes:
    head = (f"Content-Type: {kind}", "Content-Transfer-Encoding: base64", *fields, "", "")
    return "\r\n".join(head).encode() + base64.encodebytes(data)


def archive(*parts: bytes, head: tuple[str, ...] = CHROME, more: str = "") -> bytes:
    kind = f'Content-Type: multipart/related;\r\n\ttype="text/html";{more}\r\n\tboundary="--x--"'
    top = "\r\n".join((*head, kind, "", "")).encode()
    return top + b"".join(b"\r\n----x--\r\n" + part for part in parts) + b"\r\n----x----\r\n"


def read(data: bytes, name: str = "side.mht") -> Sheet:
    return web_archive.read(data, name, Work())


def texts(sheet: Sheet) -> list[str]:
    return [line.text for line in sheet.lines if line.text]


@pytest.mark.parametrize(
    "data",
    [
        archive(page("<h1>Ny bro</h1><p>Ærø får en bro på 40 m.</p>")),
        archive(page("<h1>Ny bro</h1><p>Ærø får en bro på 40 m.", letters="cp1252")),
        archive(
            page(
                "<head><meta charset=iso-8859-1></head><h1>Ny bro</h1>Ærø får en bro på 40 m.",
                letters="latin-1",
                say=False,
            )
        ),
        archive(page("<h1>Ny bro</h1><p>Ærø får en bro på 40 m.", say=False), head=EXPLORER),
        "\r\n".join(EXPLORER[:3]).encode()
        + b"\r\n"
        + page("<h1>Ny bro</h1><p>Ærø får en bro på 40 m."),
        archive(
            b'Content-Type: multipart/alternative; boundary="i"\r\n\r\n--i\r\n'
            + page("<h1>Ny bro</h1><p>Ærø får en bro på 40 m.")
            + b"\r\n--i--\r\n",
            picture(PNG, "Content-ID: <1@havn>"),
        ),
    ],
)
def test_the_page_is_read_in_its_letters(data: bytes) -> None:
    sheet = read(data)
    assert texts(sheet) == ["Ny bro", "Ærø får en bro på 40 m."]
    assert next(line for line in sheet.lines if line.text).hints.level == 1


@pytest.mark.parametrize(
    ("source", "field"),
    [
        ("cid:plan@havn", "Content-ID: <plan@havn>"),
        ("cid:plan%40havn", "Content-ID: <plan@havn>"),
        ("https://havn.example/b/plan.png?x=1&amp;y=2", "{}b/plan.png?x=1&y=2"),
        ("plan.png", "{}dagsorden/plan.png"),
        ("/b/plan%20a.png", "{}b/plan a.png"),
        ("../plan.png", "{}plan.png"),
    ],
)
def test_a_picture_stands_where_the_page_shows_it(source: str, field: str) -> None:
    said = field.replace("{}", "Content-Location: https://havn.example/")
    markup = f"<p>Før</p><p><img width=90 alt='Plan' src=\"{source}\"></p><p>Efter</p>"
    sheet = read(archive(page(markup, f"Content-Location: {SITE}"), picture(PNG, said)))
    assert texts(sheet) == ["Før", "Plan", "Efter"]
    (shown,) = [line.hints.picture for line in sheet.lines if line.hints.picture]
    assert sheet.pictures == {shown: PNG}
    assert sheet.entries == ()


@pytest.mark.parametrize(
    "location", ["", f"Content-Location: {SITE}", "Content-Location: file:///C:/m/a.htm"]
)
def test_a_pages_own_base_goes_before_where_it_was_found(location: str) -> None:
    markup = "<head><base href='https://andet.example/b/'></head><img src='foto.jpg'>"
    there = "Content-Location: https://andet.example/b/foto.jpg"
    fields = filter(None, (location,))
    sheet = read(archive(page(markup + "<p>Ord", *fields), picture(JPEG, there, kind="image/jpeg")))
    assert list(sheet.pictures.values()) == [JPEG]


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"GIF89a\1\0\1\0", "image/gif"), (b"<svg/>", "image/svg+xml"), (b"", "image/png")],
)
def test_a_picture_of_another_kind_is_told(data: bytes, kind: str) -> None:
    markup = "<p>Ord</p><img alt='Kurve' src='cid:kurve.x'>"
    sheet = read(archive(page(markup), picture(data, "Content-ID: <kurve.x>", kind=kind)))
    assert texts(sheet) == ["Ord", "Kurve"]
    assert [(one.reason, one.text) for one in sheet.entries] == [("picture", "Kurve cid:kurve.x")]
    assert not sheet.pictures


def test_the_same_picture_is_shown_as_often_as_there_is_room() -> None:
    large = PNG + b"\0" * (9 * limits.MEGABYTE)
    markup = "<p>Ord</p>" + "<img src='cid:1'>" * 9
    sheet = read(archive(page(markup), picture(large, "Content-ID: <1>")))
    assert len(sheet.pictures) == 3
    assert sum(one.reason == "picture" for one in sheet.entries) == 9 - len(sheet.pictures)


@pytest.mark.parametrize("fold", ["", "\r\n "])
def test_a_part_with_a_very_long_address_costs_nothing(fold: str) -> None:
    long = f"Content-Location: https://maal.example/?{fold.join('abc' * 20 for _ in range(60))}"
    sheet = read(
        archive(page("<p>Ord <img src='cid:1'></p>"), picture(PNG, long, "Content-ID: <1>"))
    )
    assert texts(sheet) == ["Ord"]
    assert list(sheet.pictures.values()) == [PNG]


def test_a_picture_that_a_page_shows_everywhere_is_not_kept_everywhere() -> None:
    markup = "<p>Ord</p>" + "<img src='cid:1'>" * (limits.ARCHIVE_SHOWN + 9)
    sheet = read(archive(page(markup), picture(PNG, "Content-ID: <1>")))
    assert len(sheet.pictures) == limits.ARCHIVE_SHOWN
    assert sum(one.reason == "picture" for one in sheet.entries) == 9


ROW = (
    "<tr class='punktrow'><td>{0}</td><td><button aria-expanded='false' aria-controls='d{0}'>"
    "<h2>{1}</h2></button><div class='details' id='d{0}'><div>{2}</div></div></td></tr>"
)
AGENDA = (
    "<html><body><h1>Dagsorden</h1><table>"
    + ROW.format(1, "Ny bro", "Broen er slidt. <img src='cid:plan' alt='Plan'>")
    + ROW.format(2, "Eventuelt", "Intet.")
    + "</table></body></html>"
)


@pytest.mark.parametrize(
    "data",
    [
        archive(page(AGENDA), picture(PNG, "Content-ID: <plan>")),
        archive(
            page("<html><body><iframe class=a src='cid:f1'></iframe></body></html>"),
            page(AGENDA, "Content-ID: <f1>"),
            picture(PNG, "Content-ID: <plan>"),
        ),
    ],
)
def test_a_portals_page_is_read_as_one(data: bytes) -> None:
    sheet = read(data)
    assert [(one.number, one.title) for one in sheet.told.punkter] == [
        ("1", "Ny bro"),
        ("2", "Eventuelt"),
    ]
    assert "Broen er slidt." in " ".join(texts(sheet))
    assert list(sheet.pictures.values()) == [PNG]


def test_pages_inside_a_page_are_read_where_they_are_shown() -> None:
    sheet = read(
        archive(
            page("<p>Før</p><iframe src='cid:a'></iframe><p>Efter</p><iframe src='cid:a'>"),
            page(
                "<html><title>x</title><body><p>Inde<iframe src='cid:b'></body>", "Content-ID: <a>"
            ),
            page("<p>Inderst", "Content-ID: <b>"),
            page("<p>Side 1 af 2", "Content-Location: top.htm"),
        )
    )
    assert texts(sheet) == ["Før", "Inde", "Inderst", "Efter"]
    told = {one.reason: one.text for one in sheet.entries}
    assert told["archive_page"] == "Side 1 af 2"


def test_the_part_that_the_archive_begins_with_is_its_page() -> None:
    parts = (page("<p>Ramme", "Content-ID: <r>"), page("<p>Ord", "Content-ID: <side@havn>"))
    assert texts(read(archive(*parts, more='\r\n start="<side@havn>";'))) == ["Ord"]
    assert texts(read(archive(*parts))) == ["Ramme"]


MAIL = (
    b"From: b@havn.example\r\nTo: a@havn.example\r\nMessage-ID: <1>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
)


@pytest.mark.parametrize(
    ("data", "name", "is_archive"),
    [
        (archive(page("x")), "side.mhtml", True),
        (archive(page("x")), "side.MHT", True),
        (archive(page("x")), "gemt", True),
        (archive(page("x"), head=EXPLORER), "gemt", True),
        (b"noget andet", "side.mht", True),
        (b"<!DOCTYPE html><html>", "side.mht", False),
        (archive(page("x")), "brev.eml", False),
        (MAIL, "brev.eml", False),
        (MAIL, "brev", False),
        (b"Emne: Bro\n\nContent-Type: multipart/related\n", "brev.txt", False),
    ],
)
def test_what_an_archive_is_known_by(data: bytes, name: str, is_archive: bool) -> None:
    assert web_archive.recognises(data[:4096], name) == is_archive
    assert (reader_of(data, name) is web_archive) == is_archive
    if data is MAIL:
        assert reader_of(data, name) is mail


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"noget andet", "web_archive"),
        (archive(), "web_archive"),
        (archive(picture(PNG)), "web_archive"),
        (archive(page("")), "empty"),
        (b"Content-Type: text/html" + b";\r\n x=1" * 9_000 + b"\r\n\r\nx", "web_archive"),
        (archive(*[page("x")] * 61), "too_many_parts"),
        (archive(page("x"), *[picture(b"")] * 5_001), "too_many_parts"),
        (b"A: b\r\n" + b" " * (64 * limits.MEGABYTE), "large"),
    ],
)
def test_what_cannot_be_taken_apart_is_said(data: bytes, kind: str) -> None:
    with pytest.raises(UserError) as caught:
        read(data)
    assert caught.value.kind == f"import.{kind}"
    assert caught.value.values["file"] == "side.mht"


@pytest.mark.parametrize(
    "markup",
    ["<img src=\"x' " * 400_000, "<iframe src='cid:a" * 300_000, "<img " + "src " * 1_000_000],
)
def test_a_page_of_many_pictures_is_read_in_time(markup: str) -> None:
    began = time.monotonic()
    with suppress(UserError):
        read(archive(page("<p>Ord</p>" + markup)))
    assert time.monotonic() - began < 10


def test_an_archive_is_read_without_a_way_to_the_network() -> None:
    program = (
        "import sys\nsys.modules['_socket'] = None\n"
        "from bilagviewer.importers.readers import web_archive\n"
        "from bilagviewer.work import Work\n"
        "data = sys.stdin.buffer.read()\n"
        "print(len(web_archive.read(data, 'a.mht', Work()).lines))\n"
        "assert 'socket' not in sys.modules and 'ssl' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        input=archive(page("<p>Ord")),
        capture_output=True,
    )
    assert (done.stdout.strip() > b"0", done.stderr) == (True, b"")
