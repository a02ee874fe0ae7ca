# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The packs on this machine: open, reopen, import, check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bilagviewer import assets
from bilagviewer.errors import UserError
from bilagviewer.library.borrowed import Borrowed
from bilagviewer.library.cache import PackCache
from bilagviewer.library.given_names import GivenName, GivenNames
from bilagviewer.library.home import Home
from bilagviewer.library.known_packs import KnownEdition, KnownPack, editions, known_pack
from bilagviewer.library.open_pack import Change, OpenPack
from bilagviewer.library.record import Record, read_record
from bilagviewer.library.shelf import Shelf
from bilagviewer.library.state import State
from bilagviewer.model.address import Address
from bilagviewer.model.pack import EditionHash, PackId
from bilagviewer.notes.rows import utc_text
from bilagviewer.work import Work

if TYPE_CHECKING:
    from bilagviewer.importers.report import Report
    from bilagviewer.library.new_editions import Plan
    from bilagviewer.packfile.problems import Problem

__all__ = ["GivenName", "KnownEdition", "KnownPack", "OpenPack", "Packs"]

_BUNDLED = ("packs", "bilagssamling-2020")
_BUNDLED_KEY = "bundled"
_LAST_KEY = "last"
_SUFFIX = ".bilag"
_NO_ROOM = {"library.unwritable", "pack.cannot_write"}


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
        folder, record, is_new = self._take_in([path], self._shelf, work)
        return self._opened(folder, record, is_new=is_new)

    def open_files(self, paths: Sequence[Path], work: Work | None = None) -> OpenPack:
        """Open the meeting that several files are, those of folders and zips among them.

        They are placed by the agenda among them. Raises as `open`, "library.agenda_unclear"
        where several of them may be the agenda, and "library.none_read" where none can be read.
        """
        if self._borrowed is not None:
            shelf = self._borrowed.shelf()
            self._borrowed.last = self._take_in(paths, shelf, work)[:2]
            return self._read(*self._borrowed.last)
        folder, record, is_new = self._take_in(paths, self._shelf, work)
        return self._opened(folder, record, is_new=is_new)

    def move_bilag(
        self, open_pack: OpenPack, bilag: Address, to: Address, work: Work | None = None
    ) -> OpenPack:
        """Open the edition in which a bilag stands under the punkt `to`, beside the one before.

        `to` may be a bilag that is only named, whose place it takes. Notes and read marks follow.
        Raises `UserError("library.not_movable")`.
        """
        from bilagviewer.library import new_editions  # noqa: PLC0415 - it loads the parsers

        return self._keep(open_pack, new_editions.move(open_pack, bilag, to), work)

    def add_files(
        self, open_pack: OpenPack, paths: Sequence[Path], work: Work | None = None
    ) -> OpenPack:
        """Open the edition of a meeting that holds further files. Raises as `open_files`."""
        from bilagviewer.library import new_editions  # noqa: PLC0415 - as above

        work = work or Work()
        return self._keep(open_pack, new_editions.add(open_pack, paths, work), work)

    def can_read_again(self, open_pack: OpenPack) -> bool:
        """Return whether the documents that a pack was made from are kept, and may be written."""
        from bilagviewer.library import new_editions  # noqa: PLC0415 - as above

        return self._borrowed is None and new_editions.can_read_again(open_pack)

    def is_read_by_older(self, open_pack: OpenPack) -> bool:
        """Return whether a reader of documents is newer than the one that made a pack."""
        from bilagviewer.library import new_editions  # noqa: PLC0415 - as above

        is_older = new_editions.is_read_by_older(open_pack.pack.importer)
        return is_older and self.can_read_again(open_pack)

    def read_again(self, open_pack: OpenPack, work: Work | None = None) -> OpenPack:
        """Open the edition that today's importer makes of a pack's documents.

        Raises `UserError("library.no_originals")`, and as `open`.
        """
        from bilagviewer.library import new_editions  # noqa: PLC0415 - as above

        work = work or Work()
        return self._keep(open_pack, new_editions.read_again(open_pack, work), work)

    def take_as_edition(
        self, open_pack: OpenPack, pack_id: PackId, work: Work | None = None
    ) -> OpenPack:
        """Open a meeting of its own as an edition of another, whose notes it gets.

        Its own copy is put aside; `undo` brings it back.
        """
        from bilagviewer.library import new_editions  # noqa: PLC0415 - as above

        newest = self._shelf.of_meeting(pack_id)
        if not newest:
            raise UserError("library.unknown", id=pack_id)
        plan = new_editions.take_as_edition(open_pack, newest[0][1])
        return self._keep(open_pack, plan, work, leaves=open_pack.folder)

    def undo(self, open_pack: OpenPack) -> OpenPack:
        """Put the edition aside that was made last, and open what was open before.

        Raises `UserError("library.unknown")` where it was not made since the program started.
        """
        change = open_pack.change
        if change is None:
            raise UserError("library.unknown", id=open_pack.pack.id)
        self._shelf.withdraw(open_pack.folder)
        folder = change.before
        if change.left is not None:
            folder = self._shelf.bring_back(change.left)
        record = read_record(folder)
        if record is None:
            raise UserError("library.unknown", id=open_pack.pack.id)
        back = {new: old for old, new in change.moves.items()}
        self._state.meeting(record.id).move_read_states(back)
        opened = self._opened(folder, record)
        opened.arrived = back
        return opened

    def same_meeting(self, open_pack: OpenPack, work: Work | None = None) -> KnownPack | None:
        """Return another meeting that a document may be a corrected edition of, else None."""
        from bilagviewer.library import same_meeting  # noqa: PLC0415 - seldom asked for

        others = self._newest_of_others(open_pack.pack.id)
        found = same_meeting.find(open_pack, map(self._silently, others), work or Work())
        return None if found is None else known_pack(self._shelf, self._names, found)

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
            folder, record, is_new = self._take_in([path], self._shelf, None)
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
        packs = [known_pack(self._shelf, self._names, pack_id) for pack_id in ids]
        return tuple(sorted(packs, key=lambda pack: pack.opened, reverse=True))

    def editions(self, pack_id: PackId) -> tuple[KnownEdition, ...]:
        """Return the editions that the library has of one meeting, the newest first."""
        return editions(record for _, record in self._shelf.of_meeting(pack_id))

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

    def _keep(
        self, open_pack: OpenPack, plan: Plan, work: Work | None, *, leaves: Path | None = None
    ) -> OpenPack:
        """Put another edition on the shelf and open it; `leaves` is a copy that it replaces."""
        from bilagviewer.library import taking_in  # noqa: PLC0415 - as above

        place = taking_in.Place(self._shelf, self._cache, self._moment())
        made = taking_in.keep_made(plan.made, place, work or Work(), plan.changes)
        folder, record, is_new = made
        left = self._shelf.withdraw(leaves) if leaves is not None else None
        self._state.meeting(record.id).move_read_states(plan.moves)
        opened = self._opened(folder, record, is_new=is_new)
        if folder != open_pack.folder:
            opened.change = Change(open_pack.folder, left, plan.moves)
            opened.arrived = plan.moves
        return opened

    def _moment(self) -> str:
        """Return now, and later than any copy was kept: the newest is known by it."""
        now = utc_text(self._now())
        latest = max((record.kept for _, record in self._shelf.records()), default="")
        if now > latest:
            return now
        after = datetime.fromisoformat(latest) + timedelta(milliseconds=1)
        return utc_text(after)

    def _take_in(
        self, paths: Sequence[Path], shelf: Shelf, work: Work | None
    ) -> tuple[Path, Record, bool]:
        from bilagviewer.library import taking_in  # noqa: PLC0415 - it loads the parsers
        from bilagviewer.library.file_gathering import is_bundle  # noqa: PLC0415 - as above

        place = taking_in.Place(shelf, self._cache, self._moment())
        if len(paths) == 1 and not is_bundle(paths[0]):
            return taking_in.take_in(paths[0], place, work)
        return taking_in.take_in_files(paths, place, work)

    def _borrow(self, path: Path, borrowed: Borrowed, work: Work | None) -> OpenPack:
        """Open a file for this session: as it is known, as a copy elsewhere, or where it lies."""
        from bilagviewer.library import taking_in  # noqa: PLC0415 - as above
        from bilagviewer.library.file_gathering import is_bundle  # noqa: PLC0415 - as above

        known = None if is_bundle(path) else taking_in.known(path, self._shelf, work)
        if known is not None:
            return self._opened(*known)
        try:
            folder, record, _ = self._take_in([path], borrowed.shelf(), work)
        except UserError as error:
            if error.kind not in _NO_ROOM or path.suffix.lower() != _SUFFIX:
                raise
            return self._in_place(path)
        borrowed.last = (folder, record)
        return self._read(folder, record)

    def _newest_of_others(self, pack_id: PackId) -> list[tuple[Path, Record]]:
        """Return the newest copy of every other meeting that was made from documents."""
        ids = dict.fromkeys(record.id for _, record in self._shelf.records())
        return [self._shelf.of_meeting(one)[0] for one in ids if one != pack_id]

    def _silently(self, found: tuple[Path, Record]) -> OpenPack:
        """Open a copy only to look into it."""
        folder, record = found
        return OpenPack(folder, record, PackCache(self._cache, record.content), is_new=False)

    def _read(self, folder: Path, record: Record) -> OpenPack:
        cache = PackCache(self._cache, record.content)
        return self._named(OpenPack(folder, record, cache, is_new=False))

    def _in_place(self, path: Path) -> OpenPack:
        """Open a pack of our own where no copy can be kept: it can be read all the same."""
        from bilagviewer.library import taking_in  # noqa: PLC0415 - as above

        place = taking_in.Place(self._shelf, self._cache, utc_text(self._now()))
        record = taking_in.in_place(path, place)
        return self._read(path.parent, record)

    def _opened(self, folder: Path, record: Record, *, is_new: bool = False) -> OpenPack:
        cache = PackCache(self._cache, record.content)
        opened = self._named(OpenPack(folder, record, cache, is_new=is_new))
        self._remember(_LAST_KEY, self._shelf.name(folder))
        self._shelf.note_opened(folder, self._now())
        return opened

    def _named(self, opened: OpenPack) -> OpenPack:
        pack_id = opened.pack.id
        opened.pack = self._names.of(pack_id).on(opened.pack)
        formers = (PackId(record.former) for _, record in self._shelf.of_meeting(pack_id))
        opened.ids = tuple(dict.fromkeys((pack_id, *filter(None, formers))))
        opened.meeting_records = lambda: (
            *(record for _, record in self._shelf.of_meeting(pack_id)),
            *self._shelf.withdrawn(pack_id),
        )
        return opened

    def _remember(self, key: str, value: object) -> None:
        # A pack that is open is worth more than that it was.
        with suppress(UserError):
            self._state.set(key, value)


def _stamp(path: Path) -> list[list[object]]:
    """Return what changes when a file in a folder of ours does, without reading any."""
    files = sorted(file for file in path.rglob("*") if file.is_file())
    states = [(file.relative_to(path).as_posix(), file.stat()) for file in files]
    return [[name, state.st_size, state.st_mtime_ns] for name, state in states]
