# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The passes together: no word is lost, nothing given is changed, and much goes steadily."""

from __future__ import annotations

from collections import Counter
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.importers.draft import Chapter, Draft
from bilagviewer.importers.passes.lower import LOWER
from bilagviewer.importers.sheet import Hints, Line, line_of
from bilagviewer.model.blocks import Run, Source
from bilagviewer.model.locate import block_text
from bilagviewer.work import Stopped, Work
from chapter_lines import blocks, entry, read, row

_WORDS = st.lists(st.sampled_from(["ord", "bro", "1.", "-", "Kr.", "09.30", "a|b", "x  y", "z\n"]))
_HINTS = st.builds(
    Hints,
    level=st.sampled_from([0, 0, 0, 2]),
    mark=st.sampled_from(["", "", "•", "1.", "2.", "a)", "§ 2"]),
    depth=st.integers(0, 10),
    solid=st.booleans(),
    quiet=st.sampled_from([False, False, True]),
)
_RUNS = _WORDS.map(lambda found: (Run(" ".join(found)),) if found else ())
_LINES = st.builds(Line, _RUNS, hints=_HINTS)
_ROWS = st.builds(
    lambda cells, table: Line((), Source(), tuple(cells), Hints(table=table)),
    st.lists(_RUNS, min_size=1, max_size=4),
    st.integers(0, 1),
)


def letters(texts: list[str]) -> Counter[str]:
    return Counter(sign for text in texts for sign in text if sign.isalpha())


@given(st.lists(_LINES | _ROWS, max_size=12))
def test_no_letter_is_lost(lines: list[Line]) -> None:
    draft = read(lines)
    kept = [block_text(block) for block in draft.chapters[0].blocks]
    removed = [one.text for one in draft.entries if one.kind == "removed"]
    marks = [line.hints.mark for line in lines if not line.is_blank and not line.cells]
    missing = letters([line.text for line in lines]) - letters([*kept, *removed])
    assert not missing, (kept, marks)


def test_what_comes_in_stays_as_it_was() -> None:
    lines = (line_of("1. Valg", 1), row("a", "b"), line_of("Side 1 af 2", 3))
    draft = Draft("papir", chapters=(Chapter(1, None, lines),))
    for run in LOWER:
        run(draft, Work())
    assert draft == Draft("papir", chapters=(Chapter(1, None, lines),))
    with pytest.raises(FrozenInstanceError):
        draft.word = "x"  # type: ignore[misc] # what is tested


@pytest.mark.parametrize("run", LOWER, ids=lambda run: run.__module__.rpartition(".")[2])
def test_work_that_is_stopped_ends(run: object) -> None:
    work = Work()
    work.stop()
    with pytest.raises(Stopped):
        run(Draft("papir", chapters=(Chapter(1),)), work)  # type: ignore[operator]


MANY = 20_000
LARGE = {
    "entries": [line_of(f"- led {n}", n) for n in range(MANY)],
    "numbers": [line_of(f"{n % 50 + 1}. led", n) for n in range(MANY)],
    "told": [entry("led", f"{n + 1}.", n % 30) for n in range(MANY)],
    "times": [line_of("09.30 Kaffe", n) for n in range(MANY)],
    "times in one": [line_of("09.30 Kaffe\n" * MANY, 1, Hints(solid=True))],
    "entries in one": [line_of("- led\n" * MANY, 1, Hints(solid=True))],
    "towns": [line_of("Ribe", n) for n in range(MANY)],
    "cells": [row(*["celle"] * 50, hints=Hints(table=1)) for _ in range(1_000)],
    "bars": [line_of("|" * 20, n) for n in range(5_000)],
    "links": [Line(tuple(Run(f"a{n}", link="https://a.example/") for n in range(MANY)))],
    "words": [line_of("ord " * 200_000, 1)],
    "signs": [line_of("&" * 300_000, 1)],
    "page counts": [line_of("Side 1 af 2", n) for n in range(MANY)],
    "headers": [row(*cells, hints=Hints(table=n)) for n in range(5_000) for cells in ("ab", "12")],
}


@pytest.mark.parametrize("name", LARGE)
def test_much_of_one_kind_is_read(name: str) -> None:
    assert blocks(LARGE[name])
