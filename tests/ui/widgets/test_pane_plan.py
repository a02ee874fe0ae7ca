# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The right pane folds first, then the left; the page keeps its room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.ui.widgets.pane_plan import Page, Plan, Wish, plan

LEFT, RIGHT = Wish(300, 230, True), Wish(310, 260, True)
PAGE = Page(good=620, least=430)
GONE = Wish(300, 230, False)


@pytest.mark.parametrize(
    ("width", "left", "right"),
    [
        (1440, Plan("docked", 300), Plan("docked", 310)),
        (1110, Plan("docked", 230), Plan("docked", 260)),
        (1109, Plan("docked", 300), Plan("folded", 44)),
        (704, Plan("docked", 230), Plan("folded", 44)),
        (703, Plan("folded", 44), Plan("folded", 44)),
        (300, Plan("folded", 44), Plan("folded", 44)),
    ],
)
def test_what_folds_when(width: int, left: Plan, right: Plan) -> None:
    assert plan(width, PAGE, 44, LEFT, RIGHT) == (left, right)


def test_a_pane_that_is_not_wanted_takes_nothing() -> None:
    nothing = Plan("hidden", 0)
    assert plan(1000, PAGE, 44, GONE, RIGHT) == (nothing, Plan("docked", 310))
    assert plan(500, PAGE, 44, GONE, Wish(1, 1, False)) == (nothing, nothing)


wishes = st.builds(
    lambda least, more, wanted: Wish(least + more, least, wanted),
    st.integers(100, 400),
    st.integers(0, 300),
    st.booleans(),
)


@given(st.integers(200, 3000), wishes, wishes)
def test_docked_panes_never_take_the_page_s_room(width: int, left: Wish, right: Wish) -> None:
    plans = plan(width, PAGE, 44, left, right)
    if any(part.state == "docked" for part in plans):
        assert width - sum(part.width for part in plans) >= PAGE.least
    if all(part.state == "docked" for part in plans):
        assert width - sum(part.width for part in plans) >= PAGE.good
    for part, wish in zip(plans, (left, right), strict=True):
        if part.state == "docked":
            assert wish.least <= part.width <= wish.width
