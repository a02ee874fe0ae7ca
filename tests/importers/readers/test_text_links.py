# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A link that a reader may open is kept; of others the words stay and the address is told."""

from __future__ import annotations

import pytest

from reading_sheets import filled, looks, sheet_of, told

KEPT = {
    "Se [siden](https://klub.example/a(b)).": ("siden", "https://klub.example/a(b)"),
    "Skriv til [Bo](mailto:bo@klub.example)": ("Bo", "mailto:bo@klub.example"),
    "Se <https://klub.example/x_y_z>": ("https://klub.example/x_y_z",) * 2,
    '<a href="https://klub.example">Siden</a> her': ("Siden", "https://klub.example"),
    "Bo <bo@klub.example> svarer": ("bo@klub.example", "mailto:bo@klub.example"),
    "Se [noten][1]\n\n[1]: https://klub.example/n": ("noten", "https://klub.example/n"),
    "Se [Noten][]\n\n[noten]: <https://klub.example>": ("Noten", "https://klub.example"),
    "Se [noten]\n\n[noten]: https://klub.example": ("noten", "https://klub.example"),
}


@pytest.mark.parametrize("markdown", KEPT)
def test_an_address_that_may_be_opened_is_kept(markdown: str) -> None:
    sheet = sheet_of(markdown)
    [line] = filled(sheet)
    assert KEPT[markdown] in looks(line.runs)
    assert not told(sheet)


WORDS = {
    "Se [klubbens side](http://klub.example).": ("Se klubbens side.", "http://klub.example"),
    "Se [referatet](/referater/2024) fra maj": ("Se referatet fra maj", "/referater/2024"),
    'Se [planen](plan.pdf "Fra maj")': ("Se planen", "Fra maj plan.pdf"),
    "Se [afsnit 2](#afsnit-2)": ("Se afsnit 2", "#afsnit-2"),
    "Kør [den](javascript:alert)": ("Kør den", "javascript:alert"),
    '<a href="/m/1">Mødet</a> i dag': ("Mødet i dag", "/m/1"),
    "Se [noten][1]\n\n[1]: http://klub.example": ("Se noten", "http://klub.example"),
    "Ingen ser den.\n\n[x]: https://klub.example": ("Ingen ser den.", "https://klub.example"),
}


@pytest.mark.parametrize("markdown", WORDS)
def test_of_any_other_the_words_stay_and_the_address_is_told(markdown: str) -> None:
    sheet = sheet_of(markdown)
    [line] = filled(sheet)
    text, address = WORDS[markdown]
    assert line.text == text
    assert all(not look for _, look in looks(line.runs))
    assert told(sheet) == [("link", address)]


@pytest.mark.parametrize(
    "markdown",
    [
        "Se [1] og [2][3].",
        "- [ ] Bo ringer",
        "[Bo]: Jeg er enig.",
        "<http://klub.example>",
        "a[0](b c)",
    ],
)
def test_brackets_that_lead_nowhere_are_letters(markdown: str) -> None:
    [line] = filled(sheet_of(markdown))
    assert line.text == markdown.strip("<>")
