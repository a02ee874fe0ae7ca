# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a document holds beside its text: other files, properties, parts of other names."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from bilagviewer.importers.sheet import Facts
from word_file import document, of_runs, paragraph, run
from word_sheets import sheet_of, shown, told

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
CHUNK = '<w:altChunk r:id="x1"/>'
BODY = of_runs(run("Før")) + CHUNK + of_runs(run("Efter"))


def changed(
    data: bytes, change: Callable[[str, bytes], tuple[str, bytes]], **parts: bytes
) -> bytes:
    """Return a document with each part changed, and others put in."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def with_chunk(name: str, inside: bytes) -> bytes:
    """Return a document with another file in it."""
    said = f'<Relationship Id="x1" Type="{KIND}" Target="/word/{name}"/></Relationships>'.encode()

    def change(part: str, data: bytes) -> tuple[str, bytes]:
        is_relations = part.endswith("document.xml.rels")
        return part, data.replace(b"</Relationships>", said) if is_relations else data

    return changed(document(BODY), change, **{f"word/{name}": inside})


TEXTS = {
    "of one letter set": "Ny bro\r\nved kajen\n\nSlut på ø".encode(),
    "of Windows": "Ny bro\r\nved kajen\n\nSlut på ø".encode("cp1252"),
    "with a mark": "Ny bro\nved kajen\n\nSlut på ø".encode("utf-8-sig"),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_text_in_a_document_is_read_where_it_stands(case: str) -> None:
    sheet = sheet_of(with_chunk("del.txt", TEXTS[case]))
    assert shown(sheet) == ["Før", "Ny bro", "ved kajen", "Slut på ø", "Efter"]
    assert [line.is_blank for line in sheet.lines][2:5] == [False, False, True]
    assert told(sheet) == []


@pytest.mark.parametrize(
    "inside", ["<html><body><p>Ny bro</p></body></html>", "<p>Ny <b>bro</b></p>"]
)
def test_a_page_in_a_document_is_read_where_it_stands(inside: str) -> None:
    pytest.importorskip(
        "bilagviewer.importers.readers.html", reason="the reader of pages is not there"
    )
    sheet = sheet_of(with_chunk("del.html", inside.encode()))
    assert (shown(sheet), told(sheet)) == (["Før", "Ny bro", "Efter"], [])


ARCHIVE = (
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: text/html; charset={0}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><body><h2>Ny bro</h2><p>Bro={1}en</p></body></html>\r\n--b--\r\n"
)


@pytest.mark.parametrize("name", ["afchunk.mht", "del.mhtml"])
@pytest.mark.parametrize("letters", [("utf-8", "C3=B8"), ("windows-1252", "F8")])
def test_a_page_in_an_archive_is_read_where_it_stands(name: str, letters: tuple[str, str]) -> None:
    sheet = sheet_of(with_chunk(name, ARCHIVE.format(*letters).encode()))
    assert (shown(sheet), told(sheet)) == (["Før", "## Ny bro", "Broøen", "Efter"], [])


@pytest.mark.parametrize("name", ["del.docx", "del.rtf", "del.mht"])
def test_another_file_in_a_document_is_told(name: str) -> None:
    sheet = sheet_of(with_chunk(name, b"Ord"))
    assert (shown(sheet), told(sheet)) == (["Før", "Efter"], [("embedded", name)])


CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">{}'
    "</c:coreProperties>"
)
PROPERTIES = {
    "both": (
        "<dc:title>Referat</dc:title><t:created>2025-03-04T16:00:00Z</t:created>",
        Facts("Referat", date="2025-03-04"),
    ),
    "a title": ("<dc:title> Ny\n bro </dc:title><dc:creator>Bo</dc:creator>", Facts("Ny bro")),
    "no day": ("<t:created>i går</t:created>", Facts()),
}


@pytest.mark.parametrize("case", PROPERTIES)
def test_what_a_document_says_of_itself_is_no_line(case: str) -> None:
    inner, expected = PROPERTIES[case]
    first = ["Referat", "Havneudvalget", "Torsdag den 20. juni 2013", "Kl. 10:30"]
    data = document(*(paragraph(("", words)) for words in first))
    made = changed(data, lambda *part: part, **{"docProps/core.xml": CORE.format(inner).encode()})
    sheet = sheet_of(made)
    assert (shown(sheet), sheet.properties) == (first, expected)


def test_the_main_part_may_have_another_name() -> None:
    def change(name: str, data: bytes) -> tuple[str, bytes]:
        return name.replace("document.xml", "document2.xml"), data.replace(
            b"document.xml", b"document2.xml"
        )

    assert shown(sheet_of(changed(document(of_runs(run("Ord"))), change))) == ["Ord"]


def test_a_document_in_the_stricter_form_is_read() -> None:
    def change(name: str, data: bytes) -> tuple[str, bytes]:
        open_, strict = b"http://schemas.openxmlformats.org", b"http://purl.oclc.org/ooxml"
        for said, other in (
            (b"wordprocessingml/2006/main", b"wordprocessingml/main"),
            (b"officeDocument/2006", b"officeDocument"),
        ):
            data = data.replace(open_ + b"/" + said, strict + b"/" + other)
        return name, data

    body = paragraph(("b", "Ord"), style="Heading1") + CHUNK
    sheet = sheet_of(changed(document(body), change))
    assert (shown(sheet), sheet.lines[0].runs[0].bold) == (["# Ord"], True)  # type: ignore[union-attr]


SIGN = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
INDEX = (
    f"{SIGN.format('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>{SIGN.format('separate')}"
)
ENTRY = (
    '<w:p>{}<w:hyperlink w:anchor="_Toc1"><w:r><w:t>{}</w:t></w:r><w:r><w:tab/></w:r>'
    "<w:r><w:t>{}</w:t></w:r></w:hyperlink></w:p>"
)


def test_the_index_that_word_made_keeps_its_pages() -> None:
    entries = ENTRY.format(INDEX, "1. Velkomst", 2) + ENTRY.format("", "2. Ny bro", 14)
    body = (
        paragraph(("", "Indhold"))
        + entries
        + '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    sheet = sheet_of(document(body))
    assert (shown(sheet), told(sheet)) == (["Indhold", "1. Velkomst\t2", "2. Ny bro\t14"], [])
