# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the library tells of the meetings it has, without opening one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bilagviewer.library.given_names import GivenNames
from bilagviewer.library.record import Record
from bilagviewer.library.shelf import Shelf, newest_last
from bilagviewer.model.pack import EditionHash, PackId
from bilagviewer.notes.rows import utc_text


@dataclass(frozen=True, slots=True)
class KnownEdition:
    """One edition of a meeting that the library has."""

    edition: EditionHash
    number: int
    date: str | None
    note: str
    kept: str
    """When it was opened first: ISO date and time, UTC, with "Z"."""


@dataclass(frozen=True, slots=True)
class KnownPack:
    """A meeting that the library has."""

    id: PackId
    title: str
    body: str
    date: str | None
    time: str | None
    """When it begins, "16:00"; None where the reader has given another date than the pack's."""
    opened: str
    """When it was opened last: ISO date and time, UTC, with "Z"."""
    editions: tuple[KnownEdition, ...]
    """Newest first."""


def known_pack(shelf: Shelf, names: GivenNames, pack_id: PackId) -> KnownPack:
    """Return what is known of one meeting that is on the shelf."""
    found = shelf.of_meeting(pack_id)
    newest = found[0][1]
    given = names.of(pack_id)
    return KnownPack(
        id=pack_id,
        title=given.title or newest.title,
        body=given.body or newest.body,
        date=given.date or newest.date,
        time=given.time_of(newest.date, newest.time),
        opened=utc_text(max(shelf.opened(folder) for folder, _ in found)),
        editions=editions(record for _, record in found),
    )


def editions(newest_first: Iterable[Record]) -> tuple[KnownEdition, ...]:
    """Return the editions that some copies are of, the newest first."""
    kept = {record.edition: record for record in reversed(tuple(newest_first))}
    return tuple(
        KnownEdition(record.edition, record.number, record.edition_date, record.note, record.kept)
        for record in sorted(kept.values(), key=newest_last, reverse=True)
    )
