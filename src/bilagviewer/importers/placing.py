# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Propose which file is the agenda, and which of its bilag each of the others is.

An exact title goes before everything, then numbers, then a title within a name or in the first
lines. The order of files says nothing: what nothing else places is not placed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import PurePath

from bilagviewer.danish.fold import fold_text, loose_letters
from bilagviewer.importers import headline, punkt_texts, words
from bilagviewer.importers.draft import Draft, ListedBilag, Punkt
from bilagviewer.importers.file_names import FileName, read_name
from bilagviewer.importers.files import Placement, ReadFile, Role
from bilagviewer.importers.passes import listed
from bilagviewer.importers.passes.recognise import without_count
from bilagviewer.importers.structure import structure
from bilagviewer.work import Work

_WORDS = re.compile(r"[^\W\d_]{4,}")
_FEWEST_LETTERS = 6
"""A shorter title stands in too many names by chance."""
_FIRST_LINES = 8
_SURE = 4
"""What only an agenda weighs: its own file says so, or it lists bilag."""
_KIND_OF_PAPER = frozenset(
    ("referat", "dagsorden", "indkaldelse", "bilag", "notat", "protokol", "agenda", "minutes")
)
"""Names that say what a paper is, and not what it is about."""
_AGENDA_NAME = re.compile(
    r"dagsorden|indkaldelse|agenda|referat|protokol|indhold|^index$|saksliste|sakliste|innkalling|kallelse"
    r"|föredragningslista|tagesordnung|minutes|mødeindkaldelse|oversigt",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A bilag in the agenda, with its punkt."""

    punkt: Punkt
    bilag: ListedBilag
    title: str
    """The folded letters of its title."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that may be a bilag, with what its name and its first lines say."""

    at: int
    name: FileName
    stem: str
    """The folded letters of its name."""
    titles: tuple[str, ...]
    """The folded letters of the titles that its name gives."""
    first: tuple[str, ...]
    """The folded letters of its first lines."""
    shown: str
    """What it is called where no agenda says so."""
    headed: str
    """The number of the bilag that its first line names."""


def arrange(read: Sequence[ReadFile], work: Work | None = None) -> tuple[Placement, ...]:
    """Return where each of the files belongs, in the order given.

    The agenda is the file that is one, if any is.
    """
    return arrange_by(read, agenda_file(read, work), work)


def arrange_by(
    read: Sequence[ReadFile], at: int | None, work: Work | None = None
) -> tuple[Placement, ...]:
    """Return where each of the files belongs when the one `at` is the agenda, or none is."""
    work = work or Work()
    punkter = () if at is None else _outline(read[at], work).punkter
    return _arranged(read, at, punkter, work)


def punkter_of(file: ReadFile, work: Work | None = None) -> tuple[Punkt, ...]:
    """Return the punkter of a file that is taken as the agenda."""
    return _outline(file, work or Work()).punkter


def arrange_under(
    read: Sequence[ReadFile], punkter: Sequence[Punkt], work: Work | None = None
) -> tuple[Placement, ...]:
    """Return where each of the files belongs among punkter that are known already."""
    return _arranged(read, None, punkter, work or Work())


def _arranged(
    read: Sequence[ReadFile], at: int | None, punkter: Sequence[Punkt], work: Work
) -> tuple[Placement, ...]:
    found: dict[int, Placement] = {} if at is None else {at: Placement(Role.INDEX)}
    candidates = [_candidate(n, file) for n, file in enumerate(read) if n != at]
    own = punkt_texts.find({n: read[n] for n in range(len(read)) if n != at}, punkter)
    found |= {n: Placement(Role.PUNKT, one.number, one.title) for n, one in own.items()}
    candidates = [one for one in candidates if one.at not in own]
    punkter = punkt_texts.with_bilag(punkter, own, read, work)
    found |= _by_agenda(candidates, punkter)
    for one in candidates:
        if one.at not in found:
            found[one.at] = _by_name(one, punkter)
    return tuple(replace(found[n], has_text=file.problem is None) for n, file in enumerate(read))


def agenda_file(read: Sequence[ReadFile], work: Work | None = None) -> int | None:
    """Return which file is the agenda of the others, None where none is."""
    return next(iter(agenda_claims(read, work)), None)


def agenda_claims(read: Sequence[ReadFile], work: Work | None = None) -> list[int]:
    """Return which files may be the agenda, each as surely as the others; none where none is."""
    work = work or Work()
    weights = [_weight(file, work) if file.problem is None else 0 for file in read]
    if max(weights, default=0) < _SURE and any(_is_named_agenda(file) for file in read):
        # What is called an agenda goes before what only looks like one.
        weights = [
            weight if _is_named_agenda(file) else 0
            for file, weight in zip(read, weights, strict=True)
        ]
    return [n for n, weight in enumerate(weights) if weight and weight == max(weights)]


def _is_named_agenda(file: ReadFile) -> bool:
    return bool(_AGENDA_NAME.search(PurePath(file.name).stem))


def _weight(file: ReadFile, work: Work) -> int:
    """Return how surely a file is an agenda: 0 where it is none."""
    draft = _outline(file, work)
    numbered = [punkt for punkt in draft.punkter if punkt.number]
    if not numbered:
        return 0
    named = _is_named_agenda(file)
    head = [line.bare for line in file.lines[:40] if not line.is_blank][:10]
    speaks = named or any(map(words.MEETING.search, head))
    lists = any(punkt.bilag for punkt in numbered)
    if draft.told.punkter:
        return _SURE + 1
    if draft.has_index and lists:
        return _SURE
    if named:
        return 3
    if speaks and (lists or draft.has_index):
        return 2
    return 1 if draft.has_index or (speaks and len(numbered) > 1) else 0


def _outline(file: ReadFile, work: Work) -> Draft:
    return structure(file, work, by_order=False)


def _by_agenda(candidates: Sequence[_Candidate], punkter: Sequence[Punkt]) -> dict[int, Placement]:
    """Return the placements that the agenda gives, the certain ones first."""
    entries = [
        _Entry(punkt, one, loose_letters(listed.without_ending(one.whole or one.title)))
        for punkt in punkter
        for one in punkt.bilag
    ]
    found: dict[int, Placement] = {}
    for is_meant in (_is_called, _has_numbers, _begins_with, _is_cut, _has_title, _has_number):
        waiting = [one for one in candidates if one.at not in found]
        for one, entry in _pairs(waiting, entries, is_meant):
            found[one.at] = _placed(entry, one)
            entries.remove(entry)
    return found


def _pairs(
    candidates: Sequence[_Candidate],
    entries: Sequence[_Entry],
    is_meant: Callable[[_Candidate, _Entry], bool],
) -> list[tuple[_Candidate, _Entry]]:
    """Return the files and entries that mean each other and nothing else."""
    meant = [[entry for entry in entries if is_meant(one, entry)] for one in candidates]
    times: dict[int, int] = {}
    for several in meant:
        for entry in several:
            times[entry.bilag.key] = times.get(entry.bilag.key, 0) + 1
    return [
        (one, several[0])
        for one, several in zip(candidates, meant, strict=True)
        if len(several) == 1 and times[several[0].bilag.key] == 1
    ]


def _is_called(one: _Candidate, entry: _Entry) -> bool:
    """Return whether a file has exactly the title, and no number that says otherwise."""
    if not entry.title or entry.title not in one.titles:
        return False
    return not _differs(one, entry)


def _differs(one: _Candidate, entry: _Entry) -> bool:
    punkt, number = one.name.punkt, one.name.number.casefold()
    if punkt and punkt != entry.punkt.number:
        return True
    return bool(number and entry.bilag.number) and number != entry.bilag.number.casefold()


def _has_numbers(one: _Candidate, entry: _Entry) -> bool:
    named = (one.name.punkt, one.name.number.casefold())
    return all(named) and named == (entry.punkt.number, entry.bilag.number.casefold())


def _begins_with(one: _Candidate, entry: _Entry) -> bool:
    return bool(entry.title) and entry.title in one.first and not _differs(one, entry)


def _has_title(one: _Candidate, entry: _Entry) -> bool:
    is_long = len(entry.title) >= _FEWEST_LETTERS
    return is_long and entry.title in one.stem and not _differs(one, entry)


def _has_number(one: _Candidate, entry: _Entry) -> bool:
    number = (one.name.number or one.headed).casefold()
    is_alone = not one.name.punkt and not _says_other_title(one, entry)
    return is_alone and bool(number) and number == entry.bilag.number.casefold()


def _says_other_title(one: _Candidate, entry: _Entry) -> bool:
    """Return whether a file's name has a title of its own that shares no word with the entry's."""
    title = one.name.title if one.name.number else one.shown
    own = set(_WORDS.findall(fold_text(title)))
    theirs = set(_WORDS.findall(fold_text(entry.bilag.whole or entry.bilag.title)))
    return bool(own and theirs) and not own & theirs


def _is_cut(one: _Candidate, entry: _Entry) -> bool:
    """Return whether the agenda has no more than the beginning of a file's own title."""
    shown = without_count(one.shown)
    return headline.is_cut(entry.bilag.title, shown) and not _differs(one, entry)


def _placed(entry: _Entry, one: _Candidate) -> Placement:
    punkt, bilag = entry.punkt, entry.bilag
    title = one.shown if _is_cut(one, entry) else bilag.whole or bilag.title
    return Placement(Role.BILAG, punkt.number, punkt.title, bilag.number, title)


def _by_name(one: _Candidate, punkter: Sequence[Punkt]) -> Placement:
    """Return where a file's own name places it, among the punkter of the agenda if there is one."""
    if not punkter:
        return Placement(Role.BILAG, one.name.punkt, "", one.name.number, one.shown, is_guess=True)
    punkt = next((p for p in punkter if one.name.punkt and p.number == one.name.punkt), None)
    punkt = punkt or _taken_up(one, punkter)
    if punkt is None:
        return Placement(Role.UNPLACED, "", "", one.name.number, one.shown)
    return Placement(
        Role.BILAG, punkt.number, punkt.title, one.name.number, one.shown, is_guess=True
    )


def _taken_up(one: _Candidate, punkter: Sequence[Punkt]) -> Punkt | None:
    """Return the only punkt whose title has all words of a file's name: "Regnskab.xlsx"."""
    wanted = set(_WORDS.findall(fold_text(one.name.title)))
    if not wanted or wanted & _KIND_OF_PAPER:
        return None
    found = [p for p in punkter if p.number and wanted <= set(_WORDS.findall(fold_text(p.title)))]
    return found[0] if len(found) == 1 else None


def _candidate(at: int, file: ReadFile) -> _Candidate:
    filled = [line for line in file.lines[:80] if not line.is_blank and not line.hints.table]
    filled = filled[:_FIRST_LINES]
    name = read_name(file.name)
    own = [headline.read(line.bare) for line in filled[:1]]
    titled = [
        line.bare for line in filled if line.hints.level and not words.NO_TITLE.match(line.bare)
    ]
    named = [found.title for found in own if found and found.is_bilag and found.title]
    subject = file.sheet.properties.title if file.sheet.attached else ""
    shown = next(filter(None, (subject, *named, *titled, name.title, file.name)))
    bare = [line.bare for line in filled]
    wrapped = [f"{one} {two}" for one, two in pairwise([*named, *bare[1:]])][:2]
    first = [*bare, *named, *wrapped]
    stem = PurePath(file.name).stem
    titles = (loose_letters(name.title), loose_letters(stem), loose_letters(file.name))
    return _Candidate(
        at,
        name,
        loose_letters(stem),
        tuple(filter(None, titles)),
        tuple(filter(None, map(loose_letters, first))),
        shown,
        next((found.number for found in own if found and found.is_bilag), ""),
    )
