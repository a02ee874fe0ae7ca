# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find what minutes say of each punkt of an agenda by its number alone: "Ad 1. Bo blev valgt"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.importers import headline
from bilagviewer.importers.draft import Draft, Punkt
from bilagviewer.importers.passes import recognise
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work

_FEWEST = 2
_Head = tuple[int, int]
"""Where a punkt begins, and how many lines only say which it is."""


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with the places at which an agenda's numbers come again in order."""
    work.check()
    punkter = [punkt for punkt in draft.punkter if punkt.number]
    if not draft.has_index or any(punkt.page is not None for punkt in punkter):
        return draft
    if len(punkter) < _FEWEST or any(punkt.bilag for punkt in draft.punkter):
        return draft
    found = _in_order(draft.lines, punkter)
    if len(found) < _FEWEST or 5 * len(found) < 3 * len(punkter):
        return draft
    heads = {key: (head,) for key, head in found.items()}
    changed = (replace(punkt, heads=heads.get(punkt.key, ())) for punkt in draft.punkter)
    return replace(draft, punkter=tuple(changed))


def _in_order(lines: Sequence[Line], punkter: Sequence[Punkt]) -> dict[int, _Head]:
    """Return where each punkt begins: each number is looked for after the one before it."""
    places = {punkt.number: n for n, punkt in enumerate(punkter)}
    found: dict[int, _Head] = {}
    last = -1
    for at, line in enumerate(lines):
        text = "" if line.hints.depth else recognise.text_of(line) or line.text[:12]
        named = headline.read(" ".join(text.split())) if text else None
        place = places.get(named.number) if named and not named.is_bilag else None
        if place is None or named is None or place <= last:
            continue
        punkt = punkter[place]
        count = 0 if named.title else 1
        count = count or recognise.count(lines, at, named, punkt.title)
        if place == last + 1 or count:
            found[punkt.key] = (at, count)
            last = place
    return found
