# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A mail gives its own words as lines, and its attachments as files beside it."""

from __future__ import annotations

import base64
import random
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers import mail
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

FIELDS = (
    "From: =?utf-8?q?Bj=C3=B8rn?= <b@havn.example>",
    "To: bestyrelsen@havn.example",
    "Subject: Papirer til =?iso-8859-1?Q?m=F8?=\r\n =?utf-8?b?ZGV0?= fredag",
    "Date: Tue, 4 Mar 2025 16:00:00 +0100",
    "Message-ID: <1@havn.example>",
    "MIME-Version: 1.0",
)
PDF = b"%PDF-1.4 plan"
TEXT = ("Content-Type: text/plain; charset=utf-8", "Hej alle\r\n\r\n  Her er papirerne.")
PAGE = (
    "Content-Type: text/html; charset=utf-8",
    "<html><head></head><body><p>Hej <b>alle</b></p><p>Se planen.</p></body></html>",
)


def part(*fields: str, content: str | bytes = PDF) -> tuple[str, str]:
    data = content.encode() if isinstance(content, str) else content
    coded = base64.encodebytes(data).decode().replace("\n", "\r\n")
    return "\r\n".join((*fields, "Content-Transfer-Encoding: base64")), coded


def attached(name: str = 'filename="Plan.pdf"', content: bytes = PDF) -> tuple[str, str]:
    field = f"Content-Disposition: attachment; {name}"
    return part("Content-Type: application/pdf", field, content=content)


def parts(kind: str, *inside: tuple[str, str], boundary: str = "b1") -> tuple[str, str]:
    body = "".join(f"--{boundary}\r\n{head}\r\n\r\n{text}\r\n" for head, text in inside)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"', f"{body}--{boundary}--\r\n"


def message(content: tuple[str, str], *more: str) -> bytes:
    head = "\r\n".join((*FIELDS, *more, content[0]))
    return f"{head}\r\n\r\n{content[1]}".encode()


def mixed(*inside: tuple[str, str]) -> bytes:
    return message(parts("mixed", *inside))


def read(data: bytes) -> Sheet:
    return mail.read(data, "papirer.eml", Work())


def texts(sheet: Sheet) -> list[str]:
    return [line.text for line in sheet.lines if line.text]


def left(sheet: Sheet) -> list[str]:
    return [entry.reason for entry in sheet.entries if entry.kind == "left"]


def refused(data: bytes) -> str:
    with pytest.raises(UserError) as raised:
        read(data)
    return raised.value.kind


def test_a_mail_is_its_words_and_its_files() -> None:
    sheet = read(mixed(TEXT, attached()))
    assert texts(sheet) == [
        "Fra: Bjørn <b@havn.example>",
        "Sendt: Tue, 4 Mar 2025 16:00:00 +0100",
        "Til: bestyrelsen@havn.example",
        "Emne: Papirer til mødet fredag",
        "Hej alle",
        "Her er papirerne.",
    ]
    assert sheet.lines[-2].hints.indent == 2
    assert [line.number for line in sheet.lines] == list(range(1, len(sheet.lines) + 1))
    assert sheet.attached == (("Plan.pdf", PDF),)
    assert sheet.properties.title == "Papirer til mødet fredag"
    assert not sheet.has_lines


@pytest.mark.parametrize(
    "content",
    [
        parts("alternative", TEXT, PAGE),
        parts("alternative", PAGE, TEXT),
        parts("alternative", TEXT, parts("related", PAGE, boundary="b2")),
    ],
)
def test_the_plain_form_of_a_text_is_read(content: tuple[str, str]) -> None:
    sheet = read(message(content))
    assert texts(sheet)[4:] == ["Hej alle", "Her er papirerne."]
    assert left(sheet) == ["mail_other_form"]


@pytest.mark.parametrize(
    "content",
    [
        PAGE,
        parts("alternative", ("Content-Type: text/plain", "  \r\n"), PAGE),
        parts("alternative", parts("related", PAGE, boundary="b2")),
    ],
)
def test_a_page_is_read_where_there_is_no_plain_form(content: tuple[str, str]) -> None:
    sheet = read(message(content))
    assert texts(sheet)[4:] == ["Hej alle", "Se planen."]
    assert [run.text for line in sheet.lines for run in line.runs if run.bold] == ["alle"]  # type: ignore[union-attr] # a run of text


@pytest.mark.parametrize("form", ["alternative", "mixed", "related"])
def test_a_file_beside_another_form_is_not_lost(form: str) -> None:
    beside = parts(form, PAGE, attached(), boundary="b2")
    assert read(message(parts("alternative", TEXT, beside))).attached == (("Plan.pdf", PDF),)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ('filename="Plan.pdf"', "Plan.pdf"),
        ("filename=Plan.pdf", "Plan.pdf"),
        ("filename*=utf-8''Bilag%201%20%C3%98konomi.pdf", "Bilag 1 Økonomi.pdf"),
        ("filename*=iso-8859-1'da'%D8konomi.pdf", "Økonomi.pdf"),
        ("filename*0*=utf-8''Bilag%201;\r\n filename*1*=%20%C3%85ben.pdf", "Bilag 1 Åben.pdf"),
        ('filename*0="Bilag 1 ";\r\n filename*1="Kort.pdf"', "Bilag 1 Kort.pdf"),
        ('filename="=?utf-8?B?w5hrb25vbWkucGRm?="', "Økonomi.pdf"),
        ('filename="=?iso-8859-1?Q?=D8konomi?=\r\n =?utf-8?q?=2Epdf?="', "Økonomi.pdf"),
        ('filename="Økonomi.pdf"', "Økonomi.pdf"),
        ('filename="O\u0308konomi.pdf"', "Ökonomi.pdf"),
        ('filename="C:\\\\papirer\\\\Plan.pdf"', "Plan.pdf"),
        ('filename="../../etc/Plan.pdf"', "Plan.pdf"),
        ('filename="/tmp/Plan.pdf"', "Plan.pdf"),
        ('filename="Sag 12/25.pdf"', "Sag 12-25.pdf"),
        ('filename="papirer\\\\Sag 12/25.pdf"', "Sag 12-25.pdf"),
        ('filename="..Plan\u202efdp.exe"', "Planfdp.exe"),
        ('filename=""', "vedhæftet-1.pdf"),
        ("filename*=utf-99''x%FF", "xÿ"),
        (f'filename="{"a" * 300}.pdf"', "a" * 116 + ".pdf"),
    ],
)
def test_a_file_has_the_name_that_was_meant_and_no_path(field: str, name: str) -> None:
    assert [one for one, _ in read(mixed(TEXT, attached(field))).attached] == [name]


def test_two_files_of_one_name_have_two() -> None:
    names = [name for name, _ in read(mixed(TEXT, *[attached()] * 3)).attached]
    assert names == ["Plan.pdf", "Plan (2).pdf", "Plan (3).pdf"]


LOGO = b"\x89PNG\r\n\x1a\n" + b"x" * 900


@pytest.mark.parametrize(
    ("fields", "size", "kept"),
    [
        (("Content-Type: image/png", "Content-ID: <a>"), 1, False),
        (("Content-Type: image/jpeg", 'Content-Disposition: inline; filename="l.jpg"'), 1, False),
        (("Content-Type: image/png", 'Content-Disposition: attachment; filename="s.png"'), 1, True),
        (("Content-Type: image/png", "Content-ID: <a>"), 100, True),
    ],
)
def test_a_signature_s_picture_is_left_out_and_told(
    fields: tuple[str, ...], size: int, kept: bool
) -> None:
    sheet = read(mixed(TEXT, part(*fields, content=LOGO * size)))
    assert len(sheet.attached) == kept
    assert left(sheet) == ([] if kept else ["mail_picture"])


def test_a_mail_that_is_handed_on_is_taken_apart_once() -> None:
    innermost = message(TEXT).decode()
    inner = mixed(TEXT, attached(), ("Content-Type: message/rfc822", innermost)).decode()
    inner = inner.replace("b1", "b2").replace("fredag", "lørdag")
    sheet = read(mixed(TEXT, ("Content-Type: message/rfc822", inner)))
    assert texts(sheet)[6:] == [*texts(sheet)[:3], "Emne: Papirer til mødet lørdag", *TEXT_LINES]
    assert sheet.attached == (("Plan.pdf", PDF),)
    assert left(sheet) == ["mail_inside"]


TEXT_LINES = ["Hej alle", "Her er papirerne."]
TNEF = part("Content-Type: application/ms-tnef; name=winmail.dat")
SEALED = part("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m")
PGP = parts("encrypted", ("Content-Type: application/pgp-encrypted", "Version: 1"))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (message(SEALED), "import.mail_encrypted"),
        (message(PGP), "import.mail_encrypted"),
        (mixed(("Content-Type: text/plain", ""), SEALED), "import.mail_encrypted"),
        (message(TNEF), "import.mail_outlook"),
        (mixed(("Content-Type: text/plain", " "), TNEF), "import.mail_outlook"),
        (message(("Content-Type: text/plain", " \r\n")), "import.empty"),
    ],
)
def test_what_cannot_be_opened_is_named(data: bytes, kind: str) -> None:
    assert refused(data) == kind


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (TNEF, "mail_outlook_part"),
        (SEALED, "mail_sealed_part"),
        (part("Content-Type: application/pkcs7-signature; name=smime.p7s"), "mail_signature"),
        (part('Content-Type: application/pdf; name="a.pdf"', content=b""), "mail_empty_file"),
    ],
)
def test_a_part_that_does_not_come_along_is_told(content: tuple[str, str], reason: str) -> None:
    sheet = read(mixed(TEXT, content))
    assert (texts(sheet)[4:], left(sheet)) == (TEXT_LINES, [reason])


@pytest.mark.parametrize(
    ("charset", "data", "text", "is_sure"),
    [
        ("iso-8859-1", "Møde".encode("cp1252"), "Møde", True),
        ("windows-1252", "Møde – nu".encode("cp1252"), "Møde – nu", True),
        ("utf-8", "Møde".encode("cp1252"), "Møde", False),
        ("us-ascii", "Møde".encode(), "Møde", True),
        ("x-unknown", "Møde".encode(), "Møde", False),
        ("zlib", "Møde".encode(), "Møde", False),
        ("utf-16", "Møde".encode("utf-16"), "Møde", True),
    ],
)
def test_letters_are_read_whatever_is_said(
    charset: str, data: bytes, text: str, is_sure: bool
) -> None:
    sheet = read(mixed(part(f"Content-Type: text/plain; charset={charset}", content=data)))
    assert texts(sheet)[-1] == text
    assert any(entry.reason == "letters" for entry in sheet.entries) != is_sure


def test_lines_that_flow_are_one() -> None:
    text = ("Content-Type: text/plain; format=flowed", "Vi ses \r\nfredag.\r\n-- \r\nBo")
    assert texts(read(message(text)))[4:] == ["Vi ses fredag.", "--", "Bo"]


@pytest.mark.parametrize(
    ("data", "name", "ours"),
    [
        (message(TEXT), "a.eml", True),
        (message(TEXT), "a.txt", True),
        (b"\xef\xbb\xbf" + message(TEXT), "a", True),
        (b"From b@havn.example Tue Mar 4\r\n" + message(TEXT), "a.eml", True),
        (b"Subject: Hej\r\n\r\nHej", "a.eml", True),
        (b"From: Bo\nSubject: Hej\n\nHej", "a.txt", False),
        (b"Fra: Bo\nEmne: Hej\n", "a.txt", False),
        (b"<html>", "a.eml", False),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\n", "a.mhtml", False),
        (b"", "a.eml", False),
    ],
)
def test_a_mail_is_known_by_its_name_or_its_fields(data: bytes, name: str, ours: bool) -> None:
    assert mail.recognises(data[:4096], name) == ours


def nested(depth: int) -> tuple[str, str]:
    content = TEXT
    for level in range(depth):
        content = parts("mixed", content, boundary=f"n{level}x")
    return content


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (message(nested(30)), "import.too_many_parts"),
        (message(nested(300)), "import.too_many_parts"),
        (mixed(*[TEXT] * 1_001), "import.too_many_parts"),
        (mixed(*[("", "")] * 30_000), "import.too_many_parts"),
        (message(("Content-Type: text/plain; " + ";" * 100_000, "x")), "import.mail_damaged"),
        (message(("Content-Type: text/plain" + ";\r\n x=1" * 9_000, "x")), "import.mail_damaged"),
        (message(("Content-Type: text/plain", "ord " * 3_000_000)), "import.large"),
        (bytes(limits.MAIL_BYTES + 1), "import.large"),
    ],
    ids=["deep", "deeper", "parts", "more parts", "field", "folded field", "text", "large"],
)
def test_a_mail_beyond_the_limits_is_refused_at_once(data: bytes, kind: str) -> None:
    began = time.monotonic()
    assert refused(data) == kind
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "data",
    [
        message(TEXT).replace(b"\r\n", b"\n"),
        message(TEXT).replace(b"\r\n", b"\r"),
        mixed(TEXT, attached()).rpartition(b"--b1--")[0],
        mixed(TEXT).replace(b'boundary="b1"', b""),
        mixed(TEXT).replace(b"--b1\r\n", b"", 1),
        message(("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable", "a=")),
        message(("Content-Type: ; ; =", "Hej")),
        message(
            (
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode",
                "begin 644 x\n#0V%T\nend",
            )
        ),
        message(("Subject: =?utf-8?b?w5h?= =?x?q??=\r\nContent-Type: text/plain", "Hej")),
    ],
)
def test_a_mail_with_a_fault_is_read_as_far_as_it_goes(data: bytes) -> None:
    assert len(texts(read(data))) >= 2


def test_no_spoilt_mail_is_a_fault_of_ours() -> None:
    chance = random.Random(11)
    kinds = [mixed(TEXT, attached()), message(parts("alternative", TEXT, PAGE)), mixed(TNEF, PAGE)]
    pieces = [
        b"\r\n",
        b"=?",
        b"?=",
        b"--b1",
        b'"',
        b";",
        b"\xff",
        b"\0",
        b"=",
        b"%",
        b"*0*=",
        b"\n ",
    ]
    for turn in range(5_000):
        data = bytearray(kinds[turn % 3])
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(5)] = chance.choice(pieces)
        with suppress(UserError):
            read(bytes(data))


def test_reading_a_mail_loads_no_socket() -> None:
    code = (
        "import sys\nfrom bilagviewer.importers.readers import mail\n"
        "from bilagviewer.work import Work\n"
        "mail.read(b'From: Bo\\n\\nHej', 'a.eml', Work())\n"
        "assert not {'socket', '_socket', 'ssl'} & sys.modules.keys()\n"
        "import socket\nassert hasattr(socket, 'AF_INET')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
