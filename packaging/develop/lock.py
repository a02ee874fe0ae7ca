# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lock: every package that a checkout uses, with its version and hashes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from environment import LOCK
from failure import SetupError

HEADER = """\
# Every package that a checkout uses, for Python 3.11 and newer on Linux, macOS and Windows.
# Made by `make lock` from pyproject.toml; not to be edited by hand.
"""
GROUPS = ("dev", "build", "package")


def write(root: Path) -> None:
    """Write the lock of the checkout at `root`; versions already in it are kept if they fit.

    Remove the file first to take the newest of everything. Raises `SetupError`.
    """
    folder = root / "build" / "lock"
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    target = root / LOCK
    _call([sys.executable, "-m", "venv", "--clear", str(folder)], root, os.environ)
    _call([str(programs / "python"), "-m", "pip", "install", "--quiet", "uv"], root, os.environ)
    _call([str(programs / "uv"), *_arguments(target)], root, without_addresses(os.environ))
    target.write_text(HEADER + target.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    print(f"Wrote {target}")


def without_addresses(environ: Mapping[str, str]) -> dict[str, str]:
    """Return `environ` without where else packages lie on this machine.

    What is found there could enter the lock although nobody else has it.
    """
    own = {"UV_FIND_LINKS", "UV_EXTRA_INDEX_URL", "UV_CONSTRAINT", "UV_OVERRIDE"}
    return {name: value for name, value in environ.items() if name not in own}


def _arguments(target: Path) -> list[str]:
    groups = [part for name in GROUPS for part in ("--group", name)]
    return [
        *("pip", "compile", "pyproject.toml", *groups),
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--quiet"),
        *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
        *("--output-file", str(target)),
    ]


def _call(command: list[str], root: Path, environ: Mapping[str, str]) -> None:
    if subprocess.run(command, cwd=root, env=dict(environ), check=False).returncode:
        raise SetupError(f"This did not succeed, for the reason above: {' '.join(command)}")
