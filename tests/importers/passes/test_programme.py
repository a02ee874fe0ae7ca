# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines with a time of day are a programme, also where they stand in one paragraph."""

from __future__ import annotations

import pytest

from bilagviewer.importers.sheet import Hints, Line, line_of
from bilagviewer.model.blocks import EntryKind, Programme
from chapter_lines import blocks, kinds, plain_lines

DAY = "09.00 Kaffe\n09.30-10.15 Tale\nv. Eva Lund, formand\n10.15 Pause på 15 min.\n12.00 Frokost"


def programme(lines: list[Line]) -> Programme:
    (found,) = blocks(lines)
    assert isinstance(found, Programme)
    return found


@pytest.mark.parametrize("hints", [Hints(), Hints(solid=True)])
def test_a_programme_is_read(hints: Hints) -> None:
    lines = [line_of(DAY, 1, hints)] if hints.solid else plain_lines(DAY)
    entries = programme(lines).entries
    assert [(one.start, one.end) for one in entries] == [
        ("09:00", None),
        ("09:30", "10:15"),
        ("10:15", "10:30"),
        ("12:00", None),
    ]
    assert (entries[1].speaker, entries[1].office) == ("Eva Lund", "formand")
    assert entries[3].kind is EntryKind.LUNCH


@pytest.mark.parametrize(
    "text", ["09.00 Kaffe\n10.00 Tale", "kl. 25.00 A\nkl. 26.00 B\nkl. 27.00 C"]
)
def test_too_few_times_are_no_programme(text: str) -> None:
    assert "Programme" not in kinds(blocks(plain_lines(text)))


def test_tracks_stand_side_by_side() -> None:
    first = ["13.00-14.00 Spor (13.00-14.00)", "Spor 1: Børn", "13.00 Leg"]
    text = "\n\n".join([*first, "Spor 2: Ældre", "13.00 Sang", "14.00 Tak"])
    found = programme(plain_lines(text))
    assert found.tracks == ("Spor 1: Børn", "Spor 2: Ældre")
    assert [one.track for one in found.entries] == [None, 1, 2, None]


def test_rows_of_times_are_a_programme() -> None:
    found = programme(plain_lines("kl. 9.00\tKaffe\n10.00:\tTale\n11.00\tFrokost"))
    assert [one.start for one in found.entries] == ["09:00", "10:00", "11:00"]
