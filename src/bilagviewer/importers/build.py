# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make the pack of a meeting's papers. One file is the case of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from bilagviewer.errors import UserError
from bilagviewer.importers import compose, naming, words
from bilagviewer.importers.collection import collected
from bilagviewer.importers.draft import Chapter, Draft, ListedBilag, Punkt
from bilagviewer.importers.files import Placement, ReadFile, Role, budget, read_files
from bilagviewer.importers.identity import make_id
from bilagviewer.importers.passes import values
from bilagviewer.importers.placing import arrange
from bilagviewer.importers.report import Did, Imported, Log, SourceFile, in_order, placed_in
from bilagviewer.importers.sheet import Facts, Line
from bilagviewer.importers.structure import WRITTEN, structure, through
from bilagviewer.model.pack import Document, Edition, Pack, PackId, Word, Words
from bilagviewer.work import Work, uncollected

_PICTURES = "billeder"


@dataclass(frozen=True, slots=True)
class Known:
    """What the caller knows about the meeting; empty where it does not."""

    title: str = ""
    body: str = ""
    date: str = ""
    time: str = ""
    pack_id: str = ""
    previous: Pack | None = None
    """The pack that this is a further edition of: its id is kept, and its edition counted up."""
    note: str = ""
    """The secretary's sentence about what was corrected."""


def import_document(
    data: bytes, name: str, known: Known | None = None, work: Work | None = None
) -> Imported:
    """Return the pack that one file is, with what is attached to it, and a report.

    Raises `UserError("import.…")` and as `Work.check`.
    """
    work = work or Work()
    return build(read_files([(name, data)], work), None, known, work)


@uncollected()
def build(
    files: Sequence[ReadFile],
    placements: Sequence[Placement] | None = None,
    known: Known | None = None,
    work: Work | None = None,
) -> Imported:
    """Return the pack that `files` are, each in the place given, and a report.

    Without `placements` the files' own words place them. Raises what the first file raised where
    none can be read, `UserError("import.index_missing")` where the one that is to be the agenda
    has no punkter, and as `Work.check`.
    """
    work = work or Work()
    if all(file.problem is not None for file in files):
        raise files[0].problem or UserError("import.empty", file=files[0].name)
    work.keep(budget([(file.name, file.data) for file in files]))
    files = _with_places(files)
    originals = compose.originals([(file.name, file.data) for file in files])
    is_whole = placements is None or placements[0].role is Role.INDEX
    if len(files) == 1 and is_whole:
        draft = _whole(structure(files[0], work, by_order=True))
    else:
        places = arrange(files, work) if placements is None else placements
        draft = collected(files, places, [member for member, _ in originals], work)
    draft = through(draft, WRITTEN, work)
    log = Log()
    document = _document(draft, known or Known(), files, log, work)
    pictures = {name: data for file in files for name, data in file.sheet.pictures.items()}
    document = replace(document, files={**dict(originals), **pictures})
    work.check()
    document = naming.name_things(document, log)
    work.check()
    entries = draft.noted(log).entries
    read = [SourceFile(file.name, file.has_lines) for file in files]
    return Imported(document, in_order(entries, read))


def _with_places(files: Sequence[ReadFile]) -> list[ReadFile]:
    """Return files whose lines, pictures and entries say which of several they are of."""
    several = len(files) > 1
    return [_with_place(file, n if several else 0) for n, file in enumerate(files, 1)]


def _with_place(file: ReadFile, number: int) -> ReadFile:
    """Return a file with names for its pictures that no other file's have."""
    sheet = file.sheet
    stem = f"{_PICTURES}/{number}-" if number else f"{_PICTURES}/"
    names = {name: f"{stem}{name}" for name in sheet.pictures}
    if not number and not names:
        return file
    label = file.name if number else ""
    lines = tuple(_placed(line, label, names) for line in sheet.lines)
    entries = placed_in(sheet.entries, label) if number else sheet.entries
    pictures = {names[name]: data for name, data in sheet.pictures.items()}
    return replace(file, sheet=replace(sheet, lines=lines, pictures=pictures, entries=entries))


def _placed(line: Line, file: str, pictures: dict[str, str]) -> Line:
    hints = line.hints
    if hints.picture in pictures:
        hints = replace(hints, picture=pictures[hints.picture])
    source = replace(line.source, file=file) if file else line.source
    return Line(line.runs, source, line.cells, hints)


def _whole(draft: Draft) -> Draft:
    """Return a draft of a file without punkter as one bilag of all its lines."""
    if draft.punkter:
        return draft
    log = Log()
    log.note(Did.LEFT, "one_bilag", None, "")
    lines = list(draft.lines)
    made = values.rows(lines, log) or lines
    title = _first_heading(lines) or draft.facts.title or PurePath(draft.name).stem
    key = draft.next_key
    bilag = ListedBilag(key + 1, "", title)
    punkt = Punkt(key, "", title, bilag=(bilag,))
    chapter = Chapter(key, bilag.key, tuple(made), title)
    return draft.noted(log, lines=(), punkter=(punkt,), chapters=(chapter,), next_key=key + 2)


def _first_heading(lines: Sequence[Line]) -> str:
    first = next((line for line in lines if not line.is_blank), None)
    return first.bare if first is not None and first.hints.level else ""


def _document(
    draft: Draft, known: Known, files: Sequence[ReadFile], log: Log, work: Work
) -> Document:
    sections, bodies = compose.sections_of(draft, log, work)
    work.check()
    facts = _facts(draft, known)
    previous = known.previous
    if known.pack_id:
        pack_id = PackId(known.pack_id)
    else:
        pack_id = previous.id if previous else make_id(facts, sections, bodies)
    number = previous.edition.number + 1 if previous else 1
    one = words.STATEMENTS.get(draft.word)
    originals = compose.originals([(file.name, file.data) for file in files])
    readers = dict.fromkeys(file.reader for file in files if file.reader)
    pack = Pack(
        id=pack_id,
        title=facts.title or PurePath(draft.name).stem,
        body=facts.body,
        date=facts.date or None,
        time=facts.time or None,
        edition=Edition(number, note=known.note),
        sections=sections,
        words=Words(statement=Word(one, draft.word) if one else None),
        original=originals[0][0],
        importer=" ".join(readers),
    )
    return Document(pack, bodies)


def _facts(draft: Draft, known: Known) -> Facts:
    """Return what is known of the meeting: what the caller says first, then what the paper does."""
    previous = known.previous
    found = draft.facts
    return Facts(
        known.title or found.title or (previous.title if previous else ""),
        known.body or found.body or (previous.body if previous else ""),
        known.date or found.date or ((previous.date or "") if previous else ""),
        known.time or found.time or ((previous.time or "") if previous else ""),
    )
