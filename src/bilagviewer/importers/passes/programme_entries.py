# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The entries of a programme, made of the lines that stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bilagviewer.importers import runs, words
from bilagviewer.importers.passes import clock
from bilagviewer.importers.passes.pieces import ListEntry
from bilagviewer.importers.passes.programme_lines import ProgrammeLine
from bilagviewer.importers.report import Log
from bilagviewer.model.blocks import (
    Entry,
    EntryKind,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Run,
    Source,
)

_LABEL = re.compile(r"kl\.?", re.IGNORECASE)


@dataclass(slots=True)
class _OpenEntry:
    """An entry that is still being read."""

    start: str
    title: str
    end: str | None
    track: int | None
    source: Source | None
    speaker: str = ""
    office: str = ""
    has_speaker: bool = False
    points: list[Inlines] = field(default_factory=list)
    description: list[Inline] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def whole(self) -> Entry:
        """Return the entry with all that was said about it."""
        kind = kind_of(self.title)
        if self.has_speaker and kind is EntryKind.OTHER:
            kind = EntryKind.TALK
        return Entry(
            self.start,
            self.title,
            self.end,
            kind,
            self.speaker,
            self.office,
            tuple(self.points),
            tuple(self.description),
            "\n".join(self.remarks),
            self.track,
            self.source,
        )


class EntryMaker:
    """Takes the lines of a programme one by one."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._done: list[_OpenEntry] = []
        self.tracks: list[str] = []
        self._track: int | None = None
        self._tracks_end: str | None = None

    def entries(self) -> list[Entry]:
        """Return the entries, whole."""
        return [one.whole() for one in self._done]

    def take(self, line: ProgrammeLine) -> None:
        """Take one line: an entry's, a track's title, or one about the last entry."""
        piece = line.piece
        if isinstance(piece, ListEntry):
            mark = (Run(f"{piece.mark} "),) if piece.mark else ()
            self._done[-1].points.append((*mark, *piece.runs))
        elif isinstance(piece, (Heading, Paragraph)):
            self._take_text(piece, line)

    def _take_text(self, piece: Heading | Paragraph, line: ProgrammeLine) -> None:
        text = line.text
        if line.match:
            self._tell_links(piece)
            self._begin(line.match, text[line.match.end() :].strip(), piece.source)
        elif words.TRACK.match(text):
            self._tell_links(piece)
            self.tracks.append(text)
            self._track = len(self.tracks)
        elif words.TRACKS_LABEL.match(text):
            self._tell_links(piece)
            self._log.removed("tracks_label", piece.source, text)
        elif isinstance(piece, Paragraph):
            self._about(piece, text)

    def _tell_links(self, piece: Heading | Paragraph) -> None:
        """Report the addresses of words that are kept without their looks and links."""
        self._log.removed("link", piece.source, runs.links(piece.runs))

    def _begin(self, match: re.Match[str], title: str, source: Source | None) -> None:
        tell_time_label(match, source, self._log)
        start = clock.clock(match["start"]) or ""
        end = clock.clock(match["end"]) if match["end"] else clock.end_in(start, title)
        if self._track and self._tracks_end and start >= self._tracks_end:
            self._track = None
        if self._track is None:
            self._tracks_end = clock.range_in(title)[1] or self._tracks_end
        self._done.append(_OpenEntry(start, title, end, self._track, source))

    def _about(self, piece: Paragraph, text: str) -> None:
        last = self._done[-1]
        speaker = words.SPEAKER.match(text)
        if not last.has_speaker and not speaker:
            last.description += [Run("\n")] if last.description else []
            last.description += piece.runs
            return
        self._tell_links(piece)
        if speaker and not last.has_speaker:
            label = speaker.start("rest")
            self._speaker(last, piece.source, text[:label], text[label:])
        elif not last.office:
            last.office = text
        else:
            last.remarks.append(text)

    def _speaker(self, last: _OpenEntry, source: Source | None, label: str, said: str) -> None:
        name, comma, office = said.partition(",")
        self._log.removed("speaker_label", source, label)
        last.has_speaker = True
        last.speaker, last.office = name.strip(), office.strip() if comma else ""


def tell_time_label(match: re.Match[str], source: Source | None, log: Log) -> None:
    """Report the "kl." that stands before the times; the entry has the times alone."""
    until = match.end("end") if match["end"] else match.end("start")
    log.removed("time_label", source, " ".join(_LABEL.findall(match.string, match.start(), until)))


def kind_of(title: str) -> EntryKind:
    """Return what happens at a time by its title."""
    if words.LUNCH.search(title):
        return EntryKind.LUNCH
    return EntryKind.PAUSE if words.PAUSE.search(title) else EntryKind.OTHER
