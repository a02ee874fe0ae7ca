# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a reader writes leads to one place, or to words that say why not."""

from __future__ import annotations

import pytest

from bilagviewer.library.locations import resolve
from bilagviewer.library.packs import OpenPack
from noting import refused


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (".", "."),
        ("1", "1"),
        (" 1/1 ", "1/1"),
        ("1/1#7", "1/1#7"),
        ("1/1#7@2-5", "1/1#7@2-5"),
        ("2/1#Ålborg", "2/1#t1:Ålborg"),
        ("1/2#10.15", "1/2#kl10.15"),
    ],
)
def test_a_place_is_found(meeting: OpenPack, text: str, address: str) -> None:
    assert str(resolve(meeting, text)) == address


@pytest.mark.parametrize("text", ["9", "1/9", "1/1#99", "./1", ".#1", "3/1#1"])
def test_what_is_not_there_is_said(meeting: OpenPack, text: str) -> None:
    with refused("address.unknown"):
        resolve(meeting, text)


@pytest.mark.parametrize("text", ["", "/", "1//2", "1/1#p3…"])
def test_what_is_no_address_is_said(meeting: OpenPack, text: str) -> None:
    with refused("address.malformed"):
        resolve(meeting, text)
