# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a file's bytes to the lines that the passes read, whatever kind of file it is."""

from __future__ import annotations

import re

from bilagviewer.errors import UserError
from bilagviewer.importers.html import is_html, read_page
from bilagviewer.importers.report import Log, SourceFile
from bilagviewer.importers.text import reading
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.word import is_word, read_word

_HEAD = 4096
_ARCHIVE = re.compile(
    rb"(?:[\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,20}?content-type:\s*multipart/", re.IGNORECASE
)
"""How a file begins that holds a page and all it shows, each in letters of its own."""


def read_lines(data: bytes, name: str, log: Log) -> list[Line]:
    """Return the lines of the file `name`. Raises `UserError("import.…")`."""
    if _ARCHIVE.match(data[:_HEAD]):
        raise UserError("import.web_archive", file=name)
    read = read_word if is_word(data, name) else read_page if is_html(data, name) else None
    if read is not None:
        log.files.append(SourceFile(name, has_lines=False))
        return read(data, name, log)
    return reading.read(data, name, log)
