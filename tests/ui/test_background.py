# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is worked out ahead goes in one queue; what is shown goes first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.ui.background import Background, Priority
from bilagviewer.work import Work


class Scene:
    """A queue whose first piece of work waits until the test lets it go on."""

    def __init__(self) -> None:
        self.background = Background()
        self.gate, self.begun = threading.Event(), threading.Event()
        self.done: list[str] = []
        self.failed: list[UserError] = []

    def block(self) -> None:
        def wait(work: Work) -> str:
            self.begun.set()
            while not self.gate.wait(0.01):
                work.check()
            return "first"

        self.background.put(wait, self.done.append, self.failed.append, key="first")
        assert self.begun.wait(5)

    def put(self, name: str, priority: Priority = Priority.LATER, key: str = "") -> Work:
        give: Callable[[Work], str] = lambda _work: name  # noqa: E731
        put = self.background.put
        done, failed = self.done.append, self.failed.append
        return put(give, done, failed, priority=priority, key=key or None)


@pytest.fixture
def scene() -> Iterator[Scene]:
    made = Scene()
    yield made
    made.gate.set()
    made.background.stop_all()


def test_what_is_near_goes_before_what_is_later(scene: Scene, qtbot: QtBot) -> None:
    scene.block()
    for name, priority in (("a", Priority.LATER), ("b", Priority.NEAR), ("c", Priority.LATER)):
        scene.put(name, priority)
    scene.gate.set()
    qtbot.waitUntil(lambda: scene.background.is_idle)
    assert scene.done == ["first", "b", "a", "c"]


def test_what_is_shown_waits_for_nothing(scene: Scene, qtbot: QtBot) -> None:
    scene.block()
    scene.put("shown", Priority.SHOWN)
    qtbot.waitUntil(lambda: scene.done == ["shown"])


def test_what_becomes_shown_is_raised(scene: Scene, qtbot: QtBot) -> None:
    scene.block()
    scene.put("a", key="a")
    scene.put("b", key="b")
    assert scene.background.hurry("b")
    qtbot.waitUntil(lambda: scene.done == ["b"])
    assert not scene.background.hurry("unknown")


def test_the_newest_of_a_key_counts(scene: Scene, qtbot: QtBot) -> None:
    scene.block()
    scene.put("old", key="same")
    scene.put("new", key="same")
    scene.gate.set()
    qtbot.waitUntil(lambda: scene.background.is_idle)
    assert scene.done == ["first", "new"]


def test_what_is_stopped_ends_and_is_not_told(scene: Scene, qtbot: QtBot) -> None:
    scene.block()
    scene.put("next")
    scene.background.stop("first")
    qtbot.waitUntil(lambda: scene.background.is_idle)
    assert scene.done == ["next"]


def test_at_the_end_nothing_is_left(scene: Scene, qtbot: QtBot) -> None:
    scene.block()
    scene.put("next")
    scene.background.stop_all()
    qtbot.waitUntil(lambda: scene.background.is_idle)
    assert scene.done == []


def test_a_failure_of_the_world_is_handed_over(scene: Scene, qtbot: QtBot) -> None:
    def fail(_work: Work) -> str:
        raise UserError("pack.broken")

    scene.background.put(fail, scene.done.append, scene.failed.append)
    qtbot.waitUntil(lambda: len(scene.failed) == 1)
    assert scene.failed[0].kind == "pack.broken"
