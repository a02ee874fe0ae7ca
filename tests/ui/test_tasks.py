# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Slow work is done beside the window, told of, and can be given up."""

from __future__ import annotations

import sys
import threading
import time

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.ui.tasks import Tasks
from bilagviewer.work import Work


def test_the_result_comes_on_the_window_s_thread(qtbot: QtBot) -> None:
    tasks, threads = Tasks(), []
    done: list[int] = []

    def receive(value: int) -> None:
        threads.append(threading.current_thread())
        done.append(value)

    tasks.run("Regner", lambda _work: 42, receive, lambda _error: None)
    qtbot.waitUntil(lambda: done == [42])
    assert threads == [threading.main_thread()]


def test_a_failure_is_handed_over(qtbot: QtBot) -> None:
    tasks = Tasks()
    failed: list[UserError] = []

    def fail(_work: Work) -> None:
        raise UserError("pack.broken")

    tasks.run("Åbner", fail, lambda _value: None, failed.append)
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert failed[0].kind == "pack.broken"


def test_what_is_cancelled_is_dropped(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()
    done: list[str] = []
    tasks.run("Langsomt", lambda _work: str(gate.wait(5)), done.append, lambda _error: None)
    tasks.run("Hurtigt", lambda _work: "anden", done.append, lambda _error: None)
    gate.set()
    qtbot.waitUntil(lambda: done == ["anden"])
    qtbot.wait(30)
    assert done == ["anden"]


def test_slow_work_is_told_of(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()
    said: list[str] = []
    tasks.busy.connect(said.append)
    tasks.run("Åbner", lambda _work: gate.wait(5), lambda _value: None, lambda _error: None)
    qtbot.waitUntil(lambda: said == ["Åbner"])
    gate.set()
    qtbot.waitUntil(lambda: said == ["Åbner", ""])


def test_what_is_cancelled_ends_by_itself(qtbot: QtBot) -> None:
    tasks, begun, ended = Tasks(), threading.Event(), threading.Event()

    def work(work: Work) -> None:
        begun.set()
        try:
            while True:
                work.step()
                time.sleep(0.01)
        finally:
            ended.set()

    tasks.run("Åbner", work, lambda _value: None, lambda _error: None)
    assert begun.wait(5)
    with qtbot.waitSignal(tasks.stopped):
        tasks.stop()
    assert ended.wait(0.5)


def test_how_far_it_is_is_told(qtbot: QtBot) -> None:
    tasks, gate = Tasks(), threading.Event()

    def work(work: Work) -> None:
        work.begin("referat.docx", 12)
        work.step(3)
        gate.wait(5)

    with qtbot.waitSignal(tasks.progressed) as told:
        tasks.run("Opening referat.docx …", work, lambda _value: None, lambda _error: None)
    assert told.args == ["Opening referat.docx … 3 of 12"]
    gate.set()


@pytest.mark.qt_no_exception_capture
def test_a_fault_of_ours_is_told_to_whoever_waits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks, met, failed = Tasks(), list[object](), list[UserError]()
    monkeypatch.setattr(sys, "excepthook", lambda *found: met.append(found[0]))
    tasks.run("", lambda _work: dict[str, int]()["x"], lambda _value: None, failed.append)
    qtbot.waitUntil(lambda: met == [KeyError] and len(failed) == 1)
    assert failed[0].kind == "work.fault"
