# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Files that are the text of one punkt of another file's agenda: they begin with its heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bilagviewer.danish.fold import loose_letters
from bilagviewer.importers import headline
from bilagviewer.importers.draft import Draft, Punkt
from bilagviewer.importers.files import ReadFile
from bilagviewer.importers.passes import cases, chapters, listed, running
from bilagviewer.importers.passes.recognise import text_of
from bilagviewer.importers.sheet import Line
from bilagviewer.work import Work

_PASSES = (running.run, chapters.run, listed.run, cases.run)
_MOST_KEYS = 1_000_000
"""More bilag than one file names, so that those of several have keys of their own."""


def find(files: Mapping[int, ReadFile], punkter: Sequence[Punkt]) -> dict[int, Punkt]:
    """Return which of some files are the own texts of which punkter; one file a punkt."""
    heads = {n: _heading(file) for n, file in files.items()}
    found: dict[int, Punkt] = {}
    for punkt in punkter:
        same = [n for n, heading in heads.items() if punkt.number and _names(heading, punkt)]
        if len(same) == 1:
            found[same[0]] = punkt
    return found


def _heading(file: ReadFile) -> tuple[str, str]:
    """Return the number and the folded letters of the title in a file's first line of words."""
    line = next((line for line in file.lines if not line.is_blank), Line())
    named = headline.read(text_of(line))
    if named is None or named.is_bilag:
        return "", ""
    return named.number, loose_letters(named.title)


def _names(heading: tuple[str, str], punkt: Punkt) -> bool:
    return heading == (punkt.number, loose_letters(punkt.title)) and bool(heading[1])


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
    draft = Draft(file.name, file.lines, punkter=(punkt,), next_key=key, entries=file.sheet.entries)
    for one in _PASSES:
        work.check()
        draft = one(draft, work)
    return draft
