# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Numbered entries under a heading that calls them by name are statements."""

from __future__ import annotations

import pytest

from bilagviewer.importers.sheet import Hints, Line, line_of
from bilagviewer.model.blocks import Heading, MapBlock, Run, Statement
from chapter_lines import blocks, entry, kinds, plain_lines, read

NAMED = line_of("Fælles anbefalinger", 1, Hints(level=2))


@pytest.mark.parametrize(
    "first", [NAMED, line_of("Rådet har tre anbefalinger:", 1), line_of("3 anbefalinger", 1)]
)
def test_entries_become_statements(first: Line) -> None:
    draft = read([first, Line(), *plain_lines("1. Plant træer\n2. Byg broer")])
    found = draft.chapters[0].blocks
    assert kinds(found)[1:] == ["Statement", "Statement"]
    assert draft.word == "anbefalinger"


def test_statements_go_on_after_a_group() -> None:
    group = Line((Run("Om vand", italic=True),))
    first, second = plain_lines("1. Rens åen"), plain_lines("2. Byg sluser")
    found = blocks([NAMED, *first, Line(), group, Line(), *second])
    assert isinstance(found[2], Heading)
    assert [one.group for one in found if isinstance(one, Statement)] == ["", "Om vand"]


def test_told_numbers_are_statements_too() -> None:
    assert (
        kinds(blocks([NAMED, entry("Plant træer", "1."), entry("Byg", "2.")]))[1:]
        == ["Statement"] * 2
    )


def test_a_list_under_no_such_name_stays_a_list() -> None:
    heading = line_of("Dagsorden", 1, Hints(level=2))
    assert kinds(blocks([heading, *plain_lines("1. Valg\n2. Kaffe")]))[1:] == ["ListBlock"]


@pytest.mark.parametrize("title", ["Kort over klubber", "Oversigtskort", "Map of clubs"])
def test_the_list_of_a_map_is_its_legend(title: str) -> None:
    (found,) = blocks(plain_lines("Klubber\n\n- Nord\n- Hovedkontor\n- Syd"), title)
    assert isinstance(found, MapBlock)
    assert (found.legend, found.marks) == (("Nord", "Syd"), ("Hovedkontor",))
