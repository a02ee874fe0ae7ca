# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make the pack of files whose places are settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Did, Imported, Log
from bilagviewer.importers.several.arrange import index_file
from bilagviewer.importers.several.files import Placement, ReadFile, Role, counted_on
from bilagviewer.importers.text import assemble, chapters, index, naming
from bilagviewer.importers.text.assemble import Told
from bilagviewer.importers.text.chapters import Chapter
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.headline import letters
from bilagviewer.importers.text.index import IndexBilag, IndexPunkt


@dataclass(slots=True)
class _Collection:
    """The punkter and their chapters, while the files are put in."""

    punkter: list[IndexPunkt] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    """`id` of each bilag that a text or a file was found for."""

    def punkt(self, placed: Placement) -> IndexPunkt:
        """Return the punkt that is meant, a new one where there is none."""
        for punkt in self.punkter:
            same = punkt.number == placed.punkt if placed.punkt else not punkt.number
            if same and (placed.punkt or letters(punkt.title) == letters(placed.punkt_title)):
                punkt.title = punkt.title or placed.punkt_title
                return punkt
        self.punkter.append(IndexPunkt(placed.punkt, placed.punkt_title, None, 0))
        return self.punkter[-1]

    def bilag(self, punkt: IndexPunkt, placed: Placement) -> IndexBilag:
        """Return the bilag of `punkt` that is meant and not taken, else a new one."""
        free = [
            one for one in punkt.bilag if id(one) not in self.taken and one.number == placed.number
        ]
        same = [one for one in free if letters(one.title) == letters(placed.title)]
        if same:
            return same[0]
        if len(free) == 1 and placed.number:
            free[0].title = placed.title or free[0].title
            return free[0]
        punkt.bilag.append(IndexBilag(placed.number, placed.title, None, 0))
        return punkt.bilag[-1]


def compose(
    files: Sequence[ReadFile], placements: Sequence[Placement], told: Told | None = None
) -> Imported:
    """Return the pack that `files` are in the places given, one for each, and a report.

    Raises what the first file raised where none has text, and `UserError("import.index_missing")`
    where the file that is to be the index has none.
    """
    log = Log()
    read = counted_on(files, log)
    if all(file.problem is not None for file in read):
        raise read[0].problem or UserError("import.empty", file=read[0].name)
    originals = assemble.originals([(file.name, file.data) for file in files])
    made = assemble.Made(log)
    collection = _Collection()
    _take_index(collection, read, placements, log)
    firsts = [source.first for source in log.files]
    settled = zip(read, placements, originals, firsts, strict=True)
    for file, placed, (member, _), first in settled:
        if placed.role is Role.BILAG:
            bilag = _take(collection, file, placed, log, first)
            if file.problem is not None:
                made.files[id(bilag)] = member
    made.pages = assemble.pages(collection.punkter)
    sections = assemble.sections(collection.punkter, collection.chapters, made)
    document = assemble.document(told or Told(), sections, made, dict(originals))
    return Imported(naming.name_things(document, log), log.report())


def _take_index(
    collection: _Collection, read: Sequence[ReadFile], placements: Sequence[Placement], log: Log
) -> None:
    """Take the punkter of the index, and the texts that stand in the same file."""
    at = next((n for n, placed in enumerate(placements) if placed.role is Role.INDEX), None)
    if at is None:
        log.note(Did.GUESSED, "index_of_files", None, "")
        return
    found = index.find(read[at].lines, log)
    if index_file([read[at]]) is None:
        raise UserError("import.index_missing", file=read[at].name)
    collection.punkter = list(found.punkter)
    rest = [line for n, line in enumerate(read[at].lines) if n not in found.taken]
    collection.chapters = chapters.cut(rest, found.punkter, log, by_order=False)
    collection.taken = {id(chapter.bilag) for chapter in collection.chapters}


def _take(
    collection: _Collection, file: ReadFile, placed: Placement, log: Log, line: int
) -> IndexBilag:
    punkt = collection.punkt(placed)
    bilag = collection.bilag(punkt, placed)
    collection.taken.add(id(bilag))
    if placed.is_guess:
        log.note(Did.GUESSED, "file_order", line, f"{file.name}: {bilag.title}")
    if file.problem is None:
        collection.chapters.append(Chapter(punkt, bilag, list(_lines(file, punkt, bilag, log))))
    else:
        log.note(Did.LEFT, "only_file", line, file.name)
    return bilag


def _lines(file: ReadFile, punkt: IndexPunkt, bilag: IndexBilag, log: Log) -> Iterator[Line]:
    """Yield the lines of one bilag without the headings that only say which it is."""
    alone = IndexPunkt(punkt.number, punkt.title, punkt.page, punkt.line, [bilag])
    for chapter in chapters.cut(file.lines, [alone], log):
        yield from chapter.lines
