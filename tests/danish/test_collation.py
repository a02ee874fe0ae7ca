# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Danish order, and that it agrees with Qt's."""

from __future__ import annotations

import unicodedata
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from bilagviewer.danish.collation import sort_key

LETTERS = "abcdefghijklmnopqrstuvwxyz"
DANISH = LETTERS + LETTERS.upper() + "æøåÆØÅ"
WESTERN = "áàâãéèêëíìîïóòôõúùûýÿñçäöüÁÉÈÊÍÓÚÇÑÄÖÜđĐőű"
SIGNS = "\t\n _-–—,;:!?.·'’\"”«»()[]{}§@*/\\&#%‰•`´^¨°©®+±×÷<=>|¦~¤¢$£€…"
TEXTS = st.text(st.sampled_from(DANISH + WESTERN + SIGNS + "0123456789" + "aaAA"), max_size=12)

WORDS = """
Aabenraa Aalborg aalborg AALBORG Aarhus Århus århus Albertslund Åbenrå Ærø Æble æble Østerbro ost
Ost Viborg Vejle Vejen Vision Wien Ølstykke Ölstykke Zealand Zürich Zyprus Yding Ünsal MADE Made
made Isaac Isak Haag Håg aAb Aaab aaab bilag 2|bilag 10|bilag 02|Bilag 2|bilag 1.5|2.4|2.10
2.4/1|3.1.a
4.000.000 kr.|17.500.000 kr.|5,5|12|007|7|7a|7 a|a7|Robot- og droneteknologi|Robotteknologi
co-op|coop|co op|Müller|Muller|Möller|Møller|Moller|Resume|resumé|Résumé|resume|d'Este|dEste
""".replace("\n", "|").replace("|", "\n")


def word_list() -> list[str]:
    lines = [line for line in WORDS.split("\n") if line]
    return [*lines, *(word for line in lines for word in line.split())]


@pytest.fixture(scope="module")
def collator() -> QCollator:
    collator = QCollator(QLocale("da_DK"))
    collator.setNumericMode(True)
    return collator


def sign(first: str, second: str) -> int:
    one, other = sort_key(first), sort_key(second)
    return (one > other) - (one < other)


@given(first=TEXTS, second=TEXTS)
@settings(max_examples=300, deadline=None)
def test_agrees_with_qt(collator: QCollator, first: str, second: str) -> None:
    assert sign(first, second) == collator.compare(first, second)


@given(text=TEXTS, place=st.integers(0, 12), other=st.sampled_from(DANISH + WESTERN + SIGNS + "07"))
@settings(max_examples=300, deadline=None)
def test_agrees_with_qt_on_near_texts(
    collator: QCollator, text: str, place: int, other: str
) -> None:
    near = text[:place] + other + text[place + 1 :]
    assert sign(text, near) == collator.compare(text, near)


def test_agrees_with_qt_on_words(collator: QCollator) -> None:
    for first, second in combinations(word_list(), 2):
        assert sign(first, second) == collator.compare(first, second), (first, second)


@pytest.mark.parametrize(
    "ordered",
    [
        ["Viborg", "Zealand", "Ærø", "Østerbro", "Aalborg", "Århus"],
        ["Bilag 2", "bilag 2", "bilag 10"],
        ["2.4", "2.10", "3.1"],
        ["a", "A b", "ab"],
        ["", "-", "a"],
    ],
)
def test_order(ordered: list[str]) -> None:
    turned = list(reversed(ordered))
    assert sorted(turned, key=sort_key) == ordered


def test_zeros_before_a_number_do_not_count() -> None:
    assert sort_key("bilag 007") == sort_key("bilag 7")


@pytest.mark.parametrize("composed", ["Århus", "é", "Ö"])
def test_decomposed_letters_are_the_same(composed: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", composed)) == sort_key(composed)


@given(text=st.text(max_size=20))
def test_every_text_has_a_key(text: str) -> None:
    assert sort_key(text) == sort_key(text)
    assert sort_key(text) <= sort_key(text + "a")
