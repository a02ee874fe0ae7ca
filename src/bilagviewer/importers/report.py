# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What an importer did to a document, for the reader and the secretary to check."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bilagviewer.model.pack import Document


class Did(StrEnum):
    """What was done to a piece of the text."""

    REMOVED = "removed"
    REPAIRED = "repaired"
    GUESSED = "guessed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was read, and where its lines stand among those of all files."""

    name: str
    first: int = 1
    """What its first line is counted as."""
    has_lines: bool = True
    """Whether a reader can find its lines by number: those of a Word file are our own."""


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """One thing that was done; its sentence is `messages.text("import." + reason)`."""

    kind: Did
    reason: str
    line: int | None
    """Line in the source text, from 1, on through all files."""
    text: str
    """The words it was done to, as they stood."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was done, in the document's order."""

    entries: tuple[ReportEntry, ...]
    files: tuple[SourceFile, ...] = ()
    """What was read, in order; empty where it is one file whose lines can be found."""

    def file_of(self, line: int) -> SourceFile:
        """Return the file that `line` stands in."""
        begun = [file for file in self.files if file.first <= line]
        return begun[-1] if begun else SourceFile("")


@dataclass(frozen=True, slots=True)
class Imported:
    """A document made into a pack, and how."""

    document: Document
    report: Report


class Log:
    """Collect report entries while the passes run."""

    def __init__(self) -> None:
        self._entries: list[ReportEntry] = []
        self.files: list[SourceFile] = []
        """The files that are read, in order."""

    def note(self, kind: Did, reason: str, line: int | None, text: str) -> None:
        """Keep one entry."""
        self._entries.append(ReportEntry(kind, reason, line, text))

    def removed(self, reason: str, line: int | None, text: str) -> None:
        """Keep that `text` stands in no bilag, and why."""
        if text.strip():
            self.note(Did.REMOVED, reason, line, text)

    def report(self) -> Report:
        """Return what was collected, by line."""
        entries = tuple(sorted(self._entries, key=lambda entry: entry.line or 0))
        plain = len(self.files) == 1 and self.files[0].has_lines
        return Report(entries, () if plain else tuple(self.files))
