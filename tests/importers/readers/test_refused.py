# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What no reader takes is called by its kind, with the next step."""

from __future__ import annotations

import io
import zipfile

import pytest

from bilagviewer.importers.readers import picture, text
from bilagviewer.importers.readers.refused import refusal
from bilagviewer.messages import LANGUAGES, sentence


def _zip(*members: str, first: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as parts:
        if first:
            parts.writestr("mimetype", first)
        for member in members:
            parts.writestr(member, "<x/>")
    return stream.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 60
ODF = b"application/vnd.oasis.opendocument."
REFUSED = {
    "dagsorden.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
    "uden endelse": (b"\n\n%PDF-1.4\n", "pdf"),
    "mail.msg": (OLE, "mail_message"),
    "budget.XLS": (OLE, "spreadsheet"),
    "referat.doc": (OLE, "old_document"),
    "brev.rtf": (b"{\\rtf1\\ansi Hej}", "old_document"),
    "budget.xlsx": (_zip("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"),
    "budget.zip": (_zip("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"),
    "oplæg.pptx": (_zip("[Content_Types].xml", "ppt/presentation.xml"), "slides"),
    "referat.odt": (_zip("content.xml", first=ODF + b"text"), "open_document"),
    "regnskab.ods": (_zip("content.xml", first=ODF + b"spreadsheet"), "spreadsheet"),
    "foto.heic": (b"\0\0\0\x18ftypheic\0\0\0\0", "other_picture"),
    "logo.gif": (b"GIF89a\1\0\1\0", "other_picture"),
    "kort.bmp": (b"BM\x36\0\0\0\0\0\0\0\x36", "other_picture"),
    "scan.tif": (b"II*\0\x08\0\0\0", "other_picture"),
    "plan.webp": (b"RIFF\x10\0\0\0WEBPVP8 ", "other_picture"),
    "papirer.zip": (_zip("dagsorden.txt"), "zip"),
    "arkiv.7z": (b"7z\xbc\xaf\x27\x1c", "binary"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_read_is_told_in_sentences_with_the_file(name: str) -> None:
    data, kind = REFUSED[name]
    found = refusal(data[:4096], name)
    assert found is not None
    assert found.kind == f"import.{kind}"
    assert not text.recognises(data[:4096], name)
    told = {sentence(found, language) for language in LANGUAGES}
    assert len(told) == len(LANGUAGES)
    assert all(name in one and one.endswith(".") for one in told)


READ = {
    "møde.docx": _zip("[Content_Types].xml", "word/document.xml"),
    "gemt": _zip("[Content_Types].xml", "word/document.xml"),
    "møde.bilag": _zip("pack.yaml"),
    "side.mht": b"From: <Gemt>\nSubject: Ny bro\n\n<html>",
    "side": b"MIME-Version: 1.0\nContent-Type: multipart/related; a=b\n\n",
    "brev.eml": b"MIME-Version: 1.0\nContent-Type: multipart/related; a=b\n\n",
    "note.txt": "BMX-banen åbner lørdag.".encode(),
    "liste.csv": b"Navn;Kr.\nAnna;100\n",
    "scan.png": b"\x89PNG\r\n\x1a\n",
    "tom.txt": b"",
}


@pytest.mark.parametrize("name", READ)
def test_what_a_reader_may_take_is_not_refused(name: str) -> None:
    assert refusal(READ[name], name) is None


def test_a_text_and_a_picture_are_told_apart() -> None:
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    assert picture.recognises(png, "scan.txt")
    assert not text.recognises(png, "scan.txt")
    assert not text.recognises(b"\xff\xd8\xff\xe1tekst uden et nul", "scan.txt")
    assert text.recognises("Hej, Åse".encode("utf-16"), "hej.txt")
    assert not text.recognises(b"MZ\x90\0\x03", "note.exe")
