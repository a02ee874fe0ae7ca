# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words that name a place, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What places are called; "{}" stands for a number, a time or a title."""

    pack: str
    section: str
    bilag: str
    numbered_bilag: str
    paragraph: str
    statement: str
    table: str
    row: str
    programme: str
    clock: str
    map: str
    figure: str
    source_bilag: str
    page: str
    pages: str
    from_page: str
    cases: str


# Here and not in resources/messages: a target's name stands in the first picture of the window,
# and reading that file takes longer than drawing it. Spaces before numbers do not break.
_DANISH = PlaceWords(
    pack="Hele mødet",
    section="Hele punktet",
    bilag="Hele bilaget",
    numbered_bilag="Bilag {}",
    paragraph="Afsnit {}",
    statement="Udsagn",
    table="Tabel {}",
    row="Række {}",
    programme="Program",
    clock="kl.\u00a0{}",
    map="Kort",
    figure="Figur",
    source_bilag="bilag\u00a0{}",
    page="s.\u00a0{}",
    pages="s.\u00a0{}–{}",
    from_page="fra s.\u00a0{}",
    cases="Sag: {}",
)
_ENGLISH = PlaceWords(
    pack="The whole meeting",
    section="The whole item",
    bilag="The whole bilag",
    numbered_bilag="Bilag {}",
    paragraph="Paragraph {}",
    statement="Statement",
    table="Table {}",
    row="Row {}",
    programme="Programme",
    clock="{}",
    map="Map",
    figure="Figure",
    source_bilag="bilag\u00a0{}",
    page="p.\u00a0{}",
    pages="pp.\u00a0{}–{}",
    from_page="from p.\u00a0{}",
    cases="Case: {}",
)


def place_words(language: str) -> PlaceWords:
    """Return the words of "da" or "en"; Danish for any other."""
    return _ENGLISH if language == "en" else _DANISH
