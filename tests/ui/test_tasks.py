# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Slow work is done beside the window, told of, and can be given up."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.ui.tasks import Tasks


def test_the_result_comes_on_the_window_s_thread(qtbot: QtBot) -> None:
    tasks, threads = Tasks(), []
    done: list[int] = []

    def receive(value: int) -> None:
        threads.append(threading.current_thread())
        done.append(value)

    tasks.run("Regner", lambda: 42, receive, lambda _error: None)
    qtbot.waitUntil(lambda: done == [42])
    assert threads == [threading.main_thread()]


def test_a_failure_is_handed_over(qtbot: QtBot) -> None:
    tasks = Tasks()
    failed: list[UserError] = []

    def fail() -> None:
        raise UserError("pack.broken")

    tasks.run("Åbner", fail, lambda _value: None, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert failed[0].kind == "pack.broken"


def test_what_is_cancelled_is_dropped(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()
    done: list[str] = []
    tasks.run("Langsomt", lambda: str(gate.wait(5)), done.append, lambda _error: None)
    tasks.run("Hurtigt", lambda: "anden", done.append, lambda _error: None)
    gate.set()
    qtbot.waitUntil(lambda: done == ["anden"])
    qtbot.wait(30)
    assert done == ["anden"]


def test_slow_work_is_told_of(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()
    said: list[str] = []
    tasks.busy.connect(said.append)
    tasks.run("Åbner", lambda: gate.wait(5), lambda _value: None, lambda _error: None)
    qtbot.waitUntil(lambda: said == ["Åbner"])
    gate.set()
    qtbot.waitUntil(lambda: said == ["Åbner", ""])
