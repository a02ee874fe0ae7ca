# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a developer can ask for: run, test, check, and the steps they are made of."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import lock
import system
from environment import Environment
from failure import SetupError

ROOT = Path(__file__).resolve().parents[2]

SPREAD = ("-n", "auto", "--maxprocesses", "4")
"""Several processes, which share the tests."""
CHECKED = ("src", "tests", "packaging", "benchmarks")


def main(arguments: Sequence[str]) -> int:
    """Carry out one command with the arguments after its name; return its exit code."""
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "run": run,
        "test": test,
        "test-slow": test_slow,
        "check": check,
        "setup": setup,
        "system": system_only,
        "package": package,
        "lock": write_lock,
    }
    if not arguments or arguments[0] not in commands:
        print("Use: python3 packaging/develop " + "|".join(commands), file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: Sequence[str]) -> int:
    """Open the window, or draw it to a picture where there is no display."""
    system.require(system.WINDOW)
    environment = _environment()
    program = str(environment.program("bilagviewer"))
    if has_display(sys.platform, os.environ):
        return _call([program, *arguments], os.environ)
    picture = ROOT / "build" / "bilagviewer.png"
    picture.parent.mkdir(exist_ok=True)
    code = _call([program, "--picture", str(picture), *arguments], offscreen(os.environ))
    if code == 0:
        print(f"There is no display here, so the window was drawn to {picture}")
    return code


def test(arguments: Sequence[str]) -> int:
    """Run every test but the slow ones, or those that `arguments` name to pytest."""
    return _test(("-m", "not slow", *(arguments or SPREAD)))


def test_slow(arguments: Sequence[str]) -> int:
    """Run the tests that take long."""
    return _test(("-m", "slow", *SPREAD, *arguments))


def _test(arguments: Sequence[str]) -> int:
    system.require(system.WINDOW + system.TESTS)
    pytest = [str(_environment().python), "-m", "pytest"]
    return _call([*pytest, *arguments], offscreen(os.environ))


def check(_arguments: Sequence[str]) -> int:
    """Run every check that reads the code without running it, and tell which failed."""
    environment = _environment()
    places = [place for place in CHECKED if (ROOT / place).is_dir()]
    checks = {
        "ruff check": ["ruff", "check", *places],
        "ruff format": ["ruff", "format", "--check", *places],
        "mypy": ["mypy"],
        "lint-imports": ["lint-imports", "--no-logo"],
    }
    failed = []
    for name, (program, *rest) in checks.items():
        print(f"== {name}", flush=True)
        if _call([str(environment.program(program)), *rest], os.environ):
            failed.append(name)
    print("Failed: " + ", ".join(failed) if failed else "All checks passed.")
    return 1 if failed else 0


def package(_arguments: Sequence[str]) -> int:
    """Make `dist/bilagviewer/`, which runs without Python, and try what was made."""
    system.require(system.WINDOW + system.TESTS + system.PACKAGE)
    python = str(_environment().python)
    folder = Path("packaging", "pyinstaller")
    steps = (str(folder / "make_folder.py"), str(folder / "smoke.py"))
    return next((code for step in steps if (code := _call([python, step], os.environ))), 0)


def setup(_arguments: Sequence[str]) -> int:
    """Set up what the other commands need, and no more."""
    system.require(system.WINDOW + system.TESTS)
    _environment()
    return 0


def system_only(_arguments: Sequence[str]) -> int:
    """Install or name what is needed from the system, and touch nothing in the checkout."""
    system.require(system.WINDOW + system.TESTS)
    return 0


def write_lock(_arguments: Sequence[str]) -> int:
    """Write the lock anew from what pyproject.toml asks for."""
    lock.write(ROOT)
    return 0


def has_display(platform: str, environ: os._Environ[str] | dict[str, str]) -> bool:
    """Tell whether a window can be shown: Linux says so in its environment."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def offscreen(environ: os._Environ[str] | dict[str, str]) -> dict[str, str]:
    """Return `environ` for a program that draws without a display."""
    # Qt warns of a locale that is not UTF-8, and a warning fails a test.
    return {**environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def _environment() -> Environment:
    environment = Environment(ROOT)
    environment.make_ready()
    return environment


def _call(command: Sequence[str], environ: os._Environ[str] | dict[str, str]) -> int:
    return subprocess.run(command, cwd=ROOT, env=dict(environ), check=False).returncode
