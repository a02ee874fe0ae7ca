# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a Word document from its own XML: headings, lists, tables, pictures, bold and underline."""

from __future__ import annotations

import zipfile
import zlib
from xml.parsers.expat import ExpatError

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.word.document import read_document
from bilagviewer.importers.readers.word.package import has_document
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

NAME = "word"
VERSION = 2
_BROKEN = (
    *(ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError, LookupError, ValueError),
    NotImplementedError,
)
"""How the standard library tells that a zip, or XML in it, is not as it should be."""


def recognises(head: bytes, name: str) -> bool:
    """Return whether a file is, or is called, a Word document of the kind that is a zip.

    `head` is its first bytes, or all of it.
    """
    called = name.lower().endswith((".docx", ".docm"))
    return head.startswith(b"PK") and (called or b"word/" in head or has_document(head))


def read(data: bytes, name: str, work: Work) -> Sheet:
    """Return the lines of a document.

    Raises `UserError` "import.large", "import.too_many_parts", "import.word_damaged",
    "import.only_pictures" or "import.empty", and as `Work.spend`.
    """
    if not has_document(data):
        raise UserError("import.word_damaged", file=name)
    try:
        sheet, pictures = read_document(data, name, work)
    except _BROKEN as error:
        raise UserError("import.word_damaged", file=name) from error
    if any(not line.is_blank for line in sheet.lines):
        return sheet
    if pictures:
        raise UserError("import.only_pictures", file=name, count=pictures)
    raise UserError("import.empty", file=name)
