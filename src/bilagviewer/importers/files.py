# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The files that a meeting's papers are made of, and what each is to be in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from bilagviewer.errors import UserError
from bilagviewer.importers.allowed_letters import only_allowed
from bilagviewer.importers.readers.choice import reader_of
from bilagviewer.importers.sheet import Line, Sheet
from bilagviewer.work import Budget, Work, uncollected

_SECONDS = 15.0
_SECONDS_A_MEGABYTE = 2.0
_MEGABYTE = 1024 * 1024
_MOST_PARTS = 1_500_000
"""Lines, cells and runs of one file; so many take less than a gigabyte."""
_DEEPEST = 2
"""How many mails inside each other are opened."""


class Role(StrEnum):
    """What a file is among a meeting's papers."""

    INDEX = "index"
    """The agenda: its punkter are the meeting's, and its text is theirs."""
    PUNKT = "punkt"
    """The text of a punkt itself: it begins with the punkt's heading."""
    BILAG = "bilag"
    UNPLACED = "unplaced"
    """Nothing says where it belongs."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a file stands among a meeting's papers."""

    role: Role
    punkt: str = ""
    """The punkt's number, or empty."""
    punkt_title: str = ""
    number: str = ""
    """The bilag's number, or empty."""
    title: str = ""
    is_guess: bool = False
    """Whether only the file's own name or first lines say so, and no list of bilag."""
    has_text: bool = True
    """Whether there is text to read; a file without is kept to be opened in its own program."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as its reader gave it."""

    name: str
    data: bytes
    sheet: Sheet = field(default_factory=Sheet)
    problem: UserError | None = None
    """Why it could not be read."""
    reader: str = ""
    """The reader and its version: "word/2"."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return its lines."""
        return self.sheet.lines

    @property
    def has_lines(self) -> bool:
        """Return whether a reader can find its lines by number."""
        return self.sheet.has_lines


def budget(given: Sequence[tuple[str, bytes]]) -> Budget:
    """Return what reading files, or making one pack of them, may take; the largest is named."""
    size = sum(len(data) for _, data in given)
    name, _ = max(given, key=lambda one: len(one[1]))
    return Budget(_SECONDS + _SECONDS_A_MEGABYTE * size / _MEGABYTE, _MOST_PARTS, name)


def read_file(name: str, data: bytes, work: Work | None = None) -> ReadFile:
    """Return a file as it is read; one that cannot be says why.

    Raises `Stopped`.
    """
    work = work or Work()
    work.keep(budget([(name, data)]))
    try:
        reader = reader_of(data, name)
        sheet = only_allowed(reader.read(data, name, work), work)
    except UserError as error:
        return ReadFile(name, data, problem=error)
    return ReadFile(name, data, sheet, reader=f"{reader.NAME}/{reader.VERSION}")


@uncollected()
def read_files(given: Sequence[tuple[str, bytes]], work: Work | None = None) -> list[ReadFile]:
    """Return files in order, each followed by those that are attached to it.

    Raises `Stopped`.
    """
    work = work or Work()
    found: list[ReadFile] = []
    for place, (name, data) in enumerate(given):
        work.begin(name, len(given))
        work.step(place + 1)
        found += read_one(name, data, work)
    return found


def read_one(name: str, data: bytes, work: Work) -> list[ReadFile]:
    """Return a file and those that are attached to it. Raises `Stopped`."""
    return list(_with_attached(read_file(name, data, work), work, 0))


def _with_attached(file: ReadFile, work: Work, depth: int) -> Iterator[ReadFile]:
    yield file
    if depth < _DEEPEST:
        for name, data in file.sheet.attached:
            yield from _with_attached(read_file(name, data, work), work, depth + 1)
