# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The right pane folds first, then the left; the page keeps its room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.ui.widgets.pane_plan import Plan, Wish, plan

LEFT, RIGHT = Wish(300, 230, True), Wish(310, 260, True)
GONE = Wish(300, 230, False)


@pytest.mark.parametrize(
    ("room", "left", "right"),
    [
        (1000, Plan("docked", 300), Plan("docked", 310)),
        (490, Plan("docked", 230), Plan("docked", 260)),
        (489, Plan("docked", 300), Plan("folded", 44)),
        (274, Plan("docked", 230), Plan("folded", 44)),
        (273, Plan("folded", 44), Plan("folded", 44)),
        (-50, Plan("folded", 44), Plan("folded", 44)),
    ],
)
def test_what_folds_when(room: int, left: Plan, right: Plan) -> None:
    assert plan(room, 44, LEFT, RIGHT) == (left, right)


def test_a_pane_that_is_not_wanted_takes_nothing() -> None:
    assert plan(400, 44, GONE, RIGHT) == (Plan("hidden", 0), Plan("docked", 310))
    assert plan(0, 44, GONE, Wish(1, 1, False)) == (Plan("hidden", 0), Plan("hidden", 0))


wishes = st.builds(
    lambda least, more, wanted: Wish(least + more, least, wanted),
    st.integers(100, 400),
    st.integers(0, 300),
    st.booleans(),
)


@given(st.integers(-200, 3000), wishes, wishes)
def test_docked_panes_never_take_the_page_s_room(room: int, left: Wish, right: Wish) -> None:
    plans = plan(room, 44, left, right)
    if all(part.state != "folded" for part in plans):
        assert sum(part.width for part in plans) <= max(room, 0)
    for part, wish in zip(plans, (left, right), strict=True):
        if part.state == "docked":
            assert wish.least <= part.width <= wish.width
