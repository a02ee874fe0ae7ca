# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Papers without an index as hypothesis builds them, and the forms it writes them in."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

import headed_papers
import paper_strategies
from headed_papers import HeadedForm, HeadedPunkt, HeadedTongue

TONGUES = [
    headed_papers.DANISH,
    headed_papers.NORWEGIAN,
    headed_papers.SWEDISH,
    headed_papers.GERMAN,
    headed_papers.ENGLISH,
]
NUMBERED = ("{n}. {t}", "{n}) {t}", "{n} {t}", "{n} - {t}", "{n} – {t}")
_TITLES = [
    *("Godkendelse af dagsorden", "Regnskab", "Budget for næste år", "Ny bro ved havnen"),
    *("Valg af dirigent", "Indkomne forslag", "Orientering fra formanden", "Eventuelt"),
    *("Salg af skolen", "Tilskud til klubben", "Lokalplan for Vestergade", "Ansøgninger"),
    *("Næste møde", "Meddelelser", "Kontingent", "Vedtægter: ny § 4", "Plan 2027"),
]
_BILAG = [
    *("Kort over havnen", "Plan for skolen", "Høringssvar fra naboer", "Oversigt"),
    *("Tilbud på taget", "Brev fra klubben", "Årsrapport", "Tegninger", "Referat fra syn"),
    *("Budget i tal", "Vurdering af grunden", "Svar på spørgsmål", "Notat om stien"),
]
_texts = st.lists(paper_strategies.paragraphs, min_size=1, max_size=2).map(tuple)


@st.composite
def punkter(draw: st.DrawFn, first: int) -> tuple[HeadedPunkt, ...]:
    """Return three to six punkter numbered from `first`, some with punkter below them."""
    titles = draw(st.lists(st.sampled_from(_TITLES), min_size=3, max_size=10, unique=True))
    bilag = draw(st.permutations(_BILAG))
    found: list[HeadedPunkt] = []
    for title in titles[:6]:
        number = str(first + len(found))
        count = draw(st.integers(0, 3))
        own, bilag = tuple(bilag[:count]), bilag[count:]
        # A list of one is told from a bilag with its text only by what follows.
        own = own if len(own) != 1 else ()
        found.append(HeadedPunkt(number, title, draw(_texts), own))
    if len(titles) > 6:
        at = draw(st.integers(0, len(found) - 1))
        inner = tuple(
            HeadedPunkt(f"{found[at].number}.{n}", title, draw(_texts))
            for n, title in enumerate(titles[6:], 1)
        )
        found[at] = replace(found[at], inner=inner)
    return tuple(found)


@st.composite
def forms(draw: st.DrawFn) -> HeadedForm:
    """Return a form in which a reader could tell punkter from lists."""
    tongue: HeadedTongue = draw(st.sampled_from(TONGUES))
    heading = draw(st.sampled_from(["## ", "## ", "**", "=", ""]))
    worded = [one for one in tongue.worded if not one.startswith("§")]
    naming = draw(st.sampled_from([*worded, *(NUMBERED if heading else NUMBERED[:2])]))
    return HeadedForm(
        tongue,
        heading,
        naming,
        draw(st.sampled_from(["lines", "labels", "one", ""])),
        draw(st.integers(0, 1)),
        draw(st.sampled_from(["dash", "number", "word", "file", "plain", "table"])),
        draw(st.integers(0, 2)),
        draw(st.booleans()),
    )


@st.composite
def papers(draw: st.DrawFn) -> tuple[tuple[HeadedPunkt, ...], HeadedForm]:
    """Return a paper and how it is written down."""
    form = draw(forms())
    is_plain = form.naming in NUMBERED and not form.heading
    if is_plain and form.listing == "number":
        # Where both are plain lines with the same numbers, nothing tells one from the other.
        form = replace(form, listing="dash")
    if is_plain and form.list_word == 2:
        # Below plain lines the word "Bilagsliste" is an index's as well.
        form = replace(form, list_word=0)
    first = 1 if is_plain else draw(st.sampled_from([1, 1, 7, 612]))
    found = draw(punkter(first))
    if form.heading not in ("## ", "**"):
        found = tuple(replace(one, inner=()) for one in found)
    return found, form
