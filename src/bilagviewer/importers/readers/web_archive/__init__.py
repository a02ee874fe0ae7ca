# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a page that a browser saved with all it shows in one file (.mht, .mhtml)."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers import html, mail, portal
from bilagviewer.importers.readers.mail.message_parser import parsed
from bilagviewer.importers.readers.web_archive.archive_parts import ArchivePart, ArchiveParts
from bilagviewer.importers.readers.web_archive.whole_page import PageMaker
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

NAME = "web_archive"
VERSION = 1
_SUFFIXES = (".mht", ".mhtml")
_FIELD = re.compile(rb"[A-Za-z][\w-]{1,60}:")
_SAVED = re.compile(
    rb"(?im)^(?:Snapshot-Content-Location:|From:[ \t]*[<\"]?Saved by "
    rb"|X-MimeOLE:[ \t]*Produced by Microsoft MHTML)"
)
"""Fields that browsers write into the pages that they save."""
_RELATED = re.compile(rb"(?im)^content-type:\s*multipart/related")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_LONG_ADDRESS = re.compile(
    rb"(?im)^content-location:(?:[^\r\n]|\r?\n[ \t]){%d}(?:[^\r\n]++|\r?\n[ \t])*"
    % limits.ARCHIVE_ADDRESS
)
_NO_ADDRESS = b"X-Address: long"
_MOST_HEAD = 16_384
_AS_PAGE = "side.html"
"""What a page is called that the readers of pages are asked of: theirs know by the name too."""


def recognises(head: bytes, name: str) -> bool:
    """Return whether a file is an archive of a page: it is called one, or a browser made it.

    A mail is none, also where it is put together as a page is.
    """
    suffix = PurePath(name).suffix.lower()
    start = head[:_MOST_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if suffix in _SUFFIXES:
        return not html.recognises(head, _AS_PAGE)
    if suffix == ".eml" or not _FIELD.match(start):
        return False
    fields = _HEADER_END.split(start, maxsplit=1)[0]
    if _SAVED.search(fields):
        return True
    return bool(_RELATED.search(fields)) and not mail.recognises(head, name)


def read(data: bytes, name: str, work: Work) -> Sheet:
    """Return what the page in an archive says, with the pictures that the archive holds.

    Raises `UserError` "import.large", "import.too_many_parts", "import.web_archive" where no page
    can be taken out of it, and as the readers of pages.
    """
    if len(data) > limits.ARCHIVE_BYTES:
        raise UserError("import.large", file=name, limit=limits.ARCHIVE_BYTES // limits.MEGABYTE)
    work.begin(name)
    log = Log()
    parts = _parts(data, name, log, work)
    if parts.page is None:
        raise UserError("import.web_archive", file=name)
    sheet = _read_page(parts, parts.page, name, work)
    return _with_told(sheet, parts, name, log, work)


def read_part(data: bytes, name: str, work: Work) -> Sheet:
    """Return what the page says in an archive that stands inside another file.

    Raises as `read`.
    """
    log = Log()
    parts = _parts(data, name, log, work)
    if parts.page is None:
        raise UserError("import.web_archive", file=name)
    maker = PageMaker(parts, work)
    sheet = html.read_markup(maker.shown(maker.framed(parts.page)), name, work)
    return _with_told(sheet, parts, name, log, work)


def _with_told(sheet: Sheet, parts: ArchiveParts, name: str, log: Log, work: Work) -> Sheet:
    """Return a sheet that tells of the words of pages that no other shows."""
    for page in parts.unused_pages():
        said = html.read_markup(parts.letters(page), name, work)
        words = " ".join(line.text for line in said.lines if not line.is_blank)
        log.removed("archive_page", None, words)
    return replace(sheet, entries=(*log.entries, *sheet.entries))


def _read_page(parts: ArchiveParts, page: ArchivePart, name: str, work: Work) -> Sheet:
    maker = PageMaker(parts, work)
    markup = maker.framed(page)
    # Without the pictures, which are most of it, all of the page can be looked at.
    is_portal = portal.recognises(markup.encode("utf-8", "replace"), _AS_PAGE)
    data = maker.shown(markup).encode("utf-8", "replace")
    return portal.read(data, name, work) if is_portal else html.read(data, name, work)


def _parts(data: bytes, name: str, log: Log, work: Work) -> ArchiveParts:
    try:
        message = parsed(_LONG_ADDRESS.sub(_NO_ADDRESS, data), name, work)
    except UserError as error:
        if error.kind == "import.mail_damaged":
            raise UserError("import.web_archive", file=name) from error
        raise
    return ArchiveParts(message, name, log, work)
