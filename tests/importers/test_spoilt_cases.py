# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A paper that was spoilt on its way is still read, and none of its words is lost."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import accounting
from bilagviewer.importers.build import import_document

CASES = sorted((Path(__file__).parents[1] / "cases" / "import").glob("*.txt"))
TEXTS = [case.read_text("utf-8").partition("=== expected\n")[0] for case in CASES]
CHANGES = st.tuples(st.sampled_from(["drop", "double", "join", "cut", "swap"]), st.integers(0, 500))


def spoil(text: str, change: str, place: int) -> str:
    """Return `text` with one line dropped, doubled, joined, cut in two or moved."""
    lines = text.split("\n")
    at = place % max(1, len(lines) - 1)
    here = lines[at]
    # Between words: half a tag would be new words.
    middle = max(0, here.rfind(" ", 0, len(here) // 2 + 1))
    middle = 0 if here.rfind("<", 0, middle) > here.rfind(">", 0, middle) else middle
    following = lines[at + 1] if at + 1 < len(lines) else ""
    new = {
        "drop": [following],
        "double": [here, here, following],
        "join": [f"{here} {following}"],
        "cut": [here[:middle], here[middle:], following],
        "swap": [following, here],
    }
    lines[at : at + 2] = new[change]
    return "\n".join(lines)


def test_bilag_that_stand_after_the_end_are_not_lost() -> None:
    text = next(one for one in TEXTS if one.startswith("Fra: Sekretariatet"))
    text = spoil(text, "double", 12)
    into = accounting.put_in(text)
    assert into - accounting.came_out(import_document(text.encode(), "tekst.txt")) == {}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), st.lists(CHANGES, min_size=1, max_size=8))
def test_no_word_of_a_spoilt_case_is_lost(text: str, changes: list[tuple[str, int]]) -> None:
    for change, place in changes:
        text = spoil(text, change, place)
    # A range before a title that is the same range counts once: an end may be either's.
    assume(not re.search(r"(\d+\.\d\d-\d+\.\d\d)\b.*\b\1", text))
    if text.strip():
        out = accounting.came_out(import_document(text.encode(), "tekst.txt"))
        into = accounting.put_in(text)
        assert (into - out, out - into) == ({}, {})
