# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Make another edition of a meeting on this machine: a bilag moved, a late paper, a new reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bilagviewer import messages
from bilagviewer.errors import UserError
from bilagviewer.importers.build import Known, build
from bilagviewer.importers.placing import arrange_under
from bilagviewer.importers.report import Imported, Report
from bilagviewer.library import adding, copies, moving
from bilagviewer.library.file_gathering import Given, gather, hash_of
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.library.record import Record
from bilagviewer.library.taking_in import Made, read_documents
from bilagviewer.model.address import Address
from bilagviewer.model.outline import find
from bilagviewer.model.pack import Document, Edition, Pack
from bilagviewer.packfile.reader import read_document
from bilagviewer.work import Work

_ORIGINALS = "original/"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be kept as another edition, and what its record says beside that."""

    made: Made
    changes: Mapping[str, object]
    moves: Mapping[str, str] = field(default_factory=dict)
    """Address of a page in the edition before → its address in this one."""


def move(open_pack: OpenPack, bilag: Address, to: Address) -> Plan:
    """Return the edition in which a bilag stands under another punkt.

    `to` is that punkt, or a bilag under it that is only named, whose place it takes. Raises
    `UserError("library.not_movable")` where it cannot stand there.
    """
    document = read_document(open_pack.path)
    entry = find(document.pack, bilag)
    pack, moves = moving.moved(document.pack, bilag, to)
    made = _made_again(open_pack, replace(document, pack=pack))
    title = entry.bilag.title if entry.bilag is not None else ""
    punkt = find(document.pack, replace(to, bilag=())).section
    place = " ".join(filter(None, (punkt.number, punkt.title)))
    note = _said("moved_note", pack, title=title, punkt=place)
    return Plan(made, _changes(open_pack, note, moves), moves)


def add(open_pack: OpenPack, paths: Sequence[Path], work: Work) -> Plan:
    """Return the edition that holds further files, each where the agenda has it."""
    given = gather(paths, work)
    files = read_documents(given, work)
    document = read_document(open_pack.path)
    placed = arrange_under(files, adding.punkter(document.pack))
    imported = build(files, placed, Known(pack_id=document.pack.id), work)
    both = adding.added(document, imported.document, names=(open_pack.record.name, given[0][0]))
    note = _said("added_note", both.pack, names=", ".join(name for name, _ in given))
    edition = Edition(both.pack.edition.number + 1, note=note)
    both = replace(both, pack=replace(both.pack, edition=edition))
    before = open_pack.report() or Report(())
    report = adding.both_reports(before, imported.report, open_pack.record.name)
    originals = [*_originals(open_pack, document), *given]
    source = hash_of(originals)
    made = Made(Imported(both, report), originals, open_pack.record.name, source, keeps_id=True)
    return Plan(made, _changes(open_pack, note, {}))


def read_again(open_pack: OpenPack, work: Work) -> Plan:
    """Return the edition that today's importer makes of the documents a pack was made from.

    Raises `UserError("library.no_originals")` where they are not kept.
    """
    document = read_document(open_pack.path)
    given = _originals(open_pack, document)
    if not given:
        raise UserError("library.no_originals")
    files = read_documents(given, work)
    previous = document.pack
    note = _said("read_again_note", previous)
    imported = build(files, None, Known(previous=previous, note=note), work)
    pack = moving.placed_as_before(imported.document.pack, previous)
    imported = replace(imported, document=replace(imported.document, pack=pack))
    made = Made(imported, given, open_pack.record.name, open_pack.record.source, keeps_id=True)
    return Plan(made, _changes(open_pack, note, {}))


def take_as_edition(open_pack: OpenPack, newest: Record) -> Plan:
    """Return a pack that was a meeting of its own as an edition of the one that `newest` is of."""
    document = read_document(open_pack.path)
    own = document.pack
    edition = replace(own.edition, number=newest.number + 1)
    pack = replace(
        own,
        id=newest.id,
        title=own.title or newest.title,
        body=own.body or newest.body,
        date=own.date or newest.date,
        time=own.time or newest.time,
        edition=edition,
    )
    made = _made_again(open_pack, replace(document, pack=pack))
    return Plan(made, {"former": own.id})


def can_read_again(open_pack: OpenPack) -> bool:
    """Return whether the documents that a pack was made from are kept."""
    pack = open_pack.pack
    return bool(pack.importer and (pack.original or copies.originals(open_pack.folder)))


def is_read_by_older(importer: str) -> bool:
    """Return whether one of the readers that made a pack has a newer version today."""
    from bilagviewer.importers.readers.choice import READERS  # noqa: PLC0415 - seldom asked for

    today = {reader.NAME: reader.VERSION for reader in READERS}
    for one in importer.split():
        name, _, version = one.partition("/")
        if not version.isdigit() or int(version) < today.get(name, 0) or name not in today:
            return True
    return False


def _made_again(open_pack: OpenPack, document: Document) -> Made:
    """Return a document of the same files, with the report of its importer."""
    report = open_pack.report() or Report(())
    record = open_pack.record
    originals = copies.originals(open_pack.folder)
    return Made(Imported(document, report), originals, record.name, record.source, keeps_id=True)


def _originals(open_pack: OpenPack, document: Document) -> Given:
    """Return the documents that a pack was made from: beside its copy, else inside the pack."""
    kept = copies.originals(open_pack.folder)
    if kept:
        return kept
    own = document.pack.original
    files = document.files.items()
    inside = [(name, data) for name, data in files if name.startswith(_ORIGINALS) or name == own]
    inside.sort(key=lambda pair: pair[0] != own)
    return [(name.removeprefix(_ORIGINALS), data) for name, data in inside]


def _changes(open_pack: OpenPack, note: str, moves: Mapping[str, str]) -> dict[str, object]:
    return {"note": note, "made_from": open_pack.edition, "moves": dict(moves)}


def _said(kind: str, pack: Pack, **values: object) -> str:
    """Return a sentence in the language of the paper, which it stands in."""
    language = "en" if pack.language.startswith("en") else "da"
    return messages.text(f"library.{kind}", language, **values)
