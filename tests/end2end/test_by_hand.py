# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A sitting in the real window on a real screen, by keys and clicks; then the next start."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from framebuffer import Screen, private_screen

SIZE = (1366, 768)
PATIENCE = 20.0
NOTICE_CLOSE = (1337, 98)
BILAG_1_OF_3_1 = (150, 340)
TICK_OF_THE_FIRST_CARD = (1130, 249)
"""Where things stand at this size, at 100 %, in the font that the tests install."""
SHIFTED = 0.06
"""More than the share of another picture's pixels when a page of text moves by a pixel or two."""
MAIN = "import sys; from bilagviewer.{} import main; sys.exit(main())"


class Desk:
    """A screen, a keyboard, a mouse, and a profile."""

    def __init__(self, screen: Screen, environ: dict[str, str]) -> None:
        self.screen, self.environ = screen, {**environ, "DISPLAY": screen.display}
        self.program: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the program, wait for its window, and give it the keyboard."""
        command = [sys.executable, "-c", MAIN.format("ui.app")]
        self.program = subprocess.Popen(command, env=self.environ)
        until(lambda: bool(self._windows()))
        self.rest()
        window = self._windows()[-1]
        # There is no window manager here, who would place the window and give it the keyboard.
        self._do("windowmove", window, "0", "0", "windowsize", window, *map(str, SIZE))
        self._do("windowfocus", window)
        self.rest()

    def quit(self) -> int:
        """Quit by the keyboard; return the exit code."""
        self.keys("ctrl+q")
        assert self.program is not None
        return self.program.wait(timeout=PATIENCE)

    def keys(self, *names: str) -> None:
        for name in names:
            self._do("key", name)
            self.rest()

    def type(self, words: str) -> None:
        self._do("type", "--delay", "20", words)

    def click(self, place: tuple[int, int]) -> None:
        self._do("mousemove", *map(str, place), "click", "1")
        self.rest()

    def rest(self) -> bytes:
        """Wait until the picture stands still, and return it."""
        before, deadline = self.screen.picture(), time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            time.sleep(0.25)
            now = self.screen.picture()
            if now == before:
                break
            before = now
        return before

    def notes(self) -> list[tuple[str, str, list[tuple[str, bool]]]]:
        """Return address, text, and mark with whether it is ticked off, of every note."""
        command = [sys.executable, "-c", MAIN.format("cli.main"), "notes", "list", "--json"]
        done = subprocess.run(command, env=self.environ, capture_output=True, check=True)
        return [
            (
                note["address"],
                note["text"],
                [(mark["mark"], bool(mark["done"])) for mark in note["marks"]],
            )
            for note in json.loads(done.stdout)["notes"]
        ]

    def _windows(self) -> list[str]:
        search = ["xdotool", "search", "--onlyvisible", "--name", "Bilagviewer"]
        done = subprocess.run(search, env=self.environ, capture_output=True, text=True, check=False)
        return done.stdout.split()

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environ, check=True)


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.fixture
def desk(environ: dict[str, str], tmp_path: Path) -> Iterator[Desk]:
    with private_screen(*SIZE) as screen:
        desk = Desk(screen, environ)
        yield desk
        if desk.program is not None and desk.program.poll() is None:
            desk.program.kill()
            desk.program.wait()


def unlike(one: bytes, other: bytes) -> float:
    """Return which share of the pixels of two pictures is another."""
    step = 4 * 7
    pairs = [(one[n : n + 4], other[n : n + 4]) for n in range(0, len(one), step)]
    return sum(a != b for a, b in pairs) / len(pairs)


def test_a_sitting_and_the_next(desk: Desk) -> None:
    desk.start()
    # The meeting has no name yet, and the window says so.
    desk.click(NOTICE_CLOSE)
    desk.keys("7", "n")
    desk.type("Hvem betaler?")
    # From the text back to "Følg op", and to "Spørgsmål".
    desk.keys("shift+Tab", "shift+Tab", "space", "Escape")
    assert desk.notes() == [("2.4/1#7", "Hvem betaler?", [("spørgsmål", False)])]

    desk.click(TICK_OF_THE_FIRST_CARD)
    assert desk.notes() == [("2.4/1#7", "Hvem betaler?", [("spørgsmål", True)])]

    # The card has the keyboard: round to the page.
    desk.keys("F6", "F6", "ctrl+shift+c", "shift+n", "ctrl+v", "Escape")
    address, text, _ = desk.notes()[1]
    assert address == "2.4/1#7"
    assert text.startswith("»Der skal laves en plan")
    assert "«" in text
    assert "(2.4 bilag 1, pejlemærke 7, s. 2–4)" in text.replace("\u00a0", " ")

    place = desk.rest()
    desk.keys("ctrl+Next")
    assert unlike(desk.rest(), place) > 2 * SHIFTED
    desk.keys("alt+Left")
    assert unlike(desk.rest(), place) < 0.02

    desk.click(BILAG_1_OF_3_1)
    desk.keys("ctrl+shift+n")
    desk.type("Husk tog")
    desk.keys("Escape")
    assert [address for address, _, _ in desk.notes()] == ["2.4/1#7", "2.4/1#7", "3.1/1"]

    desk.keys("Next", "Next")
    last = desk.rest()
    assert desk.quit() == 0
    desk.start()
    # The line at the top is the same; rounding may move it by a pixel, and each letter with it.
    assert unlike(desk.rest(), last) < SHIFTED
    assert desk.quit() == 0
