# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How wide the outer panes are, and which of them fold, in a window of some width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Wish:
    """What an outer pane would like, in pixels."""

    width: int
    least: int
    wanted: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What an outer pane gets: its width beside the page, a strip, or nothing."""

    state: Literal["docked", "folded", "hidden"]
    width: int
    """How much it takes from the page, in pixels."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the page keeps, in pixels: with both panes beside it, and at the very least."""

    good: int
    least: int


def plan(width: int, page: Page, strip: int, left: Wish, right: Wish) -> tuple[Plan, Plan]:
    """Share what the page leaves of `width` between the panes; the right one folds first."""
    needed = _least(left), _least(right)
    fold_right = right.wanted and sum(needed) > width - page.good
    kept_right = strip if fold_right else needed[1]
    fold_left = left.wanted and needed[0] + kept_right > width - page.least
    room = width - (page.least if fold_right or not right.wanted else page.good)
    kept_left = strip if fold_left else needed[0]
    spare = max(room - kept_left - kept_right, 0)
    greed = 0 if fold_left else _greed(left), 0 if fold_right else _greed(right)
    factor = min(1.0, spare / sum(greed)) if sum(greed) else 0.0
    return (
        _plan(left, fold_left, kept_left + int(greed[0] * factor)),
        _plan(right, fold_right, kept_right + int(greed[1] * factor)),
    )


def _least(wish: Wish) -> int:
    return wish.least if wish.wanted else 0


def _greed(wish: Wish) -> int:
    return wish.width - wish.least if wish.wanted else 0


def _plan(wish: Wish, folded: bool, width: int) -> Plan:
    if not wish.wanted:
        return Plan("hidden", 0)
    return Plan("folded" if folded else "docked", width)
