# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Back and forward, as a browser has them."""

from __future__ import annotations

from bilagviewer.ui.history import History


def test_back_and_forward_give_the_same_places() -> None:
    history: History[int] = History()
    history.leave(1)
    history.leave(2)
    assert history.back(3) == 2
    assert history.back(2) == 1
    assert not history.can_go_back
    assert history.forward(1) == 2
    assert history.forward(2) == 3
    assert not history.can_go_forward


def test_going_elsewhere_forgets_what_was_ahead() -> None:
    history: History[int] = History()
    history.leave(1)
    history.back(2)
    history.leave(1)
    assert not history.can_go_forward
    assert history.can_go_back


def test_it_stays_small() -> None:
    history: History[int] = History()
    for place in range(500):
        history.leave(place)
    steps = 0
    while history.can_go_back:
        history.back(0)
        steps += 1
    assert steps == History.LENGTH
