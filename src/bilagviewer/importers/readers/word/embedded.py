# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read a text that stands in a document as another file: a web page or plain text."""

from __future__ import annotations

from collections.abc import Mapping

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.flow import Para, ParaFlow
from bilagviewer.importers.readers.word.names import r, w
from bilagviewer.importers.readers.word.prose import Paragraphs
from bilagviewer.importers.readers.word.run_parts import letters
from bilagviewer.importers.readers.word.surroundings import Surroundings
from bilagviewer.importers.sheet import Line, Sheet
from bilagviewer.model.blocks import Run
from bilagviewer.work import Work

_MOST_BYTES = 8 * 1024 * 1024
_PAGES = (".html", ".htm", ".xhtml")
_ARCHIVES = (".mht", ".mhtml")
"""What programs put into a document that make it of a page."""
_TEXTS = (".txt", ".text")
_TABLES = 100_000
"""What sets the tables of one embedded page apart from all others."""


class Embedded:
    """Puts the words of an embedded file where it stands; what cannot be read is told."""

    def __init__(self, feed: ElementFeed, paragraphs: Paragraphs, known: Surroundings) -> None:
        self._paragraphs, self._package = paragraphs, known.package
        self._relations, self._pictures = known.relations, known.pictures
        self._telling = known.telling
        self._count = 0
        self._seen: set[str] = set()
        """The files that were read: each stands in one place."""
        feed.add({w("altChunk"): self._read}, {})

    def _read(self, said: Attributes) -> None:
        known = self._relations.get(said.get(r("id"), ""))
        part = known.target if known and not known.is_outside else ""
        is_read = part.endswith(_PAGES + _ARCHIVES + _TEXTS) and part not in self._seen
        self._seen.add(part)
        data = self._package.read(part, _MOST_BYTES) if is_read else b""
        is_page = part.endswith(_PAGES + _ARCHIVES)
        flow = self._page(data, part) if data and is_page else _text(data)
        if flow is not None and flow.items:
            self._telling.spend(len(flow.items))
            self._paragraphs.flow.take(flow)
        else:
            self._telling.left("embedded", part.rpartition("/")[2])

    def _page(self, data: bytes, part: str) -> ParaFlow | None:
        try:
            sheet = _sheet(data, part, self._telling.work)
        except UserError:
            return None
        self._telling.end()
        for entry in sheet.entries:
            self._telling.log.note(entry.kind, entry.reason, None, entry.text)
        self._count += 1
        names = {name: self._pictures.add(data) for name, data in sheet.pictures.items()}
        flow, is_after = ParaFlow(), False
        for line in sheet.lines:
            if line.is_blank:
                is_after = False
                continue
            flow.add(self._para(line, names, goes_on=is_after))
            is_after = True
        return flow

    def _para(self, line: Line, names: Mapping[str, str], *, goes_on: bool) -> Para:
        changes: dict[str, object] = {}
        if line.hints.table:
            changes["table"] = self._count * _TABLES + line.hints.table
        if line.hints.picture in names:
            changes["picture"] = names[line.hints.picture]
        ready = line.hinted(**changes) if changes else line
        return Para(line.runs, cells=line.cells, goes_on=goes_on, ready=ready)


def _sheet(data: bytes, part: str, work: Work) -> Sheet:
    # Most documents hold no page, and the parsers of pages are large.
    if part.endswith(_ARCHIVES):
        from bilagviewer.importers.readers import web_archive  # noqa: PLC0415

        return web_archive.read_part(data, part, work)
    from bilagviewer.importers.readers import html  # noqa: PLC0415

    return html.read_markup(_decoded(data), part, work)


def _text(data: bytes) -> ParaFlow:
    flow, goes_on = ParaFlow(), False
    for text in _decoded(data).splitlines():
        words = letters(text).strip()
        if words:
            flow.add(Para((Run(words),), goes_on=goes_on))
        goes_on = bool(words)
    return flow


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
