# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The files that a bilagssamling is made of, and what each is to be in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bilagviewer.errors import UserError
from bilagviewer.importers.report import Log, ReportEntry, SourceFile
from bilagviewer.importers.source import read_lines
from bilagviewer.importers.text.decode import Line


class Role(StrEnum):
    """What a file is in the bilagssamling."""

    INDEX = "index"
    BILAG = "bilag"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a file stands in the bilagssamling."""

    role: Role
    punkt: str = ""
    """The punkt's number, or empty."""
    punkt_title: str = ""
    number: str = ""
    """The bilag's number, or empty."""
    title: str = ""
    is_guess: bool = False
    """Whether nothing but the files' order says so."""
    has_text: bool = True
    """Whether there is text to read; a file without is kept to be opened in its own program."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file and its lines, counted on from those of the files before it."""

    name: str
    data: bytes
    lines: tuple[Line, ...]
    problem: UserError | None = None
    """Why there are no lines."""
    has_lines: bool = True
    """As in `SourceFile`."""
    entries: tuple[ReportEntry, ...] = ()
    """What was done to it while it was read."""


def read_file(name: str, data: bytes) -> ReadFile:
    """Return a file's lines; one that cannot be read as text has none, and says why."""
    log = Log()
    try:
        lines = read_lines(data, name, log)
    except UserError as error:
        return ReadFile(name, data, (), error, has_lines=False)
    has_lines = log.files[-1].has_lines if log.files else True
    return ReadFile(name, data, tuple(lines), None, has_lines, log.report().entries)


def counted_on(files: Sequence[ReadFile], log: Log) -> list[ReadFile]:
    """Return the files with lines counted through all of them, and log what was done to each."""
    result, first = [], 1
    for file in files:
        log.files.append(SourceFile(file.name, first, file.has_lines))
        last = max((line.number for line in file.lines), default=1)
        for entry in file.entries:
            # What stands below the last line that has words is still this file's.
            at = min(entry.line or 1, last) + first - 1
            log.note(entry.kind, entry.reason, at, entry.text)
        lines = tuple(replace(line, number=line.number + first - 1) for line in file.lines)
        result.append(replace(file, lines=lines))
        first = max((line.number for line in lines), default=first) + 1
    return result
