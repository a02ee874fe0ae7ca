# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Long work is done in steps, and given up when the reader says so."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.ui.printing.steps import Stepper, Steps, finish, part


def counting(to: int, done: list[int]) -> Steps[int]:
    try:
        for number in range(to):
            yield number / to
    finally:
        done.append(to)
    return to


def failing() -> Steps[int]:
    yield 0.5
    raise UserError("print.failed")


def test_all_at_once() -> None:
    assert finish(counting(3, [])) == 3


def test_a_part_is_a_share_of_the_whole() -> None:
    assert list(part(counting(2, []), 0.5, 1.0)) == [0.5, 0.75]
    assert finish(part(counting(2, []), 0.5, 1.0)) == 2


def test_the_window_has_its_turn(qtbot: QtBot) -> None:
    stepper, results = Stepper(), list[int]()
    shares: list[float] = []
    stepper.SLICE = 0
    stepper.progressed.connect(shares.append)
    stepper.run(iter_slowly(), results.append, lambda _: None)
    assert results == []
    qtbot.waitUntil(lambda: results == [9])
    assert shares
    assert not stepper.busy


def iter_slowly() -> Steps[int]:
    for number in range(9):
        yield number / 9
    return 9


def test_what_is_given_up_ends_and_delivers_nothing(qtbot: QtBot) -> None:
    stepper, results, ended = Stepper(), list[int](), list[int]()
    stepper.SLICE = 0
    with qtbot.waitSignal(stepper.progressed):
        stepper.run(counting(1_000_000_000, ended), results.append, lambda _: None)
    with qtbot.waitSignal(stepper.ended):
        stepper.cancel()
    assert (results, ended, stepper.busy) == ([], [1_000_000_000], False)


def test_a_failure_of_the_world_is_told(qtbot: QtBot) -> None:
    stepper, errors = Stepper(), list[UserError]()
    stepper.run(failing(), lambda _: pytest.fail("done"), errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].kind == "print.failed"
