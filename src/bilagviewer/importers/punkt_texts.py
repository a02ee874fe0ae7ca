# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Files that are the text of one punkt of another file's agenda: they begin with its heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bilagviewer.importers import headline
from bilagviewer.importers.draft import Draft, Punkt
from bilagviewer.importers.files import ReadFile
from bilagviewer.importers.headline import Headline
from bilagviewer.importers.passes import cases, chapters, listed, recognise, running
from bilagviewer.importers.passes.recognise import text_of
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work

_PASSES = (running.run, chapters.run, listed.run, cases.run)
_MOST_KEYS = 1_000_000
"""More bilag than one file names, so that those of several have keys of their own."""


def find(files: Mapping[int, ReadFile], punkter: Sequence[Punkt]) -> dict[int, Punkt]:
    """Return which of some files are the own texts of which punkter; one file a punkt."""
    heads = {n: head for n, file in files.items() if (head := _heading(file)) is not None}
    found: dict[int, Punkt] = {}
    for punkt in punkter:
        same = [n for n, (at, named) in heads.items() if _names(files[n].lines, at, named, punkt)]
        if len(same) == 1:
            found[same[0]] = punkt
    return found


def _heading(file: ReadFile) -> tuple[int, Headline] | None:
    """Return where the first line with words stands, and the punkt that it names."""
    at = next((n for n, line in enumerate(file.lines) if not line.is_blank), None)
    named = None if at is None else headline.read(text_of(file.lines[at]))
    if at is None or named is None or named.is_bilag:
        return None
    return at, named


def _names(lines: Sequence[Line], at: int, named: Headline, punkt: Punkt) -> bool:
    """Return whether a heading is that of a punkt, whose title the agenda may have cut."""
    if not punkt.number or named.number != punkt.number or not punkt.title:
        return False
    whole = named.title or next((line.bare for line in lines[at + 1 :] if not line.is_blank), "")
    return bool(recognise.count(lines, at, named, punkt.title)) or headline.is_cut(
        punkt.title, whole
    )


def with_bilag(
    punkter: Sequence[Punkt], own: Mapping[int, Punkt], files: Sequence[ReadFile], work: Work
) -> tuple[Punkt, ...]:
    """Return punkter with the bilag that the files with their `own` texts name besides."""
    known = {
        punkt.key: text_of_punkt(files[n], punkt, _MOST_KEYS * (n + 1), work).punkter
        for n, punkt in own.items()
    }
    return tuple(
        next((one for one in known.get(punkt.key, ()) if one.key == punkt.key), punkt)
        for punkt in punkter
    )


def text_of_punkt(file: ReadFile, punkt: Punkt, key: int, work: Work) -> Draft:
    """Return a file as the text of one punkt, with new keys from `key` on.

    Among its punkter is that one, with the bilag that the file names besides.
    """
    draft = Draft(file.name, file.lines, entries=file.sheet.entries, by_order=False)
    draft = replace(draft, punkter=(punkt,), next_key=key)
    for one in _PASSES:
        work.check()
        draft = one(draft, work)
    return draft
