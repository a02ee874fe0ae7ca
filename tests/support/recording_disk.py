# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A disk for SQLite that writes down what is done to it, and what a power cut leaves of that."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: "create", "write", "truncate", "sync", "delete" or "saved"."""

    what: str
    file: str = ""
    offset: int = 0
    data: bytes = b""
    synced: bool = False
    """For a deletion: whether the folder was brought onto the disk after it."""
    saved: tuple[str, str] = ("", "")
    """For "saved": a note's id, and the text that was acknowledged."""


class RecordingDisk(apsw.VFS):
    """The system's own disk, with everything that SQLite does to it written down."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.events: list[Event] = []
        super().__init__(name, base="")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - apsw's name
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is not None and not Path(path).exists():
            self.events.append(Event("create", Path(path).name))
        return RecordingFile(self, name, flags, Path(path or "temporary").name)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - apsw's name
        super().xDelete(filename, syncdir)
        self.events.append(Event("delete", Path(filename).name, synced=bool(syncdir)))

    def saved(self, note: str, text: str) -> None:
        """Write down that the store has acknowledged `text`."""
        self.events.append(Event("saved", saved=(note, text)))


class RecordingFile(apsw.VFSFile):
    """One file on a `RecordingDisk`."""

    def __init__(self, disk: RecordingDisk, name: Any, flags: list[int], short: str) -> None:
        self._events = disk.events
        self._name = short
        super().__init__("", name, flags)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802 - apsw's name
        super().xWrite(data, offset)
        self._events.append(Event("write", self._name, offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - apsw's name
        super().xTruncate(newsize)
        self._events.append(Event("truncate", self._name, newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802 - apsw's name
        super().xSync(flags)
        self._events.append(Event("sync", self._name))


@dataclass(slots=True)
class _File:
    durable: bytes = b""
    pending: list[Event] = field(default_factory=list)


class Platter:
    """What is certainly on the disk, and what is only on its way there."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = {name: _File(data) for name, data in files.items()}
        self._named = dict(self._files)
        """The names that are certainly on the disk."""

    def happen(self, event: Event) -> None:
        """Let one thing happen."""
        if event.what == "create":
            self._files[event.file] = _File()
        elif event.what in ("write", "truncate") and event.file in self._files:
            self._files[event.file].pending.append(event)
        elif event.what == "sync" and event.file in self._files:
            file = self._files[event.file]
            file.durable = _applied(file.durable, file.pending)
            file.pending.clear()
            # SQLite brings the folder onto the disk after the first sync of a new journal.
            self._named[event.file] = file
        elif event.what == "delete":
            self._files.pop(event.file, None)
            if event.synced:
                self._named = dict(self._files)

    def after_a_cut(self, chance: random.Random | None) -> dict[str, bytes]:
        """Return what is on the disk when the power goes now.

        Without `chance` only what is certain is there; with it some of the rest is too, and
        the last of it may be torn.
        """
        names = self._named
        if chance is not None and chance.random() < 0.5:
            names = {**self._files}
        return {name: _cut(file, chance) for name, file in names.items()}


def _cut(file: _File, chance: random.Random | None) -> bytes:
    if chance is None:
        return file.durable
    kept = [event for event in file.pending if chance.random() < 0.5]
    if kept and kept[-1].what == "write" and chance.random() < 0.5:
        sectors = len(kept[-1].data) // SECTOR
        torn = kept[-1].data[: chance.randint(0, sectors) * SECTOR]
        kept[-1] = Event("write", kept[-1].file, kept[-1].offset, torn)
    return _applied(file.durable, kept)


def _applied(data: bytes, events: Sequence[Event]) -> bytes:
    found = bytearray(data)
    for event in events:
        if event.what == "truncate":
            del found[event.offset :]
            continue
        found.extend(bytes(max(0, event.offset - len(found))))
        found[event.offset : event.offset + len(event.data)] = event.data
    return bytes(found)
