# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the programmes in a chapter: lines that begin with a time of day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bilagviewer.importers.report import Log
from bilagviewer.importers.text import inline, words
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.items import (
    FigureItem,
    HeadingItem,
    Item,
    ListItemLine,
    RowsItem,
    TextItem,
    source,
    text_of,
)
from bilagviewer.model.blocks import Entry, EntryKind, Inlines, Programme, Run, plain

_CLOCK = r"(?:kl\.?\s*)?(?P<{0}>\d{{1,2}}[.:]\d{{2}})"
_START = re.compile(
    rf"^{_CLOCK.format('start')}(?:\s*[-–—]\s*{_CLOCK.format('end')})?\s*:?(?:\s+(?P<title>\S.*)|$)",
    re.IGNORECASE | re.DOTALL,
)
_TITLE_RANGE = re.compile(r"(\d{1,2}[.:]\d{2})\s*[-–—]\s*(\d{1,2}[.:]\d{2})")
_LABEL = re.compile(r"kl\.?", re.IGNORECASE)
_FEWEST = 3
"""Lines with a time that make a programme."""


def find(items: Sequence[Item], log: Log) -> list[Item | Programme]:
    """Return the items with each programme in the place of those it was made of."""
    result: list[Item | Programme] = []
    position = 0
    while position < len(items):
        end = _end(items, position) if _begins(items[position]) else position
        programme = _programme(items[position:end], log) if end > position else None
        if programme:
            result.append(programme)
            position = end
        else:
            result.append(items[position])
            position += 1
    return result


def _match(text: str) -> re.Match[str] | None:
    match = _START.match(text)
    if not match or _clock(match["start"]) is None:
        return None
    return match


def _clock(text: str) -> str | None:
    hour, minute = re.split(r"[.:]", text)
    return f"{int(hour):02}:{minute}" if int(hour) < 24 and int(minute) < 60 else None


def _row_time(line: Line) -> re.Match[str] | None:
    """Return the time in the first cell of a row that is a time and a title, else None."""
    match = _match(inline.text(line.cells[0]).rstrip(":"))
    return match if match and not match["title"] and len(line.cells) == 2 else None


def _begins(item: Item) -> bool:
    if isinstance(item, RowsItem):
        return all(_row_time(row) for row in item.rows)
    return isinstance(item, (HeadingItem, TextItem)) and bool(_timed(item))


def _timed(item: Item) -> re.Match[str] | None:
    match = _match(text_of(item))
    return match if match and match["title"] else None


def _end(items: Sequence[Item], start: int) -> int:
    """Return where the programme that begins at `start` ends: at a heading of another kind."""
    if isinstance(items[start], RowsItem):
        return start + 1
    for at in range(start + 1, len(items)):
        item = items[at]
        if isinstance(item, (RowsItem, FigureItem)):
            return at
        is_own = bool(_timed(item)) or bool(words.TRACK.match(text_of(item)))
        if isinstance(item, HeadingItem) and not is_own:
            return at
    return len(items)


def _programme(items: Sequence[Item], log: Log) -> Programme | None:
    maker = _Maker(log)
    if isinstance(items[0], RowsItem):
        timed = [(row, _row_time(row)) for row in items[0].rows]
        if len(timed) < _FEWEST:
            return None
        entries = [_row_entry(row, match, log) for row, match in timed if match]
        return Programme(tuple(entries), (), source(items[0].line))
    if sum(1 for item in items if _timed(item)) < _FEWEST:
        return None
    for item in items:
        for line in _lines(item):
            maker.take(line)
    return Programme(tuple(maker.entries()), tuple(maker.tracks), source(items[0].line))


def _lines(item: Item) -> Iterator[Item]:
    """Yield the lines of a paragraph that begins with a time: title, speaker, what is said."""
    while isinstance(item, TextItem) and (match := _timed(item)):
        # A break may stand between "kl.", its time and the title.
        end = text_of(item).find("\n", match.start("title"))
        if end < 0:
            break
        first, rest = inline.cut(item.runs, end)
        yield TextItem(first, item.line)
        item = TextItem(rest, item.line)
    yield item


def _remove_label(match: re.Match[str], line: int, log: Log) -> None:
    """Report the "kl." that stands before the times; the entry has the times alone."""
    times = match.string[: match.end("end") if match["end"] else match.end("start")]
    log.removed("time_label", line, " ".join(_LABEL.findall(times)))


def _row_entry(row: Line, match: re.Match[str], log: Log) -> Entry:
    _remove_label(match, row.number, log)
    for cell in row.cells:
        log.removed("link", row.number, inline.links(inline.runs(cell)))
    title = inline.text(row.cells[1])
    end = _clock(match["end"]) if match["end"] else None
    return Entry(
        _clock(match["start"]) or "", title, end, _kind(title, ""), source=source(row.number)
    )


@dataclass(slots=True)
class _Open:
    """An entry that is still being read."""

    entry: Entry
    has_speaker: bool = False
    points: list[Inlines] = field(default_factory=list)
    description: list[Run] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def whole(self) -> Entry:
        """Return the entry with all that was said about it."""
        return replace(
            self.entry,
            points=tuple(self.points),
            description=tuple(self.description),
            remark="\n".join(self.remarks),
        )


class _Maker:
    """Takes the items of a programme one by one."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._done: list[_Open] = []
        self.tracks: list[str] = []
        self._track: int | None = None
        self._tracks_end: str | None = None

    def entries(self) -> list[Entry]:
        """Return the entries, whole."""
        return [one.whole() for one in self._done]

    def take(self, item: Item) -> None:
        """Take one item: an entry's line, a track's title, or a line about the last entry."""
        text = text_of(item)
        match = _timed(item)
        if isinstance(item, (HeadingItem, TextItem)) and not self._describes(item):
            self._log.removed("link", item.line, inline.links(item.runs))
        if match and not isinstance(item, ListItemLine):
            self._begin(match, item.line)
        elif words.TRACK.match(text):
            self.tracks.append(text)
            self._track = len(self.tracks)
        elif words.TRACKS_LABEL.match(text):
            self._log.removed("tracks_label", item.line, text)
        elif isinstance(item, ListItemLine):
            number = () if item.number is None else (Run(f"{item.number}. "),)
            self._done[-1].points.append((*number, *item.runs))
        elif isinstance(item, TextItem):
            self._about(item)

    def _describes(self, item: Item) -> bool:
        """Return whether an item becomes a description, which keeps its looks and links."""
        text = text_of(item)
        named = (_timed(item), words.TRACK.match(text), words.TRACKS_LABEL.match(text))
        is_spoken = bool(self._done) and self._done[-1].has_speaker
        return not any(named) and not is_spoken and not words.SPEAKER.match(text)

    def _begin(self, match: re.Match[str], line: int) -> None:
        _remove_label(match, line, self._log)
        start, title = _clock(match["start"]) or "", match["title"].strip()
        end = _clock(match["end"]) if match["end"] else _end_in_title(start, title)
        if self._track and self._tracks_end and start >= self._tracks_end:
            self._track = None
        spans = _TITLE_RANGE.search(title)
        if spans and self._track is None:
            self._tracks_end = _clock(spans[2])
        entry = Entry(start, title, end, _kind(title, ""), track=self._track, source=source(line))
        self._done.append(_Open(entry))

    def _about(self, item: TextItem) -> None:
        last = self._done[-1]
        text = plain(item.runs)
        speaker = words.SPEAKER.match(text)
        if speaker and not last.has_speaker:
            self._speaker(last, item, len(text) - len(speaker["rest"]))
        elif last.has_speaker and not last.entry.office:
            last.entry = replace(last.entry, office=text)
        elif last.has_speaker:
            last.remarks.append(text)
        else:
            last.description += [Run("\n")] if last.description else []
            last.description += [run for run in item.runs if isinstance(run, Run)]

    def _speaker(self, last: _Open, item: TextItem, label: int) -> None:
        text = plain(item.runs)
        name, comma, office = text[label:].partition(",")
        self._log.removed("speaker_label", item.line, text[:label])
        last.has_speaker = True
        kind = EntryKind.TALK if last.entry.kind is EntryKind.OTHER else last.entry.kind
        office = office.strip() if comma else ""
        last.entry = replace(last.entry, speaker=name.strip(), office=office, kind=kind)


def _end_in_title(start: str, title: str) -> str | None:
    """Return the end that a title states: a number of minutes, or its own range."""
    spans = _TITLE_RANGE.search(title)
    if spans and _clock(spans[1]) == start:
        return _clock(spans[2])
    match = words.MINUTES.search(title)
    if not match:
        return None
    hour, minute = map(int, start.split(":"))
    total = hour * 60 + minute + int(match["minutes"])
    return f"{total // 60 % 24:02}:{total % 60:02}"


def _kind(title: str, speaker: str) -> EntryKind:
    if words.LUNCH.search(title):
        return EntryKind.LUNCH
    if words.PAUSE.search(title):
        return EntryKind.PAUSE
    return EntryKind.TALK if speaker else EntryKind.OTHER
