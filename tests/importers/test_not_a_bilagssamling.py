# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is no bilagssamling becomes a pack with its text in it, or a sentence that says why not."""

from __future__ import annotations

import random

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.build import import_document
from bilagviewer.importers.readers.text.decoding import LIMIT
from bilagviewer.messages import LANGUAGES, sentence
from bilagviewer.model.locate import block_text

LARGE = 20 * 1024 * 1024
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"
REFUSED = {
    "empty": (b"", "import.empty"),
    "blank": (b" \r\n\t\n\x0c", "import.empty"),
    "pages without a letter": (b"\x0c \n\x0c2\n\x0cSide 3 af 3\n\x0c", "import.no_page_has_text"),
    "only a mark": (b"\xef\xbb\xbf", "import.empty"),
    "many short lines": (b"En linje.\n" * (LARGE // 10), "import.large"),
    "one long line": (b"a" * LARGE, "import.large"),
    "a picture": (PNG, "import.picture_damaged"),
    "a zip": (b"PK\x03\x04" + b"tekst" * 20, "import.zip"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "import.pdf"),
    "random bytes": (random.Random(1).randbytes(10_000), "import.binary"),
    "random without NUL": (random.Random(2).randbytes(9_000).replace(b"\0", b"x"), "import.binary"),
    "wide letters unmarked": ("Hej".encode("utf-16-le"), "import.binary"),
}
READ = {
    "a word": b"Hej",
    "a line": b"Hej med dig",
    "utf-16": "Hej med dig, Åse".encode("utf-16"),
    "utf-16, the other way": b"\xfe\xff" + "Hej med dig".encode("utf-16-be"),
    "utf-32": "Hej med dig".encode("utf-32"),
    "a late NUL": b"ord " * 2000 + b"Hej\0med\0dig",
    "cut in the middle of a letter": "Hej med dig, å".encode()[:-1],
    "a long line": b"Hej " + b"ord " * 100_000,
    "a very long word": b"Hej " + b"a" * 500_000,
    "only signs": b"Hej\n" + b"<table><tr>" * 5000 + b"[" * 5000 + b"*" * 5000,
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_with_a_sentence(case: str) -> None:
    data, kind = REFUSED[case]
    with pytest.raises(UserError) as caught:
        import_document(data, "udvalg.txt")
    assert caught.value.kind == kind
    told = {sentence(caught.value, language) for language in LANGUAGES}
    assert len(told) == 2
    assert all("udvalg.txt" in text and text.endswith(".") for text in told)


@pytest.mark.parametrize("case", READ)
def test_what_is_any_text_becomes_one_bilag_with_the_text(case: str) -> None:
    imported = import_document(READ[case], "udvalg.txt")
    [(name, body)] = imported.document.bodies.items()
    [section] = imported.document.pack.sections
    assert [bilag.text for bilag in section.bilag] == [name]
    words = "\n".join(block_text(block) for block in body.blocks)
    assert words.startswith(("Hej", "ord"))
    assert ("med" in words) == (b"med" in READ[case].replace(b"\0", b""))
    assert "one_bilag" in [entry.reason for entry in imported.report.entries]


def test_the_largest_text_is_still_read() -> None:
    data = b"Hej med dig. " * (LIMIT // 13)
    [body] = import_document(data, "udvalg.txt").document.bodies.values()
    assert len(block_text(body.blocks[0])) == len(data) - 1


PAGES = {
    "none is empty": ("Et\fTo\fTre", []),
    "a scan in the middle": ("Et\f\n\nTo\f\fFire\f", ["3"]),
    "scans after each other": ("\f\fTre\f \f- 5 -\fSide 6 af 9\f7\fOtte", ["1–2, 4–7"]),
    "amounts are a text": ("Et\f1.000 2.000", []),
    "no pages": ("Et\n\n\nTo", []),
}


@pytest.mark.parametrize("case", PAGES)
def test_pages_without_text_are_told_of_by_number(case: str) -> None:
    text, expected = PAGES[case]
    entries = import_document(text.encode(), "x.txt").report.entries
    assert [one.text for one in entries if one.reason == "pages_without_text"] == expected
