# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take what a file says for certain of its own structure, before anything is guessed."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers import words
from bilagviewer.importers.draft import Chapter, Draft, ListedBilag, Punkt
from bilagviewer.importers.sheet import Line, ToldPunkt
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work

_Cut = tuple[int, int, int | None]
"""Where a chapter begins, and the keys of its punkt and bilag."""


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with the punkter, bilag and chapters that its file tells of."""
    work.check()
    if not draft.told.punkter:
        return draft
    key = draft.next_key
    punkter: list[Punkt] = []
    cuts: list[_Cut] = []
    for told in draft.told.punkter:
        punkt, begun = _punkt(told, key)
        punkter.append(punkt)
        cuts += begun
        key += 1 + len(told.bilag)
    end = len(draft.lines) if draft.told.end is None else draft.told.end
    chapters = _chapters(draft.lines, sorted(cuts), end)
    front, key = _part(words.FRONT, draft.lines[: min(cuts)[0]], key)
    back, key = _part(words.BACK, draft.lines[end:], key)
    return replace(
        draft,
        lines=(),
        punkter=(*(p for p, _ in front), *punkter, *(p for p, _ in back)),
        chapters=(*(c for _, c in front), *chapters, *(c for _, c in back)),
        next_key=key,
        has_index=True,
    )


def _punkt(told: ToldPunkt, key: int) -> tuple[Punkt, list[_Cut]]:
    bilag = tuple(
        ListedBilag(key + n, one.number, one.title, source=Source(line=one.line), closed=one.closed)
        for n, one in enumerate(told.bilag, 1)
    )
    cuts: list[_Cut] = [(told.at, key, None)]
    both = zip(told.bilag, bilag, strict=True)
    cuts += [(one.at, key, listed.key) for one, listed in both if one.at is not None]
    punkt = Punkt(key, told.number, told.title, closed=told.closed, cases=told.cases, bilag=bilag)
    return punkt, cuts


def _chapters(lines: tuple[Line, ...], cuts: list[_Cut], end: int) -> list[Chapter]:
    ends = [at for at, _, _ in cuts[1:]] + [end]
    return [
        Chapter(punkt, bilag, lines[at:until])
        for (at, punkt, bilag), until in zip(cuts, ends, strict=True)
        if any(not line.is_blank for line in lines[at:until])
    ]


def _part(title: str, lines: tuple[Line, ...], key: int) -> tuple[list[tuple[Punkt, Chapter]], int]:
    """Return a section without a number for lines outside all punkter, if there are any."""
    if all(line.is_blank for line in lines):
        return [], key
    return [(Punkt(key, "", title), Chapter(key, None, lines))], key + 1
