# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Each punkt and bilag has an address of its own, in the document's order."""

from __future__ import annotations

import pytest

from bilagviewer.errors import UserError
from bilagviewer.model.address import parse
from bilagviewer.model.outline import find, outline, text_of
from bilagviewer.model.pack import Bilag, Pack, PackId, Section

PACK = Pack(
    PackId("m"),
    sections=(
        Section(
            "3",
            "Tre",
            text="3.md",
            bilag=(
                Bilag("A", "a", text="a.md", bilag=(Bilag("1", "a1"), Bilag("", "a2"))),
                Bilag("", "uden", same_as="3/A"),
                Bilag("2", "to"),
                Bilag("2", "to igen"),
            ),
            sections=(Section("3.1", "Inde", sections=(Section("3.1.a", "Inderst"),)),),
        ),
        Section("", "Uden nummer", bilag=(Bilag("1", "x", text="x.md", same_as="9/9"),)),
        Section("4", "Fire"),
        Section("4", "Fire igen"),
        Section("~1", "Krølle"),
    ),
)
ADDRESSES = [
    *("3", "3/A", "3/A/1", "3/A/~2", "3/~2", "3/~3", "3/~4", "3.1", "3.1.a"),
    *("~4", "~4/1", "~5", "~6", "~7"),
]


def test_addresses_in_the_documents_order() -> None:
    assert [str(entry.address) for entry in outline(PACK)] == ADDRESSES


def test_depths_and_parents() -> None:
    found = {str(entry.address): entry for entry in outline(PACK)}
    assert [found[key].depth for key in ("3", "3/A", "3/A/1", "3.1", "3.1.a")] == [0, 1, 2, 1, 2]
    assert [str(parent) for parent in found["3/A/1"].parents] == ["3", "3/A"]
    assert [str(parent) for parent in found["3.1.a"].parents] == ["3", "3.1"]


@pytest.mark.parametrize("text", ADDRESSES)
def test_each_address_finds_its_own_entry(text: str) -> None:
    assert str(find(PACK, parse(f"{text}#p1")).address) == text


@pytest.mark.parametrize("text", ["9", "3/B", ".", "4", "3/2", "3/A/2"])
def test_an_address_that_is_not_there_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        find(PACK, parse(text))
    assert refused.value.kind == "address.unknown"


@pytest.mark.parametrize(
    ("text", "member"), [("3", "3.md"), ("3/A", "a.md"), ("3/~2", "a.md"), ("~4/1", "x.md")]
)
def test_the_text_of_an_entry(text: str, member: str) -> None:
    assert text_of(PACK, find(PACK, parse(text))) == member
