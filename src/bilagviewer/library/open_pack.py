# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A pack that is open: its manifest, and its texts when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from bilagviewer.errors import UserError
from bilagviewer.library.cache import Between, PackCache, at_once
from bilagviewer.library.record import Record
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body
from bilagviewer.model.outline import OutlineEntry, outline, text_of
from bilagviewer.model.pack import EditionHash, Pack, PackId

if TYPE_CHECKING:
    from bilagviewer.importers.report import Report
    from bilagviewer.packfile.reader import PackFile

T = TypeVar("T")
_REMEMBERED = 8
"""How many texts are kept in memory: the shown one, its neighbours, those with chosen notes."""
_LARGE = 400_000
"""Bytes of a text in the cache that are read in some hundredths of a second."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to make an edition on this machine, so that it can be undone."""

    before: Path
    """The folder of the copy that was open before."""
    left: Path | None
    """Where that copy was put aside, None where it stands in its place."""
    moves: Mapping[str, str]
    """Address of a page before → its address in this edition."""


class OpenPack:
    """One edition of a meeting, read from the library's copy of it."""

    def __init__(self, folder: Path, record: Record, cache: PackCache, *, is_new: bool) -> None:
        self.folder = folder
        """Where the copy stands, with what belongs to it."""
        self.path = folder / record.copy
        """The library's copy: a `.bilag` file or a folder."""
        self.record = record
        self.edition: EditionHash = record.edition
        self.meeting_records: Callable[[], Iterable[Record]] = lambda: (record,)
        """Gives the records of all copies of this meeting, those put aside among them."""
        self.change: Change | None = None
        """How the edition was made just now, None where it was opened."""
        self.ids: tuple[PackId, ...] = (record.id,)
        """The meeting's id, and those that editions of it had before the reader said whose
        editions they are."""
        self.arrived: Mapping[str, str] = {}
        """Where pages of what was open before stand in this edition, where it was made of it."""
        self.is_new = is_new
        """Whether the library met this edition for the first time just now."""
        self.original = folder / record.original if record.original else None
        """The document that the pack was imported from, or None."""
        self._cache = cache
        self._texts: dict[str, Body] = {}
        self._changing = Lock()
        self._pack = cache.read(Pack, "pack") or self._read_pack()

    @property
    def pack(self) -> Pack:
        """Return what the manifest says, as the reader calls the meeting."""
        return self._pack

    @pack.setter
    def pack(self, pack: Pack) -> None:
        self._pack = pack
        for name in ("entries", "by_address", "_places"):
            self.__dict__.pop(name, None)

    @cached_property
    def entries(self) -> tuple[OutlineEntry, ...]:
        """Return every punkt and bilag in order: worked out once, there may be very many."""
        return outline(self._pack)

    @cached_property
    def by_address(self) -> Mapping[Address, int]:
        """Return where in `entries` each page stands."""
        return {entry.address: place for place, entry in enumerate(self.entries)}

    def entry(self, address: Address) -> OutlineEntry:
        """Return the punkt or bilag that `address` lies in; raises `UserError`."""
        place = self.by_address.get(address.page)
        if place is None:
            raise UserError("address.unknown", address=str(address))
        return self.entries[place]

    def _member(self, address: Address) -> str:
        """Return the member that holds the text at `address`, through `same_as` too."""
        entry = self.entry(address)
        if entry.bilag is None or not entry.bilag.same_as:
            return entry.text
        return text_of(self._pack, entry)

    def body(self, address: Address, between: Between = at_once) -> Body:
        """Return the text of the bilag or punkt that `address` lies in.

        One without a text has an empty body. Raises `UserError("address.unknown")`, and
        `UserError("pack.…")` where the text is missing or damaged. Another thread may ask,
        and do something `between` the pieces of a large text.
        """
        if not address.section:
            return Body()
        return self.text(self._member(address), between)

    def text(self, member: str, between: Between = at_once) -> Body:
        """Return the text in a member; empty for the empty name."""
        if not member:
            return Body()
        found = self._texts.get(member)
        if found is None:
            found = self._kept_text(member, between)
            with self._changing:
                for other in list(self._texts)[: max(len(self._texts) - _REMEMBERED + 1, 0)]:
                    del self._texts[other]
                self._texts[member] = found
        return found

    def is_large(self, address: Address) -> bool:
        """Return whether the text at `address` is one that takes time to read."""
        try:
            member = self._member(address)
        except UserError:
            return False
        return bool(member) and self._size(member) > _LARGE

    def _size(self, member: str) -> int:
        """Return about how large a text is as the cache keeps it, without reading it."""
        kept = self._cache.size(f"text-{self._places[member]}")
        if kept:
            return kept
        with suppress(OSError):
            return (self.path / member if self.path.is_dir() else self.path).stat().st_size
        return 0

    def report(self) -> Report | None:
        """Return what the importer did to the document; None for a pack that was not imported."""
        from bilagviewer.library.copies import read_report  # noqa: PLC0415 - seldom asked for

        return read_report(self.folder)

    def kept(self, cls: type[T], name: str) -> T | None:
        """Return what was worked out of this copy and kept under `name`, None where nothing is."""
        return self._cache.read(cls, name)

    def keep(self, name: str, value: object) -> None:
        """Keep what was worked out of this copy, where the disk allows."""
        self._cache.write(name, value)

    def file(self, member: str) -> bytes:
        """Return the bytes of a member that is a file of its own."""
        with self._reader() as reader:
            return reader.file(member)

    def picture(self, member: str) -> bytes:
        """Return the bytes of a picture, known to be a PNG or JPEG within the limits.

        Raises `UserError("pack.…")` for any other.
        """
        with self._reader() as reader:
            return reader.picture(member)

    def members(self) -> tuple[str, ...]:
        """Return the names of all members, sorted."""
        with self._reader() as reader:
            return reader.members()

    def _kept_text(self, member: str, between: Between) -> Body:
        name = f"text-{self._places[member]}"
        kept = self._cache.read(Body, name, between)
        if kept is not None:
            return kept
        with self._reader() as reader:
            body = reader.body(member)
        self._cache.write(name, body)
        return body

    @cached_property
    def _places(self) -> dict[str, int]:
        # A member's own name may be longer than a file system allows once it is quoted.
        texts = [entry.text for entry in self.entries]
        return {text: place for place, text in reversed(tuple(enumerate(texts)))}

    def _read_pack(self) -> Pack:
        with self._reader() as reader:
            self._cache.write("pack", reader.pack)
            return reader.pack

    def _reader(self) -> PackFile:
        # It loads the parsers of YAML and Markdown, which a known pack does without.
        from bilagviewer.packfile.reader import open_pack  # noqa: PLC0415

        return open_pack(self.path)
