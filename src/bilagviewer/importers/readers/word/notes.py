# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Count the notes that a document refers to, and put each at the end of its part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bilagviewer.importers import headline
from bilagviewer.importers.readers.word.flow import Para, ParaFlow
from bilagviewer.importers.readers.word.run_parts import joined
from bilagviewer.importers.sheet import TITLE
from bilagviewer.model.blocks import Inlines, Run, plain

Note = tuple[str, str]
"""The kind of a note ("footnote", "endnote") and its id."""


class WordNotes:
    """The notes of a document, numbered as they are referred to."""

    def __init__(self, known: Mapping[Note, ParaFlow]) -> None:
        self._known = known
        self._numbers: dict[Note, int] = {}

    def number(self, kind: str, name: str) -> int:
        """Return the number of a note that is referred to here, 0 where there is no such note."""
        note = kind, name
        if note not in self._known:
            return 0
        return self._numbers.setdefault(note, len(self._numbers) + 1)

    def of(self, numbers: Iterable[int]) -> Iterator[tuple[int, Inlines]]:
        """Yield the words of some notes, each on one line."""
        by_number = tuple(self._numbers)
        for number in numbers:
            yield number, words_of(self._known[by_number[number - 1]])

    @property
    def unused(self) -> list[ParaFlow]:
        """Return the notes that nothing refers to."""
        return [flow for note, flow in self._known.items() if note not in self._numbers]


def words_of(flow: ParaFlow) -> Inlines:
    """Return all words of a note as one line."""
    pieces = [joined(para.cells, " ") if para.cells else para.runs for para in flow]
    found = joined(pieces, " ")
    return tuple(
        Run(run.text.replace("\n", " "), run.bold, run.italic, run.underline, run.link)
        for run in found
        if isinstance(run, Run)
    )


def with_notes(paras: Iterable[Para], notes: WordNotes) -> Iterator[Para]:
    """Yield paragraphs with each note before the part that follows its number, or at the end."""
    told: set[int] = set()
    waiting: list[int] = []
    for para in paras:
        if waiting and _begins_part(para):
            yield from _lines(notes, waiting)
            waiting = []
        yield para
        for number in para.notes:
            if number not in told:
                told.add(number)
                waiting.append(number)
    yield from _lines(notes, waiting)


def _lines(notes: WordNotes, numbers: list[int]) -> list[Para]:
    return [
        Para(joined(((Run(f"[{number}]"),), words), " ")) for number, words in notes.of(numbers)
    ]


def _begins_part(para: Para) -> bool:
    if para.cells:
        return False
    if para.level:
        return True
    text = plain(para.runs)
    if not 0 < len(text) <= TITLE:
        return False
    bare = " ".join(f"{para.mark} {text}".split())
    named = headline.read(bare)
    return named is not None and named.worded and not bare.endswith((".", ":"))
