# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Programmes with times and tracks ↔ a "::: programme" container."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bilagviewer.model.blocks import (
    Block,
    Entry,
    EntryKind,
    Inlines,
    Programme,
    Run,
)
from bilagviewer.packfile.markdown import attributes
from bilagviewer.packfile.markdown.inline_write import write_inlines, write_plain
from bilagviewer.packfile.markdown.lists import item_text, write_item
from bilagviewer.packfile.markdown.prose import heading_text, sourced
from bilagviewer.packfile.markdown.reading import Reading, fields, line_of, opening, raw_of
from bilagviewer.packfile.markdown.tree import Node
from bilagviewer.packfile.tidy import tidy_runs

_FIELDS = frozenset({"kind", "office", "remark", "speaker", "track"})
_LIKE_FIELD = re.compile(rf"(?P<key>{'|'.join(sorted(_FIELDS))}):")
_CLOCK = r"(?P<{0}h>[01]?[0-9]|2[0-4])[.:](?P<{0}m>[0-5][0-9])"
_WHEN = re.compile(
    rf"(?:kl\.? ?)?{_CLOCK.format('s')}(?:[ \t]*[-\u2013][ \t]*(?:kl\.? ?)?{_CLOCK.format('e')})?"
    r"(?:[ \t]+|\Z)(?P<title>.*)\Z",
    re.DOTALL,
)


@dataclass(slots=True)
class _State:
    """The programme as far as it has been read."""

    entries: list[Entry] = field(default_factory=list)
    tracks: list[str] = field(default_factory=list)
    track: int | None = None


def read(node: Node, reading: Reading) -> list[Block]:
    """Read a programme; what stands before the first time comes before it as it is."""
    state = _State()
    before: list[Node] = []
    children = list(node.children)
    while children:
        child = children.pop(0)
        when = _when(child)
        if child.type == "heading" and int(child.token.tag[1]) <= 2:
            _track(child, reading, state)
        elif when is not None:
            own = []
            while children and children[0].type != "heading":
                own.append(children.pop(0))
            entry = _entry(child, when, own, reading, state)
            reading.mark(entry, line_of(child))
            state.entries.append(entry)
        else:
            if child.type == "heading":
                reading.problem(child, "no_time")
            before.append(child)
    programme = Programme(tuple(state.entries), tuple(state.tracks), opening(node))
    return [*reading.blocks(before, reading), programme]


def _when(node: Node) -> re.Match[str] | None:
    return _WHEN.match(raw_of(node)) if node.type == "heading" else None


def _track(node: Node, reading: Reading, state: _State) -> None:
    """Begin a track, or end them with a heading that has no words."""
    raw, attribute = attributes.take(raw_of(node))
    if not raw and attribute is None:
        state.track = None
        return
    state.tracks.append(reading.plain(raw))
    state.track = len(state.tracks)


def _entry(
    node: Node, when: re.Match[str], own: list[Node], reading: Reading, state: _State
) -> Entry:
    title, attribute = attributes.take(when["title"])
    end = _clock(when["eh"], when["em"]) if when["eh"] else None
    source = attribute.source if attribute else None
    entry = Entry(_clock(when["sh"], when["sm"]), reading.plain(title), end, source=source)
    entry = replace(entry, track=state.track)
    found = fields(own[0] if own else None, _FIELDS)
    if found is not None:
        own = own[1:]
        entry = _with_fields(entry, found, node, reading)
    return _with_text(entry, own, reading)


def _with_fields(entry: Entry, found: list[tuple[str, str]], node: Node, reading: Reading) -> Entry:
    values = {key: reading.plain(raw) for key, raw in found}
    kind = values.get("kind", EntryKind.OTHER.value)
    if kind not in set(EntryKind):
        reading.problem(node, "entry_kind", text=kind[:40])
        kind = EntryKind.OTHER.value
    track = entry.track
    if "track" in values:
        track = int(values["track"]) if values["track"].isdecimal() else None
    return replace(
        entry,
        kind=EntryKind(kind),
        speaker=values.get("speaker", ""),
        office=values.get("office", ""),
        remark=values.get("remark", ""),
        track=track,
    )


def _with_text(entry: Entry, own: list[Node], reading: Reading) -> Entry:
    description: Inlines = ()
    points: list[Inlines] = []
    for node in own:
        if node.type.endswith("_list"):
            points += [item_text(item.children, reading, own=False)[0] for item in node.children]
            continue
        between = (Run("\n"),) if description else ()
        description = tidy_runs((*description, *between, *reading.inlines(raw_of(node))))
    return replace(entry, points=tuple(points), description=description)


def _clock(hours: str, minutes: str) -> str:
    return f"{int(hours):02}:{minutes}"


def write(block: Programme) -> list[str]:
    """Return a programme's lines."""
    lines = [f"::: programme {sourced(block.source)}".rstrip(" ")]
    track: int | None = None
    declared = 0
    for entry in block.entries:
        if entry.track is None and track is not None:
            lines += ["##", ""]
            track = None
        elif entry.track == declared + 1 <= len(block.tracks):
            lines += [_track_line(block.tracks[declared]), ""]
            track = declared = declared + 1
        lines += _entry_lines(entry, track)
    for title in block.tracks[declared:]:
        lines += [_track_line(title), ""]
    return [*_without_last_gap(lines), ":::"]


def _track_line(title: str) -> str:
    return f"## {heading_text(write_plain(title)) or '{}'}"


def _entry_lines(entry: Entry, track: int | None) -> list[str]:
    lines = [_head(entry), *_field_lines(entry, track), ""]
    if entry.description:
        text = write_inlines(entry.description)
        lines += (
            [*_LIKE_FIELD.sub(r"\g<key>\\:", text, count=1).split("\n"), ""]
            if (_LIKE_FIELD.match(text))
            else [*text.split("\n"), ""]
        )
    for point in entry.points:
        lines += write_item("-", point, None)
    return [*lines, ""] if entry.points else lines


def _head(entry: Entry) -> str:
    when = _printed(entry.start) + (f"\u2013{_printed(entry.end)}" if entry.end else "")
    title = heading_text(write_plain(entry.title))
    # A title that begins with a dash would be taken for the end of the time.
    if title[:1] in "-\u2013" and title:
        title = f"&#{ord(title[0])};{title[1:]}"
    return " ".join(part for part in ("###", when, title, sourced(entry.source)) if part)


def _field_lines(entry: Entry, track: int | None) -> list[str]:
    kind = "" if entry.kind is EntryKind.OTHER else entry.kind.value
    values = {"kind": kind, "speaker": entry.speaker, "office": entry.office}
    lines = [f"{key}: {write_plain(text)}" for key, text in values.items() if text]
    if entry.remark:
        lines.append(f"remark: {write_plain(entry.remark)}")
    if entry.track != track:
        lines.append(f"track: {entry.track or 'none'}")
    return lines


def _printed(clock: str) -> str:
    return clock.replace(":", ".")


def _without_last_gap(lines: list[str]) -> list[str]:
    return lines[:-1] if lines[-1] == "" else lines
