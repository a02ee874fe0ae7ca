# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put together what reads the parts of a document, and make a sheet of what they read."""

from __future__ import annotations

from bilagviewer.importers.readers.word import asides
from bilagviewer.importers.readers.word.drawings import Drawings
from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.embedded import Embedded
from bilagviewer.importers.readers.word.flow import ParaFlow
from bilagviewer.importers.readers.word.formulas import Formulas
from bilagviewer.importers.readers.word.names import ID, TYPE, w
from bilagviewer.importers.readers.word.notes import Note, WordNotes, with_notes, words_of
from bilagviewer.importers.readers.word.numbering import Numbering, read_numbering
from bilagviewer.importers.readers.word.package import Package
from bilagviewer.importers.readers.word.pictures import WordPictures
from bilagviewer.importers.readers.word.properties import read_properties
from bilagviewer.importers.readers.word.prose import Paragraphs
from bilagviewer.importers.readers.word.run_looks import RunLooks
from bilagviewer.importers.readers.word.sheet_lines import lines_of
from bilagviewer.importers.readers.word.styles import Styles, read_styles
from bilagviewer.importers.readers.word.surroundings import Surroundings
from bilagviewer.importers.readers.word.tabbed import set_out
from bilagviewer.importers.readers.word.tables import WordTables
from bilagviewer.importers.readers.word.telling import Telling
from bilagviewer.importers.readers.word.word_text import WordText
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import Sheet
from bilagviewer.model.blocks import plain
from bilagviewer.work import Work

_KINDS = ("footnote", "endnote")


class _PartReader:
    """All that reads one part of a document's text."""

    def __init__(self, part: str, known: Surroundings) -> None:
        self._pieces = known.package.pieces(part)
        self.feed = feed = ElementFeed(known.telling.work)
        looks = RunLooks(feed, known.styles)
        self.paragraphs = Paragraphs(feed, looks, known)
        self.words = WordText(feed, self.paragraphs, looks, known)
        Drawings(feed, self.paragraphs, self.words, known)
        WordTables(feed, self.paragraphs, self.words, known.telling)
        Formulas(feed, self.words.take)
        Embedded(feed, self.paragraphs, known)

    def read(self) -> None:
        """Read the part to its end."""
        self.feed.read(self._pieces)


def read_document(data: bytes, name: str, work: Work) -> tuple[Sheet, int]:
    """Return the sheet of a document, and how many of its pictures did not come along."""
    package = Package(data, name, work)
    log = Log()
    telling = Telling(log, work)
    styles = read_styles(package, work)
    relations = package.relations
    numbering = read_numbering(package, styles, work)
    pictures = WordPictures(package, relations)
    notes = WordNotes(_read_notes(package, styles, telling))
    known = Surroundings(package, styles, numbering, relations, pictures, telling)
    body = _PartReader(package.main, known)
    body.words.refer_to(notes)
    body.read()
    flow = body.paragraphs.end_flow()
    telling.end()
    for unused in notes.unused:
        log.removed("hidden", None, plain(words_of(unused)))
    body.words.pages.tell(log)
    asides.tell(package, log, work)
    lines = lines_of(with_notes(set_out(list(flow)), notes), work)
    properties = read_properties(package, work)
    sheet = Sheet(tuple(lines), pictures.found, entries=log.entries, properties=properties)
    return sheet, pictures.left


def _read_notes(package: Package, styles: Styles, telling: Telling) -> dict[Note, ParaFlow]:
    """Return the notes that a document has, by kind and id."""
    found: dict[Note, ParaFlow] = {}
    for kind in _KINDS:
        part = package.of_kind(f"{kind}s")
        if part in package.names:
            relations = package.relations_of(part)
            pictures, numbering = WordPictures(package, relations), Numbering(styles)
            known = Surroundings(package, styles, numbering, relations, pictures, telling)
            reader = _PartReader(part, known)
            _NoteReader(reader.feed, reader.paragraphs, kind, found)
            reader.read()
    return found


class _NoteReader:
    """Keeps what stands in each note of a part."""

    def __init__(
        self, feed: ElementFeed, paragraphs: Paragraphs, kind: str, found: dict[Note, ParaFlow]
    ) -> None:
        self._paragraphs, self._kind, self._found = paragraphs, kind, found
        self._note: Note | None = None
        feed.add({w(kind): self._begin}, {w(kind): self._end})

    def _begin(self, said: Attributes) -> None:
        is_note = said.get(TYPE, "normal") == "normal"
        self._note = (self._kind, said.get(ID, "")) if is_note else None
        self._paragraphs.begin_flow()

    def _end(self) -> None:
        flow = self._paragraphs.end_flow()
        if self._note is not None:
            self._found[self._note] = flow
