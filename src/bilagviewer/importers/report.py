# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What an importer did to a document, for the reader and the secretary to check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from bilagviewer.model.blocks import Source
from bilagviewer.model.pack import Document


class Did(StrEnum):
    """What was done to a piece of the text."""

    REMOVED = "removed"
    REPAIRED = "repaired"
    GUESSED = "guessed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was read."""

    name: str
    has_lines: bool = True
    """Whether a reader can find its lines by number: those of a Word file are our own."""


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One thing that was done; its sentence is `messages.text("import." + reason)`."""

    kind: Did
    reason: str
    place: Source | None
    """Where it was done: a file, and a line or page in it. None where it holds for all."""
    text: str
    """The words it was done to, as they stood."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was done, in the document's order."""

    entries: tuple[ReportEntry, ...]
    files: tuple[SourceFile, ...] = ()
    """What was read, in order."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A document made into a pack, and how."""

    document: Document
    report: Report


class Log:
    """Collect report entries while one pass, or one reader, runs."""

    def __init__(self) -> None:
        self._entries: list[ReportEntry] = []

    @property
    def entries(self) -> tuple[ReportEntry, ...]:
        """Return what was collected, in the order it was told in."""
        return tuple(self._entries)

    def note(self, kind: Did, reason: str, place: Source | None, text: str) -> None:
        """Keep one entry."""
        self._entries.append(ReportEntry(kind, reason, place, text))

    def removed(self, reason: str, place: Source | None, text: str) -> None:
        """Keep that `text` stands in no bilag, and why."""
        if text.strip():
            self.note(Did.REMOVED, reason, place, text)


def in_order(entries: Iterable[ReportEntry], files: Iterable[SourceFile]) -> Report:
    """Return a report whose entries stand as their places do: by file, then by line or page."""
    files = tuple(files)
    order = {file.name: n for n, file in enumerate(files)}

    def key(entry: ReportEntry) -> tuple[int, int, int]:
        place = entry.place
        if place is None:
            return -1, 0, 0
        return order.get(place.file, 0), place.page or 0, place.line or 0

    return Report(tuple(sorted(entries, key=key)), files)


def placed_in(entries: Iterable[ReportEntry], file: str) -> tuple[ReportEntry, ...]:
    """Return entries that say in which `file` they were made."""
    return tuple(replace(one, place=replace(one.place or Source(), file=file)) for one in entries)
