# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The index ends where the text begins, though nothing but a title that comes again says so."""

from __future__ import annotations

import pytest

from bilagviewer.importers.build import import_document

PAPERS = {
    "a row that ends in a number": """Indhold

Punkt 2: Brugerråd ..... 2
Punkt 3: Strandrensning ..... 4

Punkt 2: Brugerråd
Navn          Valg
Anders Bro    2
Birte Dal     3

Punkt 3: Strandrensning
Stranden renses i maj.
""",
    "titles that the index cuts short": """Dagsorden

Punkt 2: Brugerråd for havnens små...
Punkt 3: Strandrensning

Punkt 2: Brugerråd for havnens små både

Punkt 3: Strandrensning
""",
    "punkter without a text": """Indhold

2
Brugerråd
2
3
2. behandling af strandrensning
4

2
Brugerråd

3
2. behandling af strandrensning
""",
    "headings with tabs": """Indhold

Punkt 2\tBrugerråd
Punkt 3\tStrandrensning

# PUNKT 2\tBRUGERRÅD

Rådet har to medlemmer.

# PUNKT 3\tSTRANDRENSNING
""",
}


@pytest.mark.parametrize("case", PAPERS)
def test_a_title_that_comes_again_is_no_entry(case: str) -> None:
    document = import_document(PAPERS[case].encode(), "papirer.txt").document
    assert [one.number for one in document.pack.sections] == ["2", "3"]
    assert [one.bilag for one in document.pack.sections] == [(), ()]
    assert PAPERS[case].split("\n", 1)[0] not in repr(document.bodies)


def test_page_numbers_of_two_pages_are_no_text() -> None:
    text = "Indhold\nSag 1 Havn ..... 1\nSag 2 Bro ..... 2\n\nSag 1 Havn\n1\n\fSag 2 Bro\n2\n\f"
    imported = import_document(text.encode(), "papirer.txt")
    assert [one.text for one in imported.document.pack.sections] == ["", ""]


def test_a_title_cut_short_may_stand_below_its_number() -> None:
    text = "Indhold\nSag 1 Havnens nye moler, broer og de... 1\nSag 2 Bro ..... 2\n\n"
    text += "Sag 1\nHavnens nye moler, broer og deres lygter\n\nMolen bygges.\n\nSag 2\nBro\n"
    sections = import_document(text.encode(), "papirer.txt").document.pack.sections
    assert [one.title for one in sections] == ["Havnens nye moler, broer og deres lygter", "Bro"]


def test_page_numbers_are_no_text_where_the_page_of_the_index_has_none() -> None:
    text = "Punkt 1: Havnen\n1\n\f\nPunkt 2: Vejen\n2\n\f\nIndholdsfortegnelse\n\n"
    index = "Punkt 1: Havnen ..... 2\nPunkt 2: Vejen ..... 3\n"
    imported = import_document((text + index).encode(), "x.txt")
    assert imported.document.bodies == {}
    assert [e.text for e in imported.report.entries if e.reason == "page_number"] == ["1", "2"]


def test_rows_above_the_counts_of_pages_are_rows() -> None:
    page = "Punkt {n}: Havnen\n\nNavn\tBy\nMole\tKlitby\nKaj\tFjordby\n\nSide {n} af 2\n\n"
    text = "".join(page.format(n=n) for n in (1, 2))
    bodies = import_document(text.encode(), "x.txt").document.bodies
    assert [repr(body).count("Fjordby") for body in bodies.values()] == [1, 1]
