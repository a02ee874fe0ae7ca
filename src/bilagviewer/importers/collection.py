# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put several files together: the agenda's punkter, and each file's text in its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bilagviewer.danish.fold import letters
from bilagviewer.errors import UserError
from bilagviewer.importers import words
from bilagviewer.importers.draft import Chapter, Draft, ListedBilag, Punkt
from bilagviewer.importers.files import Placement, ReadFile, Role
from bilagviewer.importers.passes import chapters, facts, running
from bilagviewer.importers.punkt_texts import text_of_punkt
from bilagviewer.importers.report import Did, Log, ReportEntry
from bilagviewer.importers.sheet import Line
from bilagviewer.importers.structure import structure, through
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work


def collected(
    files: Sequence[ReadFile],
    placements: Sequence[Placement],
    members: Sequence[str],
    work: Work,
) -> Draft:
    """Return one draft of all files; `members` are their names in the pack.

    Raises `UserError("import.index_missing")` where the agenda has no punkter.
    """
    log = Log()
    at = next((n for n, placed in enumerate(placements) if placed.role is Role.INDEX), None)
    collection = _Collection(_agenda(files, at, log, work))
    for file, placed in zip(files, placements, strict=True):
        if placed.role is Role.PUNKT and file.problem is None:
            collection.adopt(file, placed, work)
    for n, (file, placed) in enumerate(zip(files, placements, strict=True)):
        work.check()
        if n == at or (placed.role is Role.PUNKT and file.problem is None):
            continue
        punkt, bilag = collection.place(placed, file.name)
        if placed.role is Role.UNPLACED:
            log.note(Did.LEFT, "unplaced", Source(file=file.name), file.name)
        elif placed.is_guess:
            log.note(
                Did.GUESSED, "file_name_only", Source(file=file.name), f"{file.name}: {bilag.title}"
            )
        if file.problem is not None:
            collection.files[bilag.key] = members[n]
            log.note(Did.LEFT, "only_file", Source(file=file.name), file.name)
        else:
            collection.add(punkt, bilag, _lines(file, punkt, bilag, log, work))
            collection.entries += file.sheet.entries
    return collection.draft(log)


def _agenda(files: Sequence[ReadFile], at: int | None, log: Log, work: Work) -> Draft:
    """Return the draft of the agenda, or an empty one that is called what the first file is."""
    if at is None:
        log.note(Did.GUESSED, "index_of_files", None, "")
        first = files[0]
        if not first.sheet.attached:
            return Draft(first.name)
        # A mail says what it is about; its files are the papers.
        letter = Draft(first.name, first.lines, properties=first.sheet.properties)
        return Draft(first.name, facts=facts.run(letter, work).facts)
    draft = structure(files[at], work, by_order=False)
    if not draft.punkter:
        raise UserError("import.index_missing", file=files[at].name)
    return draft


def _lines(
    file: ReadFile, punkt: Punkt, bilag: ListedBilag, log: Log, work: Work
) -> tuple[Line, ...]:
    """Return the lines of one file without the headings that only say which bilag it is."""
    draft = through(Draft(file.name, file.lines, next_key=1), (running.run,), work)
    return chapters.cut_one(draft, punkt, bilag, log)


@dataclass(slots=True)
class _Collection:
    """The punkter and chapters, while the files are put in."""

    agenda: Draft
    files: dict[int, str] = field(default_factory=dict)
    entries: tuple[ReportEntry, ...] = ()
    _punkter: dict[int, Punkt] = field(default_factory=dict)
    _chapters: dict[tuple[int, int | None], Chapter] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)
    """The keys of the bilag that a file was found for."""
    _key: int = 1

    def __post_init__(self) -> None:
        self._punkter = {punkt.key: punkt for punkt in self.agenda.punkter}
        self._chapters = {(one.punkt, one.bilag): one for one in self.agenda.chapters}
        self._key = self.agenda.next_key

    def place(self, placed: Placement, name: str) -> tuple[Punkt, ListedBilag]:
        """Return the punkt and the bilag that a placement means, new ones where there are none."""
        if placed.role is Role.UNPLACED:
            punkt = self._unplaced()
        else:
            punkt = self._punkt(placed.punkt, placed.punkt_title)
        bilag = self._bilag(punkt, placed, name)
        self._taken.add(bilag.key)
        return self._punkter[punkt.key], bilag

    def adopt(self, file: ReadFile, placed: Placement, work: Work) -> None:
        """Take a file that is a punkt's own text, with the bilag that it names."""
        punkt = self._punkt(placed.punkt, placed.punkt_title)
        draft = text_of_punkt(file, punkt, self._key + 1, work)
        self._punkter |= {one.key: one for one in draft.punkter}
        for chapter in draft.chapters:
            key = (chapter.punkt, chapter.bilag)
            known = self._chapters.get(key)
            lines = (*known.lines, Line(), *chapter.lines) if known else chapter.lines
            self._chapters[key] = replace(chapter, lines=lines)
        self._key = draft.next_key
        self.entries += draft.entries

    def add(self, punkt: Punkt, bilag: ListedBilag, lines: tuple[Line, ...]) -> None:
        """Add a file's text to a bilag; what stood in the agenda's own file stays before it."""
        key = (punkt.key, bilag.key)
        known = self._chapters.get(key)
        if known is not None:
            lines = (*known.lines, Line(), *lines)
        title = bilag.whole or bilag.title
        self._chapters[key] = Chapter(punkt.key, bilag.key, lines, title)

    def draft(self, log: Log) -> Draft:
        """Return all as one draft."""
        agenda = self.agenda
        return replace(
            agenda,
            punkter=tuple(sorted(self._punkter.values(), key=lambda punkt: punkt.unplaced)),
            chapters=tuple(self._chapters.values()),
            files=dict(self.files),
            entries=(*agenda.entries, *self.entries, *log.entries),
            next_key=self._key,
        )

    def _new(self) -> int:
        self._key += 1
        return self._key

    def _unplaced(self) -> Punkt:
        """Return what holds the files that nothing places; it stands last."""
        known = next((punkt for punkt in self._punkter.values() if punkt.unplaced), None)
        punkt = known or Punkt(self._new(), "", words.UNPLACED, unplaced=True)
        self._punkter[punkt.key] = punkt
        return punkt

    def _punkt(self, number: str, title: str) -> Punkt:
        for punkt in self._punkter.values():
            same = not punkt.unplaced and punkt.number == number
            if same and (number or letters(punkt.title) == letters(title)):
                self._punkter[punkt.key] = replace(punkt, title=punkt.title or title)
                return self._punkter[punkt.key]
        punkt = Punkt(self._new(), number, title)
        self._punkter[punkt.key] = punkt
        return punkt

    def _bilag(self, punkt: Punkt, placed: Placement, name: str) -> ListedBilag:
        free = [one for one in punkt.bilag if one.key not in self._taken]
        title = letters(placed.title)
        same = [one for one in free if title in (letters(one.title), letters(one.whole))]
        same = [one for one in same if one.number == placed.number] or same[:1]
        if same:
            return same[0]
        numbered = [one for one in free if one.number == placed.number]
        if len(numbered) == 1 and placed.number:
            return self._called(punkt, numbered[0], placed.title)
        source = Source(file=name)
        bilag = ListedBilag(self._new(), placed.number, placed.title or name, source=source)
        self._punkter[punkt.key] = replace(punkt, bilag=(*punkt.bilag, bilag))
        return bilag

    def _called(self, punkt: Punkt, bilag: ListedBilag, title: str) -> ListedBilag:
        """Return a bilag under the title that the reader gave it."""
        renamed = replace(bilag, title=title or bilag.title, whole="")
        both = tuple(renamed if one.key == bilag.key else one for one in punkt.bilag)
        self._punkter[punkt.key] = replace(punkt, bilag=both)
        return renamed
