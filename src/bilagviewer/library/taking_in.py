# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take files into the library: copy, read once as a whole, put on the shelf."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.importers.build import Known, build
from bilagviewer.importers.files import ReadFile, read_files
from bilagviewer.importers.placing import agenda_claims, arrange_by
from bilagviewer.importers.report import Imported
from bilagviewer.library import copies
from bilagviewer.library.cache import PackCache
from bilagviewer.library.edition import edition_hash
from bilagviewer.library.file_gathering import Given, gather, hash_of
from bilagviewer.library.recognise import Kind, recognise, unreadable
from bilagviewer.library.record import Record
from bilagviewer.library.shelf import Shelf
from bilagviewer.library.sound import Sound, renamed, sound
from bilagviewer.model.blocks import Body
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import EditionHash, Pack, PackId
from bilagviewer.packfile.reader import PackFile, open_pack
from bilagviewer.work import Work

_ID_MARK = 8
"""Letters of the text's mark that tell a meeting from another with the same id."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where copies are put, and when."""

    shelf: Shelf
    cache: Path
    moment: str
    """ISO date and time, UTC, with "Z"."""


@dataclass(frozen=True, slots=True)
class Made:
    """A pack that was made of documents, and is to be kept."""

    imported: Imported
    originals: Given
    name: str
    """What it was made from: the name of a file or folder."""
    source: str
    """The hash by which the same documents are known again."""
    keeps_id: bool = False
    """Whether it is an edition of the meeting whose id it has; else that is found out."""


def take_in(path: Path, place: Place, work: Work | None = None) -> tuple[Path, Record, bool]:
    """Return the folder and record of the copy of `path`, and whether its edition is new.

    A file that was taken in before is known again by its bytes and not copied twice. Stopping
    `work` leaves the shelf as it was.
    """
    work = work or Work()
    kind, path = recognise(path)
    source = _hash(path, work)
    found = place.shelf.of_source(source)
    if found is not None:
        return (*found, False)
    if kind is Kind.TEXT:
        given = gather([path], work)
        return keep_made(Made(_built(given, work), given, path.name, source), place, work)
    with place.shelf.room() as room:
        copy = copies.make_copy(kind, path, room, work)
        record = replace(_describe(path, room / copy, place, work), source=source)
        work.check()
        return _shelved(room, record, place)


def take_in_files(
    paths: Sequence[Path], place: Place, work: Work | None = None
) -> tuple[Path, Record, bool]:
    """Return the copy of the meeting that several files are, and whether its edition is new.

    Raises `UserError` as `gather` and `build` do, "library.agenda_unclear" where several of them
    may be the agenda, and "library.none_read" where none can be read.
    """
    work = work or Work()
    given = gather(paths, work)
    source = hash_of(given)
    found = place.shelf.of_source(source)
    if found is not None:
        return (*found, False)
    name = paths[0].name if len(paths) == 1 else given[0][0]
    return keep_made(Made(_built(given, work), given, name, source), place, work)


def keep_made(
    made: Made, place: Place, work: Work, changes: Mapping[str, object] | None = None
) -> tuple[Path, Record, bool]:
    """Check a pack that was made of documents, put it on the shelf, and say whether it is new.

    `changes` are fields of the record that only the caller knows.
    """
    checked = sound(made.imported, work)
    edition = edition_hash(checked.imported.document.pack, lambda name: _in(checked.texts, name))
    if not made.keeps_id:
        checked = _with_own_id(checked, edition, place.shelf)
    with place.shelf.room() as room:
        copy = copies.write_copy(checked, made.originals, made.name, room, work)
        content = copies.bytes_hash(room / copy, work)
        pack = checked.imported.document.pack
        _remember(pack, checked.texts, PackCache(place.cache, content))
        one = made.originals[0][0] if len(made.originals) == 1 else ""
        record = replace(
            _record(pack, edition, content, place.moment),
            copy=copy,
            source=made.source,
            name=made.name,
            original=f"{copies.ORIGINAL}/{one}" if one else "",
            **(changes or {}),  # type: ignore[arg-type] # names and values are those of Record
        )
        work.check()
        return _shelved(room, record, place)


def known(path: Path, shelf: Shelf, work: Work | None = None) -> tuple[Path, Record] | None:
    """Return the copy of `path` that `shelf` has, None where it has none."""
    _, path = recognise(path)
    return shelf.of_source(_hash(path, work or Work()))


def in_place(path: Path, place: Place) -> Record:
    """Return a record of the pack at `path`, of which no copy is kept."""
    return replace(_describe(path, path, place, Work()), copy=path.name)


def read_documents(given: Given, work: Work) -> list[ReadFile]:
    """Return the files as they are read. Raises `UserError` where none can be."""
    files = read_files(copies.named_apart(given), work)
    problems = [file.problem for file in files if file.problem is not None]
    if len(files) > 1 and len(problems) == len(files):
        raise UserError("library.none_read", errors=tuple(problems))
    if problems and len(files) == 1:
        raise problems[0]
    return files


def _built(given: Given, work: Work) -> Imported:
    files = read_documents(given, work)
    if len(files) == 1:
        return build(files, None, None, work)
    claims = agenda_claims(files, work)
    if len(claims) > 1:
        names = ", ".join(files[n].name for n in claims)
        raise UserError("library.agenda_unclear", files=names)
    placed = arrange_by(files, claims[0] if claims else None, work)
    return build(files, placed, Known(), work)


def _with_own_id(checked: Sound, edition: EditionHash, shelf: Shelf) -> Sound:
    """Return a pack whose id no other meeting has: equal facts are no proof of being one."""
    pack_id = checked.imported.document.pack.id
    others = [record for _, record in shelf.of_meeting(pack_id)]
    if not others or any(record.edition == edition for record in others):
        return checked
    digest = edition.rpartition("-")[2]
    return renamed(checked, PackId(f"{pack_id}-{digest[:_ID_MARK]}"))


def _shelved(room: Path, record: Record, place: Place) -> tuple[Path, Record, bool]:
    known_before = place.shelf.of_meeting(record.id)
    is_new = all(one.edition != record.edition for _, one in known_before)
    return place.shelf.place(room, record), record, is_new


def _hash(path: Path, work: Work) -> str:
    try:
        return copies.bytes_hash(path, work)
    except OSError as error:
        raise unreadable(path, error) from error


def _describe(path: Path, copy: Path, place: Place, work: Work) -> Record:
    content = copies.bytes_hash(copy, work)
    with _open(path, copy) as reader:
        texts = _texts(reader, work)
        pack = reader.pack
    _remember(pack, texts, PackCache(place.cache, content))
    edition = edition_hash(pack, lambda name: _in(texts, name))
    record = _record(pack, edition, content, place.moment)
    return replace(record, copy=f"{copies.COPY}/{copy.name}", source=content, name=path.name)


def _record(pack: Pack, edition: EditionHash, content: str, moment: str) -> Record:
    return Record(
        id=pack.id,
        edition=edition,
        kept=moment,
        copy="",
        source="",
        content=content,
        name="",
        title=pack.title,
        body=pack.body,
        date=pack.date,
        time=pack.time,
        number=pack.edition.number,
        edition_date=pack.edition.date,
        note=pack.edition.note,
        importer=pack.importer,
    )


def _open(path: Path, copy: Path) -> PackFile:
    try:
        return open_pack(copy)
    except UserError as error:
        if error.kind == "pack.no_manifest":
            # A Word document, a spreadsheet and many others are zips too.
            raise UserError("library.foreign", file=path.name, path=path) from error
        raise


def _texts(reader: PackFile, work: Work) -> Mapping[str, Body]:
    """Return every text of a pack that can be read, by its member."""
    texts: dict[str, Body] = {}
    entries = outline(reader.pack)
    work.begin(work.progress.what, len(entries))
    for entry in entries:
        work.step()
        body = _text(reader, entry.text) if entry.text and entry.text not in texts else None
        if body is not None:
            texts[entry.text] = body
    return texts


def _remember(pack: Pack, texts: Mapping[str, Body], cache: PackCache) -> None:
    """Leave what was read of a pack in the cache."""
    written: set[str] = set()
    for place, entry in enumerate(outline(pack)):
        if entry.text in texts and entry.text not in written:
            written.add(entry.text)
            cache.write(f"text-{place}", texts[entry.text])
    cache.write("pack", pack)


def _in(texts: Mapping[str, Body], member: str) -> Body:
    return texts.get(member, Body())


def _text(reader: PackFile, member: str) -> Body | None:
    try:
        return reader.body(member)
    except UserError:
        return None  # the rest can be read; the reader is told where this one should have stood
