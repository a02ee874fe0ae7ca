# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The towns and regions that a table's cell names, with what it says of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bilagviewer.model.blocks import Run, plain
from bilagviewer.model.tables import Cell
from bilagviewer.places.gazetteer import Gazetteer, Town
from bilagviewer.places.phrases import Draft, Role, read_sentence
from bilagviewer.places.spots import Span, Spot, find_regions, find_spots, find_unknown

_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\b(?:Kgs|Sdr|Skt|Sct)\.)(?<!\b(?:Nr|St|Ll|Gl)\.)(?<!\b[A-ZÆØÅ]\.)\s+(?=[A-ZÆØÅ])"
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A town that a cell names."""

    name: str
    """As printed."""
    role: Role
    remark: str = ""
    """What the cell says of it, word for word; empty where it only names it."""
    candidates: tuple[Town, ...] = ()
    """The towns it may be, the most populous first; none for a name we do not know."""

    @property
    def town(self) -> Town | None:
        """Return the town it is drawn at, or None."""
        return self.candidates[0] if self.candidates else None


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region that a cell names; it is listed, never placed."""

    name: str
    """As printed ("hovedstadsregionen")."""
    region: str
    remark: str
    """The sentence it stands in."""


def cell_places(
    cell: Cell, gazetteer: Gazetteer, names: Iterable[str] = ()
) -> tuple[PlaceMention, ...]:
    """Return the towns in a cell, each once, in the order it names them.

    An underlined town is the headquarters. `names` are the things the pack knows: a town
    inside one of them does not count. A name alone in the list, or in a cell without any
    place, that is no town we know comes without candidates.
    """
    text = plain(cell.runs)
    names = tuple(names)
    spots = [*find_spots(text, gazetteer, names), *find_regions(text, gazetteer)]
    drafts = [
        draft
        for start, end in _sentences(text)
        for draft in _read(text, (start, end), spots, gazetteer, names)
    ]
    _underline(cell, drafts)
    return _merged(draft for draft in drafts if draft.spot.name not in gazetteer.regions)


def cell_regions(cell: Cell, gazetteer: Gazetteer) -> tuple[RegionMention, ...]:
    """Return the regions in a cell, each once, with the sentence that names it."""
    text = plain(cell.runs)
    found: dict[str, RegionMention] = {}
    spots = find_regions(text, gazetteer)
    for start, end in _sentences(text):
        for spot in spots:
            if start <= spot.start < end:
                region = gazetteer.regions[spot.name]
                mention = RegionMention(spot.name, region, text[start:end].strip())
                found.setdefault(region, mention)
    return tuple(found.values())


def begins_with_place(text: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a town is the first thing `text` names."""
    spots = find_spots(text, gazetteer)
    return bool(spots) and not text[: spots[0].start].strip()


def _read(
    text: str, sentence: Span, spots: list[Spot], gazetteer: Gazetteer, names: tuple[str, ...]
) -> list[Draft]:
    start, end = sentence
    known = [spot for spot in spots if start <= spot.start < end]
    stop = end - 1 if text[end - 1 : end] == "." else end
    # A cell without any place that we know may still be a list of places.
    listing = known or not spots
    unknown = find_unknown(text, start, stop, gazetteer, names) if listing else []
    taken = [(spot.start, spot.end) for spot in spots]
    new = (one for one in unknown if not _overlaps(one, taken))
    both = sorted([*known, *new], key=lambda spot: spot.start)
    return read_sentence(text, start, end, both)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text.rstrip())


def _underline(cell: Cell, drafts: list[Draft]) -> None:
    """Make the underlined towns headquarters, unless underlining sets none apart."""
    spans = list(_underlined(cell))
    chosen = [draft for draft in drafts if _overlaps(draft.spot, spans)]
    if len(chosen) == len(drafts) > 1:
        return
    for draft in chosen:
        draft.role = Role.HEADQUARTERS


def _underlined(cell: Cell) -> Iterator[Span]:
    place = 0
    for run in cell.runs:
        if isinstance(run, Run):
            if run.underline:
                yield place, place + len(run.text)
            place += len(run.text)


def _overlaps(spot: Spot, spans: Iterable[Span]) -> bool:
    return any(start < spot.end and spot.start < end for start, end in spans)


def _merged(drafts: Iterable[Draft]) -> tuple[PlaceMention, ...]:
    """Return each town once: as headquarters if it is so anywhere, else as named first."""
    found: dict[str, PlaceMention] = {}
    for draft in drafts:
        spot = draft.spot
        key = spot.towns[0].id if spot.towns else spot.name
        mention = PlaceMention(spot.name, draft.role, draft.remark, spot.towns)
        if key not in found or _outranks(mention, found[key]):
            found[key] = mention
    return tuple(found.values())


def _outranks(mention: PlaceMention, other: PlaceMention) -> bool:
    return mention.role is Role.HEADQUARTERS and other.role is not Role.HEADQUARTERS
