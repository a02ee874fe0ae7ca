# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read what a portal for agendas gives out: FirstAgenda Publication's JSON and its public page."""

from __future__ import annotations

import re

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers import html
from bilagviewer.importers.readers.portal.agenda_json import is_agenda_json, read_agenda
from bilagviewer.importers.readers.portal.page_pieces import read_page
from bilagviewer.importers.readers.portal.paper_sheet import sheet_of
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

NAME = "portal"
VERSION = 1
_MARKS = re.compile(rb"punktrow|localizationKeys|aria-controls|firstagenda", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def recognises(head: bytes, name: str) -> bool:
    """Return whether a file begins as an agenda of a portal does.

    Of a page that may be one; `read` looks at all of it, and reads another as the page it is.
    """
    if is_agenda_json(head):
        return True
    letters = head.replace(b"\0", b"") if head.startswith(_WIDE) else head
    return bool(_MARKS.search(letters)) and html.recognises(head, name)


def read(data: bytes, name: str, work: Work) -> Sheet:
    """Return the sheet of a portal's file, with an outline that is certain.

    Raises `UserError` "import.large", "import.too_many_parts" or "import.portal_damaged" for a
    file of JSON, and as the reader of pages for a page.
    """
    work.begin(name)
    if is_agenda_json(data):
        if len(data) > limits.JSON_BYTES:
            raise UserError("import.large", file=name, limit=limits.JSON_BYTES // limits.MEGABYTE)
        return sheet_of(read_agenda(data, name), name, work)
    return read_page(data, name, work) or html.read(data, name, work)
