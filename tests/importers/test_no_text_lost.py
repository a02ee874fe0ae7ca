# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every word that goes in comes out once: in a text, or in the report of what was taken away."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import accounting
import rewriting
from bilagviewer.errors import UserError
from bilagviewer.importers.build import import_document

TEXT = (Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt").read_text("utf-8")
LINES = TEXT.split("\n")


def assert_nothing_lost(text: str) -> None:
    out = accounting.came_out(import_document(text.encode(), "tekst.txt"))
    into = accounting.put_in(text)
    assert into - out == {}
    assert out - into == {}


def test_nothing_of_the_document_is_lost() -> None:
    assert_nothing_lost(TEXT)


def test_a_word_taken_out_behind_the_report_is_found() -> None:
    out = accounting.came_out(import_document(TEXT.encode(), "tekst.txt"))
    assert accounting.put_in(TEXT + " overset") - out == {"overset": 1}


@pytest.mark.parametrize("name", [n for n in rewriting.REWRITES if "1252" not in n])
def test_nothing_of_a_rewrite_is_lost(name: str) -> None:
    data = rewriting.REWRITES[name](TEXT)
    text = data.decode("latin-1" if name == "latin-1" else "utf-8-sig")
    assert_nothing_lost(rewriting.composed(text))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(lines) - 2))
        change = draw(st.sampled_from(["drop", "double", "join", "swap", "blank"]))
        if change == "drop":
            del lines[at]
        elif change == "double":
            lines.insert(at, lines[at])
        elif change == "join":
            lines[at : at + 2] = [f"{lines[at]} {lines[at + 1]}"]
        elif change == "swap":
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
        else:
            lines.insert(at, "")
    return "\n".join(lines)


@settings(max_examples=60, deadline=None)
@given(mutated())
def test_nothing_of_a_spoilt_document_is_lost(text: str) -> None:
    assert_nothing_lost(text)


BETWEEN_BARS = (
    "# |## |**|*|<b>|</b>|<u>|</u>|\t|- |1. |2. |Punkt 3: |Bilag 1: |Bilag A|Indholdsfortegnelse|"
    " ..... |\t7|Side 1 af 2|09.30 |10.00 - 10.15: |v. |Spor 1|kl. 12.00|Dato: 1. maj 2020|3.1|"
    "3.1.a |ord|Kort over byer|pejlemærker|17.500.000 kr.|Beløb: |&amp;|<br>|I alt|\n|\n\n|\f| |"
    ", |<table><tr><td>|</td><td>|</td></tr></table>"
)
PIECES = st.sampled_from([*BETWEEN_BARS.split("|"), "| ", " |", "|---|"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=60).map("".join))
def test_nothing_of_any_text_is_lost(text: str) -> None:
    # A range before a title that is the same range counts once here: an end may be either's.
    assume(not re.search(r"10\.15:\W*10\.00", text))
    assert_nothing_lost_or_nothing_there(text)


def assert_nothing_lost_or_nothing_there(text: str) -> None:
    """See that a text is refused only where it is blank, or pages with their numbers alone."""
    if "\f" in text:
        # Of pages their own numbers are no words.
        is_empty = not re.search(r"[^\W\d]", re.sub(r"(?:Side|Page) \d+ (?:af|of) \d+", "", text))
    else:
        is_empty = not text.strip()
    with contextlib.suppress(UserError) if is_empty else contextlib.nullcontext():
        assert_nothing_lost(text)


LINES_BETWEEN_BARS = (
    "Indholdsfortegnelse|Indhold|1. Godkendelse ..... 2|2.1 Plan for havnen\t3|"
    "3.1.a Skoler   7|Bilag 1: Notat ..... 4|Bilag A: Kort over byer .... 6|"
    "Bilag: Brev ..... 8|Lukket punkt ..... 9|2.1 En titel, der går|"
    "videre på næste linje ..... 5|## 2.1 Plan for havnen|# Punkt 3: Veje|"
    "## Bilag 1: Notat|### Bilag A|**Bilag 2**|Bilag 1|Punkt 1: Godkendelse|Godkendelse|"
    "Notat|Side 3 af 12|Page 1 of 2|Dato: 4. maj 2021|#### Anbefalinger|Anbefalinger:|"
    "1. Plant træer.|2. Åbn åer.|3. Byg.|- Kaj|- Mole|*Økonomi og data*|**Signaturer**|"
    "kl. 9.30-10.15 Møde|10.15: Pause på 15 min.|11.00 Frokost|"
    "kl. 12.00 – kl. 13.00 To spor|Spor 1: Børn|v. Ole Ask, chef|De to spor|Navn\tBeløb|"
    "Havn\t4.000 kr.|Vej\t9.000 kr.|a\tb\tc|09.00\tKaffe|I alt\t13.000 kr.|Post: Lån\tmere|"
    "¹ En fodnote.|Tekst om noget.¹|<b>fed</b> , og <i>kursiv</i> .|Se <https://a.dk>.|"
    "[her](mailto:a@b.dk)|A &amp; B|Agenda item 2: Costs|Appendix 1: Survey ..... 3"
)
FRAGMENTS = st.sampled_from(
    [*LINES_BETWEEN_BARS.split("|"), "", "", "| A | B |", "|---|---|", "| 1 | 2 |", "|  |  |", "\f"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(FRAGMENTS, min_size=1, max_size=40).map("\n".join))
def test_nothing_of_lines_in_any_order_is_lost(text: str) -> None:
    # As above: the end of one, and the time that a line under it begins with, count once here.
    assume(not re.search(r"-10\.15[\s\S]*10\.15: ", text))
    assert_nothing_lost_or_nothing_there(text)
