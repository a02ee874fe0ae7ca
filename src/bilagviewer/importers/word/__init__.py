# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a Word document as a page: headings, lists, tables, bold and underline."""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from types import ModuleType
from typing import cast
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from xml.sax import SAXException

from bilagviewer.errors import UserError
from bilagviewer.importers.html.page import read_markup
from bilagviewer.importers.report import Log
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.word import footnotes, tabbed
from bilagviewer.importers.word.said import in_full

_DOCUMENT = "word/document.xml"
_MOST_BYTES = 64 * 1024 * 1024
"""All parts of a document unpacked, pictures too."""
_MOST_PARTS = 1_500_000
"""Paragraphs, runs and all else that stands in tags: more than a thousand pages have."""
_STYLES = "u => u"
_BROKEN = (
    *(SAXException, ExpatError, ParseError, zipfile.BadZipFile, zlib.error, EOFError, OSError),
    *(LookupError, ValueError, TypeError, AttributeError, RecursionError, NotImplementedError),
)
"""mammoth tells of a document that is not as it should be by whatever broke."""


def is_word(data: bytes, name: str) -> bool:
    """Return whether a file is, or is called, a Word document of the kind that is a zip."""
    called = name.lower().endswith((".docx", ".docm"))
    return data.startswith(b"PK") and (called or _has_document(data))


def read_word(data: bytes, name: str, log: Log) -> list[Line]:
    """Return the lines of a document.

    Raises `UserError` "import.large", "import.too_many_parts", "import.word_damaged",
    "import.only_pictures" or "import.empty".
    """
    mammoth = _mammoth()
    if not _has_document(data):
        raise UserError("import.word_damaged", file=name)
    try:
        _check_size(data, name)
        made = mammoth.convert_to_html(
            io.BytesIO(in_full(data, log)),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(_no_picture),
        )
    except _BROKEN as error:
        raise UserError("import.word_damaged", file=name) from error
    markup, notes = footnotes.apart(made.value)
    lines = tabbed.rows(read_markup(markup, name, log, tabs=True))
    return footnotes.put_in(lines, [_on_one_line(note, name) for note in notes])


def _check_size(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        total = sum(part.file_size for part in parts.infolist())
        if total > _MOST_BYTES:
            raise UserError("import.large", file=name, limit=_MOST_BYTES // 1024 // 1024)
        if parts.read(_DOCUMENT).count(b"<") > 2 * _MOST_PARTS:
            raise UserError("import.too_many_parts", file=name, limit=_MOST_PARTS)


def _on_one_line(markup: str, name: str) -> str:
    try:
        return " ".join(line.text for line in read_markup(markup, name, Log()) if line.text)
    except UserError:
        return ""


def _mammoth() -> ModuleType:
    """Return the library, loaded without a way to the network.

    WORKAROUND: mammoth.docx.files imports `urlopen`, for pictures that a document links to.
    No picture is asked for here, and a program that opens no connection has no use for it.
    """
    request = "urllib.request"
    before = sys.modules.get(request)
    stand_in = ModuleType(request)
    stand_in.urlopen = _refuse  # type: ignore[attr-defined]
    sys.modules[request] = stand_in
    try:
        import mammoth  # noqa: PLC0415 - large, and only here
    finally:
        del sys.modules[request]
        if before is not None:
            sys.modules[request] = before
    return cast("ModuleType", mammoth)


def _refuse(address: object) -> None:
    raise OSError(f"nothing is fetched: {address}")


def _has_document(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return _DOCUMENT in parts.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _no_picture(_image: object) -> dict[str, str]:
    """Keep what a picture is called, and nothing of it."""
    return {"src": ""}
