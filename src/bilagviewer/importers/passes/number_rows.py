# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find which numbered lines are the agenda: each number is the one after the number before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from bilagviewer.importers import words
from bilagviewer.importers.passes.numbered import LETTERS, Candidate, Kind
from bilagviewer.importers.sheet import Line

_MOST_STARTS = 30
_LONGEST_AGENDA_WORD = 80
_FEWEST_PARAGRAPHS = 4
_GAP = 6
"""How many numbers in a row of headings may be missing: closed punkter are left out."""
_HEAD_LINES = 15
_FEW = 2
_FEWEST_PLAIN = 3


def agenda(lines: Sequence[Line], found: Sequence[Candidate], name: str) -> list[Candidate]:
    """Return the candidates that are the agenda of a paper called `name`; none where none are."""
    worded = [one for one in found if one.kind is Kind.WORD]
    headed = _headed([one for one in found if one.kind is Kind.HEADING], found)
    if worded and (len({one.number for one in worded}) > 1 or len(headed) < _FEW):
        return [*worded, *_below(worded, found)]
    if headed:
        return headed
    for kind in (Kind.BOLD, Kind.SECTION, Kind.PLAIN):
        chain = _longest([one for one in found if one.kind is kind], _GAPS[kind])
        if kind is Kind.SECTION:
            chain = max(chain, _paragraphs(found), key=len)
        if chain and _is_agenda(lines, chain, kind, name):
            return chain
    return []


def _paragraphs(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the paragraphs of statutes, with titles or without, from § 1 on; none where few."""
    signs = (Kind.SECTION, Kind.PARAGRAPH)
    chain = _longest([one for one in found if one.kind in signs], 1)
    begins = len(chain) >= _FEWEST_PARAGRAPHS and chain[0].number == (1,)
    return chain if begins else []


_GAPS = {Kind.BOLD: 3, Kind.SECTION: 2, Kind.PLAIN: 1}


def _headed(found: Sequence[Candidate], found_all: Sequence[Candidate] = ()) -> list[Candidate]:
    """Return the headings of the highest level that count up, and those numbered below them."""
    for level in sorted({one.level for one in found}):
        same = [one for one in found if one.level == level or len(one.number) > 1]
        chain = _longest([one for one in same if one.level >= level], _GAP)
        if len(chain) >= _FEW and chain[0].level == level:
            return _with_first(_with_last(chain, found), found_all)
    return []


def _with_last(chain: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Return a row with the headings further in that go on where it ends."""
    after = [one for one in found if one.at > chain[-1].at and len(one.number) == 1]
    if any(one.number == (1,) for one in after):
        return chain
    whole = list(chain)
    for one in after:
        if _follows(whole[-1].number, one.number, _FEW):
            whole.append(one)
    return whole


def _with_first(chain: list[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Return a row that begins with 2 with the bold line before it that is 1."""
    if chain[0].number != (2,):
        return chain
    before = [one for one in found if one.at < chain[0].at and one.number == (1,)]
    ones = [one for one in before if one.kind is Kind.BOLD]
    return [ones[-1], *chain] if len(ones) == 1 else chain


def _below(main: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Return the headings numbered below the punkter `main`: 2.1 after 2."""
    result = []
    current: tuple[int, ...] = ()
    numbers = {one.at: one.number for one in main}
    for one in found:
        current = numbers.get(one.at, current)
        is_below = len(one.number) > len(current) > 0 and one.number[: len(current)] == current
        if is_below and one.kind in (Kind.HEADING, Kind.BOLD) and one.at not in numbers:
            result.append(one)
    return result


def _longest(found: Sequence[Candidate], gap: int) -> list[Candidate]:
    """Return the longest row of candidates whose numbers each follow the one before."""
    best: list[Candidate] = []
    starts = [n for n, one in enumerate(found) if len(one.number) == 1]
    for start in starts[:_MOST_STARTS]:
        chain = [found[start]]
        for one in islice(found, start + 1, None):
            # What is called 3b may follow 3, which is its 3a.
            first = _FEW if one.named.number[-1:].isalpha() else 1
            follows = _follows(chain[-1].number, one.number, gap, first)
            if follows and _stands_with(chain[0], one):
                chain.append(one)
        if len(chain) > len(best):
            best = chain
    return best if len(best) >= _FEW else []


def _stands_with(first: Candidate, one: Candidate) -> bool:
    """Return whether a line that no look shows as a title stands as far in as the first does."""
    is_shown = one.kind is not Kind.PLAIN
    further = abs(one.place[1] - first.place[1])
    return is_shown or (one.place[0] == first.place[0] and further <= 1)


def _follows(before: tuple[int, ...], after: tuple[int, ...], gap: int, first: int = 1) -> bool:
    """Return whether a number is the next one: a sister, the first below, or further out again.

    `first` is the highest that the first below may be.
    """
    depth = len(after)
    if depth > len(before):
        return depth == len(before) + 1 and after[:-1] == before and after[-1] <= first
    same = before[: depth - 1] == after[:-1]
    return same and 0 < after[-1] - before[depth - 1] <= gap


def _is_agenda(lines: Sequence[Line], chain: Sequence[Candidate], kind: Kind, name: str) -> bool:
    """Return whether a row of titles is an agenda: each has its text, and it is a meeting's."""
    begins = chain[0].number in ((1,), (LETTERS + 1,))
    if kind is Kind.PLAIN and not (begins and len(chain) >= _FEWEST_PLAIN):
        return False
    if kind is Kind.SECTION and not begins and len(chain) < _FEWEST_PLAIN:
        return False
    ends = [one.at for one in chain[1:]] + [len(lines)]
    with_text = sum(
        not one.count or any(not lines[n].is_blank for n in range(one.at + 1, end))
        for one, end in zip(chain, ends, strict=True)
    )
    if 2 * with_text < len(chain) and not _is_listed(lines, chain, kind):
        return False
    if kind is not Kind.PLAIN:
        return True
    if _has_headings(lines, chain):
        return False
    heads = [name, *(line.bare for line in lines[: min(chain[0].at, _HEAD_LINES)])]
    takes_up = any(words.TAKEN_UP.search(one.named.title) for one in chain)
    return takes_up or any(map(words.MEETING.search, heads))


def _is_listed(lines: Sequence[Line], chain: Sequence[Candidate], kind: Kind) -> bool:
    """Return whether titles without texts stand under a word that says they are the agenda."""
    if kind is not Kind.PLAIN:
        return False
    above = next((line.bare for line in reversed(lines[: chain[0].at]) if not line.is_blank), "")
    return len(above) <= _LONGEST_AGENDA_WORD and bool(words.AGENDA.search(above))


def _has_headings(lines: Sequence[Line], chain: Sequence[Candidate]) -> bool:
    """Return whether other headings stand between titles: then these are entries of a list.

    A heading that comes again ("Beslutning") is a part of each punkt.
    """
    between = lines[chain[0].at : chain[-1].at]
    titles = [line.bare for line in between if line.hints.level]
    return len(set(titles)) > 1 and len(set(titles)) == len(titles)
