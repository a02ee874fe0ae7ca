# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Names in running text: whole, as printed, and never an ordinary word."""

from __future__ import annotations

import pytest

from bilagviewer.things.mentions import mentions


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Odense Robotics", "Her er Odense Robotics med.", True),
        ("Odense Robotics", "Robotterne i Odense. Robotics er et fag.", False),
        ("MADE", "MADEs medlemmer", True),
        ("MADE", "De made sig frem, og MADERE er de ikke.", False),
        ("CenSec", "(CenSec)", True),
        ("CenSec", "XCenSec", False),
        ("Skoler", "Skoler og børn", False),
        ("By & Havn", "Møde med By & Havn", True),
        ("Hal 3", "Hal 32 er lukket", False),
    ],
)
def test_a_name_in_a_text(name: str, text: str, found: bool) -> None:
    assert list(mentions([name], {7: text})) == ([(7, name)] if found else [])


def test_each_text_is_known_by_its_key() -> None:
    texts = {3: "Først Vision Denmark", 5: "", 8: "MADE og Vision Denmark", 9: "Sidst: MADE"}
    assert sorted(mentions(["MADE", "Vision Denmark"], texts)) == [
        (3, "Vision Denmark"),
        (8, "MADE"),
        (8, "Vision Denmark"),
        (9, "MADE"),
    ]


def test_no_name_goes_over_two_texts() -> None:
    assert list(mentions(["Vision Denmark"], {1: "Vision", 2: "Denmark"})) == []
