# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The same paper in other letters is the same pack; hundreds of listed bilag are all there."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import import_outline
from bilagviewer.importers.build import import_document

CASE = Path(__file__).parents[1] / "cases" / "import" / "swedish_attachments.txt"
TEXT = CASE.read_text("utf-8").partition("=== expected\n")[0]
LETTERS: dict[str, Callable[[str], bytes]] = {
    "latin-1": lambda text: text.encode("latin-1"),
    "windows-1252": lambda text: text.replace("\n", "\r\n").encode("cp1252"),
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
}
PUNKTER, EACH = 30, 20


@pytest.mark.parametrize("letters", LETTERS)
def test_a_paper_in_other_letters_is_the_same(letters: str) -> None:
    same, other = (
        import_document(data, "a.txt") for data in (TEXT.encode(), LETTERS[letters](TEXT))
    )
    assert list(import_outline.lines(other.document)) == list(import_outline.lines(same.document))


def test_six_hundred_listed_bilag_are_all_there() -> None:
    index, body = ["Indholdsfortegnelse", ""], [""]
    for punkt in range(1, PUNKTER + 1):
        titles = [f"Bilag {n}: Svar {n} om sag {punkt}" for n in range(1, EACH + 1)]
        index += [f"Punkt {punkt}: Sag {punkt} ..... {punkt}"]
        index += [f"{title} ..... {punkt}" for title in titles]
        body += [f"Punkt {punkt}: Sag {punkt}", "", f"Udvalget drøfter {punkt}.", "", *titles, ""]
    sections = import_document("\n".join(index + body).encode(), "a.txt").document.pack.sections
    assert [len(section.bilag) for section in sections] == [EACH] * PUNKTER
    assert all(section.text for section in sections)
    assert not any(bilag.text for section in sections for bilag in section.bilag)
