# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put the lines of several texts of one file behind each other, counted on through all of them."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers.readers.html import read_markup
from bilagviewer.importers.report import Log, ReportEntry
from bilagviewer.importers.sheet import NO_HINTS, Hints, Line, Sheet, line_of
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work

_AT_ONCE = 4096


class SheetJoiner:
    """Collects lines, pictures and what was done to them."""

    def __init__(self, name: str, work: Work) -> None:
        self.lines: list[Line] = []
        self.pictures: dict[str, bytes] = {}
        self.log = Log()
        self._name = name
        self._work = work
        self._tables = 0
        self._entries: list[ReportEntry] = []

    @property
    def place(self) -> Source:
        """Return where the next line will stand."""
        return Source(line=len(self.lines) + 1)

    @property
    def entries(self) -> tuple[ReportEntry, ...]:
        """Return what was done, by the readers of the texts and by whoever put them together."""
        return (*self._entries, *self.log.entries)

    def add_text(self, text: str, hints: Hints = NO_HINTS) -> None:
        """Add a paragraph with an empty line behind it, unless it is empty itself."""
        if text:
            self.lines.append(line_of(text, len(self.lines) + 1, hints))
            self.part()

    def add_plain(self, text: str, hints: Hints = NO_HINTS) -> None:
        """Add a line as it is."""
        self.lines.append(line_of(text, len(self.lines) + 1, hints))

    def part(self) -> None:
        """Add an empty line where the last is none."""
        if self.lines and not self.lines[-1].is_blank:
            self.lines.append(line_of("", len(self.lines) + 1))

    def add_markup(self, markup: str) -> None:
        """Add the lines of a piece of a page. Raises as `read_markup`."""
        if markup.strip():
            shown = len(self.pictures)
            self.add_sheet(read_markup(markup, self._name, self._work, pictures_before=shown))

    def add_sheet(self, sheet: Sheet) -> None:
        """Add the lines, pictures and entries of another reader.

        Punkter that it found are headings here: what it read is a text inside a punkt.
        """
        self.part()
        first, tables = len(self.lines), self._tables
        names = {name: self._kept(name, data) for name, data in sheet.pictures.items()}
        titles = {punkt.at: punkt for punkt in sheet.told.punkter}
        for at, line in enumerate((*sheet.lines, None)):
            if at % _AT_ONCE == 0:
                self._work.check()
            if punkt := titles.get(at):
                self.part()
                self.add_text(punkt.title, Hints(level=4, mark=punkt.number))
            if line is not None:
                self.lines.append(self._moved(line, tables, names))
        self._entries += [_further(entry, first) for entry in sheet.entries]
        self.part()

    def _moved(self, line: Line, tables: int, names: dict[str, str]) -> Line:
        hints = line.hints
        if hints.table or hints.picture:
            table = hints.table + tables if hints.table else 0
            self._tables = max(self._tables, table)
            picture = names.get(hints.picture, hints.picture)
            hints = replace(hints, table=table, picture=picture)
        return Line(line.runs, self.place, line.cells, hints)

    def _kept(self, name: str, data: bytes) -> str:
        """Keep a picture under a name that no other has, and return that."""
        stem, dot, suffix = name.rpartition(".")
        number = 2
        while self.pictures.get(name, data) != data:
            name, number = f"{stem}-{number}{dot}{suffix}", number + 1
        self.pictures[name] = data
        return name


def _further(entry: ReportEntry, first: int) -> ReportEntry:
    place = entry.place
    if place is None or not place.line:
        return entry
    return replace(entry, place=replace(place, line=place.line + first))
