# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From the letters of a web page to its sheet; nothing in it is run or fetched."""

from __future__ import annotations

from typing import NamedTuple

from bilagviewer.importers.readers.html.holding import Holding
from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.readers.html.page_content import PageContent
from bilagviewer.importers.readers.html.page_elements import PageElements
from bilagviewer.importers.readers.html.page_guard import guarded
from bilagviewer.importers.readers.html.page_pictures import PagePictures
from bilagviewer.importers.readers.html.page_properties import properties_of
from bilagviewer.importers.readers.html.page_walk import PageWalk
from bilagviewer.importers.readers.html.told_headlines import marked_headlines
from bilagviewer.importers.readers.html.told_punkter import PageOutline
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Sheet
from bilagviewer.work import Work


class ReadPage(NamedTuple):
    """A page as it was read."""

    sheet: Sheet
    pictures: int
    """How many pictures the page shows, kept or not."""


def sheet_of(markup: str, name: str, work: Work, log: Log, *, pictures_before: int = 0) -> ReadPage:
    """Return what a page or a piece of one says. Raises `UserError` where it is too deep."""
    from selectolax.lexbor import (  # noqa: PLC0415 - compiled, and only here
        LexborDocumentOptions,
        LexborHTMLParser,
    )

    page = guarded(markup, name, work)
    # With events, each <option> costs the square of those before it.
    root = LexborHTMLParser(page.markup, options=LexborDocumentOptions.WO_EVENTS).root
    work.check()
    pictures = PagePictures(log, page.cut, pictures_before)
    if root is None:
        return ReadPage(Sheet(entries=log.entries), 0)
    holding = Holding(root)
    writer = LineWriter(work)
    walk = PageWalk(
        PageElements(PageContent(root, holding), pictures, log), holding, writer, log, work
    )
    walk.read(root)
    tables = walk.tables
    outline = PageOutline(writer.lines, log)
    marked = tables.marked or marked_headlines(tables.placed, writer.lines, outline)
    lines, told = outline.told(marked, tables.end)
    sheet = Sheet(
        lines=lines,
        pictures=pictures.kept,
        told=told,
        entries=log.entries,
        properties=properties_of(page.markup),
    )
    return ReadPage(sheet, pictures.count)
