# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take a file into the library: copy, read it once as a whole, put it on the shelf."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.library import copies
from bilagviewer.library.cache import PackCache
from bilagviewer.library.edition import edition_hash
from bilagviewer.library.recognise import Kind, recognise, unreadable
from bilagviewer.library.record import Record
from bilagviewer.library.shelf import Shelf
from bilagviewer.model.blocks import Body
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import EditionHash
from bilagviewer.packfile.reader import PackFile, open_pack
from bilagviewer.work import Work


@dataclass(frozen=True, slots=True)
class _Source:
    """The file that is taken in."""

    kind: Kind
    path: Path
    hash: str


def take_in(
    path: Path, shelf: Shelf, cache: Path, moment: str, work: Work | None = None
) -> tuple[Path, Record, bool]:
    """Return the folder and record of the copy of `path`, and whether its edition is new.

    A file that was taken in before is known again by its bytes and not copied twice. Stopping
    `work` leaves the shelf as it was.
    """
    work = work or Work()
    source = _source(path, work)
    found = shelf.of_source(source.hash)
    if found is not None:
        return (*found, False)
    with shelf.room() as room:
        record = _bring(source, room, cache, moment, work)
        work.check()
        is_new = all(r.edition != record.edition for _, r in shelf.of_meeting(record.id))
        return shelf.place(room, record), record, is_new


def known(path: Path, shelf: Shelf, work: Work | None = None) -> tuple[Path, Record] | None:
    """Return the copy of `path` that `shelf` has, None where it has none."""
    return shelf.of_source(_source(path, work or Work()).hash)


def _source(path: Path, work: Work) -> _Source:
    kind, path = recognise(path)
    try:
        return _Source(kind, path, copies.bytes_hash(path, work))
    except OSError as error:
        raise unreadable(path, error) from error


def _bring(source: _Source, room: Path, cache: Path, moment: str, work: Work) -> Record:
    """Copy or import `source` into `room`, read it once as a whole, and describe it."""
    path = source.path
    copy = copies.make_copy(source.kind, path, room, work)
    record = _describe(path, room / copy, cache, moment, work)
    original = f"{copies.ORIGINAL}/{path.name}" if source.kind is Kind.TEXT else ""
    return replace(record, source=source.hash, original=original)


def in_place(path: Path, cache: Path, moment: str) -> Record:
    """Return a record of the pack at `path`, of which no copy is kept."""
    return replace(_describe(path, path, cache, moment, Work()), copy=path.name)


def _describe(path: Path, copy: Path, cache: Path, moment: str, work: Work) -> Record:
    content = copies.bytes_hash(copy, work)
    with _open(path, copy) as reader:
        pack = reader.pack
        edition = _read_all(reader, PackCache(cache, content), work)
    return Record(
        id=pack.id,
        edition=edition,
        kept=moment,
        copy=f"{copies.COPY}/{copy.name}",
        source=content,
        content=content,
        name=path.name,
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


def _read_all(reader: PackFile, cache: PackCache, work: Work) -> EditionHash:
    """Return the edition's hash, and leave what was read for it in the cache."""
    texts: dict[str, Body] = {}
    entries = outline(reader.pack)
    work.begin(work.progress.what, len(entries))
    for place, entry in enumerate(entries):
        work.step()
        body = _text(reader, entry.text) if entry.text and entry.text not in texts else None
        if body is not None:
            texts[entry.text] = body
            cache.write(f"text-{place}", body)
    cache.write("pack", reader.pack)
    return edition_hash(reader.pack, lambda member: texts.get(member, Body()))


def _text(reader: PackFile, member: str) -> Body | None:
    try:
        return reader.body(member)
    except UserError:
        return None  # the rest can be read; the reader is told where this one should have stood
