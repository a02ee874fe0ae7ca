# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The packs on this machine: open, reopen, import, check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bilagviewer import assets
from bilagviewer.errors import UserError
from bilagviewer.library.borrowed import Borrowed
from bilagviewer.library.cache import PackCache
from bilagviewer.library.given_names import GivenName, GivenNames
from bilagviewer.library.home import Home
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.library.record import Record
from bilagviewer.library.shelf import Shelf, newest_last
from bilagviewer.library.state import State
from bilagviewer.model.pack import EditionHash, PackId
from bilagviewer.notes.rows import utc_text
from bilagviewer.work import Work

if TYPE_CHECKING:
    from bilagviewer.importers.report import Report
    from bilagviewer.packfile.problems import Problem

__all__ = ["GivenName", "KnownEdition", "KnownPack", "OpenPack", "Packs"]

_BUNDLED = ("packs", "bilagssamling-2020")
_BUNDLED_KEY = "bundled"
_LAST_KEY = "last"
_SUFFIX = ".bilag"
_NO_ROOM = {"library.unwritable", "pack.cannot_write"}


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


class Packs:
    """The packs that the library keeps a copy of, and those it can take in."""

    def __init__(
        self, home: Home, state: State, now: Callable[[], datetime], *, read_only: bool = False
    ) -> None:
        self._cache = home.cache / "packs"
        self._state = state
        self._now = now
        self._shelf = Shelf(home.data / "packs", read_only=read_only)
        self._borrowed = Borrowed() if read_only else None
        self._names = GivenNames(home.data / "packs")

    def open(self, path: Path, work: Work | None = None) -> OpenPack:
        """Open a `.bilag` file, a folder with a pack or a text, and keep a copy.

        Raises `UserError` "library.…", "pack.…" or "import.…"; nothing is changed then, nor
        where `work` is stopped.
        """
        if self._borrowed is not None:
            return self._borrow(path, self._borrowed, work)
        folder, record, is_new = self._take_in(path, self._shelf, work)
        return self._opened(folder, record, is_new=is_new)

    def bundled(self) -> OpenPack:
        """Open the bilagssamling that comes with the program."""
        path = assets.data(*_BUNDLED)
        stamp = _stamp(path)
        seen = self._state.get(_BUNDLED_KEY)
        if isinstance(seen, dict) and seen.get("stamp") == stamp:
            kept = self._shelf.at(str(seen.get("copy")))
            if kept is not None:
                return self._opened(*kept)
        if self._borrowed is not None:
            return self._in_place(path)
        try:
            folder, record, is_new = self._take_in(path, self._shelf, None)
        except UserError as error:
            if error.kind != "library.unwritable":
                raise
            return self._in_place(path)
        self._remember(_BUNDLED_KEY, {"stamp": stamp, "copy": self._shelf.name(folder)})
        return self._opened(folder, record, is_new=is_new)

    def last(self) -> OpenPack | None:
        """Return the pack that was opened last; None where there is none, or it is gone."""
        if self._borrowed is not None and self._borrowed.last is not None:
            return self._read(*self._borrowed.last)
        name = self._state.get(_LAST_KEY)
        kept = self._shelf.at(name) if isinstance(name, str) else None
        return None if kept is None else self._opened(*kept)

    def known(self) -> tuple[KnownPack, ...]:
        """Return the meetings that the library has, the one opened last first."""
        ids = dict.fromkeys(record.id for _, record in self._shelf.records())
        packs = [self._known(pack_id) for pack_id in ids]
        return tuple(sorted(packs, key=lambda pack: pack.opened, reverse=True))

    def editions(self, pack_id: PackId) -> tuple[KnownEdition, ...]:
        """Return the editions that the library has of one meeting, the newest first."""
        return _editions(record for _, record in self._shelf.of_meeting(pack_id))

    def reopen(self, pack_id: PackId, edition: EditionHash | None = None) -> OpenPack:
        """Open a meeting that the library has, in its newest edition or in the one asked for.

        Raises `UserError("library.unknown")`.
        """
        for folder, record in self._shelf.of_meeting(pack_id):
            if edition in (None, record.edition) and (folder / record.copy).exists():
                return self._opened(folder, record)
        raise UserError("library.unknown", id=pack_id)

    def rename(self, open_pack: OpenPack, name: GivenName) -> None:
        """Call a meeting what the reader wrote from now on; no copy of it is changed.

        Raises `UserError("library.unwritable")`.
        """
        self._names.give(open_pack.pack.id, open_pack.pack, name)
        self._named(open_pack)

    def import_files(  # noqa: PLR0913 - what a document may fail to say, each by its name
        self,
        paths: Sequence[Path],
        target: Path,
        *,
        title: str = "",
        body: str = "",
        date: str = "",
        pack_id: str = "",
        edition_of: Path | None = None,
        note: str = "",
        force: bool = False,
        work: Work | None = None,
    ) -> Report:
        """Turn a document, or an index and a file a bilag, into a pack at `target`.

        Returns what was done to them. `edition_of` is an older pack of the same meeting: its
        id is kept, and the edition's number counted up. Raises `UserError` "library.…",
        "import.…" or "pack.…".
        """
        from bilagviewer.library import importing  # noqa: PLC0415 - as above

        options = importing.Options(title, body, date, pack_id, edition_of, note)
        return importing.import_files(paths, target, options, force=force, work=work)

    def check(self, path: Path) -> list[Problem]:
        """Return everything that is wrong with the pack at `path`.

        Raises `UserError("library.import_first")` for a document, and as `recognise` for what is
        neither that nor a pack; a damaged `.bilag` file is a pack with a problem.
        """
        from bilagviewer.library.recognise import Kind, recognise  # noqa: PLC0415 - as above

        if path.is_file() and path.suffix.lower() != ".bilag" and recognise(path)[0] is Kind.TEXT:
            raise UserError("library.import_first", file=path.name, path=path)
        from bilagviewer.packfile.checks import check_pack  # noqa: PLC0415 - as above

        return check_pack(path)

    def close(self) -> None:
        """Let go of what was opened for this session alone."""
        if self._borrowed is not None:
            self._borrowed.close()

    def _take_in(self, path: Path, shelf: Shelf, work: Work | None) -> tuple[Path, Record, bool]:
        from bilagviewer.library import taking_in  # noqa: PLC0415 - it loads the parsers

        return taking_in.take_in(path, shelf, self._cache, utc_text(self._now()), work)

    def _borrow(self, path: Path, borrowed: Borrowed, work: Work | None) -> OpenPack:
        """Open a file for this session: as it is known, as a copy elsewhere, or where it lies."""
        from bilagviewer.library import taking_in  # noqa: PLC0415 - as above

        known = taking_in.known(path, self._shelf, work)
        if known is not None:
            return self._opened(*known)
        try:
            folder, record, _ = self._take_in(path, borrowed.shelf(), work)
        except UserError as error:
            if error.kind not in _NO_ROOM or path.suffix.lower() != _SUFFIX:
                raise
            return self._in_place(path)
        borrowed.last = (folder, record)
        return self._read(folder, record)

    def _read(self, folder: Path, record: Record) -> OpenPack:
        cache = PackCache(self._cache, record.content)
        return self._named(OpenPack(folder, record, cache, is_new=False))

    def _in_place(self, path: Path) -> OpenPack:
        """Open a pack of our own where no copy can be kept: it can be read all the same."""
        from bilagviewer.library import taking_in  # noqa: PLC0415 - as above

        record = taking_in.in_place(path, self._cache, utc_text(self._now()))
        return self._read(path.parent, record)

    def _opened(self, folder: Path, record: Record, *, is_new: bool = False) -> OpenPack:
        cache = PackCache(self._cache, record.content)
        opened = self._named(OpenPack(folder, record, cache, is_new=is_new))
        self._remember(_LAST_KEY, self._shelf.name(folder))
        self._shelf.note_opened(folder, self._now())
        return opened

    def _named(self, opened: OpenPack) -> OpenPack:
        opened.pack = self._names.of(opened.pack.id).on(opened.pack)
        return opened

    def _remember(self, key: str, value: object) -> None:
        # A pack that is open is worth more than that it was.
        with suppress(UserError):
            self._state.set(key, value)

    def _known(self, pack_id: PackId) -> KnownPack:
        found = self._shelf.of_meeting(pack_id)
        copies = [record for _, record in found]
        newest = copies[0]
        given = self._names.of(pack_id)
        return KnownPack(
            id=pack_id,
            title=given.title or newest.title,
            body=given.body or newest.body,
            date=given.date or newest.date,
            time=given.time_of(newest.date, newest.time),
            opened=utc_text(max(self._shelf.opened(folder) for folder, _ in found)),
            editions=_editions(copies),
        )


def _editions(newest_first: Iterable[Record]) -> tuple[KnownEdition, ...]:
    kept = {record.edition: record for record in reversed(tuple(newest_first))}
    return tuple(
        KnownEdition(record.edition, record.number, record.edition_date, record.note, record.kept)
        for record in sorted(kept.values(), key=newest_last, reverse=True)
    )


def _stamp(path: Path) -> list[list[object]]:
    """Return what changes when a file in a folder of ours does, without reading any."""
    files = sorted(file for file in path.rglob("*") if file.is_file())
    states = [(file.relative_to(path).as_posix(), file.stat()) for file in files]
    return [[name, state.st_size, state.st_mtime_ns] for name, state in states]
