# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The folder that the library keeps its copies in: nothing in it is ever written over."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from bilagviewer.errors import UserError
from bilagviewer.library.record import FILE, Record, read_record, write_record
from bilagviewer.library.state import file_name
from bilagviewer.model.pack import PackId
from bilagviewer.notes.files import private_folder, sync_folder

_UNFINISHED = ".new-"
_WITHDRAWN = ".undone-"
_STALE_SECONDS = 24 * 3600
_TRIES = 100


class Shelf:
    """Copies under `<meeting>/<edition and content>/`, each with its record beside it."""

    def __init__(self, folder: Path, *, read_only: bool = False) -> None:
        self._folder = folder
        self._read_only = read_only

    def records(self) -> tuple[tuple[Path, Record], ...]:
        """Return the folder and the record of every copy that can be read, newest first."""
        found = []
        for folder in self._folder.glob("[!.]*/[!.]*"):
            record = read_record(folder)
            if record is not None:
                found.append((folder, record))
        return tuple(sorted(found, key=lambda pair: pair[1].kept, reverse=True))

    def of_source(self, source: str) -> tuple[Path, Record] | None:
        """Return the copy that was made from the file with this hash, if there is one."""
        for folder, record in self.records():
            if record.source == source and (folder / record.copy).exists():
                return folder, record
        return None

    def of_meeting(self, pack_id: PackId) -> tuple[tuple[Path, Record], ...]:
        """Return the copies of one meeting, the newest edition first."""
        found = [pair for pair in self.records() if pair[1].id == pack_id]
        return tuple(sorted(found, key=lambda pair: newest_last(pair[1]), reverse=True))

    def at(self, name: str) -> tuple[Path, Record] | None:
        """Return the copy that `name` returned the name of, if it is still there."""
        folder = self._folder / name
        record = read_record(folder)
        if record is None or not (folder / record.copy).exists():
            return None
        return folder, record

    def name(self, folder: Path) -> str:
        """Return a copy's name, by which `at` finds it again."""
        return folder.relative_to(self._folder).as_posix()

    def opened(self, folder: Path) -> datetime:
        """Return when a copy was opened last."""
        return datetime.fromtimestamp((folder / FILE).stat().st_mtime, UTC)

    def note_opened(self, folder: Path, moment: datetime) -> None:
        """Remember that a copy was opened, as the time of its record: that costs no write."""
        if self._read_only:
            return
        with suppress(OSError):
            os.utime(folder / FILE, (moment.timestamp(), moment.timestamp()))

    @contextmanager
    def room(self) -> Iterator[Path]:
        """Give an empty folder to make a copy in; it is gone unless `place` took it over.

        Raises `UserError("library.unwritable")` for what the disk refuses inside.
        """
        folder = self._folder / f"{_UNFINISHED}{os.urandom(8).hex()}"
        try:
            private_folder(folder)
            self._sweep()
            yield folder
        except OSError as error:
            raise UserError(
                "library.unwritable", path=self._folder, reason=error.strerror
            ) from error
        finally:
            _remove(folder)

    def place(self, room: Path, record: Record) -> Path:
        """Put the copy made in `room` in its place, with its record; return its folder."""
        for path in room.rglob("*"):
            _make_private(path)
        write_record(room, record)
        meeting = private_folder(self._folder / file_name(record.id))
        stem = f"{record.edition[:18]}-{record.content[:12]}"
        for number in range(1, _TRIES):
            folder = meeting / (stem if number == 1 else f"{stem}-{number}")
            if not folder.exists():
                room.rename(folder)
                sync_folder(meeting)
                return folder
            if self.at(self.name(folder)) is not None:
                return folder  # the same copy; one whose record is damaged is left as it is
        raise FileExistsError(errno.EEXIST, "too many damaged copies", str(meeting))

    def withdraw(self, folder: Path) -> Path:
        """Put a copy aside, so that the meeting is without it; return where it lies now.

        Raises `UserError("library.unwritable")`.
        """
        return self._renamed(folder, f"{_WITHDRAWN}{os.urandom(4).hex()}-{folder.name}")

    def bring_back(self, folder: Path) -> Path:
        """Put a copy that was withdrawn back in its place; return that."""
        return self._renamed(folder, folder.name.removeprefix(_WITHDRAWN).partition("-")[2])

    def withdrawn(self, pack_id: PackId) -> tuple[Record, ...]:
        """Return the records of a meeting's copies that were put aside."""
        meeting = self._folder / file_name(pack_id)
        found = map(read_record, meeting.glob(f"{_WITHDRAWN}*"))
        return tuple(record for record in found if record is not None)

    def _renamed(self, folder: Path, name: str) -> Path:
        target = folder.with_name(name)
        try:
            folder.rename(target)
            sync_folder(folder.parent)
        except OSError as error:
            raise UserError("library.unwritable", path=folder, reason=error.strerror) from error
        return target

    def _sweep(self) -> None:
        """Remove what a program that was killed while copying left behind."""
        for folder in self._folder.glob(f"{_UNFINISHED}*"):
            with suppress(FileNotFoundError):
                if time.time() - folder.stat().st_mtime > _STALE_SECONDS:
                    _remove(folder)


def newest_last(record: Record) -> tuple[int, str, str]:
    """Return what editions of one meeting are ordered by."""
    return record.number, record.edition_date or "", record.kept


def _make_private(path: Path) -> None:
    """Give `path` to its owner alone, and bring it onto the disk."""
    if path.is_dir():
        path.chmod(0o700)
        sync_folder(path)
        return
    path.chmod(0o600)
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _remove(folder: Path) -> None:
    if folder.is_dir():
        import shutil  # noqa: PLC0415 - slow, and a known pack needs no room

        shutil.rmtree(folder, ignore_errors=True)
