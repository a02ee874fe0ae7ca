# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a web page, as portals and programs save it, straight from its tree to typed lines."""

from __future__ import annotations

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.html.page_kind import is_page
from bilagviewer.importers.readers.html.page_letters import letters_of
from bilagviewer.importers.readers.html.page_sheet import sheet_of
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

__all__ = ["NAME", "VERSION", "read", "read_markup", "recognises"]

NAME = "html"
VERSION = 2
_LIMIT = 160
"""The largest file, in megabytes: most of it can only be pictures."""


def recognises(head: bytes, name: str) -> bool:
    """Return whether a file begins as a web page does, or is called one and begins with a tag."""
    return is_page(head, name)


def read(data: bytes, name: str, work: Work) -> Sheet:
    """Return what a page says.

    Raises `UserError` "import.large", "import.too_deep", "import.empty" or "import.only_pictures".
    """
    if len(data) > _LIMIT * 1024 * 1024:
        raise UserError("import.large", file=name, limit=_LIMIT)
    work.begin(name)
    log = Log()
    page = sheet_of(letters_of(data, log), name, work, log)
    if all(line.is_blank for line in page.sheet.lines) and not page.sheet.told.punkter:
        if page.pictures:
            raise UserError("import.only_pictures", file=name, count=page.pictures)
        raise UserError("import.empty", file=name)
    return page.sheet


def read_markup(markup: str, name: str, work: Work, *, pictures_before: int = 0) -> Sheet:
    """Return what a piece of a page says, an empty sheet where that is nothing.

    `pictures_before` counts the pictures that other pieces of the file `name` have given.
    Raises `UserError` "import.too_deep".
    """
    return sheet_of(markup, name, work, Log(), pictures_before=pictures_before).sheet
