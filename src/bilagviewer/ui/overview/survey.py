# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a whole meeting says, gathered while the reader does something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from bilagviewer.model.address import Address, parse_or_none
from bilagviewer.model.blocks import Statement, plain
from bilagviewer.model.notes import Note
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.uncollected import uncollected


@dataclass(frozen=True, slots=True)
class Found:
    """A statement, and where it stands."""

    address: Address
    entry: OutlineEntry
    number: int
    text: str
    group: str


class Survey(QObject):
    """Reads one bilag at a time, in short turns, whenever the window has nothing else to do."""

    LATER = 800
    """Milliseconds after opening in which nothing but showing the page is done."""
    TURN = 12
    """Milliseconds after which the window may do something else."""
    PATIENCE = 40
    """Milliseconds between two looks for a large bilag that is being read in another thread."""

    changed = Signal()
    """More statements were found, or all have been."""

    def __init__(self, content_of: Callable[[Address], PageContent | None]) -> None:
        super().__init__()
        self._content_of = content_of
        self.found: tuple[Found, ...] = ()
        self.done = False
        self.readers: list[Callable[[PageContent], Iterator[None]]] = []
        """What else takes in each bilag, a small step at a time."""
        self.finishers: list[Callable[[], Iterator[None]]] = []
        """What is put together after the last bilag, in small steps too."""
        self._finished = self._large = False
        self._ahead: Iterator[OutlineEntry] = iter(())
        self._work: Iterator[None] = iter(())
        self._waited_for: OutlineEntry | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)

    def begin(self, found: Sequence[OutlineEntry]) -> None:
        """Begin anew with the punkter and bilag of another pack."""
        self.found, self.done, self._finished, self._large = (), False, False, False
        # A bilag that stands under two punkter is one text: its statements count once.
        entries = [e for e in found if e.bilag is None or not e.bilag.same_as]
        self._ahead = iter(entry for entry in entries if entry.text)
        self._work, self._waited_for = iter(()), None
        self._timer.start(self.LATER)

    def hurry(self) -> None:
        """Do not wait any longer: somebody wants to see them."""
        if not self.done:
            self._timer.start(0)

    def stop(self) -> None:
        """Read nothing more."""
        self._timer.stop()

    def _step(self) -> None:
        if not self._turn():
            self._timer.start(0)
            return
        entry = self._waited_for or next(self._ahead, None)
        if entry is None:
            self._finish()
            return
        content = self._content_of(entry.address)
        self._waited_for = entry if content is not None and content.reading else None
        if self._waited_for is not None:
            self._timer.start(self.PATIENCE)
            return
        if content is not None:
            self._work = self._read(content)
            self._large = self._large or bool(content.large_tables)
        self._timer.start(0)

    def _finish(self) -> None:
        """Have everything put together, and tell when that is done."""
        if not self._finished:
            self._finished = True
            self._work = (None for finish in self.finishers for _ in finish())
            self._timer.start(0)
            return
        self.done = True
        self.changed.emit()

    def _turn(self) -> bool:
        """Go on with the bilag that was begun; return whether it has been read."""
        turn = QDeadlineTimer(self.TURN)
        with uncollected() if self._large else nullcontext():
            return not any(turn.hasExpired() for _ in self._work)

    def _read(self, content: PageContent) -> Iterator[None]:
        found: list[Found] = []
        for one in _statements(content):
            if one is None:
                yield
            else:
                found.append(one)
        for reader in self.readers:
            yield from reader(content)
        if found:
            self.found += tuple(found)
            self.changed.emit()


def notes_at(notes: Iterable[Note], address: Address) -> tuple[Note, ...]:
    """Return the notes to a statement: to all of it first, then to passages in it."""
    here = [note for note in notes if _whole(note) == address]
    return tuple(sorted(here, key=lambda note: note.anchor.address != str(address)))


def _whole(note: Note) -> Address | None:
    address = parse_or_none(note.anchor.address)
    return address.whole if address is not None else None


def _statements(content: PageContent) -> Iterator[Found | None]:
    """Yield the statements, and None for every other place."""
    page = content.entry.address
    if not any(isinstance(block, Statement) for block in content.body.blocks):
        return
    for place in content.places.all:
        block = content.body.blocks[place.block]
        if isinstance(block, Statement):
            address = Address(page.section, page.bilag, place.id)
            text = plain(block.runs)
            yield Found(address, content.entry, block.number, text, block.group)
        else:
            yield None
