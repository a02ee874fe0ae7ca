# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is asked first of a line lets through everything that names a punkt or a bilag."""

from __future__ import annotations

import pytest

from bilagviewer.importers import headline, words

NAMED = (
    *("Bilag 1: Kort", "- Bilag 2 Kort", "BILAGA A: Karta", "Vedlegg 3", "Anlage 1: Plan"),
    *("Appendix B", "Annex 2: Map", "Enclosure 1", "Attachment 4: Map"),
    *("Punkt 1: Valg", "Dagsordenens punkt 2", "Dagsordenspunkt 3", "Pkt. 4", "Sag 5", "Sak 3/26"),
    *("Ärende 6", "Item 7", "Agenda item 8", "§ 9 Navn", "TOP 1: Wahl", "Tagesordnungspunkt 2"),
    *("Ad 1. Peter", "Ad punkt 2: Valg", "PS 3/26", "RS 4/26", "10. Valg", "• 3.1 Valg"),
)


@pytest.mark.parametrize("text", NAMED)
def test_it_may_name_something(text: str) -> None:
    assert headline.read(text) is not None
    assert words.MAY_NAME.match(text)


@pytest.mark.parametrize("text", ["Der er en bro.", "Kaffe", "Orientering", "Møde", "Sundhed"])
def test_most_lines_are_passed_over_at_once(text: str) -> None:
    assert words.MAY_NAME.match(text) is None
