# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a portal's saved page in pieces: its head, and the text of each punkt."""

from __future__ import annotations

import re
from dataclasses import replace

from bilagviewer.importers.readers.html.page_guard import guarded
from bilagviewer.importers.readers.html.page_letters import letters_of
from bilagviewer.importers.readers.html.page_pictures import CUT
from bilagviewer.importers.readers.portal.agenda_page import read_agenda_page
from bilagviewer.importers.readers.portal.meeting_paper import Passage, PortalPaper
from bilagviewer.importers.readers.portal.paper_sheet import sheet_of
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work

_CUT = re.compile(re.escape(CUT) + r"(\d{1,9})-")


def read_page(data: bytes, name: str, work: Work) -> Sheet | None:
    """Return the sheet of a page whose rows open to a punkt each; None for any other page.

    Raises `UserError` as the reader of pages does, and "import.too_many_parts".
    """
    from selectolax.lexbor import (  # noqa: PLC0415 - compiled, and only here
        LexborDocumentOptions,
        LexborHTMLParser,
    )

    log = Log()
    page = guarded(letters_of(data, log), name, work)
    # With events, each <option> costs the square of those before it.
    root = LexborHTMLParser(page.markup, options=LexborDocumentOptions.WO_EVENTS).root
    paper = None if root is None else read_agenda_page(root, name, work)
    if paper is None:
        return None
    sheet = sheet_of(_with_pictures(paper, page.cut) if page.cut else paper, name, work)
    return replace(sheet, entries=(*log.entries, *sheet.entries))


def _with_pictures(paper: PortalPaper, cut: tuple[str, ...]) -> PortalPaper:
    """Put the pictures back that were cut out of the markup before it was parsed."""

    def whole(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        return tuple(replace(one, markup=_CUT.sub(kept, one.markup)) for one in passages)

    def kept(found: re.Match[str]) -> str:
        number = int(found[1])
        return cut[number] if number < len(cut) else ""

    punkter = tuple(replace(one, passages=whole(one.passages)) for one in paper.punkter)
    return replace(paper, front=whole(paper.front), punkter=punkter, back=whole(paper.back))
