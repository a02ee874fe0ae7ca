# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What cannot be read is said in one sentence, and what is read can be stopped."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.importers.readers import word
from bilagviewer.messages import sentence
from bilagviewer.work import Budget, Stopped, Work
from hostile_word import HOSTILE, PARTS, SECONDS, reading
from word_file import document, paragraph, part
from word_sheets import NAME, sheet_of

DOCUMENT = document(paragraph(("", "Ord")))
BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
DOCTYPE = f'<!DOCTYPE x [<!ENTITY e0 "ha">{BOMB}]><x>&e11;</x>'
REFUSED = {
    "damaged": (DOCUMENT[:400], "import.word_damaged"),
    "not XML": (document("<w:p>"), "import.word_damaged"),
    "no words": (document(paragraph(("", " "))), "import.empty"),
    "entities that multiply": (document(parts={"styles": DOCTYPE}), "import.word_damaged"),
    "more parts than a thousand pages": (document("<w:p/>" * 3_000_001), "import.too_many_parts"),
    "larger unpacked than can be read": (
        document(parts={"styles": part("styles", " " * (65 << 20))}),
        "import.large",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_said(case: str) -> None:
    data, kind = REFUSED[case]
    with pytest.raises(UserError) as caught:
        sheet_of(data)
    assert caught.value.kind == kind
    assert NAME in sentence(caught.value, "da")


@pytest.mark.parametrize("name", ["møde.docx", "møde.docm", "møde.zip", "møde"])
def test_a_document_is_known_by_what_is_in_it(name: str) -> None:
    assert word.recognises(DOCUMENT[:4096], name)


@pytest.mark.parametrize("head", [b"PK\x03\x04xl/workbook.xml", b"%PDF-1.7", b"Ord"])
def test_another_file_is_not_taken_for_one(head: bytes) -> None:
    assert not word.recognises(head, "møde.zip")


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_document_is_read_or_refused_in_time(case: str) -> None:
    _, seconds, peak = reading(case)
    assert seconds < 10
    assert peak < 1024


def test_reading_ends_when_it_is_stopped() -> None:
    work = Work()
    work.stop()
    with pytest.raises(Stopped):
        word.read(DOCUMENT, NAME, work)


def test_reading_keeps_to_its_budget() -> None:
    work = Work()
    work.keep(Budget(SECONDS, PARTS // 1000, NAME))
    with pytest.raises(UserError) as caught:
        word.read(document(*[paragraph(("", "Ord"))] * 5_000), NAME, work)
    assert caught.value.kind == "work.too_much"
