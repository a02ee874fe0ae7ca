# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Leaves, and parts cut at block borders."""

from __future__ import annotations

import pytest

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, Entry, Footnote, PageMark, Programme, Run
from bilagviewer.ui.reading.leaves import Leaves
from bilagviewer.ui.reading.plan import MOST_CHARACTERS, MOST_UNITS, TablePlan, TextPlan, cut
from reading_tables import grants, many_rows
from reading_texts import long_blocks, paragraph, statement

PAGE = Address("2.4", ("1",))
PROGRAMME = Programme(
    (
        Entry("09:30", "Velkomst"),
        Entry("13:00", "A", track=1),
        Entry("13:00", "B", track=2),
        Entry("14:15", "Tak"),
    ),
    ("Spor 1: A", "Spor 2: B"),
)


def plans(
    *blocks: object, footnotes: tuple[Footnote, ...] = ()
) -> tuple[TextPlan | TablePlan, ...]:
    body = Body(blocks, footnotes)  # type: ignore[arg-type]
    return cut(body, Leaves(PAGE, body))


def test_every_leaf_is_in_one_part() -> None:
    body = Body((*long_blocks(250), grants(), PROGRAMME, paragraph("x"), many_rows(3)))
    leaves = Leaves(PAGE, body)
    found = [leaf for plan in cut(body, leaves) for leaf in range(plan.first, plan.last)]
    assert found == list(range(len(leaves)))


def test_a_table_is_a_part_of_its_own() -> None:
    kinds = [type(plan) for plan in plans(paragraph("a"), grants(), paragraph("b"))]
    assert kinds == [TextPlan, TablePlan, TextPlan]


@pytest.mark.parametrize(
    ("count", "length", "parts"), [(MOST_UNITS, 10, 1), (MOST_UNITS + 1, 10, 2), (5, 4_500, 3)]
)
def test_parts_are_not_too_long(count: int, length: int, parts: int) -> None:
    found = plans(*[paragraph("x" * length)] * count)
    assert len(found) == parts
    for plan in found:
        assert isinstance(plan, TextPlan)
        assert len(plan.units) <= MOST_UNITS
        assert sum(unit.characters for unit in plan.units) <= MOST_CHARACTERS


def test_a_page_mark_at_the_beginning_is_left_out() -> None:
    (plan,) = plans(PageMark("1"), paragraph("a"), PageMark("2"), paragraph("b"))
    assert isinstance(plan, TextPlan)
    assert [unit.leaf for unit in plan.units] == [0, None, 1]


def test_entries_are_leaves_and_tracks_have_titles() -> None:
    (plan,) = plans(PROGRAMME)
    assert isinstance(plan, TextPlan)
    assert [unit.leaf for unit in plan.units] == [0, None, 1, None, 2, None, 3]


def test_footnotes_stand_at_the_end() -> None:
    (plan,) = plans(paragraph("a"), footnotes=(Footnote("1", (Run("n"),)),))
    assert isinstance(plan, TextPlan)
    assert plan.units[-1].leaf is None


@pytest.mark.parametrize(
    ("fragment", "leaf"),
    [
        ("7", 0),
        ("p1", 0),
        ("kl09.30", 1),
        ("s2:kl13.00", 3),
        ("kl13.00", None),
        ("p2", 1),
        ("t1", 5),
        ("t1:Energi", 5),
        ("Ål", 8),
        ("nothing", None),
    ],
)
def test_a_leaf_is_found_by_its_id(fragment: str, leaf: int | None) -> None:
    body = Body((statement(7, "a"), PROGRAMME, grants()))
    assert Leaves(PAGE, body).find(fragment) == leaf


def test_a_row_has_an_address_of_its_own() -> None:
    leaves = Leaves(PAGE, Body((grants(),)))
    assert str(leaves[3].address) == "2.4/1#t1:Ål"


def test_an_empty_text_has_nothing() -> None:
    assert plans() == ()
    assert len(Leaves.none()) == 0
