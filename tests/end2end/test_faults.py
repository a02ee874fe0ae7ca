# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whatever fails in the program ends at one edge: told once, remembered without words."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

FAILING = Path(__file__).parents[1] / "support" / "failing_window.py"
SECRET = "Hemmelige"
EXCEPTIONS = ("slot", "timer", "task", "background", "paint", "model", "thread", "unraisable")


def run(way: str, environ: dict[str, str]) -> tuple[str, str, str]:
    """Return what the bar said, what stands in the log and what stderr had, after failing."""
    environ = {**environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(FAILING), way]
    done = subprocess.run(
        command, env=environ, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    log = Path(environ["BILAGVIEWER_HOME"]) / "data" / "faults.log"
    return done.stdout, log.read_text(encoding="utf-8"), done.stderr


@pytest.mark.parametrize("way", [*EXCEPTIONS, "qt"])
def test_a_fault_is_told_and_the_program_goes_on(way: str, environ: dict[str, str]) -> None:
    told, log, errors = run(way, environ)
    assert re.match(r"Der skete (en|\d+) fejl i Bilagviewer. Dine noter er gemt.\|True", told)
    # However often it happens; where something else asks for it, that is another report.
    assert 1 <= log.count("Bilagviewer ") <= 4
    assert ("KeyError" if way in EXCEPTIONS else "critical QPainter::begin") in log
    assert SECRET not in log
    assert environ["BILAGVIEWER_HOME"] not in log
    if way in EXCEPTIONS:
        assert SECRET not in errors


def test_a_fault_in_telling_is_not_told(environ: dict[str, str]) -> None:
    told, log, _ = run("telling", environ)
    assert told == "|True\n"
    assert log.count("KeyError") == 2
