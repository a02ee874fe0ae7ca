# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Two ways to write a word meet, and what is found leads back to where it stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.danish.fold import fold, fold_text, is_exact, letters, loose_letters

PIECES = st.sampled_from(
    (
        *(
            "Å",
            "aa",
            "æ",
            "ae",
            "Ø",
            "oe",
            "e\u0301",
            "A\u030a",
            "ü",
            "ß",
            "\u00ad",
            "-\n",
            "-",
            "\n",
        ),
        *("  ", "Bro", "2025–2026", "İ", "ŉ", "\u0345", "\u0301", "\u200b", "가", "ǻ", "»x«", "og"),
    )
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=8).map("".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ålborg", "Aalborg"),
        ("GRØN", "groen"),
        ("Ærø", "aeroe"),
        ("A\u030arhus", "Århus"),
        ("Malmö", "Malmø"),
        ("Märket", "Mærket"),
        ("Café Müller", "cafe muller"),
        ("Straße", "strasse"),
        ("sund\u00adheds\u00advæsen", "sundhedsvæsen"),
        ("sundheds-\nvæsen", "sundhedsvæsen"),
        ("sundheds-\n  vaesen", "sundhedsvæsen"),
        ("a\u00ad\u030a", "å"),
        ("2025–2026", "2025-2026"),
        ("»bro«", '"bro"'),
        (" ny\u00a0 bro\n", "Ny bro"),
        ("ǻ", "å"),
    ],
)
def test_two_ways_to_write_it_meet(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("får", "far"), ("søn", "son"), ("vand-\nog varmeværk", "vandog varmeværk"), ("æ", "e")],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


@given(text=TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_text(fold_text(text)) == fold_text(text)


@given(text=st.text("aAbeo åäöæøÅÉéüłœ-\n", max_size=20))
def test_both_normal_forms_fold_alike(text: str) -> None:
    assert fold_text(unicodedata.normalize("NFD", text)) == fold_text(text)


@given(text=TEXTS)
def test_the_two_folds_agree_and_places_never_fall(text: str) -> None:
    folded = fold(text)
    assert folded.text == fold_text(text)
    assert len(folded.positions) == len(folded.text) + 1
    assert list(folded.positions) == sorted(folded.positions)
    assert min(folded.positions) >= 0
    assert max(folded.positions) <= len(text)


WORDS = st.sampled_from(["Ålborg", "Grøn", "A\u030arhus", "Café", "sund\u00adhed", "Isaac", "Bro"])


@given(words=st.lists(WORDS, min_size=1, max_size=6), which=st.integers(0, 5))
def test_a_word_that_is_found_leads_back_to_itself(words: list[str], which: int) -> None:
    word = words[which % len(words)]
    text = " ".join(words)
    folded = fold(text)
    at = folded.text.index(fold_text(word))
    start, end = folded.span(at, at + len(fold_text(word)))
    assert fold_text(text[start:end]) == fold_text(word)
    assert text[start:end] in words


def test_half_a_letter_leads_back_to_the_whole_one() -> None:
    folded = fold("  En grøn bro")
    at = folded.text.index("gro")
    start, end = folded.span(at, at + 3)
    assert "  En grøn bro"[start:end] == "grø"


@pytest.mark.parametrize(
    ("text", "words", "exact"),
    [("Ålborg Havn", "ålborg", True), ("Aalborg Havn", "ålborg", False), ("A\u030ab", "åb", True)],
)
def test_exact_letters_are_known(text: str, words: str, exact: bool) -> None:
    assert is_exact(text, words) is exact


def test_letters_are_kept_or_folded() -> None:
    assert letters("1. Økonomi_på  A\u030ar\u00f8!") == "1økonomipåårø"
    assert loose_letters("Økonomi på Årø") == loose_letters("oekonomi_paa-AARØ")
