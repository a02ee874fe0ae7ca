# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Propose which file is the index and which bilag of it each of the others is.

First what a name or a first line says for certain, then the order of the files; what only the
order says is marked as a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bilagviewer.importers.report import Log
from bilagviewer.importers.several.files import Placement, ReadFile, Role
from bilagviewer.importers.several.names import FileName, read_name
from bilagviewer.importers.text import headline, index
from bilagviewer.importers.text.headline import letters
from bilagviewer.importers.text.index import IndexBilag, IndexPunkt

_FEWEST_LETTERS = 6
"""A shorter title stands in too many names by chance."""
_FIRST_LINES = 5


@dataclass(frozen=True, slots=True)
class _Entry:
    """A bilag in the index, with its punkt."""

    punkt: IndexPunkt
    bilag: IndexBilag


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that may be a bilag, with what its name and its first lines say."""

    at: int
    name: FileName
    stem: str
    """The letters of its name."""
    first: tuple[str, ...]
    """The letters of its first lines."""
    title: str
    """What it is called where no index says so."""


def arrange(read: Sequence[ReadFile]) -> tuple[Placement, ...]:
    """Return where each of the files belongs, in the order given.

    The index is the first file that has one, if any does.
    """
    return arrange_by(read, index_file(read))


def arrange_by(read: Sequence[ReadFile], at: int | None) -> tuple[Placement, ...]:
    """Return where each of the files belongs when the one `at` is the index, or none is."""
    punkter = () if at is None else index.find(read[at].lines, Log()).punkter
    found: dict[int, Placement] = {} if at is None else {at: Placement(Role.INDEX)}
    candidates = [_candidate(n, file) for n, file in enumerate(read) if n != at]
    found |= _by_index(candidates, punkter)
    for one in candidates:
        if one.at not in found:
            found[one.at] = _by_name(one)
    return tuple(replace(found[n], has_text=file.problem is None) for n, file in enumerate(read))


def index_file(read: Sequence[ReadFile]) -> int | None:
    """Return which file has the index of the others, None where none has."""
    return next((n for n, file in enumerate(read) if index.find(file.lines, Log()).punkter), None)


def _by_index(
    candidates: Sequence[_Candidate], punkter: Sequence[IndexPunkt]
) -> dict[int, Placement]:
    """Return the placements that the index gives, the certain ones first."""
    entries = [_Entry(punkt, bilag) for punkt in punkter for bilag in punkt.bilag]
    found: dict[int, Placement] = {}
    for is_meant in (_has_numbers, _has_title, _has_number):
        waiting = [one for one in candidates if one.at not in found]
        for one, entry in _pairs(waiting, entries, is_meant):
            found[one.at] = _placed(entry)
            entries.remove(entry)
    waiting = [one for one in candidates if one.at not in found and not one.name.punkt]
    found |= {
        one.at: _placed(entry, guess=True) for one, entry in zip(waiting, entries, strict=False)
    }
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
            times[id(entry)] = times.get(id(entry), 0) + 1
    return [
        (one, several[0])
        for one, several in zip(candidates, meant, strict=True)
        if len(several) == 1 and times[id(several[0])] == 1
    ]


def _has_numbers(one: _Candidate, entry: _Entry) -> bool:
    named = (one.name.punkt, one.name.number.casefold())
    return all(named) and named == (entry.punkt.number, entry.bilag.number.casefold())


def _has_title(one: _Candidate, entry: _Entry) -> bool:
    title = letters(entry.bilag.title)
    if title and title in (letters(one.name.title), *one.first):
        return True
    return len(title) >= _FEWEST_LETTERS and title in one.stem


def _has_number(one: _Candidate, entry: _Entry) -> bool:
    number = one.name.number.casefold()
    return not one.name.punkt and bool(number) and number == entry.bilag.number.casefold()


def _placed(entry: _Entry, *, guess: bool = False) -> Placement:
    punkt, bilag = entry.punkt, entry.bilag
    return Placement(Role.BILAG, punkt.number, punkt.title, bilag.number, bilag.title, guess)


def _by_name(one: _Candidate) -> Placement:
    return Placement(Role.BILAG, one.name.punkt, "", one.name.number, one.title, is_guess=True)


def _candidate(at: int, file: ReadFile) -> _Candidate:
    filled = [line for line in file.lines if line.text.strip() and not line.cells][:_FIRST_LINES]
    name = read_name(file.name)
    own = [headline.read(line.bare) for line in filled[:1]]
    titled = [line.bare for line in filled if headline.is_heading(line.text)]
    named = [found.title for found in own if found and found.is_bilag and found.title]
    title = (*named, *titled, name.title, file.name)
    first = (*(letters(line.bare) for line in filled), *(letters(found) for found in named))
    return _Candidate(at, name, letters(file.name), first, next(filter(None, title)))
