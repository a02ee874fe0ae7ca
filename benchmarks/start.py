# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How long from the start of the program until there is something to read.

Run with the checkout's Python, on Linux: `.venv/bin/python benchmarks/start.py --runs 7`.
Programs are interleaved, each after one start that is not counted.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from framebuffer import Screen, private_screen
from mapped import MapWatch
from picture import COMPLETE_SHARE, CONTENT_SHARE, Frame, reached
from process import end, proportional_kib

HERE = Path(__file__).resolve().parent
SIZE = (1280, 800)
STEP = 0.005
QUIET = 1.0
"""How long, in seconds, the picture must stand still to be called the last one."""
PATIENCE = 30.0
MEMORY_AFTER = 3.0


@dataclass(frozen=True)
class Measured:
    """One start: seconds from process start, and memory in KiB."""

    mapped: float
    content: float
    complete: float
    memory: int


def main() -> None:
    """Measure every program and print the table."""
    parser = argparse.ArgumentParser(description="Time from process start to content on screen.")
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    results: dict[str, list[Measured]] = {}
    with tempfile.TemporaryDirectory() as home, private_screen(*SIZE) as screen:
        for number in range(runs + 1):
            for name, command in programs().items():
                measured = measure(command, screen, Path(home))
                if number:
                    results.setdefault(name, []).append(measured)
    print(table(results))


def programs() -> dict[str, list[str]]:
    """Return name → command of every program that is compared."""
    python = sys.executable
    return {
        "empty window": [python, str(HERE / "windows" / "empty.py")],
        "tree, text, table": [python, str(HERE / "windows" / "plain.py")],
        "bilagviewer": [str(Path(python).parent / "bilagviewer")],
    }


def measure(command: Sequence[str], screen: Screen, home: Path) -> Measured:
    """Start a program, watch its window until it stands still, and end it.

    Raises `RuntimeError` when it ends by itself or shows nothing.
    """
    with MapWatch(screen.display) as watch:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, env=surroundings(screen.display, home), start_new_session=True
        )
        try:
            mapped, frames = watch_window(process, screen, watch, began)
            time.sleep(max(0.0, frames[-1].seconds + MEMORY_AFTER - elapsed(began)))
            memory = proportional_kib(process.pid)
        finally:
            end(process)
    content = reached(frames, screen.layout.width, CONTENT_SHARE)
    complete = reached(frames, screen.layout.width, COMPLETE_SHARE)
    if mapped is None or content is None or complete is None:
        raise RuntimeError(f"no window was drawn by {command}")
    return Measured(mapped, content, complete, memory)


def watch_window(
    process: subprocess.Popen[bytes], screen: Screen, watch: MapWatch, began: float
) -> tuple[float | None, list[Frame]]:
    """Return when the window was mapped, and every picture until it stood still."""
    mapped: float | None = None
    frames = [Frame(0.0, screen.picture())]
    while elapsed(began) < PATIENCE:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended by itself: {process.returncode}")
        if mapped is None and watch.seen():
            mapped = elapsed(began)
        picture = screen.picture()
        if picture != frames[-1].pixels:
            frames.append(Frame(elapsed(began), picture))
        elif mapped is not None and elapsed(began) - max(frames[-1].seconds, mapped) > QUIET:
            break
        time.sleep(STEP)
    return mapped, frames


def surroundings(display: str, home: Path) -> dict[str, str]:
    """Return the environment that every program is started in."""
    dropped = {"WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    own = {"DISPLAY": display, "LANG": "C.UTF-8", "BILAGVIEWER_HOME": str(home / "profile")}
    return {**kept, **own}


def table(results: dict[str, list[Measured]]) -> str:
    """Return the medians, and each program's content time against the first one's."""
    head = ("program", "mapped ms", "content ms", "complete ms", "PSS MB", "ratio", "runs")
    rows = [head, *(row(name, runs, base(results)) for name, runs in results.items())]
    widths = [max(len(line[i]) for line in rows) for i in range(len(head))]
    return "\n".join(
        "  ".join(
            [line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])],
        )
        for line in rows
    )


def base(results: dict[str, list[Measured]]) -> float:
    """Return the content time that the others are divided by: the first program's."""
    return median(run.content for run in next(iter(results.values())))


def row(name: str, runs: Sequence[Measured], against: float) -> tuple[str, ...]:
    """Return one line of the table."""
    content = median(run.content for run in runs)
    times = (median(r.mapped for r in runs), content, median(r.complete for r in runs))
    memory = median(run.memory for run in runs) / 1024
    return (
        name,
        *(f"{seconds * 1000:.0f}" for seconds in times),
        f"{memory:.0f}",
        f"{content / against:.2f}",
        str(len(runs)),
    )


def elapsed(began: float) -> float:
    """Return the seconds since `began`."""
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
